/** The list of lessons, and one lesson step by step: guess, act, see, why, transfer, and a sheet to print. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { RunDocument, Trial } from "../../src/index.ts";
import { overlayMeasures } from "../compare/overlay.ts";
import { endOf, poolRunner } from "../futures/futures.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { addressOf, type Route } from "../shell/routes.ts";
import { shared } from "../shared-styles.ts";
import type { ShippedPlan } from "../shipped-plans.ts";
import { fill } from "../text/index.ts";
import {
  learnTexts,
  lessonTexts,
  type LessonText,
} from "../text/learn-text.ts";
import { tell, type NewsEvent, type View } from "../view.ts";
import { learnStyles } from "./learn-styles.ts";
import { answerFile } from "./answer-file.ts";
import "./lesson-guess.ts";
import "./lesson-paper.ts";
import "./lesson-seen.ts";
import { toldOf, type VariantRuns } from "./lesson-seen.ts";
import { lessons, SURE, TET_LESSON, type Lesson } from "./lessons.ts";
import { lockOf, type Lock } from "./lock.ts";
import { keepProgress, readProgress, type Progress } from "./progress.ts";
import "./teacher-link.ts";
import "./tet-lesson.ts";

const SEEDS = 3;
const SCALE = 8000;
const DEMO = "baseline";
/** Characters of an answer: three sentences, and room for them on the sheet. */
const MOST_WORDS = 300;

type Stage =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "done";
      readonly runs: Readonly<Record<string, VariantRuns>>;
    }
  | ({ readonly kind: "told" } & Told);

/** Guess and answer in words. */
type Told = NewsEvent<"lesson-seen">["detail"];

