/** The main zone: where the simulation stands, the verdict, the headline measures, the charts, the table of places, and all measures. */
import { css, html, LitElement, type PropertyValues } from "lit";
import {
  cashChart,
  contributionChart,
  flowChart,
  peopleChart,
  reachChart,
  type ChartDescription,
  type RunDocument,
} from "../src/index.ts";
import "./all-measures.ts";
import { chartWords } from "./chart-words.ts";
import "./chart-view.ts";
import "./heat-table.ts";
import "./kpi-cards.ts";
import "./lab/bottleneck-ribbon.ts";
import type { Extras, PlanSheet } from "./messages.ts";
import "./paper-foot.ts";
import "./proof-badge.ts";
import type { Proof } from "./proof-badge.ts";
import "./run-status.ts";
import type { Status } from "./run-status.ts";
import { sameResult } from "./same-result.ts";
import { shared } from "./shared-styles.ts";
import "./verdict-card.ts";
import type { View } from "./view.ts";

/** The first charts stand on the printed page, and are drawn whether or not they are in sight. */
const PRINTED = 2;

export class ResultView extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    extras: { attribute: false },
    baseline: { attribute: false },
    baselineName: { attribute: false },
    planName: { attribute: false },
    sheet: { attribute: false },
    status: { attribute: false },
    proof: { attribute: false },
    preview: { type: Boolean },
    chance: { attribute: false },
  };

  declare view: View;
  declare document: RunDocument;
  declare extras: Extras | undefined;
  declare baseline: RunDocument | undefined;
  declare baselineName: string;
  declare planName: string;
  declare sheet: PlanSheet | undefined;
  declare status: Status;
  declare proof: Proof;
  declare preview: boolean;
  declare chance: string | undefined;

  #charts: readonly ChartDescription[] = [];

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 14px;
        min-width: 0;
      }
      .state {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        justify-content: space-between;
      }
      run-status {
        flex: 1 1 260px;
      }
      .pair {
        display: grid;
        gap: 14px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr));
      }
      .pair > *,
      chart-view,
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
        .pair.screen,
        .screen {
          display: none;
        }
        .pair {
          grid-template-columns: 1fr;
          grid-template-rows: minmax(0, 1fr);
        }
      }
    `,
  ];

  override willUpdate(changed: PropertyValues<this>): void {
    const causes = ["view", "document", "baseline", "sheet"] as const;
    if (causes.some((name) => changed.has(name)))
      this.#charts = this.#describe();
  }

  #describe(): ChartDescription[] {
    const { view, document, baseline, sheet } = this;
    const words = chartWords(view, sheet?.tetDates ?? []);
    const ghost = sameResult(baseline, document) ? undefined : baseline;
    return [
      flowChart(document, ghost, words),
      cashChart(document, ghost, words),
      contributionChart(document, words),
      reachChart(document, words),
      peopleChart(document, words),
    ];
  }

  override render(): unknown {
    const { view, document, baseline, sheet } = this;
    const [flow, cash, lines, reach, people] = this.#charts.map(
      (chart, n) =>
        html`<chart-view
          class=${n < PRINTED ? "" : "screen"}
          .view=${view}
          .chart=${chart}
          .near=${n < PRINTED}
        ></chart-view>`,
    );
    return html`<h1 class="name">${this.planName}</h1>
      <div class="state">
        <run-status
          .view=${view}
          .status=${this.status}
          ?preview=${this.preview}
        ></run-status>
        <proof-badge
          .view=${view}
          .proof=${this.proof}
          .ledgerHash=${document.ledgerHash}
        ></proof-badge>
      </div>
      <verdict-card
        .view=${view}
        .document=${document}
        .baseline=${baseline}
        .baselineName=${this.baselineName}
        .targetCases=${sheet?.targetCases}
        .chance=${this.chance}
      ></verdict-card>
      <kpi-cards
        .view=${view}
        .document=${document}
        .baseline=${baseline}
      ></kpi-cards>
      ${flow}
      <bottleneck-ribbon
        class="screen"
        .view=${view}
        .weeks=${this.extras?.bottlenecks}
      ></bottleneck-ribbon>
      <heat-table
        class="screen"
        .view=${view}
        .document=${document}
        .baseline=${baseline}
      ></heat-table>
      <div class="pair">${cash} ${lines}</div>
      <div class="pair screen">${reach} ${people}</div>
      <all-measures
        class="screen"
        .view=${view}
        .document=${document}
        .baseline=${baseline}
      ></all-measures>
      <paper-foot .view=${view} .document=${document}></paper-foot>`;
  }
}

customElements.define("result-view", ResultView);
