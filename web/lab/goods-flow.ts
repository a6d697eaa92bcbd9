/** The goods as water in a pipe: what the brand has shipped, what rests in two tanks, what shoppers have taken, week by week. */
import { css, html, LitElement, svg } from "lit";
import type { RunDocument } from "../../src/index.ts";
import { compact } from "../format.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { labTexts } from "../text/lab-text.ts";
import type { View } from "../view.ts";
import { fullest, levelsAt } from "./flow-levels.ts";
import "./week-player.ts";

const TANK = 120;
const TOP = 40;

export class GoodsFlow extends LitElement {
  static override properties = {
    view: { attribute: false },
    document: { attribute: false },
    week: { state: true },
  };

  declare view: View;
  declare document: RunDocument;
  declare week: number;

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
      .scroll {
        overflow-x: auto;
      }
      /* Letters stay readable on a phone: the picture is moved, not shrunk. */
      @media (max-width: 719px) {
        svg {
          min-width: 600px;
        }
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
    const tank = (x: number, packs: number, name: string): unknown => {
      const height = Math.max(0, (packs / most) * (TANK - 4));
      return svg`<rect class="tank" x=${x} y=${TOP} width="120" height=${TANK} rx="6" />
        <rect class="water" x=${x + 2} y=${TOP + TANK - 2 - height} width="116" height=${height} rx="4" />
        <text x=${x + 60} y=${TOP - 12}>${name}</text>
        <text x=${x + 60} y=${TOP + TANK + 20}>${count(packs)}</text>`;
    };
    const pipe = (from: number, to: number, packs: number): unknown => svg`
      <line class="pipe" x1=${from} x2=${to} y1=${TOP + TANK - 14} y2=${TOP + TANK - 14} />
      <text class="small-text" x=${(from + to) / 2} y=${TOP + TANK - 24}>${count(packs)} →</text>`;
    return html`<section class="panel" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p class="quiet small">${takeaway}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.title}>
        <svg viewBox="0 0 720 200" role="img" aria-label=${takeaway}>
          <text x="60" y=${TOP + TANK - 50}>${words.brand}</text>
          ${pipe(10, 130, levels.shipped)}
          ${tank(130, levels.partners, words.partners)}
          ${pipe(250, 380, levels.delivered)}
          ${tank(380, levels.outlets, words.outlets)}
          ${pipe(500, 700, levels.sold)}
          <text x="620" y=${TOP + TANK - 50}>${words.people}</text>
        </svg>
      </div>
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
