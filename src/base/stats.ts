/**
 * Small statistics: means, standard errors, quantiles, a normal quantile and an even spread of ranks.
 * Leaves out: anything that needs a matrix.
 */
import { dlog } from "./math.ts";

export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Standard error of the mean, from the sample's own spread; NaN for fewer than two values. */
export function standardError(values: readonly number[]): number {
  const m = mean(values);
  let square = 0;
  for (const value of values) square += (value - m) * (value - m);
  return Math.sqrt(square / (values.length - 1) / values.length);
}

/** Quantile p of the values by linear interpolation between order statistics. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const below = sorted[low] ?? NaN;
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? NaN;
  return below + (at - low) * (above - below);
}

/** Mean and the half-width of its 95% interval (Student's t, two-sided) of paired differences. */
export function meanInterval(values: readonly number[]): {
  mean: number;
  half: number;
} {
  return {
    mean: mean(values),
    half: studentT975(values.length - 1) * standardError(values),
  };
}

/**
 * 97.5% point of Student's t: the normal point with the first terms of its expansion in 1 ÷ degrees of freedom, exact
 * for one and two degrees, where the expansion is 24% and 3% too small.
 */
export function studentT975(degrees: number): number {
  if (degrees === 1) return 12.706204736174698;
  if (degrees === 2) return 4.302652729749464;
  return studentPoint(1.959963984540054, degrees);
}

/** Student's t at the normal point z: the first terms of its expansion in 1 ÷ degrees of freedom. */
export function studentPoint(z: number, degrees: number): number {
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

/** Quantile of the standard normal distribution (Acklam's rational approximation, error under 1.2e-9). */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * dlog(p));
    return (
      (((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q -
        2.400758277161838) *
        q -
        2.549732539343734) *
        q +
        4.374664141464968) *
        q +
        2.938163982698783) /
      ((((7.784695709041462e-3 * q + 3.224671290700398e-1) * q +
        2.445134137142996) *
        q +
        3.754408661907416) *
        q +
        1)
    );
  }
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-3.969683028665376e1 * r + 2.209460984245205e2) * r -
      2.759285104469687e2) *
      r +
      1.38357751867269e2) *
      r -
      3.066479806614716e1) *
      r +
      2.506628277459239) *
      q) /
    (((((-5.447609879822406e1 * r + 1.615858368580409e2) * r -
      1.556989798598866e2) *
      r +
      6.680131188771972e1) *
      r -
      1.328068155288572e1) *
      r +
      1)
  );
}

/**
 * A permutation of 0 … n − 1 by a stride near the golden section, started at an offset: rank of item i.
 * It spreads a sorted attribute evenly over items without storing or sorting anything.
 */
export function spreadRank(i: number, n: number, offset: number): number {
  return (i * goldenStride(n) + offset) % n;
}

/** The rank that follows in the same permutation, whose stride is `goldenStride(n)`. */
export function nextRank(rank: number, n: number, stride: number): number {
  const next = rank + stride;
  return next < n ? next : next - n;
}

const strides = new Map<number, number>();

export function goldenStride(n: number): number {
  let stride = strides.get(n);
  if (stride === undefined) {
    stride = Math.max(1, Math.round(n * 0.6180339887498949));
    while (greatestCommonDivisor(stride, n) !== 1) stride += 1;
    strides.set(n, stride);
  }
  return stride;
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
