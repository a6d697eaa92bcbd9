/**
 * Which SKU, how many; what happens when it is missing. Model section 5:
 *   weight(household, SKU) = taste × now;  P(SKU) = weight ÷ Σ weight
 * over the SKUs the household knows, the outlet lists and the household has noticed there. Tastes and splits are
 * table look-ups by hash (nothing stored); `now` is price odds × mission fit × habit, and heat for followers.
 * Before trial the entrant's taste is trust × ((1 − κ) × own expected draw + κ × class mean); after trial its liking.
 * A brand bought last that is not listed here still counts in the draw: if it is drawn, the household's answer is the
 * same as for an empty shelf — another outlet in reach, another SKU here, or nothing — with the odds of its tastes.
 * Leaves out: stock at home, social proof, the shopkeeper's advice.
 */
import { regionIds, missions, packUses } from "../inputs/ids.ts";
import {
  CELL_SHIFT,
  CELLS,
  DITHER_MASK,
  DITHER_UNIT,
  gammaTables,
} from "../base/gamma-tables.ts";
import { hash32, streamKey, uniform } from "../base/random.ts";
import { type Ledger, add, cellAt } from "../ledger/ledger.ts";
import { drawAlias } from "../world/alias.ts";
import { NO_BRAND } from "../world/households.ts";
import { purposes } from "../world/purposes.ts";
import { NOTHING, ON_THE_GO_MISSION } from "../world/trips.ts";
import { type World, oddsRow, priceCell } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** What the weighing of one occasion needs, filled once per week and per occasion; no allocation inside the pass. */
interface Scales {
  readonly tables: Float32Array;
  /** Weight of each SKU this household gives it here, whether listed or not; 0 if not known. */
  readonly weight: Float64Array;
  /** Fit of mission × SKU. */
  readonly fit: Float64Array;
  /** Habit multiplier and trust of the untried by region. */
  readonly habit: Float64Array;
  readonly trust: Float64Array;
  readonly taste: number;
  readonly split: number;
  readonly classWeight: number;
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

/** Taste of one household for one brand, before anything that passes. */
function brandTaste(
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

/** Fills scales.weight for the SKUs of brand b; returns their sum over the SKUs in `mask`. */
function weighBrand(
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
  if (end - first === 1) {
    const w =
      liking *
      (pricing.odds[oddsAt + first] ?? 1) *
      (fit[mission * skus.count + first] ?? 1);
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
      (fit[mission * skus.count + k] ?? 1);
    weight[k] = w;
    if ((mask >>> k) & 1) sum += w;
  }
  return sum;
}

/** Sells up to `wanted` packs per outlet of SKU k; returns the packs per outlet sold. */
function sell(
  world: World,
  ledger: Ledger,
  week: number,
  o: number,
  k: number,
  wanted: number,
): number {
  const { shelf, outlets, skus } = world;
  const at = o * skus.count + k;
  const packs = Math.min(wanted, shelf.stock[at] ?? 0);
  if (packs <= 0) return 0;
  shelf.stock[at] = (shelf.stock[at] ?? 0) - packs;
  shelf.sold[at] = (shelf.sold[at] ?? 0) + packs;
  const channel = outlets.channel[o] ?? 0;
  const region = outlets.region[o] ?? 0;
  const units = packs * (outlets.weight[o] ?? 1);
  const cell = cellAt(ledger, week, k, channel, region);
  add(ledger.cells.sellOutUnits, cell, units);
  add(
    ledger.cells.sellOutValue,
    cell,
    units *
      (world.pricing.shelfVnd[priceCell(world.channels, k, channel, region)] ??
        0),
  );
  return packs;
}

/** Draws a SKU of `mask` by weight; NOTHING if none weighs anything. */
function drawSku(
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

/** Bits of the SKUs in `mask` that stand on the shelf of outlet o. */
function inStock(world: World, o: number, mask: number): number {
  const { skus, shelf } = world;
  let found = 0;
  for (let k = 0; k < skus.count; k++)
    if ((mask >>> k) & 1 && (shelf.stock[o * skus.count + k] ?? 0) > 0)
      found |= 1 << k;
  return found;
}

/** Bits of own SKUs noticed so far by a household in a channel, after this visit; may make the brand known. */
function lookAround(
  world: World,
  h: number,
  id: number,
  o: number,
  channel: number,
  occasion: number,
  stream: number,
  presence: number,
): number {
  const { skus, shelf, households, marketing } = world;
  const at = h * world.channels + channel;
  let noticed = households.noticed[at] ?? 0;
  const shown =
    inStock(
      world,
      o,
      (shelf.listed[o] ?? 0) & (skus.brandMask[skus.ownBrand] ?? 0),
    ) >>> skus.ownFrom;
  if (shown === 0) return noticed;
  const bit = 1 << skus.ownBrand;
  if (
    ((households.known[h] ?? 0) & bit) === 0 &&
    uniform(stream, id, occasion) < presence
  )
    households.known[h] = (households.known[h] ?? 0) | bit;
  for (let i = 0; i < skus.ownCount; i++) {
    const mark = 1 << i;
    if (
      (shown & mark) !== 0 &&
      (noticed & mark) === 0 &&
      uniform(stream, id, (i + 1) * CELLS + occasion) <
        (marketing.notice[channel] ?? 1)
    )
      noticed |= mark;
  }
  households.noticed[at] = noticed;
  return noticed;
}

function buildScales(world: World): Scales {
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
    fit: Float64Array.from({ length: missions.length * skus.count }, (_, i) => {
      const use = packUses[skus.packUse[i % skus.count] ?? 0] ?? "";
      return market.fact(
        "mission_pack_use",
        missions[Math.floor(i / skus.count)] ?? "",
        use,
      );
    }),
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

function step(world: World, week: number, ledger: Ledger): void {
  const { trips, households, outlets, shelf, skus, geography, plan } = world;
  const scales = buildScales(world);
  const { weight } = scales;
  const brands = skus.brandIds.length;
  const choice = streamKey(world.root, purposes.choice, week);
  const answer = streamKey(world.root, purposes.response, week);
  const look = streamKey(world.root, purposes.notice, week);
  const presence =
    plan.number("mechanism_awareness") *
    plan.parameter("presenceAwarenessChance");
  const otherReach = plan.parameter("otherOutletReach");
  const outside = plan.parameter("outsideOptionWeight");
  const ownBits = skus.brandMask[skus.ownBrand] ?? 0;
  const n = trips.count[0] ?? 0;
  let area = 0;
  let previous = -1;
  let occasion = 0;
  for (let i = 0; i < n; i++) {
    const h = trips.household[i] ?? 0;
    occasion = h === previous ? occasion + 1 : 0;
    previous = h;
    while (h >= (geography.firstHousehold[area + 1] ?? 0)) area += 1;
    const id =
      ((geography.key[area] ?? 0) +
        h -
        (geography.firstHousehold[area] ?? 0)) >>>
      0;
    const o = trips.outlet[i] ?? 0;
    const mission = trips.mission[i] ?? 0;
    const channel = outlets.channel[o] ?? 0;
    const region = outlets.region[o] ?? 0;
    const listed = shelf.listed[o] ?? 0;
    let mask = listed;
    if ((listed & ownBits) !== 0)
      mask =
        (listed & ~ownBits) |
        (listed &
          (lookAround(world, h, id, o, channel, occasion, look, presence) <<
            skus.ownFrom));
    const known = households.known[h] ?? 0;
    const oddsAt = oddsRow(world, channel, region);
    const last = households.lastBrand[h] ?? NO_BRAND;
    let total = 0;
    let missing = 0;
    for (let b = 0; b < brands; b++) {
      const here = mask & (skus.brandMask[b] ?? 0);
      if (((known >>> b) & 1) === 0) {
        mask &= ~here;
        continue;
      }
      if (here === 0 && b !== last) continue;
      const sum = weighBrand(
        world,
        scales,
        h,
        id,
        b,
        here === 0 ? (skus.brandMask[b] ?? 0) : here,
        region,
        oddsAt,
        mission,
      );
      total += sum;
      if (here === 0) missing = skus.brandMask[b] ?? 0;
    }
    const k = drawSku(
      weight,
      skus.count,
      mask | missing,
      total,
      uniform(choice, id, occasion),
    );
    if (k === NOTHING) continue;
    const lump = world.scale / (outlets.weight[o] ?? 1);
    const wanted = (trips.packsWanted[i] ?? 1) * lump;
    const sold =
      (listed >>> k) & 1 ? sell(world, ledger, week, o, k, wanted) : 0;
    if (sold > 0) trips.bought[i] = k;
    if (sold === wanted) continue;

    // The SKU is not there: another outlet, another SKU here, or nothing, by the odds of taste.
    const short = wanted - sold;
    const instead = inStock(world, o, mask & ~(1 << k));
    let insteadTotal = 0;
    for (let j = 0; j < skus.count; j++)
      if ((instead >>> j) & 1) insteadTotal += weight[j] ?? 0;
    const reachable =
      mission !== ON_THE_GO_MISSION &&
      uniform(answer, id, occasion + occasion) < otherReach;
    const go = reachable ? (weight[k] ?? 0) : 0;
    const x =
      uniform(answer, id, occasion + occasion + 1) *
      (go + insteadTotal + outside * total);
    const cell = cellAt(ledger, week, k, channel, region);
    let found = 0;
    if (x < go) {
      const pool = outlets.poolOf[area * world.channels + channel] ?? 0;
      const o2 = drawAlias(
        uniform(answer, id, CELLS + occasion),
        outlets.poolCount[pool] ?? 1,
        outlets.aliasChance,
        outlets.aliasOther,
        outlets.poolFirst[pool] ?? 0,
      );
      const real = short * (outlets.weight[o] ?? 1);
      const there = Math.floor(real / (outlets.weight[o2] ?? 1));
      if (o2 !== o && ((shelf.listed[o2] ?? 0) >>> k) & 1) {
        const units =
          sell(world, ledger, week, o2, k, there) * (outlets.weight[o2] ?? 1);
        if (units > 0) trips.bought[i] = k;
        add(ledger.cells.elsewhereUnits, cell, units);
        found = units / (outlets.weight[o] ?? 1);
      }
    } else if (x < go + insteadTotal) {
      const j = drawSku(
        weight,
        skus.count,
        instead,
        insteadTotal,
        uniform(answer, id, CELLS + occasion),
      );
      if (j !== NOTHING) {
        found = sell(world, ledger, week, o, j, short);
        if (found > 0 && sold === 0) trips.bought[i] = j;
        add(ledger.cells.switchedUnits, cell, found * (outlets.weight[o] ?? 1));
      }
    }
    add(
      ledger.cells.lostUnits,
      cell,
      (short - found) * (outlets.weight[o] ?? 1),
    );
  }
}

export const purchase: Mechanism = {
  name: "purchase",
  summary:
    "which SKU and how many packs each occasion ends in, and the answer to an empty shelf; sell-out",
  writes: [
    "households.known",
    "households.noticed",
    "shelf.stock",
    "shelf.sold",
    "trips.bought",
  ],
  records: [
    "cells.sellOutUnits",
    "cells.sellOutValue",
    "cells.switchedUnits",
    "cells.elsewhereUnits",
    "cells.lostUnits",
  ],
  parameters: [
    "habitMultiplier",
    "expectationClassWeight",
    "presenceAwarenessChance",
    "otherOutletReach",
    "outsideOptionWeight",
  ],
  levers: ["mechanism_habit", "mechanism_expectation", "mechanism_awareness"],
  step,
};
