/**
 * The trade pipeline: rows E1–E5. Stocks add up to the pack; sell-in runs ahead of sell-out while the pipeline fills;
 * distributors hold a week or two and too much after a fall of demand; orders vary more than sales, the more so further
 * up; the order-up-to rule meets the bound of Chen, Drezner, Ryan and Simchi-Levi 2000.
 * Lot noise is taken out of E4 by letting everybody order single packs; what is left includes the noise of a sample of
 * outlets, which the number of simulated outlets beside it tells.
 */
import { Bug } from "../base/problem.ts";
import { mean, quantile } from "../base/stats.ts";
import { uniform } from "../base/random.ts";
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import { regionIds } from "../inputs/ids.ts";
import { type Ledger, cellAt, stockAt, tiers } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";
import { purposes } from "../world/purposes.ts";
import { type Depot, draw, learnDemand, orderUpTo } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import {
  type Lab,
  type Statistics,
  briskLaunch,
  labKey,
  noEntrant,
  once,
  pairedRuns,
  planOf,
} from "./experiment.ts";
import type { Row } from "./row.ts";

const DISTRIBUTOR = tiers.indexOf("distributor");
const WHOLESALER = tiers.indexOf("wholesaler");
const CHAIN = tiers.indexOf("chain");
const OUTLET = tiers.indexOf("outlet");
const YEAR = 52;
const MONTH = 4;

/** A launch everywhere at once, watched by the audit. */
function launch(lab: Lab, seed: string): Run | undefined {
  return once(lab, "a launch under audit", () => {
    const run = pairedRuns(lab, planOf(lab, "launch", briskLaunch), seed);
    try {
      return run(YEAR, { audit: true });
    } catch (error) {
      if (error instanceof Bug) return undefined;
      throw error;
    }
  });
}

/** Packs shipped by the brand into the trade: to distributors and chains. */
function sellIn(ledger: Ledger, week: number, k: number): number {
  let packs = 0;
  for (let r = 0; r < regionIds.length; r++)
    for (const tier of [DISTRIBUTOR, CHAIN])
      packs += ledger.stock.in[stockAt(ledger, week, k, tier, r)] ?? 0;
  return packs;
}

function sellOut(ledger: Ledger, week: number, k: number): number {
  let packs = 0;
  for (let c = 0; c < ledger.shape.channels; c++)
    for (let r = 0; r < regionIds.length; r++)
      packs += ledger.cells.sellOutUnits[cellAt(ledger, week, k, c, r)] ?? 0;
  return packs;
}

/** E1: SKUs for which all that went in and has not come out is not what stands in the pipeline. */
function identities(lab: Lab, seed: string): Statistics {
  const run = launch(lab, seed);
  if (run === undefined) return { weekly_failures: 1, pipeline_failures: NaN };
  const { ledger } = run;
  let failures = 0;
  for (let k = 0; k < ledger.shape.skus; k++) {
    let flow = 0;
    let change = 0;
    for (let week = 1; week <= YEAR; week++) {
      flow += sellIn(ledger, week, k) - sellOut(ledger, week, k);
      for (let r = 0; r < regionIds.length; r++)
        for (const tier of [DISTRIBUTOR, WHOLESALER, CHAIN, OUTLET]) {
          const at = stockAt(ledger, week, k, tier, r);
          const { opening, closing, writeOff, returned } = ledger.stock;
          flow -= (writeOff[at] ?? 0) + (returned[at] ?? 0);
          if (week === 1) change -= opening[at] ?? 0;
          if (week === YEAR) change += closing[at] ?? 0;
        }
    }
    if (flow !== change) failures += 1;
  }
  return { weekly_failures: 0, pipeline_failures: failures };
}

/** E2: cumulative sell-in ÷ sell-out of the entrant's SKUs that move, and of the others beside. */
export function pipelineFill({
  ledger,
  world,
}: Pick<Run, "ledger" | "world">): Statistics {
  const { skus } = world;
  const fast: number[] = [];
  const slow: number[] = [];
  for (let k = skus.ownFrom; k < skus.count; k++) {
    let sold = 0;
    let handling = 0;
    for (let week = 1; week <= YEAR; week++) {
      sold += sellOut(ledger, week, k);
      for (let c = 0; c < world.channels; c++)
        for (let r = 0; r < regionIds.length; r++)
          handling +=
            ledger.cells.handlingOutlets[cellAt(ledger, week, k, c, r)] ?? 0;
    }
    const perMonth = (sold / handling) * MONTH;
    (perMonth >= (skus.innerPack[k] ?? 1) ? fast : slow).push(k);
  }
  const ratio = (list: readonly number[], weeks: number): number => {
    let shipped = 0;
    let sold = 0;
    for (const k of list)
      for (let week = 1; week <= weeks; week++) {
        shipped += sellIn(ledger, week, k);
        sold += sellOut(ledger, week, k);
      }
    return shipped / sold;
  };
  let scissors = 0;
  for (let week = 2; week <= YEAR; week++) {
    const flows = [week - 1, week].map((w) => ({
      shipped: fast.reduce((sum, k) => sum + sellIn(ledger, w, k), 0),
      sold: fast.reduce((sum, k) => sum + sellOut(ledger, w, k), 0),
    }));
    const [before, now] = flows;
    if (before !== undefined && now !== undefined)
      if (now.shipped < before.shipped && now.sold > before.sold) scissors += 1;
  }
  return {
    week_4: ratio(fast, MONTH),
    week_13: ratio(fast, 13),
    week_52: ratio(fast, YEAR),
    weeks_apart: scissors,
    slow_week_52: ratio(slow, YEAR),
    fast_skus: fast.length,
  };
}

