/**
 * The choice of one household at one outlet, model section 5:
 *   weight(household, SKU) = taste × now;  P(SKU) = weight ÷ Σ weight
 * Tastes and splits are table look-ups by hash, nothing is stored; `now` is price odds × mission fit × habit, and heat
 * for followers of an endorser. Before trial the entrant's taste is trust × ((1 − κ) × own expected draw + κ × class
 * mean); after trial its liking. With all of `now` at 1 the market is exactly the NBD-Dirichlet.
 * Leaves out: stock at home, social proof, the shopkeeper's advice.
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

/** Taste of household h (draw id `id`) for brand b, before anything that passes. */
export function brandTaste(
  world: World,
  scales: Scales,
  h: number,
  id: number,
  b: number,
  region: number,
): number {
  const { taste, skus, households } = world;
  const c = households.class[h] ?? 0;
  const hash = hash32(scales.taste, id, b);
  if (b === skus.ownBrand && households.tried[h] === 0) {
    const own = gammaDraw(scales.tables, taste.expected[c] ?? 0, hash);
    const mixed =
      own + scales.classWeight * ((taste.expectedMean[c] ?? 0) - own);
    return (scales.trust[region] ?? 1) * mixed;
  }
  return gammaDraw(
    scales.tables,
    taste.shape[c * skus.brandIds.length + b] ?? 0,
    hash,
  );
}

/**
 * Fills scales.weight for the SKUs of brand b on a mission, where `oddsAt` is the row of prices; returns the sum over
 * the SKUs in `mask`.
 */
export function weighBrand(
  world: World,
  scales: Scales,
  h: number,
  id: number,
  b: number,
  mask: number,
  region: number,
  oddsAt: number,
  mission: number,
): number {
  const { skus, taste, households, pricing, marketing } = world;
  const first = skus.brandFirst[b] ?? 0;
  const end = first + (skus.brandCount[b] ?? 0);
  let liking = brandTaste(world, scales, h, id, b, region);
  if (households.lastBrand[h] === b) liking *= scales.habit[region] ?? 1;
  if (b === skus.ownBrand && households.follower[h] === 1)
    liking *= marketing.heat[region] ?? 1;
  const { weight, fit } = scales;
  const fitAt = mission * skus.count;
  if (end - first === 1) {
    const w =
      liking * (pricing.odds[oddsAt + first] ?? 1) * (fit[fitAt + first] ?? 1);
    weight[first] = w;
    return (mask >>> first) & 1 ? w : 0;
  }
  const splitRow = (households.class[h] ?? 0) * skus.count;
  let shares = 0;
  for (let k = first; k < end; k++) {
    const g = gammaDraw(
      scales.tables,
      taste.split[splitRow + k] ?? 0,
      hash32(scales.split, id, k),
    );
    weight[k] = g;
    shares += g;
  }
  // All shares at the bottom of their tables: the brand's taste is spread evenly.
  const even = shares > 0 ? 0 : 1 / (end - first);
  const unit = shares > 0 ? liking / shares : liking;
  let sum = 0;
  for (let k = first; k < end; k++) {
    const w =
      unit *
      ((weight[k] ?? 0) + even) *
      (pricing.odds[oddsAt + k] ?? 1) *
      (fit[fitAt + k] ?? 1);
    weight[k] = w;
    if ((mask >>> k) & 1) sum += w;
  }
  return sum;
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
