/**
 * Outlets as columns, in pools: a pool is the set of outlets among which a household of an area chooses when it
 * shops a channel. Traditional outlets are pooled by area; stores of chains by zone, all chains of a channel together.
 * Sizes (category turnover) are log-normal, stratified inside a pool, mean 1. A pool's alias table draws an outlet
 * with odds weight × size in constant time. Stores that open during the horizon are laid out too, with the week of their
 * opening; the table holds them as if they were open, and `sites.ts` draws again where a draw meets a closed door.
 */
import { areaTypes, regionIds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { dexp, dpow } from "../base/math.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import { normalQuantile, spreadRank } from "../base/stats.ts";
import { type Geography, kindIndex } from "./geography.ts";
import { divisors, simulatedOutlets } from "./outlet-weights.ts";
import { fewestOutlets } from "./sketch.ts";
import { fillAlias } from "./alias.ts";
import { purposes } from "./purposes.ts";
import { openingWeeks, openingsPerYear } from "./store-openings.ts";
import { startsOf } from "./visit-list.ts";
import type { Territories } from "./territories.ts";

export const NO_CHAIN = 255;
export const NO_POOL = -1;
/**
 * Sizes are multiples of this, 2^-32, as what fits a column is unless it is below 2^-9: so sums of weight × size up to two million
 * are exact, in whatever order.
 */
const SIZE_GRID = 2.3283064365386963e-10;
/** Steps of the golden ratio fill a line evenly, however many there are. */
const GOLDEN = 0.6180339887498949;

export interface Outlets {
  readonly count: number;
  /** Stable id for keyed draws. */
  readonly id: Uint32Array;
  readonly area: Uint16Array;
  readonly region: Uint8Array;
  /** Territory of the distributors. */
  readonly territory: Uint8Array;
  readonly channel: Uint8Array;
  /** Index of the chain, or NO_CHAIN. */
  readonly chain: Uint8Array;
  /** Real outlets each simulated one stands for; divides the scale. */
  readonly weight: Int32Array;
  /** Week in which a store that is not there yet opens; 0 = open from the start. */
  readonly opensWeek: Int16Array;
  /** Category turnover, mean 1 in the pool; a multiple of a small number. */
  readonly size: Float32Array;
  /** Call list of the sales force: position 0–1 of the outlet in its region, large outlets first. */
  readonly callRank: Float32Array;
  /** Stores of chains, chain by chain in the order of outlets, and where those of each chain begin. */
  readonly stores: Int32Array;
  readonly storesFrom: Int32Array;
  /** Outlets that are not there yet, ascending. */
  readonly later: Int32Array;
  /** Pools: first outlet and number of outlets. */
  readonly poolFirst: Int32Array;
  readonly poolCount: Int32Array;
  /** Pool of an area and channel: area × channels; NO_POOL if there is none in the region. */
  readonly poolOf: Int32Array;
  readonly aliasChance: Float32Array;
  readonly aliasOther: Int32Array;
  /** Real outlets open from the start, by channel × region; what is open later is in `sites`. */
  readonly universe: Float64Array;
  /** Their category turnover by channel × region: Σ weight × size. */
  readonly universeTurnover: Float64Array;
}

interface Draft {
  key: string;
  area: number;
  channel: number;
  chain: number;
  weight: number;
  opensWeek: number;
}

export function buildOutlets(
  market: Market,
  plan: Plan,
  geography: Geography,
  territories: Territories,
  root: number,
  scale: number,
  sketch = false,
): Outlets {
  const weights = divisors(scale);
  const usual = plan.parameter("minimumSimulatedOutlets");
  const minimum = fewestOutlets(sketch, usual);
  const pools: Draft[][] = [];
  const channels = market.channels;
  const areas = geography.areaIds.length;
  const poolOf = new Int32Array(areas * channels.length).fill(NO_POOL);
  channels.forEach((channel, c) => {
    if (channel.trade === "traditional")
      traditionalPools(market, geography, c, weights, minimum, pools, poolOf);
    else
      storePools(market, geography, c, weights, minimum, root, pools, poolOf);
  });
  return layOut(market, plan, geography, territories, root, pools, poolOf);
}

function traditionalPools(
  market: Market,
  geography: Geography,
  channel: number,
  weights: readonly number[],
  minimum: number,
  pools: Draft[][],
  poolOf: Int32Array,
): void {
  const id = market.channels[channel]?.id ?? "";
  const kindHouseholds = new Map<number, number>();
  market.areas.forEach((area, a) => {
    const kind = geography.kind[a] ?? 0;
    kindHouseholds.set(kind, (kindHouseholds.get(kind) ?? 0) + area.households);
  });
  const carried = new Map<number, number>();
  market.areas.forEach((area, a) => {
    const kind = kindIndex(regionIds.indexOf(area.region), area.areaType);
    const real =
      (market.fact("channel_outlets", id, area.region, area.areaType) *
        area.households) /
      (kindHouseholds.get(kind) ?? 1);
    const population = simulatedOutlets(
      real,
      carried.get(kind) ?? 0,
      weights,
      minimum,
    );
    carried.set(kind, population.error);
    poolOf[a * market.channels.length + channel] = pools.length;
    pools.push(
      Array.from({ length: population.simulated }, (_, i) => ({
        key: `${area.id}/${id}/${i}`,
        area: a,
        channel,
        chain: NO_CHAIN,
        weight: population.weight,
        opensWeek: 0,
      })),
    );
  });
}

function storePools(
  market: Market,
  geography: Geography,
  channel: number,
  weights: readonly number[],
  minimum: number,
  root: number,
  pools: Draft[][],
  poolOf: Int32Array,
): void {
  const id = market.channels[channel]?.id ?? "";
  const stream = streamKey(root, purposes.outletPlace, 0);
  const poolOfZone = new Map<string, number>();
  for (const zone of geography.zoneIds) {
    const split = zone.lastIndexOf("_");
    const region6 = zone.slice(0, split);
    const type = zone.slice(split + 1);
    const drafts: Draft[] = [];
    const later: Draft[] = [];
    market.chains.forEach((chain, n) => {
      if (chain.channel !== id) return;
      const key = `${zone}/${chain.id}`;
      const offset = uniform(stream, textKey(key), 0);
      const real = market.hasFact("chain_stores", chain.id, region6, type)
        ? market.fact("chain_stores", chain.id, region6, type)
        : 0;
      const yearly = openingsPerYear(market, chain.id, region6, type);
      const { simulated } = simulatedOutlets(real, 0, weights, minimum);
      const { weight } = simulatedOutlets(
        real > 0 ? real : Math.max(0, yearly),
        0,
        weights,
        minimum,
      );
      for (let i = 0; i < simulated; i++)
        drafts.push({
          key: `${key}/${i}`,
          area: areaAt(geography, zone, (i + offset) / simulated),
          channel,
          chain: n,
          weight,
          opensWeek: 0,
        });
      const weeks = openingWeeks(
        yearly,
        weight,
        uniform(stream, textKey(key), 1),
      );
      weeks.forEach((opensWeek, i) =>
        later.push({
          key: `${key}/later/${i}`,
          area: areaAt(geography, zone, (i * GOLDEN + offset) % 1),
          channel,
          chain: n,
          weight,
          opensWeek,
        }),
      );
    });
    // A zone where the channel has no store yet goes on without: its households keep their way to the next town.
    if (drafts.length > 0) {
      poolOfZone.set(zone, pools.length);
      pools.push([...drafts, ...later]);
    }
  }
  // Households without such a store in their zone go to the towns of their region6, else of their region.
  const isPool = (zone: string): boolean => poolOfZone.has(zone);
  const inRegion = new Map(
    regionIds.map((region) => [
      region,
      market.areas
        .filter((area) => area.region === region && isPool(area.zone))
        .map((area) => area.zone)
        .sort()[0],
    ]),
  );
  market.areas.forEach((area, a) => {
    const near = [
      area.zone,
      ...areaTypes.map((type) => `${area.region6}_${type}`),
    ];
    const zone = near.find(isPool) ?? inRegion.get(area.region);
    if (zone !== undefined)
      poolOf[a * market.channels.length + channel] =
        poolOfZone.get(zone) ?? NO_POOL;
  });
}

/** The area at a position (0–1) along the households of a zone. */
function areaAt(geography: Geography, zone: string, position: number): number {
  const z = geography.zoneIds.indexOf(zone);
  let total = 0;
  geography.realHouseholds.forEach((n, a) => {
    if (geography.zone[a] === z) total += n;
  });
  let passed = 0;
  let last = 0;
  for (let a = 0; a < geography.areaIds.length; a++) {
    if (geography.zone[a] !== z) continue;
    last = a;
    passed += (geography.realHouseholds[a] ?? 0) / total;
    if (passed > position) return a;
  }
  return last;
}

function layOut(
  market: Market,
  plan: Plan,
  geography: Geography,
  territories: Territories,
  root: number,
  pools: readonly Draft[][],
  poolOf: Int32Array,
): Outlets {
  const count = pools.reduce((sum, pool) => sum + pool.length, 0);
  const cells = market.channels.length * regionIds.length;
  const outlets: Outlets = {
    count,
    id: new Uint32Array(count),
    area: new Uint16Array(count),
    region: new Uint8Array(count),
    territory: new Uint8Array(count),
    channel: new Uint8Array(count),
    chain: new Uint8Array(count),
    weight: new Int32Array(count),
    opensWeek: new Int16Array(count),
    size: new Float32Array(count),
    callRank: new Float32Array(count),
    ...listsOf(market.chains.length, pools.flat()),
    poolFirst: new Int32Array(pools.length),
    poolCount: new Int32Array(pools.length),
    poolOf,
    aliasChance: new Float32Array(count),
    aliasOther: new Int32Array(count),
    universe: new Float64Array(cells),
    universeTurnover: new Float64Array(cells),
  };
  const sizes = streamKey(root, purposes.outletSize, 0);
  let o = 0;
  pools.forEach((pool, p) => {
    const first = o;
    outlets.poolFirst[p] = first;
    outlets.poolCount[p] = pool.length;
    const offset = Math.floor(
      uniform(sizes, textKey(pool[0]?.key ?? ""), 0) * pool.length,
    );
    const odds = new Float64Array(pool.length);
    pool.forEach((draft, i) => {
      const sigma = plan.parameter(
        draft.chain === NO_CHAIN ? "outletSizeSigma" : "storeSizeSigma",
      );
      const rank = (spreadRank(i, pool.length, offset) + 0.5) / pool.length;
      outlets.id[o] = textKey(draft.key) ^ geography.crowdKey;
      outlets.area[o] = draft.area;
      outlets.region[o] = geography.region[draft.area] ?? 0;
      outlets.territory[o] = territories.ofArea[draft.area] ?? 0;
      outlets.channel[o] = draft.channel;
      outlets.chain[o] = draft.chain;
      outlets.weight[o] = draft.weight;
      outlets.opensWeek[o] = draft.opensWeek;
      odds[i] =
        dexp(sigma * normalQuantile(rank)) *
        chainLean(market, plan.category, draft.chain);
      o += 1;
    });
    let weighted = 0;
    let weights = 0;
    pool.forEach((draft, i) => {
      weighted += draft.weight * (odds[i] ?? 0);
      weights += draft.weight;
    });
    pool.forEach((draft, i) => {
      const size = ((odds[i] ?? 0) * weights) / weighted;
      outlets.size[first + i] = onGrid(size);
      odds[i] = size * draft.weight;
      if (draft.opensWeek > 0) return;
      const cell =
        draft.channel * regionIds.length + (outlets.region[first + i] ?? 0);
      outlets.universe[cell] = (outlets.universe[cell] ?? 0) + draft.weight;
      outlets.universeTurnover[cell] =
        (outlets.universeTurnover[cell] ?? 0) + draft.weight * size;
    });
    fillAlias(odds, outlets.aliasChance, outlets.aliasOther, first);
  });
  fillCallRanks(outlets, plan, root);
  return outlets;
}

/** A size as it is kept. */
function onGrid(size: number): number {
  return Math.round(Math.fround(size) / SIZE_GRID) * SIZE_GRID;
}

/** Stores chain by chain, and what opens later; outlets are in the order of `drafts`. */
function listsOf(
  chains: number,
  drafts: readonly Draft[],
): Pick<Outlets, "stores" | "storesFrom" | "later"> {
  const lists = Array.from({ length: chains }, (): number[] => []);
  drafts.forEach(({ chain }, o) => lists[chain]?.push(o));
  return {
    stores: Int32Array.from(lists.flat()),
    storesFrom: startsOf(lists.map(({ length }) => length)),
    later: Int32Array.from(
      drafts.flatMap(({ opensWeek }, o) => (opensWeek > 0 ? [o] : [])),
    ),
  };
}

/** Category turnover of a chain's store against the mean store of its channel. */
function chainLean(market: Market, category: string, chain: number): number {
  const id = market.chains[chain]?.id ?? "";
  return market.hasFact("category_chains", category, id)
    ? market.fact("category_chains", category, id)
    : 1;
}

/** Orders the traditional outlets of each region and channel for the call list: keyed luck, large outlets favoured. */
function fillCallRanks(outlets: Outlets, plan: Plan, root: number): void {
  const stream = streamKey(root, purposes.callOrder, 0);
  const priority = plan.parameter("largeShopPriority");
  const groups = new Map<number, { o: number; merit: number }[]>();
  for (let o = 0; o < outlets.count; o++) {
    if (outlets.chain[o] !== NO_CHAIN) continue;
    const group =
      (outlets.channel[o] ?? 0) * regionIds.length + (outlets.region[o] ?? 0);
    const size = dpow(outlets.size[o] ?? 1, priority);
    const list = groups.get(group) ?? [];
    list.push({ o, merit: uniform(stream, outlets.id[o] ?? 0, 0) / size });
    groups.set(group, list);
  }
  for (const list of groups.values()) {
    list.sort((x, y) => x.merit - y.merit || x.o - y.o);
    const total = list.reduce(
      (sum, { o }) => sum + (outlets.weight[o] ?? 0),
      0,
    );
    let passed = 0;
    for (const { o } of list) {
      const weight = outlets.weight[o] ?? 0;
      // A keyed point inside the outlet's own stretch: a capacity that ends there counts in part, on average.
      outlets.callRank[o] =
        (passed + weight * uniform(stream, outlets.id[o] ?? 0, 1)) / total;
      passed += weight;
    }
  }
}