const FALL_AT = 27;
const FALL = 0.75;
const FALL_SEEN = FALL_AT + 8;

/** Packs that distributors hold, goods on the way left out: region × SKU, territories summed. */
function distributorStock({ trade, territories, skus }: World): Float64Array {
  const held = new Float64Array(regionIds.length * skus.count);
  regionIds.forEach((_, r) => {
    const end = territories.first[r + 1] ?? 0;
    for (let t = territories.first[r] ?? 0; t < end; t++)
      for (let k = 0; k < skus.count; k++)
        held[r * skus.count + k] =
          (held[r * skus.count + k] ?? 0) +
          (trade.distributor.stock[t * skus.count + k] ?? 0);
  });
  return held;
}

/** Days of sales that distributors hold of incumbents in a week: median over region and SKU. */
function coverDays(
  ledger: Ledger,
  stocks: ReadonlyMap<number, Float64Array>,
  week: number,
): number {
  const days: number[] = [];
  const { skus } = ledger.shape;
  for (let k = 0; k < ledger.shape.ownFrom; k++)
    for (let r = 0; r < regionIds.length; r++) {
      let out = 0;
      for (let w = week - MONTH + 1; w <= week; w++)
        out += ledger.stock.out[stockAt(ledger, w, k, DISTRIBUTOR, r)] ?? 0;
      const stock = stocks.get(week)?.[r * skus + k] ?? 0;
      if (out > 0) days.push((stock * MONTH * DAYS_PER_WEEK) / out);
    }
  return quantile(days, 0.5);
}

function cover(lab: Lab, seed: string): Statistics {
  const run = pairedRuns(lab, planOf(lab, "cover", noEntrant), seed);
  const observed = (
    weeks: number,
    intervene?: (world: World, week: number) => void,
  ) => {
    const stocks = new Map<number, Float64Array>();
    const result = run(weeks, {
      ...(intervene === undefined ? {} : { intervene }),
      observe: (world, week) => stocks.set(week, distributorStock(world)),
    });
    return { ledger: result.ledger, stocks };
  };
  const plain = observed(FALL_AT);
  // The calm of the year: the quarter before demand falls.
  const calm = Array.from({ length: 13 }, (_, i) =>
    coverDays(plain.ledger, plain.stocks, FALL_AT - i),
  );
  const fallen = observed(FALL_SEEN, (world, week) => {
    if (week !== FALL_AT) return;
    const { occasionsPerWeek } = world.households;
    for (let h = 0; h < occasionsPerWeek.length; h++)
      occasionsPerWeek[h] = (occasionsPerWeek[h] ?? 0) * FALL;
  });
  return {
    days: mean(calm),
    days_after_fall: coverDays(fallen.ledger, fallen.stocks, FALL_SEEN),
  };
}

