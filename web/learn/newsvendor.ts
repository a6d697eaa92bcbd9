/** Why less than the forecast: what one case too few forgoes and one too many costs, both to drag, and where the best quantity goes. */
import "@awesome.me/webawesome/dist/components/button/button.js";
import { css, html, LitElement } from "lit";
import "../charts/chart-view.ts";
import { grouped, money, percent } from "../format.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { tetTexts } from "../text/tet-text.ts";
import type { View } from "../view.ts";
import { bestQuantity, forecastOf, type Newsvendor } from "./gift-batch.ts";
import { profitChart } from "./tet-charts.ts";

/** VND: where the sliders end, and their step. */
const MOST = 600_000;
const LEAST = 20_000;
const STEP = 10_000;

export class NewsvendorView extends LitElement {
  static override properties = {
    view: { attribute: false },
    vendor: { attribute: false },
    moved: { state: true },
  };

  declare view: View;
  /** As the runs have it. */
  declare vendor: Newsvendor;
  /** What the student dragged. */
  declare moved: { readonly under?: number; readonly over?: number };

  constructor() {
    super();
    this.moved = {};
  }

  static override styles = [
    shared,
    css`
      .sliders {
        display: grid;
        gap: 4px 18px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
        margin: 8px 0;
      }
      input {
        accent-color: var(--blue);
        display: block;
        min-height: 44px;
        width: 100%;
      }
      .rule {
        font-weight: 650;
        margin: 8px 0;
      }
    `,
  ];

  override render(): unknown {
    const { view, vendor } = this;
    const words = tetTexts[view.language];
    const now = { ...vendor, ...this.moved };
    const cases = (value: number): string => grouped(value, 0, view.language);
    const rule = fill(words.rule, {
      ratio: percent(now.under / (now.under + now.over), view.language),
      best: cases(bestQuantity(now)),
      forecast: cases(forecastOf(now)),
    });
    return html`<section class="panel" aria-labelledby="title">
      <h3 id="title">${words.vendor}</h3>
      <p>${words.vendorIntro}</p>
      <div class="sliders">
        ${this.#slider("under", now.under)} ${this.#slider("over", now.over)}
      </div>
      <p class="rule" role="status" data-rule>${rule}</p>
      <chart-view
        .view=${view}
        .chart=${profitChart(now, view, rule)}
      ></chart-view>
      <p class="quiet small" data-from>
        ${fill(words.from, {
          under: money(vendor.under, view),
          over: money(vendor.over, view),
          futures: vendor.demand.length,
          demand: vendor.demand
            .map(cases)
            .join(view.language === "zh-TW" ? "、" : "; "),
        })}
      </p>
      <wa-button
        size="s"
        appearance="outlined"
        ?disabled=${Object.keys(this.moved).length === 0}
        @click=${() => (this.moved = {})}
        >${words.reset}</wa-button
      >
    </section>`;
  }

  #slider(side: "under" | "over", value: number): unknown {
    const { view } = this;
    const shown = money(value, view);
    return html`<label
      >${tetTexts[view.language][side]} ${shown}
      <input
        type="range"
        data-side=${side}
        min=${LEAST}
        max=${MOST}
        step=${STEP}
        .value=${String(value)}
        aria-valuetext=${shown}
        @input=${(event: Event) =>
          (this.moved = {
            ...this.moved,
            [side]: Number((event.target as HTMLInputElement).value),
          })}
      />
    </label>`;
  }
}

customElements.define("newsvendor-view", NewsvendorView);
