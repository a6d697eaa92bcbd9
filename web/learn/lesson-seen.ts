/** What came of a lesson's runs, held against the guess: a sentence, the figures, the weeks as lines, and why. */
import { css, html, LitElement } from "lit";
import type { MeasureValues } from "../../src/index.ts";
import type { Weeks } from "../compare/overlay.ts";
import "../compare/plan-overlay.ts";
import "../lab/plain-table.ts";
import { percent } from "../format.ts";
import { isMeasure, measureText } from "../result/measure-style.ts";
import { shared, stack } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { learnTexts, type LessonText } from "../text/learn-text.ts";
import type { View } from "../view.ts";
import { SURE, type Lesson } from "./lessons.ts";
import { muchAsked } from "./lesson-guess.ts";
import { answerOf, changeOf, meanOf } from "./outcome.ts";
import type { Progress } from "./progress.ts";

/** Seeds of one variant. */
export interface VariantRuns {
  readonly measures: readonly MeasureValues[];
  readonly weekly: readonly Weeks[];
}

type Runs = Readonly<Record<string, VariantRuns>>;

const measuredOf = (
  runs: Runs,
): Readonly<Record<string, readonly MeasureValues[]>> =>
  Object.fromEntries(
    Object.entries(runs).map(([id, { measures }]) => [id, measures]),
  );

/** By how much, as it was guessed and as it came, with the seeds that differ most; "" where nobody asked. */
function muchSaid(
  lesson: Lesson,
  text: LessonText,
  runs: Runs,
  { much, sure = SURE }: Progress,
  view: View,
): string {
  const { language } = view;
  const words = learnTexts[language];
  const [claim] = lesson.claims;
  const [first] = lesson.variants;
  if (claim === undefined || first === undefined) return "";
  const before = runs[first.id]?.measures ?? [];
  const after = runs[claim.variant]?.measures ?? [];
  const mean = (own: readonly MeasureValues[]): MeasureValues => ({
    [claim.measure]: meanOf(own, claim.measure),
  });
  const change = changeOf(claim, mean(before), mean(after));
  if (change === null) return "";
  const each = before.flatMap((one, s) => {
    const other = after[s];
    return (other && changeOf(claim, one, other)) ?? [];
  });
  const signed = (share: number): string =>
    `${share > 0 ? "+" : ""}${percent(share, language)}`;
  return fill(much === undefined ? words.muchCame : words.muchSaid, {
    ...muchAsked(claim, lesson, text, view),
    guess: signed((much ?? 0) / 100),
    sure,
    change: signed(change),
    least: signed(Math.min(...each)),
    most: signed(Math.max(...each)),
  });
}

/** Guess and answer in words, for the teacher's table. */
export function toldOf(
  lesson: Lesson,
  text: LessonText,
  runs: Runs,
  { guess = "", much }: Progress,
): { readonly guess: string; readonly answer: string } {
  const number = much === undefined ? "" : ` (${much}%)`;
  return {
    guess: `${text.variants[guess] ?? ""}${number}`,
    answer: text.variants[answerOf(lesson, measuredOf(runs))] ?? "",
  };
}

export class LessonSeen extends LitElement {
  static override properties = {
    view: { attribute: false },
    lesson: { attribute: false },
    text: { attribute: false },
    runs: { attribute: false },
    progress: { attribute: false },
    startDate: { attribute: false },
  };

  declare view: View;
  declare lesson: Lesson;
  declare text: LessonText;
  /** By variant. */
  declare runs: Runs;
  /** What was guessed. */
  declare progress: Progress;
  /** ISO date of the launch. */
  declare startDate: string;

  static override styles = [
    shared,
    stack,
    css`
      @media print {
        :host {
          gap: 6px;
        }
        [data-myth] {
          display: none;
        }
        plan-overlay {
          display: grid;
          height: 68mm;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, lesson, text, runs, progress } = this;
    const { guess = "" } = progress;
    const words = learnTexts[view.language];
    const measured = measuredOf(runs);
    const answer = answerOf(lesson, measured);
    const names = {
      answer: text.variants[answer] ?? "",
      guess: text.variants[guess] ?? "",
    };
    const nameOf = (id: string): string => {
      const name = text.variants[id] ?? id;
      return id === guess ? fill(words.guessed, { name }) : name;
    };
    const seeds = Object.values(measured)[0]?.length ?? 0;
    return html`<plain-table
        stacked
        data-seen
        .heading=${fill(answer === guess ? words.right : words.wrong, names)}
        .sentence=${[
          muchSaid(lesson, text, runs, progress, view),
          fill(words.means, { seeds, weeks: lesson.weeks }),
        ].join(view.language === "zh-TW" ? "" : " ")}
        .head=${[words.measure, ...lesson.variants.map(({ id }) => nameOf(id))]}
        .rows=${lesson.measures.map((id) => [
          isMeasure(id) ? view.texts.measures[id].label : id,
          ...lesson.variants.map((variant) => {
            const value = meanOf(measured[variant.id] ?? [], id);
            const shown = measureText(id, value, view, view.texts);
            return id === lesson.asked && variant.id === answer
              ? html`<strong>◆ ${shown}</strong>`
              : shown;
          }),
        ])}
      ></plain-table>
      <plan-overlay
        .view=${view}
        .startDate=${this.startDate}
        .measure=${lesson.drawn}
        .wording=${words.weeks}
        .plans=${lesson.variants.map(({ id }) => ({
          name: nameOf(id),
          futures: runs[id]?.weekly ?? [],
        }))}
      ></plan-overlay>
      <section class="panel">
        <h3>${words.why}</h3>
        <p>${text.why}</p>
        <p class="quiet small" data-myth>
          ${fill(words.myth, { myth: text.myth })}
        </p>
      </section>`;
  }
}

customElements.define("lesson-seen", LessonSeen);
