/** Many futures of the plan on the desk: a button that runs them, the dots, the chance of the target, and where the spread comes from. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js";
import { css, html, LitElement, nothing } from "lit";
import {
  readTarget,
  type Ensemble,
  type RunDocument,
} from "../../src/index.ts";
import { grouped, percent } from "../format.ts";
import { isMeasure, measureText } from "../result/measure-style.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { futuresTexts } from "../text/futures-text.ts";
import { tell, type View } from "../view.ts";
import "./dot-plot.ts";
import { chanceText } from "./chance-text.ts";
import { storedFor } from "./demo-futures.ts";
import "./futures-fans.ts";
import { endOf, runFutures } from "./futures.ts";
import { ranOf, rememberFutures } from "./known-futures.ts";

/** How many times as many real households a simulated one stands for as in a full run. */
const COARSER = 4;
const FUTURES = 20;

type Stage =
  | { readonly kind: "none" | "stopped" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "done";
      readonly result: Ensemble;
      readonly of: PlanState;
      readonly scale: number;
    };

/** Futures that can be drawn: just run, or as they came with the page. */
interface Shown {
  readonly result: Ensemble;
  readonly scale: number;
  /** The plan they are of, where it may be another than the one that stands. */
  readonly of?: PlanState;
}

export class FuturesCard extends LitElement {
  static override properties = {
    view: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    document: { attribute: false },
    futures: { type: Number },
    brief: { type: Boolean },
    stage: { state: true },
  };

  declare view: View;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare document: RunDocument | undefined;
  declare futures: number;
  /** Only the dots and the chance, without what takes a planner to read. */
  declare brief: boolean;
  declare stage: Stage;

  constructor() {
    super();
    this.futures = FUTURES;
    this.brief = false;
    this.stage = { kind: "none" };
  }

  /** Futures that were run before the card was away are there again. */
  override willUpdate(): void {
    const known = this.stage.kind === "none" ? ranOf(this.plan) : undefined;
    if (known !== undefined)
      this.stage = { kind: "done", of: this.plan, ...known };
  }

