/**
 * What each part of a plan brings: the plan against the same plan without the part, future by future.
 *   margin    = net sales − landed cost, spending = all other costs; contribution = margin − spending
 *   sell-out  a part brings comes from own other SKUs, from rivals, or from growth of the category; all at shelf prices
 *   lift      = packs a promotion adds in its weeks ÷ packs of these weeks without it
 *   pulled    = packs missing in the weeks after it ÷ packs it added
 * Parts overlap (reps sell what media make known), so they do not sum to the plan: for a split that does, `explain.ts`.
 */
import type { MeasureValues } from "../report/run-document.ts";
import type { Alternative } from "./alternatives.ts";
import { hypercube, settingsOf } from "./draws.ts";
import type { Factor } from "./factors.ts";
import { type Interval, intervalOf } from "./interval.ts";
import type { Answer, Runner, Trial } from "./trial.ts";
import type { PlanPart } from "./plan-parts.ts";

/** Measures wanted week by week, and by own SKU. */
export const worthWeekly = ["sellout_units"] as const;
export const worthBySku = ["sellout_value"] as const;

/** Weeks after a promotion in which what was bought ahead is missed. Assumed: larders of two months. */
const AFTER_WEEKS = 8;

export interface WorthRequest {
  /** Name of the plan. */
  readonly plan: string;
  readonly parts: readonly PlanPart[];
  /** Weeks, from 1, in which the plan has a promotion anywhere. */
  readonly promoted: readonly number[];
  readonly alternative: Alternative;
  readonly factors: readonly Factor[];
  readonly seed: string;
  readonly futures: number;
}

/** Plan − plan without the part, intervals of 95% over the futures; money in VND. */
export interface Worth {
  readonly part: PlanPart;
  readonly sales: Interval;
  readonly margin: Interval;
  readonly spending: Interval;
  readonly contribution: Interval;
  readonly peakCash: Interval;
  /** Margin per đồng spent; undefined where nothing is. */
  readonly perDong: number | undefined;
  /** Sell-out taken from rivals, and by which the category grew. */
  readonly fromRivals: Interval;
  readonly fromCategory: Interval;
  /** Of a SKU: its own sell-out, the part of it taken from own other SKUs, and that as a ratio. */
  readonly sku?: SkuWorth;
  /** Of promotions. */
  readonly promotion?: PromotionWorth;
}

export interface SkuWorth {
  readonly sold: Interval;
  readonly fromOwn: Interval;
  readonly cannibalisation: Interval;
}

export interface PromotionWorth {
  readonly lift: Interval;
  readonly pulled: Interval;
}

/** Runs it takes. */
export function worthRuns({
  parts,
  futures,
}: Pick<WorthRequest, "parts" | "futures">): number {
  return (parts.length + 1) * futures;
}

export async function worth(
  request: WorthRequest,
  run: Runner,
): Promise<Worth[]> {
  const { parts, futures, alternative, factors, seed, plan } = request;
  const shares = hypercube(factors, futures, seed);
  const without: (PlanPart | undefined)[] = [undefined, ...parts];
  const trials = Array.from({ length: futures }, (_, i) => i).flatMap((i) =>
    without.map((part): Trial => ({
      plan: part?.plan ?? plan,
      values: {
        ...settingsOf(factors, shares[i] ?? []),
        ...alternative.values,
        ...part?.values,
      },
      seed: `${seed} ${i + 1}`,
      crowd: "",
      basis: alternative.basis,
    })),
  );
  const answers = await run(trials);
  const at = (future: number, p: number): Answer =>
    answers[future * without.length + p] ?? { measures: {}, weekly: {} };
  return parts.map((part, p) => {
    const pairs = Array.from({ length: futures }, (_, i): Pair => {
      return { whole: at(i, 0), rest: at(i, p + 1) };
    });
    return worthOf(part, pairs, request.promoted);
  });
}

/** One future: the plan, and the plan without the part. */
interface Pair {
  readonly whole: Answer;
  readonly rest: Answer;
}

function worthOf(
  part: PlanPart,
  pairs: readonly Pair[],
  promoted: readonly number[],
): Worth {
  const change = (of: (values: MeasureValues) => number): Interval =>
    intervalOf(
      pairs.map(({ whole, rest }) => of(whole.measures) - of(rest.measures)),
    );
  const margin = change(marginOf);
  const spending = change(
    (values) => marginOf(values) - value(values, "contribution"),
  );
  return {
    part,
    sales: change((values) => value(values, "sellout_value")),
    margin,
    spending,
    contribution: change((values) => value(values, "contribution")),
    peakCash: change((values) => value(values, "peak_cash")),
    perDong: spending.mean > 0 ? margin.mean / spending.mean : undefined,
    fromRivals: change(
      (values) => value(values, "sellout_value") - categoryOf(values),
    ),
    fromCategory: change(categoryOf),
    ...(part.kind === "sku" ? { sku: skuWorth(part.id, pairs) } : {}),
    ...(part.id === "promotions"
      ? { promotion: promotionWorth(pairs, promoted) }
      : {}),
  };
}

const value = (values: MeasureValues, id: string): number => values[id] ?? NaN;

const marginOf = (values: MeasureValues): number =>
  value(values, "nsv") - value(values, "landed_cost");

/** Sell-out of the category, VND at shelf prices. */
const categoryOf = (values: MeasureValues): number =>
  value(values, "sellout_value") / value(values, "share_val");

function skuWorth(sku: string, pairs: readonly Pair[]): SkuWorth {
  const sold = pairs.map(
    ({ whole }) => whole.bySku?.[sku]?.sellout_value ?? NaN,
  );
  const taken = pairs.map(
    ({ whole, rest }, i) =>
      (sold[i] ?? NaN) -
      (value(whole.measures, "sellout_value") -
        value(rest.measures, "sellout_value")),
  );
  return {
    sold: intervalOf(sold),
    fromOwn: intervalOf(taken),
    cannibalisation: intervalOf(taken.map((x, i) => x / (sold[i] ?? NaN))),
  };
}

function promotionWorth(
  pairs: readonly Pair[],
  promoted: readonly number[],
): PromotionWorth {
  const during = new Set(promoted);
  const after = new Set(
    promoted.flatMap((week) =>
      Array.from({ length: AFTER_WEEKS }, (_, i) => week + 1 + i),
    ),
  );
  const packs = (answer: Answer, wanted: (week: number) => boolean): number =>
    (answer.weekly["sellout_units"] ?? []).reduce<number>(
      (sum, x, i) => (wanted(i + 1) ? sum + (x ?? 0) : sum),
      0,
    );
  const added = pairs.map(
    ({ whole, rest }) =>
      packs(whole, (week) => during.has(week)) -
      packs(rest, (week) => during.has(week)),
  );
  const usual = pairs.map(({ rest }) =>
    packs(rest, (week) => during.has(week)),
  );
  const isAfter = (week: number): boolean =>
    after.has(week) && !during.has(week);
  const missing = pairs.map(
    ({ whole, rest }) => packs(rest, isAfter) - packs(whole, isAfter),
  );
  return {
    lift: intervalOf(added.map((x, i) => x / (usual[i] ?? NaN))),
    pulled: intervalOf(missing.map((x, i) => x / (added[i] ?? NaN))),
  };
}
