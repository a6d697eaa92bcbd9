/**
 * How old own goods are, in slots of age: a column holds, for every cell of a depot, packs by slot, youngest first.
 * Twelve slots make a shelf life, so a slot of ten months' life is four weeks; packs move on by a slot when its weeks are
 * over, and the last slot keeps whatever is older. What leaves a depot is its oldest packs: first expired, first out.
 * Ages are those of the oldest pack a slot can hold.
 */
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import type { World } from "./world.ts";

/** A life's slots, and those that only goods past their life reach. */
const LIFE_SLOTS = 12;
export const AGE_SLOTS = 16;

export interface Ages {
  /** Packs by age: own SKU × slots of age; territory × own SKU × slots; chain × region × own SKU × slots. */
  readonly brand: Float64Array;
  readonly distributor: Float64Array;
  readonly wholesaler: Float64Array;
  readonly centre: Float64Array;
}

export function buildAges(
  ownCount: number,
  territories: number,
  centres: number,
): Ages {
  const column = (places: number): Float64Array =>
    new Float64Array(places * ownCount * AGE_SLOTS);
  return {
    brand: column(1),
    distributor: column(territories),
    wholesaler: column(territories),
    centre: column(centres),
  };
}

/** Shelf life of own SKU i, weeks. */
export function lifeWeeks(world: World, i: number): number {
  const sku = world.skus.ids[world.skus.ownFrom + i] ?? "";
  return world.plan.number("shelf_life_days", { sku }) / DAYS_PER_WEEK;
}

/** Weeks a slot of own SKU i is long. */
export function slotWeeks(world: World, i: number): number {
  return Math.max(1, Math.ceil(lifeWeeks(world, i) / LIFE_SLOTS));
}

/** Weeks since production of the oldest pack a slot can hold in a week. */
export function ageOf(slot: number, width: number, week: number): number {
  return slot * width + (((week % width) + width) % width);
}

/** Slot of goods that are some weeks old. */
export function slotOf(age: number, width: number): number {
  return Math.max(0, Math.min(AGE_SLOTS - 1, Math.floor(age / width)));
}

/** A slot's weeks are over: all packs of a cell move on. */
export function grow(column: Float64Array, cell: number): void {
  const first = cell * AGE_SLOTS;
  const last = first + AGE_SLOTS - 1;
  const oldest = (column[last] ?? 0) + (column[last - 1] ?? 0);
  column.copyWithin(first + 1, first, last);
  column[first] = 0;
  column[last] = oldest;
}

/** Packs of a cell that are more than some weeks old. */
export function olderThan(
  column: Float64Array,
  cell: number,
  weeks: number,
  width: number,
  week: number,
): number {
  let packs = 0;
  let age = ageOf(0, width, week);
  for (let slot = 0; slot < AGE_SLOTS; slot++, age += width)
    if (age > weeks) packs += column[cell * AGE_SLOTS + slot] ?? 0;
  return packs;
}

/** Takes packs out of a cell, the oldest first, and adds them to `taken` by slot; returns what it did not find. */
export function takeOldest(
  column: Float64Array,
  cell: number,
  packs: number,
  taken: Float64Array,
): number {
  let left = packs;
  for (let slot = AGE_SLOTS - 1; slot >= 0 && left > 0; slot--) {
    const at = cell * AGE_SLOTS + slot;
    const given = Math.min(left, column[at] ?? 0);
    column[at] = (column[at] ?? 0) - given;
    taken[slot] = (taken[slot] ?? 0) + given;
    left -= given;
  }
  return left;
}

/**
 * Brings a cell in line with a week: it holds `held` packs now and gave `gave`; what came in has the ages of `source`, or
 * is in its first slot if that is empty. Fills `taken` with what left, by slot.
 */
export function settle(
  column: Float64Array,
  cell: number,
  held: number,
  gave: number,
  source: Float64Array,
  taken: Float64Array,
): void {
  taken.fill(0);
  let before = 0;
  for (let slot = 0; slot < AGE_SLOTS; slot++)
    before += column[cell * AGE_SLOTS + slot] ?? 0;
  const came = Math.max(0, held - before + gave);
  const left = takeOldest(column, cell, before + came - held, taken);
  if (came === 0) return;
  let all = 0;
  for (const packs of source) all += packs;
  for (let slot = 0; slot < AGE_SLOTS; slot++) {
    const at = cell * AGE_SLOTS + slot;
    const share = all > 0 ? (source[slot] ?? 0) / all : slot === 0 ? 1 : 0;
    column[at] = (column[at] ?? 0) + came * share;
  }
  takeOldest(column, cell, left, taken);
}

/** Mean age of packs by slot, weeks; 0 for none. */
export function meanAge(
  packs: Float64Array,
  width: number,
  week: number,
): number {
  let all = 0;
  let sum = 0;
  let age = ageOf(0, width, week);
  for (let slot = 0; slot < packs.length; slot++, age += width) {
    const here = packs[slot] ?? 0;
    all += here;
    sum += here * age;
  }
  return all > 0 ? sum / all : 0;
}
