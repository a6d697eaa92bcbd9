/**
 * The choice of one household at one outlet, model section 5:
 *   weight(household, SKU) = taste × now;  P(SKU) = weight ÷ Σ weight
 * Tastes and splits are table look-ups by hash, nothing is stored; `now` is price odds × mission fit × habit, and heat
 * for followers of an endorser. Before trial the entrant's taste is trust × ((1 − κ) × own expected draw + κ × class
 * mean); after trial its liking. With all of `now` at 1 the market is exactly the NBD-Dirichlet.
 * Trust comes from a table by region, novelty, following and voices heard; social proof and the shopkeeper's advice are in
 * the price odds. Leaves out: variety within a trip.
 */
import { missions, packUses, regionIds } from "../inputs/ids.ts";
import {
  CELL_SHIFT,
  CELLS,
  DITHER_MASK,
  DITHER_UNIT,
  gammaTables,
} from "../base/gamma-tables.ts";
import { FIFTHS } from "./classes.ts";
import { dpow } from "../base/math.ts";
import { hash32, streamKey, uniform } from "../base/random.ts";
import { trustAt } from "./opinion.ts";
import { tasteRow } from "./orientation.ts";
import { purposes } from "./purposes.ts";
import { SPLIT_MASK, SPLIT_ROWS } from "./splits.ts";
import { NOTHING } from "./trips.ts";
import { GIFT_MISSION } from "./visits.ts";
import type { World } from "./world.ts";

const LAST_BIT = 31;

/** What weighing needs, built once a week; `weight` is refilled for every occasion. */
export interface Scales {
  readonly tables: Float32Array;
  /** Weight of each SKU for the household at hand; stale for brands it was not asked about. */
  readonly weight: Float64Array;
  /** What passes, but habit and heat: mission × fifth × channel × region × SKU, price odds × mission fit. */
  readonly now: Float64Array;
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
    now: fillNow(world),
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

/** Row of `Scales.now` for a mission, a fifth of income and a row of `pricing.odds`. */
export function nowRow(
  world: World,
  mission: number,
  fifth: number,
  row: number,
): number {
  return (mission * FIFTHS + fifth) * world.pricing.odds.length + row;
}

/**
 * Price odds × fit of the mission. The cash of a trip, which makes small packs win, does not bind when a gift is bought:
 * the outlay per pack is taken out of the odds of that mission.
 */
function fillNow(world: World): Float64Array {
  const { market, plan, skus, pricing, taste } = world;
  const { odds } = pricing;
  const relief = Math.min(1, plan.number("mechanism_gifts"));
  const now = new Float64Array(missions.length * FIFTHS * odds.length);
  missions.forEach((mission, m) => {
    for (let k = 0; k < skus.count; k++) {
      const plain = market.fact(
        "mission_pack_use",
        mission,
        packUses[skus.packUse[k] ?? 0] ?? "",
      );
      const price = (skus.priceVnd[k] ?? 1) / taste.meanPriceVnd;
      for (let f = 0; f < FIFTHS; f++) {
        const fit =
          m === GIFT_MISSION
            ? plain * dpow(price, relief * (taste.outlay[f] ?? 0))
            : plain;
        const first = (m * FIFTHS + f) * odds.length;
        for (let at = k; at < odds.length; at += skus.count)
          now[first + at] = fit * (odds[at] ?? 1);
      }
    }
  });
  return now;
}

/** Gamma draw by table: position on the shape grid and a hash. */
export function gammaDraw(
  tables: Float32Array,
  position: number,
  hash: number,
): number {
  let t = Math.floor(position);
  if ((hash & DITHER_MASK) * DITHER_UNIT < position - t) t += 1;
  return tables[t * CELLS + (hash >>> CELL_SHIFT)] ?? 0;
}

/** Who chooses, where: filled by the caller for every occasion, answered by `weigh`. */
export interface Occasion {
  household: number;
  /** Draw id of the household. */
  id: number;
  region: number;
  /** Row of `Scales.now` for the mission, channel and region. */
  nowAt: number;
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

/** Fills scales.weight for every SKU the household considers, and the occasion's answers. */
export function weigh(world: World, scales: Scales, occasion: Occasion): void {
  const { skus, taste, households } = world;
  const { tables, weight, now } = scales;
  const { household: h, id, nowAt, sought, known } = occasion;
  const { brandMask, brandFirst, brandCount, ownBrand } = skus;
  const { shape, splitRows } = taste;
  const c = tasteRow(households.class[h] ?? 0, households.traits[h] ?? 0);
  const last = households.lastBrand[h] ?? 0;
  const shapeRow = c * (ownBrand + 1);
  const splitTable = (c % FIFTHS) * SPLIT_ROWS * skus.ownFrom;
  let { mask } = occasion;
  let missing = 0;
  let total = 0;
  for (let b = 0; b < ownBrand; b++) {
    const all = brandMask[b] ?? 0;
    let wanted = mask & all;
    if (wanted === 0) {
      if (b !== sought) continue;
      wanted = missing = all;
    }
    if (((known >>> b) & 1) === 0) {
      mask &= ~wanted;
      missing &= ~wanted;
      continue;
    }
    const hash = hash32(scales.taste, id, b);
    let liking = gammaDraw(tables, shape[shapeRow + b] ?? 0, hash);
    if (last === b) liking *= scales.habit[occasion.region] ?? 1;
    const first = brandFirst[b] ?? 0;
    const count = brandCount[b] ?? 0;
    const row =
      splitTable + first * SPLIT_ROWS + (hash & SPLIT_MASK) * count - first;
    for (let k = first; k < first + count; k++) {
      const w = liking * (splitRows[row + k] ?? 0) * (now[nowAt + k] ?? 1);
      weight[k] = w;
      if ((wanted >>> k) & 1) total += w;
    }
  }
  occasion.mask = mask;
  occasion.missing = missing;
  occasion.total = total;
  if (((known >>> ownBrand) & 1) === 0)
    occasion.mask &= ~(brandMask[ownBrand] ?? 0);
  else if (sought === ownBrand || (mask & (brandMask[ownBrand] ?? 0)) !== 0)
    weighOwn(world, scales, occasion);
}

/** The same for the entrant: expectation before trial, liking after it; its SKUs' shares are drawn, not tabled. */
function weighOwn(world: World, scales: Scales, occasion: Occasion): void {
  const { skus, taste, households, marketing, opinion, shelf } = world;
  const { tables, weight, now } = scales;
  const { household: h, id, nowAt, region } = occasion;
  const { ownBrand, ownFrom, ownCount } = skus;
  const c = tasteRow(households.class[h] ?? 0, households.traits[h] ?? 0);
  const all = skus.brandMask[ownBrand] ?? 0;
  let wanted = occasion.mask & all;
  if (wanted === 0) wanted = occasion.missing = all;
  const hash = hash32(scales.taste, id, ownBrand);
  let liking: number;
  const fan = households.follower[h] ?? 0;
  if (households.tried[h] === 0) {
    const own = gammaDraw(
      tables,
      (fan === 1 ? taste.followerExpected : taste.expected)[c] ?? 0,
      hash,
    );
    const mean =
      (fan === 1 ? taste.followerExpectedMean : taste.expectedMean)[c] ?? 0;
    const novelty =
      uniform(scales.novelty, id, 0) < (opinion.seekers[region] ?? 0) ? 1 : 0;
    const at = trustAt(region, novelty, fan, households.heard[h] ?? 0);
    liking =
      (opinion.trust[at] ?? 1) * (own + scales.classWeight * (mean - own));
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
      (now[nowAt + k] ?? 1) *
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
