/** Sell-through by region and channel as a table whose cells are tinted by the figure they show; a mark, not the tint, says "low". */
import { html, LitElement, nothing } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import type { MeasureValues, RunDocument } from "../../src/index.ts";
import { compact, percent } from "../format.ts";
import { heatStyles } from "./heat-table-styles.ts";
import { shared } from "../shared-styles.ts";
import { fill, wordOf } from "../text/index.ts";
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
    const { view, document } = this;
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
                (id) => html`<th scope="col">${this.#channelName(id)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${regions.map((region) =>
              this.#row(region, document.by.region[region], channels),
            )}
            ${this.#row("all", document.measures, channels)}
          </tbody>
        </table>
      </div>
      <p class="legend quiet small">${words.legend}</p>
    </section>`;
  }

  #row(
    region: string,
    total: MeasureValues | undefined,
    channels: readonly string[],
  ): unknown {
    const { document } = this;
    const cellOf = (channel: string): MeasureValues | undefined =>
      region === "all"
        ? document.by.channel[channel]
        : document.by.region_channel[`${region}/${channel}`];
    return html`<tr>
      <th scope="row">${this.#regionName(region)}</th>
      ${channels.map((channel) => this.#cell(region, channel, cellOf(channel)))}
      ${this.#cell(region, "all", total)}
    </tr>`;
  }

  #cell(
    region: string,
    channel: string,
    values: MeasureValues | undefined,
  ): unknown {
    const { view } = this;
    const words = view.texts.heat;
    const share = values?.["sell_through"] ?? null;
    const name = html`<span class="channel"
      >${this.#channelName(channel)}</span
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
        @click=${() => this.#explain(region, channel, share)}
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

  #explain(region: string, channel: string, now: number): void {
    const by = this.baseline?.by;
    const before =
      channel === "all"
        ? region === "all"
          ? this.baseline?.measures
          : by?.region[region]
        : region === "all"
          ? by?.channel[channel]
          : by?.region_channel[`${region}/${channel}`];
    tell(this, "explain", {
      kind: "measure",
      id: "sell_through",
      where: `${this.#regionName(region)} × ${this.#channelName(channel)}`,
      now,
      before: before?.["sell_through"] ?? null,
    });
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

  #channelName(id: string): string {
    const { words, heat } = this.view.texts;
    return id === "all" ? heat.all : wordOf(words.channels, id);
  }

  #regionName(id: string): string {
    const { words, heat } = this.view.texts;
    return id === "all" ? heat.all : wordOf(words.regions, id);
  }
}

customElements.define("heat-table", HeatTable);
