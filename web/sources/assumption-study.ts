/** Which assumptions matter most, as a tornado, and one switch that moves all of them to their worse or better end. */
import { css, html, LitElement, nothing } from "lit";
import { tornadoChart } from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import "../charts/chart-view.ts";
import { grouped } from "../format.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { fieldsOf } from "../plan-wish.ts";
import { PoolWork } from "../workers/pool-work.ts";
import { controls, shared, stack } from "../shared-styles.ts";
import { deskTexts } from "../text/desk-text.ts";
import { fill } from "../text/index.ts";
import { studyTexts } from "../text/study-text.ts";
import { tell, type View } from "../view.ts";
import { factorName } from "./factor-name.ts";
import {
  COARSER,
  editsFor,
  keysOf,
  moodOf,
  runStudy,
  SEEDS,
  STUDY_RUNS,
  studyOf,
  TOP,
  type Mood,
  type Study,
} from "./study.ts";

const moods: readonly Mood[] = ["careful", "plan", "hopeful"];

export class AssumptionStudy extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;

  readonly #work = new PoolWork<Study>(this, () => this.desk.pool);

  static override styles = [
    shared,
    stack,
    controls,
    css`
      :host {
        gap: 10px;
        margin: 10px 0;
      }
      fieldset {
        border: 1px solid var(--line);
        border-radius: 8px;
        margin: 12px 0 0;
        min-width: 0;
        padding: 6px 12px 10px;
      }
      label.mood {
        align-items: center;
        display: inline-flex;
        gap: 6px;
        margin-right: 16px;
        min-height: 44px;
      }
      input[type="radio"] {
        accent-color: var(--blue);
        height: 18px;
        width: 18px;
      }
    `,
  ];

  override render(): unknown {
    const { view, plan } = this;
    const words = studyTexts[view.language];
    const study = this.#work.found ?? studyOf(plan);
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        <p class="quiet small">${fill(words.intro, { top: TOP })}</p>
        ${this.#work.row(
          view.language,
          "study",
          fill(words.run, { count: STUDY_RUNS }),
          plan.sheet === undefined ? undefined : () => void this.#run(),
        )}
        ${study === undefined ? nothing : this.#moods(study)}
      </section>
      ${study === undefined ? nothing : this.#chart(study)}`;
  }

  async #run(): Promise<void> {
    const { desk, plan } = this;
    await this.#work.run(STUDY_RUNS, (progress) =>
      runStudy(desk, plan, progress),
    );
    if (this.#work.found !== undefined)
      this.dispatchEvent(new CustomEvent("studied", { bubbles: true }));
  }

  get #fieldKeys(): ReadonlySet<string> {
    return new Set(fieldsOf(this.plan.sheet).map(({ key }) => key));
  }

  #moods(study: Study): unknown {
    const { view, plan } = this;
    const words = studyTexts[view.language];
    const now = moodOf(plan.edits, study, this.#fieldKeys);
    const moved = Object.keys(editsFor("careful", study, this.#fieldKeys));
    return html`<fieldset>
      <legend class="small">${words.mood}</legend>
      ${moods.map(
        (mood) =>
          html`<label class="mood"
            ><input
              type="radio"
              name="mood"
              value=${mood}
              .checked=${mood === now}
              @change=${() => this.#choose(mood, study)}
            />${words.moods[mood]}</label
          >`,
      )}
      <p class="quiet small">
        ${fill(words.moodNote, { count: moved.length })}
      </p>
    </fieldset>`;
  }

  #choose(mood: Mood, study: Study): void {
    tell(this, "replace", {
      without: keysOf(study, this.#fieldKeys),
      edits: editsFor(mood, study, this.#fieldKeys),
    });
  }

  #chart(study: Study): unknown {
    const { view, plan, desk } = this;
    const words = studyTexts[view.language];
    const { bars } = study.byMeasure.contribution;
    const finite = (value: number): number =>
      Number.isFinite(value) ? value : 0;
    const chart = tornadoChart(
      bars.map(({ factor, low, high }) => ({
        name: factorName(factor, plan.sheet, view),
        up: finite(high.mean),
        down: finite(low.mean),
      })),
      { title: words.chart, up: words.up, down: words.down },
      chartWords(view, []),
    );
    const { work } = deskTexts[view.language];
    return html`<p class="small">
        ${fill(words.found, { factors: study.factors, top: bars.length })}
      </p>
      <chart-view .view=${view} .chart=${chart}></chart-view>
      <p class="quiet small">
        ${fill(work.rough, {
          scale: grouped(
            COARSER * (desk.options?.scale ?? 1),
            0,
            view.language,
          ),
          seeds: SEEDS,
        })}
        ${study.of === plan ? nothing : work.stale}
      </p>`;
  }
}

customElements.define("assumption-study", AssumptionStudy);
