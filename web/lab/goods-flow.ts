/** The goods as water in a pipe: what the brand has shipped, what rests in two tanks, what shoppers have taken, week by week. */
import { css, html, LitElement, svg } from "lit";
import type { RunDocument } from "../../src/index.ts";
import { compact } from "../format.ts";
import { Narrow } from "../narrow.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import type { View } from "../view.ts";
import { fullest, levelsAt } from "./flow-levels.ts";
import "./week-player.ts";

/** Height of a tank, and what stands above it. */
const TANK = 120;
const TOP = 40;

/** Widths of the drawing, a tank, and the pipe before each; under the narrow one the ends have a line of their own. */
const wide = { width: 720, height: 200, tank: 120, pipe: 130 };
const narrow = { width: 330, height: 206, tank: 72, pipe: 66 };

export class GoodsFlow extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    week: { state: true },
  };

  declare view: View;
  declare document: RunDocument;
  declare week: number;

  readonly #narrow = new Narrow(this);

  constructor() {
    super();
    this.week = 26;
  }

  static override styles = [
    shared,
    css`
      svg {
        display: block;
        height: auto;
        margin: 10px auto 0;
        max-width: 720px;
        width: 100%;
      }
      text {
        fill: var(--ink);
        font-size: 14px;
        text-anchor: middle;
      }
      .small-text {
        fill: var(--quiet);
        font-size: 12.5px;
      }
      .start {
        text-anchor: start;
      }
      .end {
        text-anchor: end;
      }
      .tank {
        fill: var(--sunken);
        stroke: var(--line-strong);
      }
      .water {
        fill: var(--heat);
      }
      .pipe {
        stroke: var(--line-strong);
        stroke-width: 6;
      }
    `,
  ];

  override render(): unknown {
    const { view, document } = this;
    const words = labTexts[view.language].flow;
    const week = Math.min(this.week, document.weeks);
    const levels = levelsAt(document, week);
    const most = fullest(document);
    const count = (packs: number): string => compact(packs, view.language);
    const takeaway = fill(words.takeaway, {
      week,
      in: count(levels.shipped),
      delivered: count(levels.delivered),
      sold: count(levels.sold),
      partners: count(levels.partners),
      outlets: count(levels.outlets),
    });
    const isNarrow = this.#narrow.is;
    const { width, height, ...size } = isNarrow ? narrow : wide;
    const [first, second] = [size.pipe, 2 * size.pipe + size.tank];
    const floor = TOP + TANK;
    const tank = (x: number, packs: number, name: string): unknown => {
      const level = Math.max(0, (packs / most) * (TANK - 4));
      const middle = x + size.tank / 2;
      return svg`<rect class="tank" x=${x} y=${TOP} width=${size.tank} height=${TANK} rx="6" />
        <rect class="water" x=${x + 2} y=${floor - 2 - level} width=${size.tank - 4} height=${level} rx="4" />
        <text x=${middle} y=${TOP - 12}>${name}</text>
        <text x=${middle} y=${floor + 20}>${count(packs)}</text>`;
    };
    const pipe = (from: number, to: number, packs: number): unknown => svg`
      <line class="pipe" x1=${from} x2=${to} y1=${floor - 14} y2=${floor - 14} />
      <text class="small-text" x=${(from + to) / 2} y=${floor - 24}>${count(packs)}${isNarrow ? "" : " →"}</text>`;
    const ends = isNarrow
      ? svg`<text class="start" x="0" y=${floor + 40}>${words.brand} →</text>
          <text class="end" x=${width} y=${floor + 40}>→ ${words.people}</text>`
      : svg`<text x="60" y=${floor - 50}>${words.brand}</text>
          <text x=${width - 100} y=${floor - 50}>${words.people}</text>`;
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p class="quiet small">${takeaway}</p>
      <svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${takeaway}>
        ${pipe(0, first, levels.shipped)}
        ${tank(first, levels.partners, words.partners)}
        ${pipe(first + size.tank, second, levels.delivered)}
        ${tank(second, levels.outlets, words.outlets)}
        ${pipe(second + size.tank, width, levels.sold)} ${ends}
      </svg>
      <week-player
        .view=${view}
        .weeks=${document.weeks}
        .week=${week}
        @week=${(event: CustomEvent<number>) => (this.week = event.detail)}
      ></week-player>
      <p class="quiet small">${words.note}</p>
    </section>`;
  }
}

customElements.define("goods-flow", GoodsFlow);
