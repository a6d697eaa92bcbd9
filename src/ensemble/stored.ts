/**
 * The futures of a plan in a few kilobytes: what a page needs to show them before anything has been simulated. Three
 * measures and the fans, to six digits, with all that a result depends on, so that a stale file is known for one.
 */
import { planKey } from "../batch/run-id.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { MODEL_VERSION } from "../simulate.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Answer } from "./trial.ts";

export interface StoredFutures {
  readonly schema: "taphoa.futures/1";
  readonly model: { readonly version: string; readonly dataHash: string };
  readonly plan: {
    readonly name: string;
    /** Hash of the plan's values. */
    readonly hash: string;
  };
  readonly seed: string;
  readonly scale: number;
  readonly result: Ensemble;
}

/** The measures that are kept of every future. */
const KEPT = ["sellout_cases", "contribution", "peak_cash"] as const;

const DIGITS = 6;

export function storedFutures(
  result: Ensemble,
  of: {
    readonly plan: Plan;
    readonly market: Market;
    readonly seed: string;
    readonly scale: number;
  },
): StoredFutures {
  const kept = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      KEPT.flatMap((id) => {
        const value = all[id];
        return value === undefined ? [] : [[id, value]];
      }),
    );
  return {
    schema: "taphoa.futures/1",
    model: { version: MODEL_VERSION, dataHash: of.market.dataHash },
    plan: { name: of.plan.name, hash: planKey(of.plan) },
    seed: of.seed,
    scale: of.scale,
    result: shortened({
      ...result,
      spreads: kept(result.spreads),
      values: result.values.map((values) => kept(values)),
    }),
  };
}

/** Whether an answer is what is stored of a future, to the last digit kept: a model that moved moves it. */
export function isStored(
  stored: StoredFutures,
  future: number,
  answer: Answer,
): boolean {
  const values = stored.result.values[future];
  return (
    values !== undefined &&
    KEPT.every(
      (id) => (values[id] ?? null) === shortened(answer.measures[id] ?? null),
    )
  );
}

/** A plain value with every number in it as short as it may be. */
function shortened<T>(value: T): T {
  const short = (each: unknown): unknown => {
    if (typeof each === "number") return Number(each.toPrecision(DIGITS));
    if (Array.isArray(each)) return each.map(short);
    if (typeof each !== "object" || each === null) return each;
    return Object.fromEntries(
      Object.entries(each).map(([name, inner]) => [name, short(inner)]),
    );
  };
  return short(value) as T;
}
