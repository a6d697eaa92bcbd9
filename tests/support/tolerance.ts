/**
 * The one place where tolerances come from: computed from how much a statistic wobbles in a sample of this size, never
 * chosen. A band is four standard errors. Were the seeds not fixed, a right model would miss a normal band once in
 * 16,000 times; with a standard error estimated from few runs more often: once in 1,900 times with 30 degrees of
 * freedom, in 350 with 10, in 130 with 6 (two-sided, Student's t).
 */
import { mean, standardError } from "../../src/base/stats.ts";

export const STANDARD_ERRORS = 4;

/** Band of a statistic with a known standard error. */
export function band(error: number): number {
  return STANDARD_ERRORS * error;
}

/** Standard error of a difference or sum of independent statistics. */
export function together(...errors: readonly number[]): number {
  return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0));
}

/** Band of the difference between the means of two independent samples of runs, from their own spreads. */
export function bandOfDifference(
  a: readonly number[],
  b: readonly number[],
): number {
  return band(together(standardError(a), standardError(b)));
}

/** Standard error of a share p seen in n independent draws. */
export function errorOfShare(p: number, n: number): number {
  return Math.sqrt((p * (1 - p)) / n);
}

/** Mean and standard error of n values from their sum and sum of squares. */
export function meanOfSums(
  n: number,
  sum: number,
  squares: number,
): { readonly mean: number; readonly error: number } {
  const m = sum / n;
  return { mean: m, error: Math.sqrt((squares / n - m * m) / (n - 1)) };
}

/** How many standard errors two samples' means lie apart, for messages. */
export function apart(a: readonly number[], b: readonly number[]): number {
  return (
    (mean(a) - mean(b)) / (bandOfDifference(a, b) / STANDARD_ERRORS || Infinity)
  );
}
