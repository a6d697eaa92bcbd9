/**
 * Why not bought: every need of the category by a household ends in exactly one box for each own SKU. Counted are the
 * visits a household remembers, one for each of its needs, in real households. Two views of the same needs: where they
 * shopped (channel × region), and who they are (fifth of national income × region). The boxes of a view sum to its needs.
 */
import { REGIONS } from "../world/geography.ts";
import { FIFTHS } from "../world/classes.ts";
import { type FunnelBox, funnelBoxes } from "../world/why-not.ts";
import type { Ledger, LedgerShape } from "./ledger.ts";

export interface Funnel {
  /** Needs by box: week × own SKU × channel × region. */
  readonly byChannel: Readonly<Record<FunnelBox, Float64Array>>;
  /** The same needs: week × own SKU × fifth × region. */
  readonly bySegment: Readonly<Record<FunnelBox, Float64Array>>;
}

function boxes(size: number): Record<FunnelBox, Float64Array> {
  return Object.fromEntries(
    funnelBoxes.map((box) => [box, new Float64Array(size)]),
  ) as Record<FunnelBox, Float64Array>;
}

export function createFunnel(shape: LedgerShape): Funnel {
  const own = shape.weeks * (shape.skus - shape.ownFrom) * REGIONS;
  return {
    byChannel: boxes(own * shape.channels),
    bySegment: boxes(own * FIFTHS),
  };
}

/** Position of a week × own SKU × column (channel or fifth) × region in a view with `columns` of them. */
export function funnelAt(
  shape: LedgerShape,
  week: number,
  own: number,
  columns: number,
  column: number,
  region: number,
): number {
  return (
    (((week - shape.firstWeek) * (shape.skus - shape.ownFrom) + own) * columns +
      column) *
      REGIONS +
    region
  );
}

/** Books a need of `households` real households into one box, in both views. */
export function bookBox(
  ledger: Ledger,
  week: number,
  own: number,
  box: FunnelBox,
  channel: number,
  fifth: number,
  region: number,
  households: number,
): void {
  const { shape, funnel } = ledger;
  const c = funnelAt(shape, week, own, shape.channels, channel, region);
  const s = funnelAt(shape, week, own, FIFTHS, fifth, region);
  funnel.byChannel[box][c] = (funnel.byChannel[box][c] ?? 0) + households;
  funnel.bySegment[box][s] = (funnel.bySegment[box][s] ?? 0) + households;
}
