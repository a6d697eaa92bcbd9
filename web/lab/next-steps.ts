/** The three steps most worth trying, computed on the same draws, and the tornado of all of them. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement, nothing } from "lit";
import { tornadoChart, type TornadoRow } from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import "../charts/chart-view.ts";
import { money } from "../format.ts";
import { poolRunner, Stopped } from "../futures/futures.ts";
import { labelText, tell, type View } from "../view.ts";
import type { CardView } from "../levers/lever-sheet.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import {
  outcomesOf,
  stepsOf,
  trialsOf,
  worthTrying,
  type Outcome,
} from "./step-trials.ts";

const SEEDS = 3;
const COARSER = 4;
const MEASURE = "contribution";

type Stage =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "done"; readonly outcomes: readonly Outcome[] };

export class NextSteps extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    stage: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare stage: Stage;

  constructor() {
    super();
    this.stage = { kind: "none" };
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
      }
      ol {
        display: grid;
        gap: 8px;
        margin: 10px 0 0;
        padding-left: 1.4em;
      }
      .row {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        margin-top: 10px;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.stage.kind === "running") this.desk.pool.stop();
  }

  override render(): unknown {
    const { view, stage } = this;
    const words = labTexts[view.language].next;
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        <p class="quiet small">${words.intro}</p>
        ${stage.kind === "done" ? this.#best(stage.outcomes) : nothing}
        <div class="row" role="status">${this.#state()}</div>
      </section>
      ${stage.kind === "done" ? this.#tornado(stage.outcomes) : nothing}`;
  }

  #state(): unknown {
    const { stage, view } = this;
    const words = labTexts[view.language].next;
    if (stage.kind === "running")
      return html`<span class="number"
          >${fill(words.running, { done: stage.done, total: stage.total })}</span
        >
        <wa-button size="s" @click=${() => this.desk.pool.stop()}
          >${words.stop}</wa-button
        >`;
    const { sheet, edits } = this.plan;
    const count = SEEDS * (1 + stepsOf(sheet?.levers ?? [], edits).length);
    return html`<wa-button
        size="s"
        variant="brand"
        data-next-steps
        ?disabled=${sheet === undefined}
        @click=${() => void this.#run()}
        >${fill(words.run, { count })}</wa-button
      >
      ${
        stage.kind === "failed"
          ? html`<span>${fill(words.failed, { message: stage.message })}</span>`
          : nothing
      }`;
  }

  #best(outcomes: readonly Outcome[]): unknown {
    const { view } = this;
    const words = labTexts[view.language].next;
    const best = worthTrying(outcomes);
    if (best.length === 0) return html`<p>${words.none}</p>`;
    return html`<ol>
      ${best.map((outcome) => {
        const gain = `+${money(outcome.mean, view)} ± ${money(outcome.half, view)}`;
        return html`<li>
          <strong>${cardName(outcome.card, view)}</strong>
          ${words[outcome.direction]}: ${fill(words.gain, { amount: gain })}
          <wa-button
            size="s"
            appearance="outlined"
            @click=${() => this.#try(outcome)}
            >${words.try}</wa-button
          >
        </li>`;
      })}
    </ol>`;
  }

  #try(outcome: Outcome): void {
    for (const [key, value] of Object.entries(outcome.edits))
      tell(this, "edit", { key, value });
  }

  #tornado(outcomes: readonly Outcome[]): unknown {
    const { view, plan } = this;
    const words = labTexts[view.language].next;
    const rows = new Map<string, TornadoRow>();
    for (const { card, direction, mean } of outcomes) {
      const name = cardName(card, view);
      const row = rows.get(card.id) ?? { name, up: 0, down: 0 };
      rows.set(card.id, { ...row, [direction]: mean });
    }
    const chart = tornadoChart(
      [...rows.values()],
      { title: words.chart, up: words.up, down: words.down },
      chartWords(view, plan.sheet?.tetDates ?? []),
    );
    return html`<chart-view .view=${view} .chart=${chart}></chart-view>`;
  }

  async #run(): Promise<void> {
    const { desk, plan } = this;
    const { sheet, edits } = plan;
    const { options } = desk;
    const doubts = await desk.doubts();
    if (sheet === undefined || options === undefined || doubts === undefined)
      return;
    const steps = stepsOf(sheet.levers, edits);
    const fields = sheet.levers.flatMap((card) => card.fields);
    const seeds = Array.from(
      { length: SEEDS },
      (_, i) => `${options.seed} ${i + 1}`,
    );
    const trials = trialsOf(
      steps,
      fields,
      doubts.plan.name,
      seeds,
      options.channelBasis,
    );
    const progress = (done: number): void => {
      this.stage = { kind: "running", done, total: trials.length };
    };
    progress(0);
    try {
      const run = poolRunner(
        desk.pool,
        { [doubts.plan.name]: doubts.plan },
        COARSER * options.scale,
        [],
        progress,
      );
      const answers = await run(trials);
      this.stage = {
        kind: "done",
        outcomes: outcomesOf(steps, answers, MEASURE),
      };
    } catch (error) {
      this.stage =
        error instanceof Stopped
          ? { kind: "none" }
          : { kind: "failed", message: String(error) };
    }
  }
}

function cardName(card: CardView, view: View): string {
  const names: Readonly<Record<string, string>> = view.texts.levers.cards;
  const [first] = card.fields;
  return (
    names[card.id] ??
    (first === undefined ? card.id : labelText(first.label, view.language))
  );
}

customElements.define("next-steps", NextSteps);