export class LearnView extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plans: { attribute: false },
    route: { attribute: false },
    plan: { attribute: false },
    document: { attribute: false },
    stage: { state: true },
    progress: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plans: readonly ShippedPlan[];
  declare route: Route;
  /** The plan on the panel, for the names of its levers. */
  declare plan: PlanState;
  /** The run on screen, for its version and its day of launch. */
  declare document: RunDocument | undefined;
  declare stage: Stage;
  declare progress: Progress;

  static override styles = [shared, learnStyles];

  constructor() {
    super();
    this.stage = { kind: "none" };
    this.progress = {};
  }

  get #lesson(): Lesson | undefined {
    return lessons.find(({ id }) => String(id) === this.route.rest[0]);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("route")) return;
    if (this.stage.kind === "running") this.desk.pool.stop();
    this.stage = { kind: "none" };
    this.progress =
      this.#lesson === undefined ? {} : readProgress(this.#lesson.id);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.stage.kind === "running") this.desk.pool.stop();
  }

  override render(): unknown {
    const lesson = this.#lesson;
    return lesson === undefined ? this.#list() : this.#one(lesson);
  }

  #list(): unknown {
    const words = learnTexts[this.view.language];
    const texts = lessonTexts[this.view.language];
    return html`<header>
        <h2>${words.title}</h2>
        <p class="quiet">${words.intro}</p>
      </header>
      <ol class="lessons">
        ${lessons.map(
          ({ id }) =>
            html`<li class="panel">
              <a href=${addressOf("learn", String(id))}>
                <span class="quiet small"
                  >${fill(words.lesson, { n: id })}
                  ${readProgress(id).done === true ? `✓ ${words.done}` : ""}</span
                >
                <strong>${texts[id]?.title}</strong>
                <span class="small">${texts[id]?.situation}</span>
              </a>
            </li>`,
        )}
      </ol>`;
  }

  #one(lesson: Lesson): unknown {
    const { view, stage } = this;
    const words = learnTexts[view.language];
    const text = lessonTexts[view.language][lesson.id];
    if (text === undefined) return nothing;
    return html`<a class="back" href=${addressOf("learn")}>← ${words.back}</a>
      <header>
        <p class="quiet">${fill(words.lesson, { n: lesson.id })}</p>
        <h2>${text.title}</h2>
      </header>
      ${this.#paper(lesson, "head")}
      <section class="panel">
        <h3>${words.situation}</h3>
        <p>${text.situation}</p>
      </section>
      ${lesson.id === TET_LESSON ? this.#tet(lesson, text) : this.#choice(lesson, text)}
      ${stage.kind === "done" || stage.kind === "told" ? this.#transfer(lesson, text) : nothing}`;
  }

  readonly #kept = ({ detail }: NewsEvent<"lesson-kept">): void => {
    if (this.#lesson !== undefined) this.#keep(this.#lesson, detail);
  };

  #teacher(lesson: Lesson): unknown {
    return html`<teacher-link
      .view=${this.view}
      .sheet=${this.plan.sheet}
      .lesson=${lesson}
      .lock=${lockOf(lesson, this.route.query)}
      .seed=${this.#seed}
    ></teacher-link>`;
  }

  #choice(lesson: Lesson, text: LessonText): unknown {
    const { view, stage, progress } = this;
    return html`<lesson-guess
        .view=${view}
        .lesson=${lesson}
        .text=${text}
        .progress=${progress}
        @lesson-kept=${this.#kept}
      ></lesson-guess>
      <section class="panel screen">
        <h3>${learnTexts[view.language].act}</h3>
        <div class="row" role="status">${this.#act(lesson)}</div>
        ${this.#teacher(lesson)}
      </section>
      ${
        stage.kind === "done"
          ? html`<lesson-seen
              .view=${view}
              .lesson=${lesson}
              .text=${text}
              .runs=${stage.runs}
              .progress=${progress}
              .startDate=${this.document?.plan.startDate ?? ""}
            ></lesson-seen>`
          : nothing
      }`;
  }

  #tet(lesson: Lesson, text: LessonText): unknown {
    return keyed(
      this.#seed,
      html`<tet-lesson
        .view=${this.view}
        .desk=${this.desk}
        .text=${text}
        .planText=${this.plans.find(({ id }) => id === DEMO)?.text ?? ""}
        .seed=${this.#seed}
        .progress=${this.progress}
        @lesson-kept=${this.#kept}
        @lesson-seen=${({ detail }: NewsEvent<"lesson-seen">) => {
          this.stage = { kind: "told", ...detail };
        }}
        >${this.#teacher(lesson)}</tet-lesson
      >`,
    );
  }

  #act(lesson: Lesson): unknown {
    const { stage, view } = this;
    const words = learnTexts[view.language];
    if (stage.kind === "running")
      return html`<span class="number"
        >${fill(words.running, { done: stage.done, total: stage.total })}</span
      >`;
    const ready = this.progress.guess !== undefined;
    return html`<wa-button
        variant="brand"
        data-act
        ?disabled=${!ready || this.desk.options === undefined}
        @click=${() => void this.#run(lesson)}
        >${fill(words.run, { runs: SEEDS * lesson.variants.length })}</wa-button
      >
      ${ready ? nothing : html`<span class="quiet">${words.first}</span>`}
      ${
        stage.kind === "failed"
          ? html`<span>${fill(words.failed, { message: stage.message })}</span>`
          : nothing
      }`;
  }

  #transfer(lesson: Lesson, text: LessonText): unknown {
    const { view, progress } = this;
    const words = learnTexts[view.language];
    return html`<section class="panel">
        <h3>${words.transfer}</h3>
        <p>${text.transfer}</p>
        <label class="screen"
          ><span class="small quiet">${words.yours}</span>
          <textarea
            rows="4"
            maxlength=${MOST_WORDS}
            .value=${progress.text ?? ""}
            @change=${(event: Event) =>
              this.#keep(lesson, {
                text: (event.target as HTMLTextAreaElement).value,
              })}
          ></textarea>
        </label>
        ${this.#paper(lesson, "written")}
        <div class="row">
          <wa-button size="s" variant="brand" data-print @click=${() => print()}
            >${words.print}</wa-button
          >
          <wa-button
            size="s"
            appearance="outlined"
            data-answers
            @click=${() => this.#saveAnswers(lesson, text)}
            >${words.answers}</wa-button
          >
        </div>
      </section>
      ${this.#paper(lesson, "foot")}`;
  }

  /** What only the printed sheet has. */
  #paper(lesson: Lesson, part: "head" | "written" | "foot"): unknown {
    return html`<lesson-paper
      .view=${this.view}
      .piece=${part}
      .lock=${this.#lock(lesson)}
      .version=${this.#version}
      .written=${this.progress.text ?? ""}
    ></lesson-paper>`;
  }

  #lock(lesson: Lesson): Lock {
    return (
      lockOf(lesson, this.route.query) ?? {
        lesson: lesson.id,
        seed: this.#seed,
        levers: lesson.open,
      }
    );
  }

  get #version(): string {
    return this.document?.model.version ?? "";
  }

  /** Guess and answer in words, whichever lesson it is. */
  #told(lesson: Lesson, text: LessonText): Told {
    const { stage } = this;
    if (stage.kind === "told") return stage;
    if (stage.kind !== "done") return { guess: "", answer: "" };
    return toldOf(lesson, text, stage.runs, this.progress);
  }

  #saveAnswers(lesson: Lesson, text: LessonText): void {
    const { sure = SURE, text: written = "" } = this.progress;
    const number = fill(learnTexts[this.view.language].lesson, {
      n: lesson.id,
    });
    tell(this, "download", {
      ...{ what: `${number} ${text.title}`, ending: "csv", type: "text/csv" },
      content: answerFile({
        ...{ lesson: lesson.id, title: text.title, seed: this.#seed, sure },
        ...this.#told(lesson, text),
        ...{ written, version: this.#version },
      }),
    });
  }

  /** The seed of a teacher's link, or the page's own. */
  get #seed(): string {
    return this.route.query["seed"] ?? this.desk.options?.seed ?? "1";
  }

  #keep(lesson: Lesson, change: Progress): void {
    this.progress = { ...this.progress, ...change };
    keepProgress(lesson.id, this.progress);
  }

  async #run(lesson: Lesson): Promise<void> {
    const { desk } = this;
    const { options } = desk;
    if (options === undefined) return;
    const trials = Array.from({ length: SEEDS }, (_, s) =>
      lesson.variants.map((variant): Trial => ({
        plan: variant.plan ?? DEMO,
        values: variant.values,
        seed: `${this.#seed} ${s + 1}`,
        crowd: "",
        basis: options.channelBasis,
      })),
    ).flat();
    const texts = Object.fromEntries(
      this.plans.map(({ id, text }) => [id, { name: `${id}.csv`, text }]),
    );
    const progress = (done: number): void => {
      this.stage = { kind: "running", done, total: trials.length };
    };
    progress(0);
    try {
      const run = poolRunner(
        desk.pool,
        texts,
        SCALE,
        overlayMeasures,
        progress,
        lesson.weeks,
      );
      const answers = await run(trials);
      const count = lesson.variants.length;
      const of = (own: typeof answers): VariantRuns => ({
        measures: own.map(({ measures }) => measures),
        weekly: own.map(({ weekly }) => weekly),
      });
      const runs = Object.fromEntries(
        lesson.variants.map(({ id }, v) => [
          id,
          of(answers.filter((_, i) => i % count === v)),
        ]),
      );
      this.stage = { kind: "done", runs };
      this.#keep(lesson, { done: true });
    } catch (error) {
      this.stage = endOf(error);
    }
  }
}

customElements.define("learn-view", LearnView);
