/** What came of a lesson's runs, held against the guess: a sentence, the figures, the weeks as lines, and why. */
import { css, html, LitElement } from "lit";
import type { MeasureValues } from "../../src/index.ts";
import type { Weeks } from "../compare/overlay.ts";
import "../compare/plan-overlay.ts";
import "../lab/plain-table.ts";
import { isMeasure, measureText } from "../result/measure-style.ts";
import { shared, stack } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { learnTexts, type LessonText } from "../text/learn-text.ts";
import type { View } from "../view.ts";
import type { Lesson } from "./lessons.ts";
import { answerOf, meanOf } from "./outcome.ts";

/** Seeds of one variant. */
export interface VariantRuns {
  readonly measures: readonly MeasureValues[];
  readonly weekly: readonly Weeks[];
}

export class LessonSeen extends LitElement {
  static override properties = {
    view: { attribute: false },
    lesson: { attribute: false },
    text: { attribute: false },
    runs: { attribute: false },
    guess: { attribute: false },
    startDate: { attribute: false },
  };

  declare view: View;
  declare lesson: Lesson;
  declare text: LessonText;
  /** By variant. */
  declare runs: Readonly<Record<string, VariantRuns>>;
  /** The variant that was guessed. */
  declare guess: string;
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
    const { view, lesson, text, runs, guess } = this;
    const words = learnTexts[view.language];
    const measured = Object.fromEntries(
      Object.entries(runs).map(([id, { measures }]) => [id, measures]),
    );
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
        data-seen
        .heading=${fill(answer === guess ? words.right : words.wrong, names)}
        .sentence=${fill(words.means, { seeds, weeks: lesson.weeks })}
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
