/** Futures as dots, stacked where they fall: what share of them lies where can be counted. A line marks the target; filled dots reach it. */
import { css, html, LitElement, nothing, svg } from "lit";
import { compact } from "../format.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { futuresTexts } from "../text/futures-text.ts";
import type { View } from "../view.ts";
import { BASE, dotsOf, HEIGHT, SIDE, spanOf, WIDTH } from "./dots.ts";

export class DotPlot extends LitElement {
  static override properties = {
    view: { attribute: false },
    values: { attribute: false },
    target: { attribute: false },
    label: { attribute: false },
  };

  declare view: View;
  declare values: readonly number[];
  declare target: number | undefined;
  declare label: string;

  static override styles = [
    shared,
    css`
      :host {
        container-type: inline-size;
      }
      svg {
        display: block;
        height: auto;
        max-width: 720px;
        overflow: visible;
        width: 100%;
      }
      text {
        fill: var(--quiet);
        font-size: 13px;
      }
      /* The drawing is half as wide on a phone, its letters are as high. */
      @container (max-width: 420px) {
        svg {
          padding-top: 10px;
        }
        text {
          font-size: 26px;
        }
      }
      .miss {
        fill: var(--surface);
        stroke: var(--blue);
        stroke-width: 1.8;
      }
      .reached {
        fill: var(--blue);
        stroke: var(--blue);
        stroke-width: 1.8;
      }
      .axis {
        stroke: var(--line-strong);
      }
      .target {
        stroke: var(--orange);
        stroke-dasharray: 5 4;
        stroke-width: 2;
      }
      .target-name {
        fill: var(--orange);
        font-weight: 600;
      }
    `,
  ];

  override render(): unknown {
    const { values, target, view } = this;
    if (values.length === 0) return nothing;
    const words = futuresTexts[view.language];
    const [low, high] = spanOf(values, target);
    const at = (value: number): number =>
      SIDE + ((value - low) / (high - low)) * (WIDTH - 2 * SIDE);
    const text = (value: number): string => compact(value, view.language);
    const [first, last] = [Math.min(...values), Math.max(...values)];
    const mark = target === undefined ? 0 : at(target);
    return html`<svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="${this.label}: ${values
        .map((value) => fill(words.dot, { cases: text(value) }))
        .join(", ")}"
    >
      <line class="axis" x1="0" x2=${WIDTH} y1=${BASE} y2=${BASE} />
      ${
        target === undefined
          ? nothing
          : svg`<line class="target" x1=${mark} x2=${mark} y1="14" y2=${BASE} />
            <text class="target-name" x=${mark} y="12"
              text-anchor=${anchorAt(mark)}>${words.target} ${text(target)}</text>`
      }
      ${dotsOf(values, target).map(
        (dot) =>
          svg`<circle class=${dot.reached ? "reached" : "miss"} cx=${dot.x} cy=${dot.y} r="7" />`,
      )}
      <text x=${at(first)} y=${BASE + 20} text-anchor="start">
        ${text(first)}
      </text>
      ${
        first === last
          ? nothing
          : svg`<text x=${at(last)} y=${BASE + 20} text-anchor="end">${text(last)}</text>`
      }
    </svg>`;
  }
}

/** Text at the edge leans inwards. */
function anchorAt(x: number): string {
  if (x < WIDTH * 0.15) return "start";
  return x > WIDTH * 0.85 ? "end" : "middle";
}

customElements.define("dot-plot", DotPlot);
