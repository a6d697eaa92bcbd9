/** Futures as dots, stacked where they fall: what share of them lies where can be counted. A line marks the target; filled dots reach it. */
import { css, html, LitElement, nothing, svg } from "lit";
import { compact } from "../format.ts";
import { Narrow } from "../narrow.ts";
import { shared } from "../shared-styles.ts";
import { fill } from "../text/index.ts";
import { futuresTexts } from "../text/futures-text.ts";
import type { View } from "../view.ts";
import { BASE, dotsOf, HEIGHT, narrow, placeOf, spanOf, wide } from "./dots.ts";

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
  readonly #narrow = new Narrow(this);

  static override styles = [
    shared,
    css`
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
    const frame = this.#narrow.is ? narrow : wide;
    const { width } = frame;
    const span = spanOf(values, target, frame);
    const at = (value: number): number => placeOf(value, span, frame);
    const text = (value: number): string => compact(value, view.language);
    const [first, last] = [Math.min(...values), Math.max(...values)];
    const mark = target === undefined ? 0 : at(target);
    return html`<svg
      viewBox="0 0 ${width} ${HEIGHT}"
      role="img"
      aria-label="${this.label}: ${values
        .map((value) => fill(words.dot, { cases: text(value) }))
        .join(", ")}"
    >
      <line class="axis" x1="0" x2=${width} y1=${BASE} y2=${BASE} />
      ${
        target === undefined
          ? nothing
          : svg`<line class="target" x1=${mark} x2=${mark} y1="18" y2=${BASE} />
            <text class="target-name" x=${mark} y="12"
              text-anchor=${anchorAt(mark / width)}>${words.target} ${fill(words.dot, { cases: text(target) })}</text>`
      }
      ${dotsOf(values, target, frame).map(
        (dot) =>
          svg`<circle class=${dot.reached ? "reached" : "miss"} cx=${dot.x} cy=${dot.y} r=${dot.r} />`,
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
function anchorAt(share: number): string {
  if (share < 0.2) return "start";
  return share > 0.8 ? "end" : "middle";
}

customElements.define("dot-plot", DotPlot);
