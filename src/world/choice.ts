/**
 * The choice of one household at one outlet, model section 5:
 *   weight(household, SKU) = taste × now;  P(SKU) = weight ÷ Σ weight
 * Tastes and splits are table look-ups by hash, nothing is stored; `now` is price odds × mission fit × habit, and heat
 * for followers of an endorser. Before trial the entrant's taste is trust × ((1 − κ) × own expected draw + κ × class
 * mean); after trial its liking. With all of `now` at 1 the market is exactly the NBD-Dirichlet.
 * Leaves out: stock at home, social proof.
 */
import { missions, packUses, regionIds } from "../inputs/ids.ts";
import {
  CELL_SHIFT,
  CELLS,
  DITHER_MASK,
  DITHER_UNIT,
  gammaTables,
} from "../base/gamma-tables.ts";
import { hash32, streamKey } from "../base/random.ts";
import { purposes } from "./purposes.ts";
import { NOTHING } from "./trips.ts";
import type { World } from "./world.ts";

/** What weighing needs, built once a week; `weight` is refilled for every occasion. */
export interface Scales {
  readonly tables: Float32Array;
  /** Weight of each SKU for the household at hand; stale for brands it was not asked about. */
  readonly weight: Float64Array;
  /** Fit of mission × SKU. */
  readonly fit: Float64Array;
  /** Habit multiplier and trust of the untried, by region. */
  readonly habit: Float64Array;
  readonly trust: Float64Array;
  readonly taste: number;
  readonly split: number;
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
    fit: Float64Array.from({ length: missions.length * skus.count }, (_, i) =>
      market.fact(
        "mission_pack_use",
        missions[Math.floor(i / skus.count)] ?? "",
        packUses[skus.packUse[i % skus.count] ?? 0] ?? "",
      ),
    ),
    habit: Float64Array.from(
      loyalties,
      (loyalty) => 1 + (habit * loyalty) / meanLoyalty,
    ),
    trust: Float64Array.from(regionIds, (region) =>
      Math.max(
        0,
        1 - doubt * (1 - market.fact("traits", "trust_untried", region)),
      ),
    ),
    taste: streamKey(root, purposes.taste, 0),
    split: streamKey(root, purposes.split, 0),
    classWeight: Math.min(1, doubt * plan.parameter("expectationClassWeight")),
  };
}

/** Gamma draw by table: position on the shape grid and a hash. */
function gammaDraw(
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
  mission: number;
  /** Row of `pricing.odds` for the channel and region. */
  oddsAt: number;
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
  const { skus, taste, households, pricing, marketing, shelf } = world;
  const { tables, weight, fit } = scales;
  const { household: h, id, oddsAt, sought } = occasion;
  const { odds } = pricing;
  const { brandMask, brandFirst, brandCount, ownBrand } = skus;
  const brands = skus.brandIds.length;
  const c = households.class[h] ?? 0;
  const known = households.known[h] ?? 0;
  const last = households.lastBrand[h] ?? 0;
  const shapeRow = c * brands;
  const splitRow = c * skus.count;
  const fitRow = occasion.mission * skus.count;
  let { mask } = occasion;
  let missing = 0;
  let total = 0;
  for (let b = 0; b < brands; b++) {
    const all = brandMask[b] ?? 0;
    let wanted = mask & all;
    if (((known >>> b) & 1) === 0) {
      mask &= ~wanted;
      continue;
    }
    if (wanted === 0) {
      if (b !== sought) continue;
      wanted = all;
      missing = all;
    }
    const hash = hash32(scales.taste, id, b);
    let liking: number;
    if (b === ownBrand && households.tried[h] === 0) {
      const own = gammaDraw(tables, taste.expected[c] ?? 0, hash);
      liking =
        (scales.trust[occasion.region] ?? 1) *
        (own + scales.classWeight * ((taste.expectedMean[c] ?? 0) - own));
    } else {
      liking = gammaDraw(tables, taste.shape[shapeRow + b] ?? 0, hash);
    }
    if (last === b) liking *= scales.habit[occasion.region] ?? 1;
    if (b === ownBrand && households.follower[h] === 1)
      liking *= marketing.heat[occasion.region] ?? 1;
    const first = brandFirst[b] ?? 0;
    const count = brandCount[b] ?? 0;
    const street = b === ownBrand ? shelf.priceOdds : undefined;
    if (count === 1) {
      const w =
        liking *
        (odds[oddsAt + first] ?? 1) *
        (fit[fitRow + first] ?? 1) *
        (street?.[occasion.streetAt] ?? 1);
      weight[first] = w;
      total += w;
      continue;
    }
    const end = first + count;
    let shares = 0;
    for (let k = first; k < end; k++) {
      const g = gammaDraw(
        tables,
        taste.split[splitRow + k] ?? 0,
        hash32(scales.split, id, k),
      );
      weight[k] = g;
      shares += g;
    }
    // All shares at the bottom of their tables: the brand's taste is spread evenly.
    const even = shares > 0 ? 0 : 1 / count;
    const unit = shares > 0 ? liking / shares : liking;
    for (let k = first; k < end; k++) {
      const w =
        unit *
        ((weight[k] ?? 0) + even) *
        (odds[oddsAt + k] ?? 1) *
        (fit[fitRow + k] ?? 1) *
        (street?.[occasion.streetAt + k - first] ?? 1);
      weight[k] = w;
      if ((wanted >>> k) & 1) total += w;
    }
  }
  occasion.mask = mask;
  occasion.missing = missing;
  occasion.total = total;
}

/** Draws a SKU of `mask` by weight with a uniform u; NOTHING if none weighs anything. */
export function drawSku(
  weight: Float64Array,
  count: number,
  mask: number,
  total: number,
  u: number,
): number {
  let x = u * total;
  let last = NOTHING;
  for (let k = 0; k < count; k++) {
    if (((mask >>> k) & 1) === 0) continue;
    const w = weight[k] ?? 0;
    if (w <= 0) continue;
    last = k;
    x -= w;
    if (x < 0) return k;
  }
  return last;
}

/** Sum of the weights of the SKUs in `mask`. */
export function sumWeights(
  weight: Float64Array,
  count: number,
  mask: number,
): number {
  let sum = 0;
  for (let k = 0; k < count; k++) if ((mask >>> k) & 1) sum += weight[k] ?? 0;
  return sum;
}

/** Bits of the SKUs in `mask` that stand on the shelf of outlet o. */
export function inStock(world: World, o: number, mask: number): number {
  const { skus, shelf } = world;
  let found = 0;
  for (let k = 0; k < skus.count; k++)
    if ((mask >>> k) & 1 && (shelf.stock[o * skus.count + k] ?? 0) > 0)
      found |= 1 << k;
  return found;
}
