/**
 * A row of the evidence report: what is simulated for one seed and which statistics come out. The band of each stands in
 * `data/patterns.csv`, which only the report and tests read. A row passes if, for every statistic of its, the median over
 * the seeds and four of five seeds lie inside the band; one that cannot be run says why and never passes.
 */
import { quantile } from "../base/stats.ts";
import type { Lab, Statistics } from "./experiment.ts";
import type { Pattern } from "./patterns.ts";

export interface Row {
  readonly id: string;
  /** True if one seed takes a few seconds. */
  readonly quick: boolean;
  /** What stands in the way of running it in this lab, if anything. */
  readonly hindrance?: (lab: Lab) => string | undefined;
  readonly measure: (lab: Lab, seed: string) => Statistics;
}

export type Verdict = "pass" | "falls short" | "not run";

export interface Judged {
  readonly statistic: string;
  readonly text: string;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly unit: string;
  readonly reference: string;
  readonly median: number;
  readonly seeds: readonly number[];
  readonly inside: number;
  readonly verdict: Verdict;
}

/** Four of five seeds must be inside, and as large a share of another number of seeds. */
const SEEDS_WANTED = 4;
const OF_SEEDS = 5;

export function isInside(
  pattern: Pick<Pattern, "low" | "high">,
  value: number,
): boolean {
  return (
    value >= (pattern.low ?? -Infinity) && value <= (pattern.high ?? Infinity)
  );
}

/** Judges one statistic from its value under each seed; a statistic without a band is printed and judges nothing. */
export function judge(pattern: Pattern, seeds: readonly number[]): Judged {
  const median = quantile(seeds, 0.5);
  const inside = seeds.filter((value) => isInside(pattern, value)).length;
  const banded = pattern.low !== undefined || pattern.high !== undefined;
  const good =
    !banded ||
    (seeds.length > 0 &&
      isInside(pattern, median) &&
      OF_SEEDS * inside >= SEEDS_WANTED * seeds.length);
  return {
    statistic: pattern.statistic,
    text: pattern.text,
    low: pattern.low,
    high: pattern.high,
    unit: pattern.unit,
    reference: pattern.reference,
    median,
    seeds,
    inside,
    verdict: good ? "pass" : "falls short",
  };
}
