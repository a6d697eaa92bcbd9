/**
 * The batch of gift boxes of the lesson on Tết: one batch, made before the launch, is all that reaches Vietnam before Tết.
 *   on the shelf from  start_date = Monday of Tết − weeks × 7 days
 *   boxes made         capacity_week × the ten weeks of production, sea, clearance and order cycle, which the demand asked
 *                      for (`target_cases`) always exceeds; the factory's least order shuts out a second batch
 *   profit             cash + what is still owed, less the same of the plan without the batch under the same luck
 * so a box left in the own warehouse is worth nothing, and team, reps and media cancel out. Days of clearance are luck of
 * later shipments only. Pure.
 */
import type { MeasureValues, Trial } from "../../src/index.ts";
import { formatIsoDate, parseIsoDate } from "../../src/index.ts";
import type { Weeks } from "../compare/overlay.ts";

export const TET = "2028-01-26";
/** The Monday of its week. */
const TET_WEEK = "2028-01-24";
export const PACKS_PER_CASE = 6;
const WEEKS_MADE = 10;
/** Boxes left over are counted at the close of this week after that of Tết; one more is run, in which returns are paid. */
export const COUNTED = 1;
const WEEKS_AFTER = 2;
/** More cases than the trade has ever asked for. */
const AMPLE = 30_000;

/** The batch as the student sets it. */
export interface Batch {
  readonly cases: number;
  /** Weeks before Tết in which it stands ready. */
  readonly weeks: number;
  /** Share of what shops have left that goes back, percent. */
  readonly returns: number;
}

export const limits = {
  cases: { min: 500, max: 8000, step: 100 },
  weeks: { min: 4, max: 13, step: 1 },
} as const;

/** What the batch is asked in weeks of: packs that flow. */
export const flows = [
  "sellin_units",
  "secondary_units",
  "sellout_units",
] as const;

/** The gift box alone, made once. */
const alone: Readonly<Record<string, string>> = {
  portfolio_mode: "main_only",
  "sku_role[gift]": "main",
  "sku_role[main]": "premium",
  "pack_use[gift]": "gift",
  "leftover_plan[gift]": "keep",
  damage: "0",
  prod_weeks: "7",
  sea_days: "7",
  clearance_days: "7",
  review_weeks: "1",
  safety_weeks: "0",
  moq: "1000000",
  target_cases: "200000",
  overhead: "0",
  setup: "0",
};

export function valuesOf({ cases, weeks, returns }: Batch): Trial["values"] {
  const monday = (parseIsoDate(TET_WEEK) ?? 0) - 7 * weeks;
  return {
    ...alone,
    start_date: formatIsoDate(monday),
    capacity_week: String(cases / WEEKS_MADE),
    tet_return: String(returns),
  };
}

/** As many boxes as anyone asks for: what is shipped then is the demand of the trade. */
export const ample = ({ weeks }: Batch): Batch => ({
  ...{ cases: AMPLE, weeks, returns: 0 },
});

/** The same plan without the batch. */
export const without = ({ weeks }: Batch): Batch => ({
  ...{ cases: 0, weeks, returns: 0 },
});

export const LATE_WEEKS = 2;

export const late = (batch: Batch): Batch => ({
  ...batch,
  weeks: batch.weeks - LATE_WEEKS,
});

/** Weeks to run. */
export const weeksOf = ({ weeks }: Batch): number => weeks + 1 + WEEKS_AFTER;

/** One future of a batch. */
export interface Future {
  readonly measures: MeasureValues;
  readonly weekly: Weeks;
}

