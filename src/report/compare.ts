/**
 * Many seeds of one plan, and two plans under the same seeds. A difference between plans is taken seed by seed, so that
 * luck they share cancels; its interval is Student's t over the seeds' differences.
 * Leaves out: drawing parameters between low and high (ignorance); here only luck and simulation error vary.
 */
import { meanInterval } from "../base/stats.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { measureValues } from "./measure-values.ts";
import type { MeasureValues } from "./run-document.ts";
import { type RunOptions, simulate } from "../simulate.ts";

/** Measures of a plan for each seed, in the order of the seeds. */
export function runSeeds(
  plan: Plan,
  market: Market,
  seeds: readonly string[],
  options: Omit<RunOptions, "seed">,
): MeasureValues[] {
  return seeds.map((seed) =>
    measureValues(simulate(plan, market, { ...options, seed })),
  );
}

/** Mean and 95% half-width of b − a over paired runs; seeds where either is undefined are left out. */
export function pairedDifference(
  a: readonly MeasureValues[],
  b: readonly MeasureValues[],
  measure: string,
): { readonly mean: number; readonly half: number; readonly pairs: number } {
  const differences: number[] = [];
  a.forEach((values, i) => {
    const before = values[measure];
    const after = b[i]?.[measure];
    if (typeof before === "number" && typeof after === "number")
      differences.push(after - before);
  });
  return { ...meanInterval(differences), pairs: differences.length };
}
