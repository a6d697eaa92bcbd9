/**
 * The choice of one household at one outlet, model section 5:
 *   weight(household, SKU) = taste × now;  P(SKU) = weight ÷ Σ weight
 * Tastes and splits are table look-ups by hash, nothing is stored; `now` is price odds × mission fit × habit, and heat
 * for followers of an endorser. Before trial the entrant's taste is trust × ((1 − κ) × own expected draw + κ × class
 * mean); after trial its liking. With all of `now` at 1 the market is exactly the NBD-Dirichlet.
 * Trust comes from a table by zone, novelty, following, voices heard and own SKU, since more is at stake with a dear pack;
 * social proof and the shopkeeper's advice are in the price odds. Leaves out: variety within a trip.
 */
import { missions, packUses, regionIds } from "../inputs/ids.ts";
import { gammaDraw, gammaTables } from "../base/gamma-tables.ts";
import { FIFTHS } from "./classes.ts";
import { dpow } from "../base/math.ts";
import { NO_BRAND } from "./households.ts";
import { TRIED } from "./missed.ts";
import { hash32, streamKey, uniform } from "../base/random.ts";
import { TRIED_ROW, trustRow } from "./opinion.ts";
import { tasteRow } from "./orientation.ts";
import { purposes } from "./purposes.ts";
import { skusOf } from "./skus.ts";
import { SPLIT_MASK, SPLIT_ROWS } from "./splits.ts";
import { NOTHING } from "./trips.ts";
import { GIFT_MISSION } from "./visits.ts";
import type { World } from "./world.ts";

const LAST_BIT = 31;

/** What weighing needs, built once a week; `weight` is refilled for every occasion. */
export interface Scales {
  readonly tables: Float32Array;
  /** Weight of each SKU for the household at hand; those not asked about are stale. */
  readonly weight: Float64Array;
  /** Fit of the mission: mission × fifth × SKU. */
  readonly fit: Float64Array;
  /** Habit multiplier by region. */
  readonly habit: Float64Array;
  readonly taste: number;
  readonly split: number;
  /** Stream of who seeks novelty. */
  readonly novelty: number;
  /** κ: how much of an untried taste is the class mean. */
  readonly classWeight: number;
}

export function buildScales(world: World): Scales {
  const { market, plan, skus, root } = world;
  const loyalties = regionIds.map((region) =>
    market.fact("traits", "loyalty", region),
  );
  const meanLoyalty =
    loyalties.reduce((sum, x) => sum + x, 0) / loyalties.length;
  const habit =
    (plan.parameter("habitMultiplier") - 1) * plan.number("mechanism_habit");
  const doubt = plan.number("mechanism_expectation");
  return {
    tables: gammaTables(),
    weight: new Float64Array(skus.count),
    fit: missionFit(world),
    habit: Float64Array.from(
      loyalties,
      (loyalty) => 1 + (habit * loyalty) / meanLoyalty,
    ),
    taste: streamKey(root, purposes.taste, 0),
    split: streamKey(root, purposes.split, 0),
    novelty: streamKey(root, purposes.novelty, 0),
    classWeight: Math.min(1, doubt * plan.parameter("expectationClassWeight")),
  };
}

/** Position of a mission and a fifth of income in `Scales.fit`. */
export function fitRow(world: World, mission: number, fifth: number): number {
  return (mission * FIFTHS + fifth) * world.skus.count;
}

/**
 * Fit of mission and pack. The cash of a trip, which makes small packs win, does not bind when a gift is bought: the
 * outlay per pack is taken out of the odds of that mission.
 */
function missionFit(world: World): Float64Array {
  const { market, plan, skus, taste } = world;
  const relief = Math.min(1, plan.number("mechanism_gifts"));
  const fit = new Float64Array(missions.length * FIFTHS * skus.count);
  missions.forEach((mission, m) => {
    const plain = packUses.map((use) =>
      market.fact("mission_pack_use", mission, use),
    );
    for (let f = 0; f < FIFTHS; f++)
      for (let k = 0; k < skus.count; k++) {
        const price = (skus.priceVnd[k] ?? 1) / taste.meanPriceVnd;
        fit[fitRow(world, m, f) + k] =
          (plain[skus.packUse[k] ?? 0] ?? 1) *
          (m === GIFT_MISSION
            ? dpow(price, relief * (taste.outlay[f] ?? 0))
            : 1);
      }
  });
  return fit;
}

/** Who chooses, where: filled by the caller for every occasion, answered by `weigh`. */
export interface Occasion {
  household: number;
  /** Draw id of the household. */
  id: number;
  region: number;
  /** Zone the household lives in. */
  zone: number;
  /** Row of `Scales.fit` for the mission, and of `pricing.odds` for the place. */
  fitAt: number;
  oddsAt: number;
  /** Bits of the brands known. */
  known: number;
  /** The outlet's own SKUs in `shelf.priceOdds`. */
  streetAt: number;
  /** SKUs on offer; `weigh` takes away those of unknown brands. */
  mask: number;
  /** Brand the household looks for even if it is not on offer, or NO_BRAND. */
  sought: number;
  /** Answer: SKUs of the brand sought, where none of them is on offer. */
  missing: number;
  /** Answer: sum of the weights of `mask` and `missing`. */
  total: number;
}

/**
 * Fills scales.weight for every SKU on offer or sought, and for all of the entrant's if one of them is, and the occasion's
 * answers. SKUs stand brand by brand, so a brand's taste is drawn once, and that of a brand not on offer not at all.
 */
