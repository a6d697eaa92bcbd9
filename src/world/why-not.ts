/**
 * Why an own SKU was not bought on one occasion: the first box that applies, in the order of `funnelBoxes`.
 * Dearness is judged by what would have happened otherwise: with the household's weight of the SKU freed of its price
 * (÷ price fit of its class) its chance rises from p to q, so of those who did not choose it a share (q − p) ÷ (1 − p)
 * would have; a keyed draw decides who they are.
 * Leaves out: the price of the week against the usual one, which passes.
 */
import { uniform } from "../base/random.ts";
import type { Occasion, Scales } from "./choice.ts";
import { tasteRow } from "./orientation.ts";
import type { World } from "./world.ts";

export const funnelBoxes = [
  "bought",
  /** The household does not know the brand. */
  "unknown",
  /** The outlet it shopped at does not list the SKU. */
  "unlisted",
  /** It has not noticed the SKU in this channel. */
  "unnoticed",
  /** Listed and noticed, and the shelf is empty. */
  "outOfStock",
  /** Freed of its price it would have been chosen. */
  "tooDear",
  /** Another SKU, or nothing, was preferred. */
  "other",
] as const;
export type FunnelBox = (typeof funnelBoxes)[number];

/** Places of the boxes in `funnelBoxes`. */
const BOUGHT = funnelBoxes.indexOf("bought");
const UNKNOWN = funnelBoxes.indexOf("unknown");
const UNLISTED = funnelBoxes.indexOf("unlisted");
const UNNOTICED = funnelBoxes.indexOf("unnoticed");
const OUT_OF_STOCK = funnelBoxes.indexOf("outOfStock");
const TOO_DEAR = funnelBoxes.indexOf("tooDear");
const OTHER = funnelBoxes.indexOf("other");

/**
 * Place in `funnelBoxes` of own SKU i after an occasion at outlet o that ended in SKU `bought` (or nothing). Draw number
 * `draw` of the stream `why` settles what the price decided.
 * `occasion.mask` holds the SKUs considered: known, listed and noticed.
 */
export function whyNot(
  world: World,
  scales: Scales,
  occasion: Occasion,
  o: number,
  i: number,
  bought: number,
  why: number,
  draw: number,
): number {
  const { skus, shelf, taste, households } = world;
  const k = skus.ownFrom + i;
  if (bought === k) return BOUGHT;
  if (((occasion.known >>> skus.ownBrand) & 1) === 0) return UNKNOWN;
  if ((((shelf.listed[o] ?? 0) >>> k) & 1) === 0) return UNLISTED;
  if (((occasion.mask >>> k) & 1) === 0) return UNNOTICED;
  if ((shelf.stock[o * skus.count + k] ?? 0) <= 0) return OUT_OF_STOCK;
  const weight = scales.weight[k] ?? 0;
  const fit =
    taste.ownPriceFit[
      tasteRow(
        households.class[occasion.household] ?? 0,
        households.traits[occasion.household] ?? 0,
      ) *
        skus.ownCount +
        i
    ] ?? 1;
  const freed = weight / fit;
  const p = weight / occasion.total;
  const q = freed / (occasion.total - weight + freed);
  if (q <= p) return OTHER;
  return uniform(why, occasion.id, draw) * (1 - p) < q - p ? TOO_DEAR : OTHER;
}
