/** The plans compared as lines in one chart, a measure of choice: in each week the middle of the futures of each plan. */
import { css, html, LitElement } from "lit";
import { overlayChart } from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import "../charts/chart-view.ts";
import { controls, shared } from "../shared-styles.ts";
import { compareTexts } from "../text/compare-text.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";
import {
  middles,
  overlayKinds,
  overlayMeasures,
  type Overlaid,
  type OverlayId,
} from "./overlay.ts";

export class PlanOverlay extends LitElement {
  static override properties = {
    view: { attribute: false },
    startDate: { attribute: false },
    plans: { attribute: false },
    wording: { attribute: false },
    measure: { state: true },
  };

  declare view: View;
  /** ISO date of the reference's launch. */
  declare startDate: string;
  /** The reference first. */
  declare plans: readonly Overlaid[];
  /** Title of the chart, with a place for the measure; that of many futures if absent. */
  declare wording: string | undefined;
  declare measure: OverlayId;

  constructor() {
    super();
    this.measure = "sellout_units";
  }

  static override styles = [
    shared,
    controls,
    css`
      .row {
        margin: 0 0 8px;
      }
      label {
        max-width: 320px;
      }
      @media print {
        .row {
          display: none;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, measure } = this;
    const words = compareTexts[view.language];
    const label = (id: OverlayId): string => view.texts.measures[id].label;
    const lines = this.plans.map(({ name, futures }) => ({
      name,
      values: middles(futures, measure),
    }));
    const weeks = Math.max(0, ...lines.map(({ values }) => values.length));
    const chart = overlayChart(
      { weeks, plan: { startDate: this.startDate } },
      lines,
      overlayKinds[measure],
      fill(this.wording ?? words.overlay, { measure: label(measure) }),
      chartWords(view, []),
    );
    return html`<div class="row">
        <label
          >${words.overlaid}
          <select
            data-overlay
            @change=${(event: Event) =>
              (this.measure = (event.target as HTMLSelectElement)
                .value as OverlayId)}
          >
            ${overlayMeasures.map(
              (id) =>
                html`<option value=${id} ?selected=${id === measure}>
                  ${label(id)}
                </option>`,
            )}
          </select>
        </label>
      </div>
      <chart-view .view=${view} .chart=${chart}></chart-view>`;
  }
}

customElements.define("plan-overlay", PlanOverlay);
