/** The provinces as tiles, tinted by distribution or by the share bought, week by week. */
import { css, html, LitElement, svg } from "lit";
import type { ProvinceWeeks } from "../../src/index.ts";
import { percent } from "../format.ts";
import { shared } from "../shared-styles.ts";
import { withForeign } from "../text/foreign.ts";
import { fill, wordOf } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import type { View } from "../view.ts";
import "./plain-table.ts";
import { provinceTiles, tileColumns, tileRows } from "./province-tiles.ts";
import "./week-player.ts";

const SIDE = 74;
const HIGH = 50;

type Metric = "distribution" | "sold";

export class ProvinceMap extends LitElement {
  static override properties = {
    view: { attribute: false },
    provinces: { attribute: false },
    week: { state: true },
    metric: { state: true },
  };

  declare view: View;
  declare provinces: readonly ProvinceWeeks[] | undefined;
  declare week: number;
  declare metric: Metric;

  constructor() {
    super();
    this.week = 52;
    this.metric = "distribution";
  }

  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 14px;
        grid-template-columns: minmax(0, 1fr);
      }
      .row {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        margin-top: 8px;
      }
      svg {
        display: block;
        height: auto;
        margin: 12px auto 0;
        max-width: 520px;
        width: 100%;
      }
      rect {
        stroke: var(--line-strong);
      }
      text {
        fill: var(--ink);
        font-size: 11.5px;
        text-anchor: middle;
      }
      .value {
        font-size: 14px;
        font-weight: 650;
      }
      label {
        align-items: center;
        display: inline-flex;
        gap: 6px;
        min-height: 36px;
      }
    `,
  ];

  override render(): unknown {
    const { view, provinces } = this;
    const words = labTexts[view.language].map;
    if (provinces === undefined)
      return html`<section class="panel">
        <h2>${words.title}</h2>
        <p class="quiet">${words.waiting}</p>
      </section>`;
    const weeks = provinces[0]?.distribution.length ?? 1;
    const week = Math.min(this.week, weeks);
    const shareOf = (one: ProvinceWeeks): number | null =>
      one[this.metric][week - 1] ?? null;
    const sorted = [...provinces].sort(
      (a, b) => (shareOf(b) ?? -1) - (shareOf(a) ?? -1),
    );
    const reached = provinces.filter(
      ({ distribution }) => (distribution[week - 1] ?? 0) > 0,
    ).length;
    const best = sorted[0];
    const sentence = fill(reached === 0 ? words.none : words.takeaway, {
      week,
      reached,
      best: best?.province ?? "",
      bestShare: percent(
        best === undefined ? 0 : (shareOf(best) ?? 0),
        view.language,
      ),
    });
    return html`<section class="panel" aria-labelledby="title">
        <h2 id="title">${words.title}</h2>
        <p class="quiet small">${withForeign(sentence, view.language)}</p>
        <div class="row" role="radiogroup" aria-label=${words.metric}>
          ${(["distribution", "sold"] as const).map(
            (id) =>
              html`<label
                ><input
                  type="radio"
                  name="metric"
                  .checked=${id === this.metric}
                  @change=${() => (this.metric = id)}
                />${words[id]}</label
              >`,
          )}
        </div>
        <week-player
          .view=${view}
          .weeks=${weeks}
          .week=${week}
          @week=${(event: CustomEvent<number>) => (this.week = event.detail)}
        ></week-player>
        ${this.#tiles(provinces, shareOf, sentence)}
        <p class="quiet small">${words.note}</p>
      </section>
      <plain-table
        .heading=${`${words.province} · ${fill(labTexts[view.language].week, { week })}`}
        .sentence=${withForeign(sentence, view.language)}
        .head=${[words.province, words.region, words.distribution, words.sold]}
        .rows=${sorted.map((one) => [
          html`<span lang="vi">${one.province}</span>`,
          wordOf(view.texts.words.regions, one.region),
          percent(one.distribution[week - 1] ?? 0, view.language),
          one.sold[week - 1] === null
            ? "–"
            : percent(one.sold[week - 1] ?? 0, view.language),
        ])}
      ></plain-table>`;
  }

  #tiles(
    provinces: readonly ProvinceWeeks[],
    shareOf: (one: ProvinceWeeks) => number | null,
    label: string,
  ): unknown {
    const { view } = this;
    // Distribution of a young brand is a few percent: the tint spans what the run ever reaches.
    const most =
      this.metric === "sold"
        ? 1
        : Math.max(
            0.001,
            ...provinces.flatMap(({ distribution }) => distribution),
          );
    return html`<svg
      viewBox="0 0 ${tileColumns * SIDE} ${tileRows * HIGH}"
      role="img"
      aria-label=${label}
    >
      ${provinces.map((one) => {
        const [column, row] = provinceTiles[one.province] ?? [0, 0];
        const share = shareOf(one);
        const depth = Math.round(55 * Math.min(1, (share ?? 0) / most));
        const [x, y] = [column * SIDE, row * HIGH];
        return svg`<rect x=${x + 1} y=${y + 1} width=${SIDE - 2} height=${HIGH - 2} rx="5"
            style="fill:color-mix(in srgb, var(--heat) ${depth}%, var(--surface))" />
          <text x=${x + SIDE / 2} y=${y + 18} lang="vi">${shortName(one.province)}</text>
          <text class="value" x=${x + SIDE / 2} y=${y + 38}>${
            share === null || share === 0 ? "–" : percent(share, view.language)
          }</text>`;
      })}
    </svg>`;
  }
}

function shortName(province: string): string {
  return province === "TP. Hồ Chí Minh" ? "TP. HCM" : province;
}

customElements.define("province-map", ProvinceMap);