/** Variance of weekly orders ÷ variance of weekly sales, median over SKUs, for each tier. */
function amplification(lab: Lab, seed: string, calendar: 0 | 1): Statistics {
  const plan = planOf(lab, "orders", [
    ...noEntrant,
    `mechanism_calendar,,,,,,${calendar},ratio,`,
  ]);
  const run = pairedRuns(lab, plan, seed)(2 * YEAR, { intervene: singlePacks });
  const { ledger } = run;
  const ratios: Record<"retailer" | "distributor" | "factory", number[]> = {
    retailer: [],
    distributor: [],
    factory: [],
  };
  for (let k = 0; k < ledger.shape.ownFrom; k++) {
    const sales: number[] = [];
    const toOutlets: number[] = [];
    const toDistributors: number[] = [];
    const fromDistributors: number[] = [];
    const shipped: number[] = [];
    for (let week = 1; week <= 2 * YEAR; week++) {
      let outlets = 0;
      let bought = 0;
      let passed = 0;
      for (let r = 0; r < regionIds.length; r++) {
        outlets += ledger.stock.in[stockAt(ledger, week, k, OUTLET, r)] ?? 0;
        bought +=
          ledger.stock.in[stockAt(ledger, week, k, DISTRIBUTOR, r)] ?? 0;
        passed +=
          ledger.stock.out[stockAt(ledger, week, k, DISTRIBUTOR, r)] ?? 0;
      }
      sales.push(sellOut(ledger, week, k));
      toOutlets.push(outlets);
      toDistributors.push(bought);
      fromDistributors.push(passed);
      shipped.push(sellIn(ledger, week, k));
    }
    ratios.retailer.push(variance(toOutlets) / variance(sales));
    ratios.distributor.push(
      variance(toDistributors) / variance(fromDistributors),
    );
    ratios.factory.push(variance(shipped) / variance(sales));
  }
  const { outlets } = run.world;
  return {
    retailer: quantile(ratios.retailer, 0.5),
    distributor: quantile(ratios.distributor, 0.5),
    factory: quantile(ratios.factory, 0.5),
    outlets: outlets.count,
  };
}

function singlePacks(world: World): void {
  world.skus.innerPack.fill(1);
  world.skus.casePack.fill(1);
}

function variance(values: readonly number[]): number {
  const m = mean(values);
  return mean(values.map((x) => (x - m) * (x - m)));
}

function bullwhip(lab: Lab, seed: string): Statistics {
  const calm = amplification(lab, seed, 0);
  const tet = amplification(lab, seed, 1);
  return {
    retailer: calm["retailer"] ?? NaN,
    distributor: calm["distributor"] ?? NaN,
    factory_above_distributor:
      (calm["factory"] ?? NaN) - (calm["distributor"] ?? NaN),
    season_lowers: (calm["factory"] ?? NaN) - (tet["factory"] ?? NaN),
    factory: calm["factory"] ?? NaN,
    factory_with_season: tet["factory"] ?? NaN,
    outlets: calm["outlets"] ?? NaN,
  };
}

const SERIES = 20_000;
const MEMORY = 8;
const LEAD = 3;
/** Demand per week: as even as a sum of uniforms, far above what could leave the depot without stock. */
const DEMAND_DRAWS = 100;

/**
 * E5: the model's own order-up-to rule fed with independent demand, its rate replaced by the mean of the last p weeks.
 * The weeks an order covers are the lead time of the bound.
 */
export function orderVariance(seed: string, smoothed: boolean): number {
  const depot: Depot = {
    stock: Float64Array.of(DEMAND_DRAWS * LEAD),
    transit: new Float64Array(1),
    rate: Float64Array.of(DEMAND_DRAWS / 2),
    asked: new Float64Array(1),
    unmet: new Float64Array(1),
    lastUnmet: new Float64Array(1),
    given: new Float64Array(1),
    left: new Float64Array(1),
  };
  const key = labKey(seed, purposes.madeUpDemand);
  const demands: number[] = [];
  const orders: number[] = [];
  for (let week = 0; week < SERIES; week++) {
    let demand = 0;
    for (let i = 0; i < DEMAND_DRAWS; i++)
      demand += uniform(key, week, i) < 1 / 2 ? 1 : 0;
    draw(depot, 0, demand, 1);
    learnDemand(depot, 0, MEMORY);
    demands.push(demand);
    if (!smoothed) depot.rate[0] = mean(demands.slice(-MEMORY));
    const order = orderUpTo(depot, 0, LEAD);
    depot.stock[0] = (depot.stock[0] ?? 0) + order;
    if (week > 2 * MEMORY) orders.push(order);
  }
  return variance(orders) / variance(demands);
}

/** Chen et al. 2000: for a moving average of p weeks and lead time L, and 2003 for a smoothing constant. */
const MOVING_BOUND =
  1 + (2 * LEAD) / MEMORY + (2 * LEAD * LEAD) / MEMORY / MEMORY;
const SMOOTHED_BOUND =
  1 + (2 * LEAD) / MEMORY + (2 * LEAD * LEAD) / MEMORY / (2 * MEMORY - 1);

export const supplies: readonly Row[] = [
  { id: "E1", quick: true, measure: identities },
  {
    id: "E2",
    quick: true,
    measure: (lab, seed) => {
      const run = launch(lab, seed);
      return run === undefined ? {} : pipelineFill(run);
    },
  },
  { id: "E3", quick: true, measure: cover },
  { id: "E4", quick: false, measure: bullwhip },
  {
    id: "E5",
    quick: true,
    measure: (_, seed) => ({
      against_bound: orderVariance(seed, false) / MOVING_BOUND,
      smoothed_against_bound: orderVariance(seed, true) / SMOOTHED_BOUND,
    }),
  },
];