export interface Outcome {
  /** VND, over the futures. */
  readonly profit: number;
  /** Cases: bought by households by the count, and where the others stand then. */
  readonly sold: number;
  readonly warehouse: number;
  readonly depots: number;
  readonly shops: number;
  /** Cases a week and cases not yet bought, from the first week on; the week of Tết is number `weeks`. */
  readonly curve: readonly number[];
  readonly stock: readonly number[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

/** Cases that flowed up to a number of weeks. */
function flowed({ weekly }: Future, id: string, weeks: number): number {
  const packs = (weekly[id] ?? []).slice(0, weeks);
  return packs.reduce<number>((sum, x) => sum + (x ?? 0), 0) / PACKS_PER_CASE;
}

const worth = ({ measures }: Future): number =>
  (measures["cash"] ?? 0) + (measures["receivables"] ?? 0);

/** Means over futures; those without the batch stand in the same order. */
export function outcomeOf(
  batch: Batch,
  futures: readonly Future[],
  none: readonly Future[],
): Outcome {
  const counted = batch.weeks + 1 + COUNTED;
  const by = (id: string, weeks = counted): number =>
    mean(futures.map((one) => flowed(one, id, weeks)));
  const [shipped, received, sold] = [by(flows[0]), by(flows[1]), by(flows[2])];
  const until = Array.from({ length: counted + 1 }, (_, n) => by(flows[2], n));
  return {
    profit: mean(
      futures.map((one, i) => {
        const other = none[i];
        return other === undefined ? NaN : worth(one) - worth(other);
      }),
    ),
    sold,
    warehouse: batch.cases - shipped,
    depots: shipped - received,
    shops: received - sold,
    curve: until.slice(1).map((now, n) => now - (until[n] ?? 0)),
    stock: until.slice(1).map((now) => batch.cases - now),
  };
}

/** What part of the sales of the four weeks before Tết falls in the last two. */
export function lastTwoWeeks({ weeks }: Batch, { curve }: Outcome): number {
  const sum = (from: number): number =>
    curve.slice(Math.max(0, weeks - from), weeks).reduce((a, b) => a + b, 0);
  return sum(2) / sum(4);
}

/** What the newsvendor must know, of futures in which nothing ran out. */
export interface Newsvendor {
  /** Cases the trade asked for by the count, one per future, the least first. */
  readonly demand: readonly number[];
  /** VND a case: what one too few would have brought, what one too many cost. */
  readonly under: number;
  readonly over: number;
}

export function newsvendorOf(
  batch: Batch,
  futures: readonly Future[],
): Newsvendor {
  const counted = batch.weeks + 1 + COUNTED;
  const perCase = ({ measures }: Future, vnd: number): number =>
    (vnd / (measures["sellin_units"] ?? NaN)) * PACKS_PER_CASE;
  const cost = (one: Future): number =>
    perCase(one, one.measures["landed_cost"] ?? NaN);
  const price = (one: Future): number =>
    perCase(one, one.measures["nsv"] ?? NaN);
  return {
    demand: futures
      .map((one) => flowed(one, flows[0], counted))
      .sort((a, b) => a - b),
    under: mean(futures.map((one) => price(one) - cost(one))),
    over: mean(futures.map(cost)),
  };
}

/** Mean profit of a quantity over the demands, VND. */
export function expectedProfit(
  { demand, under, over }: Newsvendor,
  cases: number,
): number {
  return mean(
    demand.map(
      (d) => under * Math.min(d, cases) - over * Math.max(0, cases - d),
    ),
  );
}

/** The best quantity: the least demand that is enough in under ÷ (under + over) of the futures. */
export function bestQuantity({ demand, under, over }: Newsvendor): number {
  const needed = (under / (under + over)) * demand.length;
  return demand[Math.max(0, Math.ceil(needed - 1e-9) - 1)] ?? NaN;
}

/** What the trade asks for on average: the forecast. */
export const forecastOf = ({ demand }: Newsvendor): number => mean(demand);

/** What the lesson says must show, of one seed's futures: each holds or does not. */
export function tetShows(
  batch: Batch,
  onTime: Outcome,
  tooLate: Outcome,
  asked: Newsvendor,
) {
  return {
    /** Two weeks late loses more than half of the gift profit. */
    late: onTime.profit > 0 && tooLate.profit < onTime.profit / 2,
    /** Of the four weeks before Tết, the last two sell most. */
    lastWeeks: lastTwoWeeks(batch, onTime) > 0.5,
    /** The best quantity is below what the trade orders on average. */
    belowForecast: bestQuantity(asked) < forecastOf(asked),
    /** A case too many costs more than one too few. */
    overCostsMore: asked.over > asked.under,
  };
}
