/** The provinces as tiles, tinted by distribution or by the share bought, week by week. */
import { css, html, LitElement, svg } from "lit";
import type { ProvinceWeeks } from "../../src/index.ts";
import { percent } from "../format.ts";
import { Narrow } from "../narrow.ts";
import { shared } from "../shared-styles.ts";
import { withForeign } from "../text/foreign.ts";
import { fill, wordOf } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import type { View } from "../view.ts";
import "./plain-table.ts";
import { provinceTiles, tileColumns, tileRows } from "./province-tiles.ts";
import "./week-player.ts";

/** A tile: how wide and high it is, where the lines of its name stand, and where its value does. */
const wide = { side: 74, high: 50, name: [18], value: 38 };
const narrow = { side: 50, high: 54, name: [15, 27], value: 43 };

/** Below this a share is written as less than it. */
const LEAST = 0.001;

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

  readonly #narrow = new Narrow(this);

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
      .narrow text {
        font-size: 11px;
      }
      .narrow .value {
        font-size: 12.5px;
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
    const { side, high, name, value } = this.#narrow.is ? narrow : wide;
    // Distribution of a young brand is a few percent: the tint spans what the run ever reaches.
    const most =
      this.metric === "sold"
        ? 1
        : Math.max(
            LEAST,
            ...provinces.flatMap(({ distribution }) => distribution),
          );
    return html`<svg
      class=${this.#narrow.is ? "narrow" : ""}
      viewBox="0 0 ${tileColumns * side} ${tileRows * high}"
      role="img"
      aria-label=${label}
    >
      ${provinces.map((one) => {
        const [column, row] = provinceTiles[one.province] ?? [0, 0];
        const share = shareOf(one);
        const depth = Math.round(55 * Math.min(1, (share ?? 0) / most));
        const [x, y] = [column * side, row * high];
        const middle = x + side / 2;
        return svg`<rect x=${x + 1} y=${y + 1} width=${side - 2} height=${high - 2} rx="5"
            style="fill:color-mix(in srgb, var(--heat) ${depth}%, var(--surface))" />
          ${linesOf(one.province, name.length).map(
            (line, n) =>
              svg`<text x=${middle} y=${y + (name[n] ?? 0)} lang="vi">${line}</text>`,
          )}
          <text class="value" x=${middle} y=${y + value}>${this.#share(share)}</text>`;
      })}
    </svg>`;
  }

  /** What is there but too little for a decimal is not nothing. */
  #share(share: number | null): string {
    const { language } = this.view;
    if (share === null || share === 0) return "–";
    return share < LEAST / 2
      ? `<${percent(LEAST, language)}`
      : percent(share, language);
  }
}

/** A province's name, a word a line where it has several. */
function linesOf(province: string, lines: number): readonly string[] {
  const name = shortName(province);
  return lines === 1 ? [name] : name.split(" ");
}

function shortName(province: string): string {
  return province === "TP. Hồ Chí Minh" ? "TP. HCM" : province;
}

customElements.define("province-map", ProvinceMap);
