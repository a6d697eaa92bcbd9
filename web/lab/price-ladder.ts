/** The price of a pack taken apart by channel, for one SKU at a time. */
import { css, html, LitElement } from "lit";
import { ladderChart, type RunDocument } from "../../src/index.ts";
import "../charts/chart-view.ts";
import { chartWords } from "../charts/chart-words.ts";
import type { Extras } from "../messages.ts";
import { controls, shared } from "../shared-styles.ts";
import { deskTexts } from "../text/desk-text.ts";
import { wordOf } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import type { View } from "../view.ts";

export class PriceLadder extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    extras: { attribute: false },
    tetDates: { attribute: false },
    sku: { state: true },
  };

  declare view: View;
  declare document: RunDocument;
  declare extras: Extras | undefined;
  declare tetDates: readonly string[];
  declare sku: string;

  constructor() {
    super();
    this.tetDates = [];
    this.sku = "";
  }

  static override styles = [
    shared,
    controls,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
        min-width: 0;
      }
      label {
        justify-self: start;
      }
      @media print {
        label {
          display: none;
        }
      }
    `,
  ];

  override render(): unknown {
    const { view, document, extras } = this;
    const texts = labTexts[view.language];
    const { channels, roles } = view.texts.words;
    const all = extras?.ladder ?? [];
    const skus = [...new Set(all.map(({ sku }) => sku))];
    if (skus.length === 0)
      return html`<p class="quiet">
        ${deskTexts[view.language].ribbon.waiting}
      </p>`;
    const main = document.plan.skus.find(({ role }) => role === "main")?.id;
    const sku = skus.includes(this.sku) ? this.sku : (main ?? skus[0] ?? "");
    const divisor = view.currency === "TWD" ? view.vndPerTwd : 1;
    const name = view.currency === "TWD" ? "NT$" : "₫";
    const chart = ladderChart(
      all.filter((row) => row.sku === sku),
      (id) => wordOf(channels, id),
      { name, divisor },
      texts.kit,
      chartWords(view, this.tetDates),
    );
    return html`<label
        >${texts.ladderSku}
        <select
          @change=${(event: Event) =>
            (this.sku = (event.target as HTMLSelectElement).value)}
        >
          ${skus.map(
            (id) =>
              html`<option value=${id} ?selected=${id === sku}>
                ${wordOf(roles, document.plan.skus.find((one) => one.id === id)?.role ?? id)}
              </option>`,
          )}
        </select></label
      >
      <chart-view .view=${view} .chart=${chart}></chart-view>`;
  }
}

customElements.define("price-ladder", PriceLadder);
