/** The main zone: where the simulation stands, the verdict, the headline measures, the charts, the table of places, and all measures. */
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import {
  peopleChart,
  reachChart,
  type ChartDescription,
  type Ensemble,
  type RunDocument,
} from "../../src/index.ts";
import "./all-measures.ts";
import { chartWords, markedRough } from "../charts/chart-words.ts";
import "../charts/chart-view.ts";
import "../charts/heat-table.ts";
import "./kpi-cards.ts";
import "../lab/bottleneck-ribbon.ts";
import type { Estimate } from "../instant/estimate.ts";
import type { Figures } from "../instant/level.ts";
import type { Ghost } from "../instant/stood.ts";
import { chartsShown, kitChart } from "../lab/chart-kit.ts";
import "../lab/chart-slot.ts";
import type { Extras } from "../messages.ts";
import "../paper-foot.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import "./proof-badge.ts";
import type { Proof } from "./proof-badge.ts";
import "../shell/run-status.ts";
import type { Status } from "../shell/run-status.ts";
import { shared } from "../shared-styles.ts";
import "./verdict-card.ts";
import { tell, type View } from "../view.ts";

export class ResultView extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    extras: { attribute: false },
    baseline: { attribute: false },
    baselineName: { attribute: false },
    planName: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    futures: { attribute: false },
    charts: { attribute: false },
    status: { attribute: false },
    proof: { attribute: false },
    preview: { type: Boolean },
    chance: { attribute: false },
    estimate: { attribute: false },
    figures: { attribute: false },
    ghost: { attribute: false },
  };

  declare view: View;
  declare document: RunDocument;
  declare extras: Extras | undefined;
  declare baseline: RunDocument | undefined;
  declare baselineName: string;
  declare planName: string;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare futures: Ensemble | undefined;
  /** The charts chosen for the two places, by id. */
  declare charts: readonly string[] | undefined;
  declare status: Status;
  declare proof: Proof;
  declare preview: boolean;
  declare chance: string | undefined;
  /** Of the headline measures, until the run is there. */
  declare estimate: Estimate | undefined;
  /** What the verdict and the cards show. */
  declare figures: Figures;
  /** What stood before a lever was moved. */
  declare ghost: Ghost | undefined;

  #charts: readonly ChartDescription[] = [];

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
        min-width: 0;
      }
      .state {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        justify-content: space-between;
        /* What stands below does not move when a run begins. */
        min-height: 40px;
      }
      run-status {
        flex: 1 1 260px;
      }
      .rest {
        display: grid;
        gap: 14px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
      }
      .rest > :last-child:nth-child(odd) {
        grid-column: 1 / -1;
      }
      .rest > *,
      chart-slot,
      heat-table {
        min-width: 0;
      }
      .name {
        display: none;
        font-size: 1.25rem;
        margin: 0;
      }
      /* On paper this is one page for whoever has a minute. */
      @media print {
        :host {
          gap: 8px;
          /* A4 within its margins, and some air; the charts take what words and figures leave. */
          grid-template-rows: auto auto auto minmax(0, 1fr) minmax(0, 1fr) auto;
          contain: size;
          height: 266mm;
        }
        .name {
          display: block;
        }
        .state,
        .screen {
          display: none;
        }
      }
    `,
  ];

  override willUpdate(changed: PropertyValues<this>): void {
    const causes = ["view", "document", "plan", "charts"] as const;
    if (causes.some((name) => changed.has(name)))
      this.#charts = this.#describe();
  }

  #describe(): ChartDescription[] {
    const { view, document, plan } = this;
    const words = chartWords(view, plan.sheet?.tetDates ?? []);
    const given = { view, document, plan };
    return [
      ...(chartsShown(this.charts).includes("pnl")
        ? []
        : [kitChart("pnl", given)]),
      reachChart(document, words),
      peopleChart(document, words),
    ].map((chart) => markedRough(chart, document, view));
  }

  override render(): unknown {
    const { view, document, baseline, plan, figures } = this;
    const shown = chartsShown(this.charts);
    const [first, second] = shown.map((_, n) => this.#slot(n));
    return html`<h1 class="name">${this.planName}</h1>
      <div class="state">
        <run-status
          .view=${view}
          .status=${this.status}
          ?preview=${this.preview}
        ></run-status>
        ${
          this.status.kind === "running"
            ? nothing
            : html`<proof-badge
                .view=${view}
                .proof=${this.proof}
                .ledgerHash=${document.ledgerHash}
              ></proof-badge>`
        }
      </div>
      <verdict-card
        .view=${view}
        .document=${figures.document}
        .baseline=${figures.baseline}
        ?rough=${figures.rough}
        .baselineName=${this.baselineName}
        .targetCases=${plan.sheet?.targetCases}
        .chance=${this.chance}
      ></verdict-card>
      <kpi-cards
        .view=${view}
        .document=${figures.document}
        .baseline=${figures.baseline}
        ?rough=${figures.rough}
        .estimate=${this.estimate}
        .earlier=${this.ghost?.document}
      ></kpi-cards>
      ${first}
      <bottleneck-ribbon
        class="screen"
        .view=${view}
        .weeks=${this.extras?.bottlenecks}
      ></bottleneck-ribbon>
      ${second}
      ${
        shown.includes("heat")
          ? nothing
          : html`<heat-table
              class="screen"
              .view=${view}
              .document=${document}
              .baseline=${baseline}
            ></heat-table>`
      }
      <div class="rest screen">
        ${this.#charts.map(
          (chart) =>
            html`<chart-view .view=${view} .chart=${chart}></chart-view>`,
        )}
      </div>
      <all-measures
        class="screen"
        .view=${view}
        .document=${document}
        .baseline=${baseline}
      ></all-measures>
      <paper-foot
        .view=${view}
        .document=${document}
        .desk=${this.desk}
        .plan=${plan}
        .charts=${this.charts}
      ></paper-foot>`;
  }

  /** A place for a chart that the reader chooses. */
  #slot(n: number): unknown {
    const shown = chartsShown(this.charts);
    return html`<chart-slot
      place=${n + 1}
      .view=${this.view}
      .document=${this.document}
      .extras=${this.extras}
      .baseline=${this.baseline}
      .earlier=${this.ghost?.drawn}
      .desk=${this.desk}
      .plan=${this.plan}
      .futures=${this.futures}
      .chosen=${shown[n]}
      @chosen=${({ detail }: CustomEvent<string>) =>
        tell(
          this,
          "set-charts",
          shown.map((id, at) => (at === n ? detail : id)),
        )}
    ></chart-slot>`;
  }
}

customElements.define("result-view", ResultView);
