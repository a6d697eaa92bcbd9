/**
 * What all experiments share: the market, how coarse it is simulated, plans written as rows, and paired runs that start
 * from one burned-in market and differ only by an experimenter's hand.
 */
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { Bug } from "../base/problem.ts";
import { streamKey, textKey } from "../base/random.ts";
import type { BasePlan } from "../batch/plans.ts";
import { type ChannelBasis, regionIds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import { planColumns } from "../inputs/plan-file.ts";
import { type Plan, readPlan } from "../inputs/plan.ts";
import { type Ledger, cellAt } from "../ledger/ledger.ts";
import { panelKeeper, type Purchases } from "../report/panel.ts";
import {
  type BaseCache,
  createBaseCache,
  type Run,
  type RunOptions,
  simulate,
} from "../simulate.ts";

/** Where experiments are made, and the memory of runs that several rows look at. */
export interface Lab {
  readonly market: Market;
  readonly category: string;
  readonly scale: number;
  readonly channelBasis: ChannelBasis;
  /** Rows that every plan of the lab begins with, such as a parameter of the model at another value. */
  readonly settings: readonly string[];
  /** Results kept for the seed at hand, by name. */
  readonly kept: Map<string, unknown>;
  /** Says what is being simulated now. */
  readonly say: (what: string) => void;
  /** Burned-in markets that several experiments begin from; each has its own if absent. */
  readonly base?: BaseCache;
}

export type Statistics = Readonly<Record<string, number>>;

/** Made once per seed: the first caller pays. */
export function once<T>(lab: Lab, name: string, make: () => T): T {
  if (!lab.kept.has(name)) {
    lab.say(name);
    lab.kept.set(name, make());
  }
  return lab.kept.get(name) as T;
}

/** A plan's text from rows `lever,sku,channel,region,from_week,to_week,value,unit,note`; short rows are filled up. */
export function planText(
  lab: Lab,
  name: string,
  rows: readonly string[],
): BasePlan {
  const text = [
    planColumns.join(","),
    `category,,,,,,${lab.category},,`,
    ...lab.settings,
    ...rows,
  ].join("\n");
  return { name: `${name}.csv`, text };
}

export function planOf(lab: Lab, name: string, rows: readonly string[]): Plan {
  const { plan, problems } = readPlan(planText(lab, name, rows), lab.market);
  if (plan === undefined)
    throw new Bug(`plan ${name}: ${JSON.stringify(problems)}`);
  return plan;
}

/** No entrant: no region is on, so it imports for nobody and is listed nowhere. */
export const noEntrant: readonly string[] = regionIds.map(
  (region) => `region_on,,,${region},,,off,,`,
);

/** A launch everywhere at once, with more reps, goods and media than any budget: what the market does, not what it costs. */
export const briskLaunch: readonly string[] = [
  ...regionIds.flatMap((region) => [
    `region_on,,,${region},,,on,,`,
    `reps,,,${region},,,500,reps,`,
    `media_video,,,${region},,,1000000000,VND/month,`,
    `media_social,,,${region},,,500000000,VND/month,`,
    `media_store,,,${region},,,200000000,VND/month,`,
  ]),
  "nd_target,,,,,,80,%,",
  "nd_ramp_weeks,,,,,,13,weeks,",
  "strike_rate,,,,,,80,%,",
  "lines_per_call,,,,,,6,n,",
  "listing_weeks,,,,,,8,weeks,",
  "target_cases,,,,,,1000000,cases,",
  "capacity_week,,,,,,200000,cases,",
];

/** Runs of one plan and seed that share a burned-in market, or share `base` with other plans. */
export function pairedRuns(
  lab: Lab,
  plan: Plan,
  seed: string,
  base: BaseCache = lab.base ?? createBaseCache(),
): (
  weeks: number,
  hooks?: Pick<RunOptions, "intervene" | "observe" | "audit" | "receipts">,
) => Run {
  return (weeks, hooks = {}) =>
    simulate(plan, lab.market, {
      seed,
      scale: lab.scale,
      channelBasis: lab.channelBasis,
      weeks,
      base,
      ...hooks,
    });
}

export interface Mature {
  readonly run: Run;
  readonly purchases: Purchases;
}

/** Two years, with two Tết, of a market without an entrant, and its panel; several rows look at it. */
export function matureYears(lab: Lab, seed: string): Mature {
  return once(lab, "two years of a mature market", () => {
    const panel = panelKeeper();
    const plan = planOf(lab, "mature", noEntrant);
    const run = pairedRuns(
      lab,
      plan,
      seed,
    )(2 * WEEKS_PER_YEAR, { observe: panel.observe, receipts: true });
    return { run, purchases: panel.purchases() };
  });
}

/** Packs sold of each SKU over weeks from … to, in the channels and regions that count. */
export function soldPacks(
  run: { readonly ledger: Ledger },
  from: number,
  to: number,
  counts: (channel: number, region: number) => boolean = () => true,
): Float64Array {
  const { ledger } = run;
  const { skus, channels } = ledger.shape;
  const sold = new Float64Array(skus);
  for (let week = from; week <= to; week++)
    for (let k = 0; k < skus; k++)
      for (let c = 0; c < channels; c++)
        for (let r = 0; r < regionIds.length; r++)
          if (counts(c, r))
            sold[k] =
              (sold[k] ?? 0) +
              (ledger.cells.sellOutUnits[cellAt(ledger, week, k, c, r)] ?? 0);
  return sold;
}

/** Sum of the entries of a list whose index belongs to a brand. */
export function ofBrand(
  values: ArrayLike<number>,
  brandOf: ArrayLike<number>,
  brand: number,
): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++)
    if (brandOf[k] === brand) sum += values[k] ?? 0;
  return sum;
}

/** Key of an experiment's own draws, for `uniform`: by seed and purpose. */
export function labKey(seed: string, purpose: number): number {
  return streamKey(textKey(seed), purpose, 0);
}
