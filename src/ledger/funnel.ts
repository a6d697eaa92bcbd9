/**
 * Why not bought: every need of the category by a household ends in exactly one box for each own SKU. Counted are the
 * visits a household remembers, one for each of its needs, in real households. Two views of the same needs: where they
 * shopped (channel × region), and who they are (fifth of national income × region). The boxes of a view sum to its needs.
 */
import { REGIONS } from "../world/geography.ts";
import { FIFTHS } from "../world/classes.ts";
import { funnelBoxes } from "../world/why-not.ts";
import type { Ledger, LedgerShape } from "./ledger.ts";

export interface Funnel {
  /** Needs by box, in order of `funnelBoxes`: week × own SKU × channel × region. */
  readonly byChannel: readonly Float64Array[];
  /** The same needs: week × own SKU × fifth × region. */
  readonly bySegment: readonly Float64Array[];
}

function boxes(size: number): Float64Array[] {
  return funnelBoxes.map(() => new Float64Array(size));
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

/** Books a need of `households` real households into one box (its place in `funnelBoxes`), in both views. */
export function bookBox(
  { shape, funnel }: Ledger,
  week: number,
  own: number,
  box: number,
  channel: number,
  fifth: number,
  region: number,
  households: number,
): void {
  const c = funnelAt(shape, week, own, shape.channels, channel, region);
  const s = funnelAt(shape, week, own, FIFTHS, fifth, region);
  const byChannel = funnel.byChannel[box];
  const bySegment = funnel.bySegment[box];
  if (byChannel === undefined || bySegment === undefined) return;
  byChannel[c] = (byChannel[c] ?? 0) + households;
  bySegment[s] = (bySegment[s] ?? 0) + households;
}