  static override styles = [
    shared,
    css`
      .row {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        margin-top: 10px;
      }
      wa-progress-bar {
        flex: 1 1 160px;
      }
      ul {
        display: grid;
        gap: 4px;
        list-style: none;
        margin-top: 8px;
      }
      .chance {
        font-size: 1.0625rem;
        font-weight: 650;
      }
      .stale {
        color: var(--orange);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.stage.kind === "running") this.desk.pool.stop();
  }

  override render(): unknown {
    const { view, stage } = this;
    const words = futuresTexts[view.language];
    const stored = this.#stored();
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p class="quiet small">${words.intro}</p>
      ${
        stored !== undefined
          ? this.#shown(stored, words.stored)
          : stage.kind === "done"
            ? this.#shown(stage)
            : nothing
      }
      ${
        stored !== undefined && this.brief
          ? nothing
          : html`<div class="row" role="status">${this.#state()}</div>`
      }
    </section>`;
  }

  /** The demo's futures as they came with the page, until the reader has run some of this very plan. */
  #stored(): Shown | undefined {
    const { plan, stage } = this;
    if (
      stage.kind === "running" ||
      (stage.kind === "done" && stage.of === plan)
    )
      return undefined;
    return storedFor(plan, this.document, this.desk.options?.seed);
  }

  #state(): unknown {
    const { stage, view } = this;
    const words = futuresTexts[view.language];
    if (stage.kind === "running")
      return html`<wa-progress-bar
          value=${(100 * stage.done) / Math.max(1, stage.total)}
          label=${words.title}
        ></wa-progress-bar>
        <span class="small number"
          >${fill(words.running, { done: stage.done, total: stage.total })}</span
        >
        <wa-button size="s" @click=${() => this.desk.pool.stop()}
          >${words.stop}</wa-button
        >`;
    return html`<wa-button
        size="s"
        variant="brand"
        appearance=${stage.kind === "done" || this.#stored() !== undefined ? "outlined" : "accent"}
        data-run-futures
        ?disabled=${this.plan.sheet === undefined}
        @click=${() => void this.#run()}
        >${
          stage.kind === "done" && this.#stored() === undefined
            ? words.again
            : fill(words.run, { count: this.futures })
        }</wa-button
      >
      ${stage.kind === "stopped" ? html`<span>${words.stopped}</span>` : nothing}
      ${
        stage.kind === "failed"
          ? html`<span>${fill(words.failed, { message: stage.message })}</span>`
          : nothing
      }
      ${
        stage.kind === "done" &&
        stage.of !== this.plan &&
        this.#stored() === undefined
          ? html`<span class="stale">${words.stale}</span>`
          : nothing
      }`;
  }

  #shown({ result, scale, of }: Shown, note?: string): unknown {
    const { view, document, brief } = this;
    const words = futuresTexts[view.language];
    const cases = result.values.flatMap((values) => {
      const value = values["sellout_cases"];
      return typeof value === "number" ? [value] : [];
    });
    return html`<dot-plot
        .view=${view}
        .values=${cases}
        .target=${result.target?.value}
        .label=${words.dots}
      ></dot-plot>
      <p class="chance">${chanceText(result, view)}</p>
      <ul>
        ${(brief
          ? ["sellout_cases"]
          : ["sellout_cases", "contribution", "peak_cash"]
        ).map((id) => html`<li>${this.#spread(result, id)}</li>`)}
        ${
          brief
            ? nothing
            : html`<li class="quiet small">${this.#parts(result)}</li>`
        }
        <li class="quiet small">
          ${[fill(words.coarse, { scale: grouped(scale, 0, view.language) }), ...(note === undefined ? [] : [note])].join(view.language === "zh-TW" ? "" : " ")}
        </li>
      </ul>
      ${
        document === undefined || brief
          ? nothing
          : html`<futures-fans
              .view=${view}
              .desk=${this.desk}
              .plan=${this.plan}
              .document=${document}
              .result=${result}
              .scale=${scale}
              ?current=${of === undefined || of === this.plan}
            ></futures-fans>`
      }`;
  }

  #spread(result: Ensemble, id: string): unknown {
    const { view } = this;
    const spread = result.spreads[id];
    if (spread === undefined || !isMeasure(id)) return nothing;
    const text = (value: number): string =>
      measureText(id, value, view, view.texts);
    return fill(futuresTexts[view.language].spread, {
      label: view.texts.measures[id].label,
      p10: text(spread.p10),
      p50: text(spread.p50),
      p90: text(spread.p90),
    });
  }

  #parts(result: Ensemble): unknown {
    const spread = result.spreads["sellout_cases"];
    if (spread === undefined) return nothing;
    const { view } = this;
    const words = futuresTexts[view.language];
    const { ignorance, luck, error } = spread.variance;
    const all = ignorance + luck + error || 1;
    const share = (value: number): string =>
      percent(value / all, view.language);
    return [
      fill(words.parts, {
        ignorance: share(ignorance),
        luck: share(luck),
        error: share(error),
      }),
      fill(words.assumed, { share: percent(spread.assumed, view.language) }),
      ...(result.bases === 0
        ? []
        : [
            fill(words.bases, {
              count: result.bases,
              share: percent(spread.base, view.language),
            }),
          ]),
    ].join(view.language === "zh-TW" ? "" : " ");
  }

  async #run(): Promise<void> {
    const { desk, plan } = this;
    const { options } = desk;
    const doubts = await desk.doubts();
    if (doubts === undefined || options === undefined) return;
    const cases = plan.sheet?.targetCases;
    const scale = COARSER * options.scale;
    try {
      const result = await runFutures(
        doubts,
        desk.pool,
        {
          futures: this.futures,
          seed: options.seed,
          scale,
          target:
            cases === undefined
              ? undefined
              : readTarget(`sellout_cases>=${Math.round(cases)}`),
        },
        (done, total) => (this.stage = { kind: "running", done, total }),
      );
      rememberFutures(plan, { result, scale });
      tell(this, "futures-known", null);
      this.stage = { kind: "done", result, of: plan, scale };
    } catch (error) {
      const end = endOf(error);
      this.stage = end.kind === "failed" ? end : { kind: "stopped" };
    }
  }
}

customElements.define("futures-card", FuturesCard);
