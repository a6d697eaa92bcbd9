/**
 * What a store of a chain expects of an own SKU it has just listed, before its own sales are known: the rate of sale
 * that keeps the listing, `delistHurdle` × the mean value an incumbent SKU sells in that store, in packs.
 *   opening order = rate × order cover × season's outlook + minimum on the shelf, and at least the plan's opening load
 * A buyer who lists a SKU plans its first orders for a sale that would let it stay; ten packs for a store that sells
 * hundreds of its neighbours a week would be an empty shelf by design.
 */
import type { World } from "./world.ts";

/** Packs a week expected of own SKU k in store o. */
export function newcomerRate(world: World, o: number, k: number): number {
  const { plan, skus, shelf, pricing } = world;
  const listed = shelf.listed[o] ?? 0;
  let value = 0;
  let carried = 0;
  for (let j = 0; j < skus.ownFrom; j++) {
    if (((listed >>> j) & 1) === 0) continue;
    carried += 1;
    value += (shelf.rate[o * skus.count + j] ?? 0) * (skus.priceVnd[j] ?? 0);
  }
  if (carried === 0) return 0;
  const cell = k * world.channels + (world.outlets.channel[o] ?? 0);
  const regions = pricing.shelfVnd.length / (skus.count * world.channels);
  const price =
    pricing.shelfVnd[cell * regions + (world.outlets.region[o] ?? 0)] ?? 0;
  return price > 0
    ? (plan.parameter("delistHurdle") * value) / carried / price
    : 0;
}

/** Packs of the opening order of own SKU k in store o of a chain, before whole inner packs. */
export function openingPacks(world: World, o: number, k: number): number {
  const { plan, outlets, season, shelf } = world;
  const c = outlets.channel[o] ?? 0;
  return Math.max(
    plan.number("opening_load"),
    (shelf.minimum[c] ?? 0) +
      newcomerRate(world, o, k) *
        (shelf.cover[c] ?? 1) *
        (season.outlook[world.skus.packUse[k] ?? 0] ?? 1),
  );
}
