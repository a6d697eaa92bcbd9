/**
 * Single futures out of many, run again week by week: from the worst to the best fifth by sales of the first year, the middle
 * one of each. A future is its draw and its seed, so what is run again is the very future that was counted.
 */
import { futuresOf, type Ensemble } from "../../src/index.ts";
import type { Doubts } from "../messages.ts";
import type { Pool } from "../workers/pool.ts";
import { FAN, poolRunner } from "./futures.ts";

export const SAMPLES = 5;

export interface Sample {
  /** Number of the future, from 1. */
  readonly future: number;
  readonly seed: string;
  /** Cases sold in the first year. */
  readonly cases: number;
  readonly weekly: Readonly<Record<string, readonly (number | null)[]>>;
}

/** Indices of the middle of each fifth, from the least sales to the most; fewer where there are fewer futures. */
export function sampled(values: readonly number[]): number[] {
  const order = [...values.keys()]
    .filter((i) => Number.isFinite(values[i]))
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const count = Math.min(SAMPLES, order.length);
  return Array.from(
    { length: count },
    (_, n) => order[Math.floor(((n + 0.5) * order.length) / count)] ?? 0,
  );
}

/** Runs them; `of` is what the futures were run with. */
export async function runSamples(
  { plan, factors, alternative }: Doubts,
  pool: Pool,
  of: {
    readonly result: Ensemble;
    readonly seed: string;
    readonly scale: number;
  },
  progress: (done: number) => void,
): Promise<Sample[]> {
  const { result, seed, scale } = of;
  const cases = result.values.map((one) => one["sellout_cases"] ?? NaN);
  const chosen = sampled(cases);
  const trials = futuresOf({
    ...{ plan: plan.name, alternative, factors, seed },
    futures: result.futures,
  });
  const wanted = chosen.flatMap((i) => trials[i] ?? []);
  const run = poolRunner(pool, { [plan.name]: plan }, scale, FAN, progress);
  const answers = await run(wanted);
  return chosen.flatMap((i, n): Sample[] => {
    const [trial, answer] = [trials[i], answers[n]];
    return trial === undefined || answer === undefined
      ? []
      : [
          {
            future: i + 1,
            seed: trial.seed,
            cases: cases[i] ?? NaN,
            weekly: answer.weekly,
          },
        ];
  });
}