export function weigh(world: World, scales: Scales, occasion: Occasion): void {
  const { skus, taste, households, pricing } = world;
  const { tables, weight, fit } = scales;
  const { household: h, id, fitAt, oddsAt, sought } = occasion;
  const { brandMask, brand, ownBrand, ownFrom } = skus;
  const { shape, splitRows } = taste;
  const { odds } = pricing;
  const known = skusOf(skus, occasion.known);
  const looked = sought === NO_BRAND ? 0 : (brandMask[sought] ?? 0);
  const mask = occasion.mask & known;
  const missing = (mask & looked) === 0 ? looked & known : 0;
  const wanted = mask | missing;
  const c = tasteRow(households.class[h] ?? 0, households.traits[h] ?? 0);
  const shapeRow = c * (ownBrand + 1);
  const splitTable = (c % FIFTHS) * SPLIT_ROWS;
  const last = households.lastBrand[h] ?? NO_BRAND;
  const habit = scales.habit[occasion.region] ?? 1;
  let total = 0;
  let b = -1;
  let liking = 0;
  let splits = 0;
  for (
    let rest = wanted & ~(brandMask[ownBrand] ?? 0);
    rest !== 0;
    rest &= rest - 1
  ) {
    const k = lowestBit(rest);
    if (brand[k] !== b) {
      b = brand[k] ?? 0;
      const hash = hash32(scales.taste, id, b);
      liking = gammaDraw(tables, shape[shapeRow + b] ?? 0, hash);
      if (b === last) liking *= habit;
      splits = (splitTable + (hash & SPLIT_MASK)) * ownFrom;
    }
    const w =
      liking *
      (splitRows[splits + k] ?? 0) *
      (fit[fitAt + k] ?? 1) *
      (odds[oddsAt + k] ?? 1);
    weight[k] = w;
    total += w;
  }
  occasion.mask = mask;
  occasion.missing = missing;
  occasion.total = total;
  if ((wanted & (brandMask[ownBrand] ?? 0)) !== 0)
    weighOwn(world, scales, occasion, wanted);
}

/** The same for the entrant: expectation before trial, liking after it; its SKUs' shares are drawn, not tabled. */
function weighOwn(
  world: World,
  scales: Scales,
  occasion: Occasion,
  wanted: number,
): void {
  const { skus, taste, households, marketing, opinion, shelf, pricing } = world;
  const { tables, weight, fit } = scales;
  const { household: h, id, fitAt, oddsAt, region } = occasion;
  const { ownBrand, ownFrom, ownCount } = skus;
  const c = tasteRow(households.class[h] ?? 0, households.traits[h] ?? 0);
  const hash = hash32(scales.taste, id, ownBrand);
  let liking: number;
  let trustAt = TRIED_ROW * ownCount;
  const fan = households.follower[h] ?? 0;
  if (((households.tried[h] ?? 0) & TRIED) === 0) {
    const own = gammaDraw(
      tables,
      (fan === 1 ? taste.followerExpected : taste.expected)[c] ?? 0,
      hash,
    );
    const mean =
      (fan === 1 ? taste.followerExpectedMean : taste.expectedMean)[c] ?? 0;
    const novelty =
      uniform(scales.novelty, id, 0) < (opinion.seekers[region] ?? 0) ? 1 : 0;
    const heard = households.heard[h] ?? 0;
    trustAt = trustRow(occasion.zone, novelty, fan, heard) * ownCount;
    liking = own + scales.classWeight * (mean - own);
  } else
    liking = gammaDraw(
      tables,
      taste.shape[c * (ownBrand + 1) + ownBrand] ?? 0,
      hash,
    );
  if (households.lastBrand[h] === ownBrand) liking *= scales.habit[region] ?? 1;
  if (fan === 1) liking *= marketing.heat[region] ?? 1;
  let shares = 0;
  for (let i = 0; i < ownCount; i++) {
    const g = gammaDraw(
      tables,
      taste.ownSplit[c * ownCount + i] ?? 0,
      hash32(scales.split, id, i),
    );
    weight[ownFrom + i] = g;
    shares += g;
  }
  // All shares at the bottom of their tables: the brand's taste is spread evenly.
  const even = shares > 0 ? 0 : 1 / ownCount;
  const unit = shares > 0 ? liking / shares : liking;
  for (let k = ownFrom; k < ownFrom + ownCount; k++) {
    const w =
      unit *
      ((weight[k] ?? 0) + even) *
      (opinion.trust[trustAt + k - ownFrom] ?? 1) *
      (fit[fitAt + k] ?? 1) *
      (pricing.odds[oddsAt + k] ?? 1) *
      (shelf.priceOdds[occasion.streetAt + k - ownFrom] ?? 1);
    weight[k] = w;
    if ((wanted >>> k) & 1) occasion.total += w;
  }
}

/** Number of the lowest bit set in a mask that is not empty. */
export function lowestBit(mask: number): number {
  return LAST_BIT - Math.clz32(mask & -mask);
}

/** Draws a SKU of `mask` by weight with a uniform u; NOTHING if none weighs anything. */
export function drawSku(
  weight: Float64Array,
  mask: number,
  total: number,
  u: number,
): number {
  let x = u * total;
  let last = NOTHING;
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const k = lowestBit(rest);
    const w = weight[k] ?? 0;
    if (w <= 0) continue;
    last = k;
    x -= w;
    if (x < 0) return k;
  }
  return last;
}

/** Sum of the weights of the SKUs in `mask`. */
export function sumWeights(weight: Float64Array, mask: number): number {
  let sum = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1)
    sum += weight[lowestBit(rest)] ?? 0;
  return sum;
}

/** Bits of the SKUs in `mask` that stand on the shelf of outlet o. */
export function inStock(world: World, o: number, mask: number): number {
  const { skus, shelf } = world;
  let found = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1)
    if ((shelf.stock[o * skus.count + lowestBit(rest)] ?? 0) > 0)
      found |= rest & -rest;
  return found;
}
