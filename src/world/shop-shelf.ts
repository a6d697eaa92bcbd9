/**
 * The short shelf of a traditional shop: who has a place, who gives it up for a newcomer, who gets it back.
 *   full = SKUs with a place ≥ the shelf's room;  slowest = the SKU that turns over least per week, VND
 * A full shelf takes a newcomer only if its slowest SKU turns over less than a share of the shelf's mean: small shops
 * keep best sellers, and near equals do not push each other out in turn. What gives its place up is sold out and not
 * reordered (`shelf.displaced`); an incumbent returns when a place is free again.
 */
import { priceCell, type World } from "./world.ts";

/** Number of bits set. */
export function bits(mask: number): number {
  let n = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) n += 1;
  return n;
}

/** Bits of the SKUs that have a place on the shelf of outlet o. */
export function placed(world: World, o: number): number {
  const { shelf } = world;
  return (shelf.listed[o] ?? 0) & ~(shelf.displaced[o] ?? 0);
}

/** True if one more SKU finds no free place at outlet o. */
export function isFull(world: World, o: number): boolean {
  return bits(placed(world, o)) + 1 > (world.shelf.room[o] ?? 0);
}

/**
 * The SKU that turns over least at outlet o, if it turns over less than `slowShare` of the shelf's mean; −1 if none
 * does. A SKU whose opening order is due has not had its chance yet and is passed over.
 */
export function slowestSku(world: World, o: number, slowShare: number): number {
  const { shelf, skus, outlets, pricing } = world;
  const mask = placed(world, o);
  const c = outlets.channel[o] ?? 0;
  const r = outlets.region[o] ?? 0;
  let slowest = -1;
  let least = 0;
  let sum = 0;
  let n = 0;
  for (let k = 0; k < skus.count; k++) {
    if (((mask >>> k) & 1) === 0) continue;
    if (
      k >= skus.ownFrom &&
      shelf.openingDue[o * skus.ownCount + k - skus.ownFrom] === 1
    )
      continue;
    const value =
      (shelf.rate[o * skus.count + k] ?? 0) *
      (pricing.shelfVnd[priceCell(world.channels, k, c, r)] ?? 0);
    sum += value;
    n += 1;
    if (slowest < 0 || value < least) {
      slowest = k;
      least = value;
    }
  }
  return n > 0 && least * n < slowShare * sum ? slowest : -1;
}

/** Gives SKU k's place up: it is sold out and unlisted later. */
export function giveUp(world: World, o: number, k: number): void {
  const { shelf } = world;
  shelf.displaced[o] = ((shelf.displaced[o] ?? 0) | (1 << k)) >>> 0;
}

/** Puts SKU k on the shelf. */
export function takePlace(world: World, o: number, k: number): void {
  const { shelf } = world;
  shelf.listed[o] = ((shelf.listed[o] ?? 0) | (1 << k)) >>> 0;
  shelf.displaced[o] = ((shelf.displaced[o] ?? 0) & ~(1 << k)) >>> 0;
}

/** Unlists what gave its place up and is sold out; incumbents that did return while there is room. */
export function settleShelf(world: World, o: number): void {
  const { shelf, skus } = world;
  const displaced = shelf.displaced[o] ?? 0;
  if (displaced === 0) return;
  for (let k = 0; k < skus.count; k++) {
    const bit = 1 << k;
    if ((displaced & bit) === 0) continue;
    if (k < skus.ownFrom && !isFull(world, o)) takePlace(world, o, k);
    else if (shelf.stock[o * skus.count + k] === 0) {
      shelf.listed[o] = ((shelf.listed[o] ?? 0) & ~bit) >>> 0;
      // Nothing brings an own SKU back but a new acceptance.
      if (k >= skus.ownFrom)
        shelf.displaced[o] = ((shelf.displaced[o] ?? 0) & ~bit) >>> 0;
    }
  }
}
