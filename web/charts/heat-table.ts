/** Sell-through by region and channel as a table whose cells are tinted by the figure they show; a mark, not the tint, says "low". */
import { html, LitElement, nothing } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import type { RunDocument } from "../../src/index.ts";
import { compact, percent } from "../format.ts";
import { heatStyles } from "./heat-table-styles.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import {
  channelName,
  regionName,
  valuesAt,
  type MarketPlace,
} from "../result/place-values.ts";
import { placeName, placesOf } from "../result/verdict.ts";
import { tell, type View } from "../view.ts";

/** Below this share, week 26 or later, goods are said to move too slowly. */
const LOW = 0.6;

const regions = ["north", "central", "south"];

export class HeatTable extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    baseline: { attribute: false },
  };

  declare view: View;
  declare document: RunDocument;
  declare baseline: RunDocument | undefined;

  static override styles = [shared, heatStyles];

  override render(): unknown {
    const { view } = this;
    const words = view.texts.heat;
    const channels = Object.keys(view.texts.words.channels);
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p class="quiet small">${this.#takeaway()}</p>
      <div class="scroll">
        <table class="number">
          <thead>
            <tr>
              <th scope="col"><span class="unseen">${words.region}</span></th>
              ${[...channels, "all"].map(
                (id) =>
                  html`<th scope="col">${channelName(id, view.texts)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${regions.map((region) => this.#row(region, channels))}
            ${this.#row("all", channels)}
          </tbody>
        </table>
      </div>
      <p class="legend quiet small">${words.legend}</p>
    </section>`;
  }

  #row(region: string, channels: readonly string[]): unknown {
    return html`<tr>
      <th scope="row">${regionName(region, this.view.texts)}</th>
      ${channels.map((channel) => this.#cell({ region, channel }))}
      ${this.#cell({ region, channel: "all" })}
    </tr>`;
  }

  #cell(place: MarketPlace): unknown {
    const { view, document } = this;
    const values = valuesAt(document, place);
    const words = view.texts.heat;
    const share = values?.["sell_through"] ?? null;
    const name = html`<span class="channel"
      >${channelName(place.channel, view.texts)}</span
    >`;
    if (share === null)
      return html`<td class="nothing">
        ${name}<span class="empty" title=${words.empty}>–</span>
      </td>`;
    const depth = Math.round(Math.min(1, Math.max(0, share)) * 55);
    const tint = {
      background: `color-mix(in srgb, var(--heat) ${depth}%, var(--surface))`,
    };
    const low = share < LOW;
    return html`<td style=${styleMap(tint)}>
      <button
        class="plain"
        aria-haspopup="dialog"
        data-why
        @click=${() =>
          tell(this, "why", {
            measure: "sell_through",
            place,
          })}
      >
        ${name}
        <span class="share"
          >${percent(share, view.language)}${
            low
              ? html`<span aria-hidden="true">▽</span
                  ><span class="unseen">${words.low}</span>`
              : nothing
          }</span
        >
        <span class="sold"
          >${compact(values?.["sellout_units"] ?? 0, view.language)}</span
        >
      </button>
    </td>`;
  }

  #takeaway(): string {
    const { texts, language } = this.view;
    const places = placesOf(this.document);
    const [worst, best] = [places[0], places.at(-1)];
    if (worst === undefined || best === undefined) return texts.heat.none;
    return fill(texts.heat.takeaway, {
      best: placeName(best, texts),
      bestShare: percent(best.share, language),
      worst: placeName(worst, texts),
      worstShare: percent(worst.share, language),
    });
  }
}

customElements.define("heat-table", HeatTable);
