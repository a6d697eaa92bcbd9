/** Two-sided intervals at any confidence, for means of paired differences. */
import {
  normalQuantile,
  standardError,
  mean,
  studentT975,
} from "../base/stats.ts";

/** Point of Student's t that a two-sided interval of this confidence reaches to; the expansion of `studentT975` off 95%. */
export function tPoint(confidence: number, degrees: number): number {
  if (confidence === 0.95) return studentT975(degrees);
  const z = normalQuantile((1 + confidence) / 2);
  const z3 = z * z * z;
  const z5 = z3 * z * z;
  const z7 = z5 * z * z;
  return (
    z +
    (z3 + z) / (4 * degrees) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees * degrees) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees * degrees * degrees)
  );
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
