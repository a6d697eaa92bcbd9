/** Why the product was not bought, as a picture: for one SKU, over all or cut by region, channel or income. */
import { css, html, LitElement } from "lit";
import { funnelChart, type RunDocument } from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import "../charts/chart-view.ts";
import { compact } from "../format.ts";
import { controls, shared } from "../shared-styles.ts";
import { fill, wordOf } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import type { View } from "../view.ts";

const cuts = ["region", "channel", "segment"] as const;

type Cut = (typeof cuts)[number];

export class WhyView extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    sku: { state: true },
    cut: { state: true },
  };

  declare view: View;
  declare document: RunDocument;
  declare sku: string;
  declare cut: Cut;

  constructor() {
    super();
    this.sku = "";
    this.cut = "region";
  }

  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
      }
    `,
  ];

  override render(): unknown {
    const { view, document } = this;
    const texts = labTexts[view.language];
    const words = texts.why;
    const skus = Object.keys(document.funnel);
    const preferred =
      document.plan.skus.find(({ role }) => role === "main")?.id ?? skus[0];
    const sku = skus.includes(this.sku) ? this.sku : (preferred ?? "");
    const funnel = document.funnel[sku];
    if (funnel === undefined) return html``;
    const { roles } = view.texts.words;
    const roleOf = (id: string): string =>
      wordOf(
        roles,
        document.plan.skus.find((one) => one.id === id)?.role ?? id,
      );
    const rows = [
      { name: words.rows.all, counts: funnel },
      ...Object.entries(funnel.by[this.cut]).map(([id, counts]) => ({
        name: this.#partName(id),
        counts,
      })),
    ].filter(({ counts }) => counts.needs > counts.boxes.unknown);
    const chart = funnelChart(rows, texts.kit, chartWords(view, []));
    return html`<div class="row">
        <label
          >${words.pick}
          <select
            @change=${(event: Event) =>
              (this.sku = (event.target as HTMLSelectElement).value)}
          >
            ${skus.map(
              (id) =>
                html`<option value=${id} ?selected=${id === sku}>
                  ${roleOf(id)}
                </option>`,
            )}
          </select></label
        >
        <label
          >${words.cut}
          <select
            @change=${(event: Event) =>
              (this.cut = (event.target as HTMLSelectElement).value as Cut)}
          >
            ${cuts.map(
              (id) =>
                html`<option value=${id} ?selected=${id === this.cut}>
                  ${words[id]}
                </option>`,
            )}
          </select></label
        >
      </div>
      <p class="quiet">
        ${fill(words.needs, {
          needs: compact(funnel.needs, view.language),
          known: compact(funnel.needs - funnel.boxes.unknown, view.language),
        })}
      </p>
      <chart-view .view=${view} .chart=${chart}></chart-view>`;
  }

  #partName(id: string): string {
    const { channels, regions } = this.view.texts.words;
    return wordOf(
      { ...channels, ...regions, ...labTexts[this.view.language].why.segments },
      id,
    );
  }
}

customElements.define("why-view", WhyView);
