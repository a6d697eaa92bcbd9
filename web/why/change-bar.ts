/** A small bar for how much a link moved, beside its figure: to the right for more, to the left and hollow for less. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Link } from "./chain.ts";

const HALF = 32;
const HEIGHT = 10;

type Moved = Pick<Link<string>, "now"> & {
  readonly before?: number | undefined;
};

/** Size of a change: of products the ratio's logarithm, of sums the difference. */
export function changeOf({ now, before = NaN }: Moved, adds: boolean): number {
  return adds ? now - before : Math.log(now / before);
}

/** Where the bar begins and how long it is, in pixels from its middle; nothing where nothing can be said. */
export function barOf(
  link: Moved,
  all: readonly Moved[],
  adds: boolean,
): { readonly x: number; readonly width: number } | undefined {
  const size = changeOf(link, adds);
  const sizes = all.map((one) => Math.abs(changeOf(one, adds)));
  const most = Math.max(...sizes.filter(Number.isFinite), 0);
  if (!Number.isFinite(size) || most === 0) return undefined;
  const width = (HALF * Math.abs(size)) / most;
  return { x: size < 0 ? -width : 0, width };
}

export function changeBar(
  link: Link<string>,
  all: readonly Link<string>[],
  adds: boolean,
): TemplateResult {
  const bar = barOf(link, all, adds);
  const less = (bar?.x ?? 0) < 0;
  return html`<svg
    aria-hidden="true"
    width=${2 * HALF + 2}
    height=${HEIGHT}
    viewBox="${-HALF - 1} 0 ${2 * HALF + 2} ${HEIGHT}"
  >
    <line x1="0" x2="0" y1="0" y2=${HEIGHT} stroke="currentColor" />
    ${
      bar === undefined
        ? nothing
        : svg`<rect x=${bar.x} y="1.5" width=${bar.width} height=${HEIGHT - 3}
            fill=${less ? "none" : "var(--blue)"}
            stroke=${less ? "var(--orange)" : "var(--blue)"} />`
    }
  </svg>`;
}
