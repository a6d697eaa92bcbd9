/** Two-sided intervals at any confidence, for means of paired differences. */
import {
  normalQuantile,
  standardError,
  mean,
  studentPoint,
  studentT975,
} from "../base/stats.ts";

/** Point of Student's t that a two-sided interval of this confidence reaches to; the expansion of `studentT975` off 95%. */
export function tPoint(confidence: number, degrees: number): number {
  if (confidence === 0.95) return studentT975(degrees);
  return studentPoint(normalQuantile((1 + confidence) / 2), degrees);
}

export interface Interval {
  readonly mean: number;
  readonly half: number;
  readonly count: number;
}

/** Mean and half-width; values that are not defined are left out; without two values nothing bounds the mean. */
export function intervalOf(
  values: readonly number[],
  confidence = 0.95,
): Interval {
  const defined = values.filter((value) => Number.isFinite(value));
  const count = defined.length;
  if (count === 0) return { mean: NaN, half: Infinity, count };
  if (count === 1) return { mean: mean(defined), half: Infinity, count };
  const error = standardError(defined);
  return {
    mean: mean(defined),
    half: error === 0 ? 0 : tPoint(confidence, count - 1) * error,
    count,
  };
}
