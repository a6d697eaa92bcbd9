/** The fans of many futures over the weeks; on demand five single futures over them, each with its seed. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import type {
  ChartDescription,
  Ensemble,
  RunDocument,
} from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import "../charts/chart-view.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { measureText } from "../result/measure-style.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { futuresTexts } from "../text/futures-text.ts";
import type { View } from "../view.ts";
import { fanCharts } from "./fan-charts.ts";
import { endOf, Stopped } from "./futures.ts";
import { runSamples, SAMPLES, type Sample } from "./sample-futures.ts";

type Stage =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly done: number }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "done"; readonly samples: readonly Sample[] };

export class FuturesFans extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    document: { attribute: false },
    result: { attribute: false },
    scale: { type: Number },
    current: { type: Boolean },
    stage: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare document: RunDocument;
  declare result: Ensemble;
  /** Real households behind one of a future. */
  declare scale: number;
  /** The futures are of the plan as it stands, so that they can be run again. */
  declare current: boolean;
  declare stage: Stage;

  #charts: readonly ChartDescription[] = [];

  constructor() {
    super();
    this.current = false;
    this.stage = { kind: "none" };
  }

  static override styles = [
    shared,
    css`
      .row {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        margin-top: 12px;
      }
      ul {
        display: grid;
        gap: 4px;
        list-style: none;
        margin-top: 6px;
      }
      .row + p {
        margin-top: 8px;
      }
      .fans {
        display: grid;
        gap: 14px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
        margin-top: 12px;
      }
      .fans > :last-child:nth-child(odd) {
        grid-column: 1 / -1;
      }
      @media print {
        wa-button {
          display: none;
        }
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.stage.kind === "running") this.desk.pool.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("result")) this.stage = { kind: "none" };
    const causes = ["view", "document", "result", "stage"] as const;
    if (!causes.some((name) => changed.has(name))) return;
    this.#charts = fanCharts(
      this.result,
      this.document,
      chartWords(this.view, this.plan.sheet?.tetDates ?? []),
      futuresTexts[this.view.language],
      this.stage.kind === "done" ? this.stage.samples : [],
    );
  }

  override render(): unknown {
    const { view } = this;
    return html`<div class="fans">
        ${this.#charts.map(
          (chart) =>
            html`<chart-view .view=${view} .chart=${chart}></chart-view>`,
        )}
      </div>
      ${this.#singles()}`;
  }

  #singles(): TemplateResult {
    const { stage, view } = this;
    const words = futuresTexts[view.language];
    return html`<div class="row" role="status">
        <wa-button
          size="s"
          data-samples
          appearance="outlined"
          variant="neutral"
          ?disabled=${!this.current || stage.kind === "running"}
          @click=${() => {
            if (stage.kind === "done") this.stage = { kind: "none" };
            else void this.#run();
          }}
          >${stage.kind === "done" ? words.hideSamples : words.samples}</wa-button
        >
        ${
          stage.kind === "running"
            ? html`<span class="small number"
                >${fill(words.running, { done: stage.done, total: SAMPLES })}</span
              >`
            : stage.kind === "failed"
              ? html`<span
                  >${fill(words.failed, { message: stage.message })}</span
                >`
              : nothing
        }
      </div>
      ${stage.kind === "done" ? this.#list(stage.samples) : nothing}`;
  }

  #list(samples: readonly Sample[]): TemplateResult {
    const { view, result } = this;
    const words = futuresTexts[view.language];
    const target = result.target?.value;
    return html`<p class="quiet small">${words.aboutSamples}</p>
      <ul class="small number" data-sample-list>
        ${samples.map(({ future, seed, cases }) => {
          const line = fill(words.sampleLine, {
            future,
            cases: measureText("sellout_cases", cases, view, view.texts),
            seed,
          });
          const end =
            target === undefined
              ? ""
              : cases >= target
                ? words.sampleReached
                : words.sampleMissed;
          return html`<li>${line}${end}</li>`;
        })}
      </ul>`;
  }

  async #run(): Promise<void> {
    const { desk, result, scale } = this;
    this.stage = { kind: "running", done: 0 };
    try {
      const doubts = await desk.doubts();
      const seed = desk.options?.seed;
      if (doubts === undefined || seed === undefined) throw new Stopped();
      const of = { result, seed, scale };
      const samples = await runSamples(doubts, desk.pool, of, (done) => {
        this.stage = { kind: "running", done };
      });
      if (this.result === result) this.stage = { kind: "done", samples };
    } catch (error) {
      this.stage = endOf(error);
    }
  }
}

customElements.define("futures-fans", FuturesFans);
