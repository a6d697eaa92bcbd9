/**
 * The outlets of a channel that a household can reach: its regular one and a few others, fixed for life by keyed draws
 * from the pool of its area, with odds weight × size among those open. A handful at any scale: a pool has thousands of real outlets, and
 * a household that could reach them all would meet a rare listing somewhere, but never the same one twice.
 */
import { CELLS } from "../base/gamma-tables.ts";
import { uniform } from "../base/random.ts";
import type { Outlets } from "./outlets.ts";
import { type Sites, drawOpen } from "./sites.ts";

/** Outlet number `which` in reach (0 = the regular one) of a household, in a pool; `home` is the stream of its places. */
export function outletInReach(
  outlets: Outlets,
  sites: Sites,
  pool: number,
  home: number,
  id: number,
  channel: number,
  which: number,
): number {
  return drawOpen(
    outlets,
    sites,
    pool,
    uniform(home, id, channel * CELLS + which),
  );
}

/** Which outlet in reach a visit goes to: the regular one with chance `regular`, else one of `others`. */
export function visitedOutlet(
  u: number,
  regular: number,
  others: number,
): number {
  return u < regular
    ? 0
    : 1 + Math.floor(((u - regular) / (1 - regular)) * others);
}
