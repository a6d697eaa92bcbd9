/**
 * What a household sees on a visit: own SKUs on the shelf may be noticed, once for all in a channel, and may make an
 * unknown brand known. Chances are per occasion, which stands for several visits; a promotion draws the eye.
 */
import { CELLS } from "../base/gamma-tables.ts";
import { uniform } from "../base/random.ts";
import { type Occasion, inStock } from "./choice.ts";
import { type World, oddsRow } from "./world.ts";

/** A visit as noticing sees it. */
export interface Look extends Occasion {
  /** Stream of the week's draws. */
  readonly look: number;
  /** Chance that a shelf that shows the brand makes it known. */
  readonly presence: number;
  /** Number of the occasion this week, and outlet. */
  occasion: number;
  outlet: number;
  /** True if the household keeps what it learns here. */
  memorable: boolean;
}

/**
 * Bits of own SKUs noticed so far by a household in this channel, after this visit; may add the brand to `visit.known`.
 * A visit that is not the household's own to remember leaves no trace in it.
 */
export function lookAround(world: World, visit: Look): number {
  const { skus, shelf, households, marketing, outlets } = world;
  const { outlet: o, household: h } = visit;
  const channel = outlets.channel[o] ?? 0;
  const at = h * world.channels + channel;
  let noticed = households.noticed[at] ?? 0;
  const ownBits = skus.brandMask[skus.ownBrand] ?? 0;
  const shown =
    inStock(world, o, (shelf.listed[o] ?? 0) & ownBits) >>> skus.ownFrom;
  if (shown === 0) return noticed;
  const bit = 1 << skus.ownBrand;
  const { attention } = world.promotions;
  const row = oddsRow(world, channel, visit.region) + skus.ownFrom;
  if (
    (visit.known & bit) === 0 &&
    uniform(visit.look, visit.id, visit.occasion) < visit.presence
  )
    visit.known |= bit;
  for (let i = 0; i < skus.ownCount; i++) {
    const mark = 1 << i;
    if (
      (shown & mark) !== 0 &&
      (noticed & mark) === 0 &&
      uniform(visit.look, visit.id, (i + 1) * CELLS + visit.occasion) <
        (marketing.notice[channel] ?? 1) * (attention[row + i] ?? 1)
    )
      noticed |= mark;
  }
  if (visit.memorable) {
    households.noticed[at] = noticed;
    households.known[h] = visit.known;
  }
  return noticed;
}
