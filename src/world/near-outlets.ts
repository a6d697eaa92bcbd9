/**
 * The outlets of a channel that a household can reach: its regular one and a few others, fixed for life by keyed draws
 * from the pool of its area, with odds weight × size among those open. A handful at any scale: a pool has thousands of real outlets, and
 * a household that could reach them all would meet a rare listing somewhere, but never the same one twice.
 */
import { CELLS } from "../base/gamma-tables.ts";
import { uniform } from "../base/random.ts";
import { NO_POOL, type Outlets } from "./outlets.ts";
import { type Sites, drawOpen } from "./sites.ts";
import type { World } from "./world.ts";

/** No outlet. */
export const NOWHERE = -1;

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

/** A shopper where it stands: outlet, stream of its places, id, area. */
interface Standing {
  readonly outlet: number;
  readonly home: number;
  readonly id: number;
  readonly area: number;
}

/**
 * Another outlet of the same channel in a shopper's reach that lists SKU k, its regular one among them; NOWHERE if none
 * does. A uniform u says with which the shopper begins; it asks for what the shopper knows, not for stock.
 */
export function otherOutletWith(
  { outlets, sites, shelf, channels }: World,
  { outlet, home, id, area }: Standing,
  k: number,
  others: number,
  u: number,
): number {
  const channel = outlets.channel[outlet] ?? 0;
  const pool = outlets.poolOf[area * channels + channel] ?? NO_POOL;
  if (pool === NO_POOL) return NOWHERE;
  const places = 1 + Math.floor(others);
  let which = Math.floor(u * places);
  for (let n = 0; n < places; n++) {
    const o = outletInReach(outlets, sites, pool, home, id, channel, which);
    if (o !== outlet && (((shelf.listed[o] ?? 0) >>> k) & 1) === 1) return o;
    which = which + 1 === places ? 0 : which + 1;
  }
  return NOWHERE;
}
