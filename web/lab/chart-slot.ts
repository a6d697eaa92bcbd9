/** One place for a chart on the first page: a choice among the kit above, the chosen chart below. Tells which was chosen. */
import { css, html, LitElement, type PropertyValues } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type {
  ChartDescription,
  Ensemble,
  RunDocument,
} from "../../src/index.ts";
import "../charts/chart-view.ts";
import { markedRough } from "../charts/chart-words.ts";
import "../futures/futures-card.ts";
import "../charts/heat-table.ts";
import type { Extras } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";
import { sameResult } from "../result/same-result.ts";
import { controls, shared } from "../shared-styles.ts";
import "../sources/assumption-study.ts";
import { fill } from "../text/index.ts";
import { kitTexts } from "../text/kit-text.ts";
import type { View } from "../view.ts";
import { isPlain, kit, kitChart, type KitId } from "./chart-kit.ts";
import "./goods-flow.ts";
import "./price-ladder.ts";
import "./response-curve.ts";
import "./shipment-calendar.ts";

export class ChartSlot extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    extras: { attribute: false },
    baseline: { attribute: false },
    earlier: { attribute: false },
    desk: { attribute: false },
    plan: { attribute: false },
    futures: { attribute: false },
    chosen: { attribute: false },
    place: { type: Number },
  };

  declare view: View;
  declare document: RunDocument;
  declare extras: Extras | undefined;
  declare baseline: RunDocument | undefined;
  /** What stood before a lever was moved, of the size that is drawn. */
  declare earlier: RunDocument | undefined;
  declare desk: PlanDesk;
  declare plan: PlanState;
  declare futures: Ensemble | undefined;
  declare chosen: KitId;
  /** Which place of the page this is, from 1. */
  declare place: number;

  #chart: ChartDescription | undefined;
  /** The chart without what stood earlier, which is gone when the next result stands. */
  #paper: ChartDescription | undefined;

  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        gap: 6px;
        grid-template-columns: minmax(0, 1fr);
        min-width: 0;
      }
      label {
        align-items: center;
        display: flex;
        gap: 8px;
        justify-self: start;
      }
      label span {
        flex: none;
      }
      @media (max-width: 719px) {
        label {
          justify-self: stretch;
        }
        select {
          min-height: 44px;
        }
      }
      /* Paper has room for a chart, not for what is pressed. */
      @media print {
        :host {
          gap: 0;
          grid-template-rows: minmax(0, 1fr);
          overflow: hidden;
        }
        label {
          display: none;
        }
        /* A plain chart is drawn to fit; what is as tall as its rows is set smaller, so that the last row is there too. */
        heat-table,
        goods-flow,
        price-ladder,
        shipment-calendar,
        response-curve,
        assumption-study,
        futures-card {
          zoom: 0.66;
        }
      }
    `,
  ];

  override willUpdate(changed: PropertyValues<this>): void {
    const causes = [
      "view",
      "document",
      "baseline",
      "earlier",
      "plan",
      "futures",
      "chosen",
    ] as const;
    if (!causes.some((name) => changed.has(name))) return;
    const { view, document, plan, baseline, futures, chosen } = this;
    const ghost = sameResult(baseline, document) ? undefined : baseline;
    // The baseline is drawn already.
    const earlier = sameResult(this.earlier, ghost) ? undefined : this.earlier;
    const chart = (behind?: RunDocument): ChartDescription | undefined =>
      isPlain(chosen)
        ? markedRough(
            kitChart(chosen, {
              ...{ view, document, plan, baseline: ghost, futures },
              earlier: behind,
            }),
            document,
            view,
          )
        : undefined;
    this.#chart = chart(earlier);
    this.#paper = earlier && chart();
  }

  override render(): unknown {
    const { chosen } = this;
    const words = kitTexts[this.view.language];
    return html`<label class="quiet"
        ><span>${fill(words.pick, { place: this.place })}</span>
        <select
          data-kit
          @change=${(event: Event) =>
            this.#choose((event.target as HTMLSelectElement).value)}
        >
          ${kit.map(
            (id) =>
              html`<option value=${id} ?selected=${id === chosen}>
                ${words.names[id]}
              </option>`,
          )}
        </select></label
      >
      ${keyed(chosen, this.#content())}`;
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent("chosen", { detail: id }));
  }

  #content(): unknown {
    const { view, document, extras, baseline, desk, plan, chosen } = this;
    const tetDates = plan.sheet?.tetDates ?? [];
    switch (chosen) {
      case "dots":
        return html`<futures-card
          .view=${view}
          .desk=${desk}
          .plan=${plan}
          .document=${document}
          brief
        ></futures-card>`;
      case "goods":
        return html`<goods-flow
          .view=${view}
          .document=${document}
        ></goods-flow>`;
      case "heat":
        return html`<heat-table
          .view=${view}
          .document=${document}
          .baseline=${baseline}
        ></heat-table>`;
      case "ladder":
        return html`<price-ladder
          .view=${view}
          .document=${document}
          .extras=${extras}
          .tetDates=${tetDates}
        ></price-ladder>`;
      case "tornado":
        return html`<assumption-study
          .view=${view}
          .desk=${desk}
          .plan=${plan}
        ></assumption-study>`;
      case "response":
        return html`<response-curve
          .view=${view}
          .desk=${desk}
          .plan=${plan}
        ></response-curve>`;
      case "calendar":
        return html`<shipment-calendar
          .view=${view}
          .document=${document}
          .tetDates=${tetDates}
        ></shipment-calendar>`;
      default:
        return html`<chart-view
          .view=${view}
          .chart=${this.#chart}
          .paper=${this.#paper}
          .near=${true}
        ></chart-view>`;
    }
  }
}

customElements.define("chart-slot", ChartSlot);
