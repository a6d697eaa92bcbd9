/**
 * Stock at home: packs beyond the usual that will stand in for later purchases, one byte a household, in units of a
 * fixed part of the category's usual trip.
 *   a purchase beyond the usual puts the part in that is not used up faster;  a later occasion for home takes out first
 *   what the household would have bought, and buys nothing while that lasts
 * Packs move between byte and trip by keyed rounding, so that on average exactly what was put in is not bought later.
 * Where an occasion comes in several visits, the one that is remembered fills the larder for all of them, and each takes
 * out its own part.
 *
 * Tết: its index by day has a lull after the feast. A part of the lull is full cupboards: it leaves the calendar and comes
 * back from the larders of those who bought for the feast,
 *   share of the extra packs kept = part × Σ (1 − index) after it ÷ (Σ (index − 1) before it × share bought for home)
 * so that the whole lull is as deep as the index says.
 * Leaves out: what is at home by SKU, stock of usual purchases, pack sizes (a pack is a pack), waste.
 */
import { areaTypes, missions, regionIds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { uniform } from "../base/random.ts";
import { missionPacks, missionShares } from "./missions.ts";
import { giftShare, tetRise } from "./season.ts";

/** The byte's unit: this many to the category's usual trip. A larder holds sixteen trips at most. */
const UNITS_PER_TRIP = 16;
export const FULL = 255;

/** Missions that buy for home, as bits. */
export const HOME_MISSIONS = missions.reduce(
  (bits, mission, m) =>
    mission === "stock_up" || mission === "top_up" ? bits | (1 << m) : bits,
  0,
);

export interface Larder {
  /** Whether anybody stocks up at all. */
  readonly on: boolean;
  /** Packs of one unit. */
  readonly unitPacks: number;
  /** Part of the extra packs of a promotion that is not used up faster, 0–1. */
  readonly repaid: number;
  /** Exponent of packs on the price of a promotion, among those who stock up. */
  readonly exponent: number;
  /** Part of the lull after Tết that is full cupboards, by area type. */
  readonly lullPart: Float64Array;
  /** Part of the extra packs for home before Tết that outlasts it, by area type. */
  readonly tetKept: Float64Array;
}

export function buildLarder(market: Market, plan: Plan): Larder {
  const fact = (name: string): number =>
    market.fact("category_facts", plan.category, name, "all");
  const strength = plan.number("mechanism_stock_at_home") * fact("storable");
  const height = plan.categoryFact("tet_index") - 1;
  const part = Math.min(1, strength * plan.parameter("tetLullStocked"));
  const kept = areaTypes.map((type) =>
    height > 0
      ? (part * lullWeeks(market, type)) / extraForHome(market, plan, type)
      : 0,
  );
  return {
    on: strength > 0,
    unitPacks: fact("units_per_trip") / UNITS_PER_TRIP,
    repaid: 1 - fact("expandability"),
    exponent: strength * plan.parameter("stockUpExponent"),
    lullPart: Float64Array.from(kept, (share) => (share > 0 ? part : 0)),
    tetKept: Float64Array.from(kept, (share) => Math.min(1, share)),
  };
}

/** Σ (1 − index) of the weeks below 1 around a Tết. */
function lullWeeks(market: Market, type: string): number {
  let sum = 0;
  for (const { key, value } of market.facts("tet_weeks"))
    if (key[0] === type) sum += Math.max(0, 1 - value);
  return sum;
}

/** Σ (index − 1) × share of the packs bought for home, over the weeks above 1 before a Tết. */
function extraForHome(market: Market, plan: Plan, type: string): number {
  const rise = tetRise(market, type);
  const height = plan.categoryFact("tet_index") - 1;
  let sum = 0;
  for (const { key, value } of market.facts("tet_weeks"))
    if (key[0] === type && value > 1)
      sum +=
        (((value - 1) * height) / rise.mean) *
        homeShare(market, plan, (value - 1) / rise.top);
  return sum;
}

/** Share of packs bought for home at a festive level 0–1, mean of the regions. */
function homeShare(market: Market, plan: Plan, festive: number): number {
  const gift = missions.indexOf("gift");
  const packs = missionPacks(market, plan.category);
  const atHeight = market.fact(
    "category_facts",
    plan.category,
    "gift_share_in_tet",
    "all",
  );
  let home = 0;
  let all = 0;
  for (const region of regionIds) {
    const shares = missionShares(market, plan.category, region);
    const usual = shares[gift] ?? 0;
    const gifts = giftShare(usual, atHeight, festive);
    shares.forEach((share, m) => {
      const here =
        (m === gift ? gifts : (share * (1 - gifts)) / (1 - usual)) *
        (packs[m] ?? 1);
      all += here;
      if ((HOME_MISSIONS >>> m) & 1) home += here;
    });
  }
  return home / all;
}

/** Puts packs into household h's larder; `u` rounds. */
export function putAway(
  held: Uint8Array,
  h: number,
  packs: number,
  unitPacks: number,
  u: number,
): void {
  held[h] = Math.min(FULL, (held[h] ?? 0) + Math.floor(packs / unitPacks + u));
}

/**
 * Takes a purchase of `packs` by household h out of its larder, which is not empty; true if nothing is left to buy. Where
 * the larder holds only a part, that part is the chance to be spared the purchase, and the larder is empty after it.
 */
export function livesOnStock(
  held: Uint8Array,
  h: number,
  packs: number,
  unitPacks: number,
  key: number,
  id: number,
  draw: number,
): boolean {
  const there = held[h] ?? 0;
  const needed = packs / unitPacks;
  const u = uniform(key, id, draw);
  if (needed <= there) {
    held[h] = there - Math.floor(needed + u);
    return true;
  }
  held[h] = 0;
  return u * needed < there;
}
