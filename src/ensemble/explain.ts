/**
 * Why two plans differ: the difference of a measure split over groups of levers by runs in which only some groups are changed,
 * averaged over the orders of the changes (Shapley), under common futures. Each part has an interval over the futures, its
 * chain of mechanism, and the number it leans on. The chains are split in the same way and add up in the same way:
 *   packs  ln sell-out = ln listed outlet-weeks + ln (1 − out of stock) + ln rate of sale
 *   money  contribution = net sales − landed cost − all other spending
 */
import { dexp, dlog } from "../base/math.ts";
import { mean } from "../base/stats.ts";
import type { MeasureValues } from "../report/run-document.ts";
import type { Alternative } from "./alternatives.ts";
import { hypercube, settingsOf } from "./draws.ts";
import type { Factor } from "./factors.ts";
import type { Player } from "./hybrid.ts";
import { type Interval, intervalOf } from "./interval.ts";
import { type Coalition, coalitionsOf, ordersOf, shapley } from "./shapley.ts";
import { type Answer, type Runner, measureOf } from "./trial.ts";

/** Links of a chain: changes as fractions of the first plan (packs) or in VND (money). */
export interface Chain {
  readonly packs: Readonly<
    Record<"distribution" | "availability" | "rate", number>
  >;
  readonly money: Readonly<Record<"nsv" | "landed" | "spending", number>>;
}

export interface Part extends Player {
  readonly effect: Interval;
  readonly chain: Chain;
}

export interface Explanation {
  readonly measure: string;
  readonly futures: number;
  readonly orders: number;
  /** True if every order was taken. */
  readonly exact: boolean;
  readonly runs: number;
  readonly before: number;
  readonly after: number;
  readonly total: Interval;
  readonly chain: Chain;
  /** In the order of the groups; their effects sum to the total. */
  readonly parts: readonly Part[];
}

export interface ExplainRequest {
  readonly players: readonly Player[];
  /** Name of the plan between the two in which a coalition is changed. */
  readonly planOf: (coalition: Coalition) => string;
  readonly alternative: Alternative;
  readonly factors: readonly Factor[];
  readonly seed: string;
  readonly measure: string;
  readonly futures: number;
  /** Pairs of sampled orders when there are many groups. */
  readonly pairs: number;
}

const packLinks = {
  distribution: (values: MeasureValues): number => dlog(listedWeeks(values)),
  availability: (values: MeasureValues): number =>
    dlog(1 - (values["oos_rate"] ?? NaN)),
  rate: (values: MeasureValues): number => dlog(values["ros"] ?? NaN),
} as const;

const moneyLinks = {
  nsv: (values: MeasureValues): number => values["nsv"] ?? NaN,
  landed: (values: MeasureValues): number => -(values["landed_cost"] ?? NaN),
  spending: (values: MeasureValues): number =>
    (values["contribution"] ?? NaN) -
    (values["nsv"] ?? NaN) +
    (values["landed_cost"] ?? NaN),
} as const;

/** Outlet-weeks listed: those with stock ÷ share in stock. */
function listedWeeks(values: MeasureValues): number {
  const handling = (values["sellout_units"] ?? NaN) / (values["ros"] ?? NaN);
  return handling / (1 - (values["oos_rate"] ?? NaN));
}

/** Runs that an explanation takes. */
export function explainRuns({
  players,
  futures,
  pairs,
  seed,
}: Pick<ExplainRequest, "players" | "futures" | "pairs" | "seed">): number {
  return coalitionsOf(ordersOf(players.length, pairs, seed)).length * futures;
}

/** Coalitions of which a plan is needed. */
export function explainCoalitions({
  players,
  pairs,
  seed,
}: Pick<ExplainRequest, "players" | "pairs" | "seed">): Coalition[] {
  return coalitionsOf(ordersOf(players.length, pairs, seed));
}

export async function explain(
  request: ExplainRequest,
  run: Runner,
): Promise<Explanation> {
  const { players, futures, measure, factors, alternative, seed } = request;
  const n = players.length;
  const orders = ordersOf(n, request.pairs, seed);
  const coalitions = coalitionsOf(orders);
  const shares = hypercube(factors, futures, seed);
  const trials = Array.from({ length: futures }, (_, i) => i).flatMap((i) =>
    coalitions.map((coalition) => ({
      plan: request.planOf(coalition),
      values: {
        ...settingsOf(factors, shares[i] ?? []),
        ...alternative.values,
      },
      seed: `${seed} ${i + 1}`,
      crowd: "",
      basis: alternative.basis,
    })),
  );
  const answers = await run(trials);
  const at = (future: number, coalition: Coalition): Answer =>
    answers[future * coalitions.length + coalitions.indexOf(coalition)] ?? {
      measures: {},
      weekly: {},
    };
  const whole = (1 << n) - 1;
  /** Each player's addition to some function of the measures, by player and future. */
  const split = (of: (values: MeasureValues) => number): number[][] => {
    const byFuture = Array.from({ length: futures }, (_, i) =>
      shapley(n, orders, (coalition) => of(at(i, coalition).measures)),
    );
    return players.map((_, p) => byFuture.map((row) => row[p] ?? NaN));
  };
  const totals = (of: (values: MeasureValues) => number): number[] =>
    Array.from(
      { length: futures },
      (_, i) => of(at(i, whole).measures) - of(at(i, 0).measures),
    );
  const effects = split((values) => values[measure] ?? NaN);
  const splits = {
    packs: mapLinks(packLinks, split),
    money: mapLinks(moneyLinks, split),
  };
  const chainOf = (
    packs: (link: keyof typeof packLinks) => number[],
    money: (link: keyof typeof moneyLinks) => number[],
  ): Chain => ({
    packs: mapLinks(packLinks, (_, link) => dexp(average(packs(link))) - 1),
    money: mapLinks(moneyLinks, (_, link) => average(money(link))),
  });
  const side = (coalition: Coalition): number =>
    average(
      Array.from({ length: futures }, (_, i) =>
        measureOf(at(i, coalition), measure),
      ),
    );
  return {
    measure,
    futures,
    orders: orders.length,
    exact: orders.length === factorial(n),
    runs: trials.length,
    before: side(0),
    after: side(whole),
    total: intervalOf(totals((values) => values[measure] ?? NaN)),
    chain: chainOf(
      (link) => totals(packLinks[link]),
      (link) => totals(moneyLinks[link]),
    ),
    parts: players.map((player, p) => ({
      ...player,
      effect: intervalOf(effects[p] ?? []),
      chain: chainOf(
        (link) => splits.packs[link][p] ?? [],
        (link) => splits.money[link][p] ?? [],
      ),
    })),
  };
}

function mapLinks<K extends string, T>(
  links: Readonly<Record<K, (values: MeasureValues) => number>>,
  to: (of: (values: MeasureValues) => number, link: K) => T,
): Record<K, T> {
  return Object.fromEntries(
    (Object.keys(links) as K[]).map((link) => [link, to(links[link], link)]),
  ) as Record<K, T>;
}

/** Mean of what is defined; 0 where nothing is, as before the first sale. */
function average(values: readonly number[]): number {
  const defined = values.filter(Number.isFinite);
  return defined.length === 0 ? 0 : mean(defined);
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
