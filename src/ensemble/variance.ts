/**
 * The variance of a result in three parts that are never mixed: ignorance (between draws of parameters), luck (between seeds
 * of one draw) and simulation error (between crowds of one seed and draw). Nested analysis of variance:
 *   error     = half the mean square of the difference between two crowds of one future
 *   luck      = mean variance of the seeds within a draw − error
 *   ignorance = variance of the draws' means − (luck + error) ÷ seeds per draw
 * An estimate below zero is zero. Also: values freed of simulation error, for quantiles and chances.
 */
import { mean } from "../base/stats.ts";

export interface Variance {
  readonly ignorance: number;
  readonly luck: number;
  readonly error: number;
}

/** Sample variance; 0 for fewer than two values. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const m = mean(values);
  return (
    values.reduce((sum, value) => sum + (value - m) * (value - m), 0) /
    (values.length - 1)
  );
}

/** `draws`: values by draw and seed. `twins`: pairs of one future under two crowds. */
export function varianceParts(
  draws: readonly (readonly number[])[],
  twins: readonly (readonly [number, number])[],
): Variance {
  const error =
    twins.length === 0 ? 0 : mean(twins.map(([a, b]) => (a - b) * (a - b))) / 2;
  const within = mean(draws.map(variance));
  const luck = Math.max(0, within - error);
  const seeds = mean(draws.map((values) => values.length));
  const between = variance(draws.map((values) => mean(values)));
  return {
    error,
    luck,
    ignorance: Math.max(0, between - within / seeds),
  };
}

export function totalVariance({ ignorance, luck, error }: Variance): number {
  return ignorance + luck + error;
}

/** Values drawn towards their mean until their spread is that of luck and ignorance alone. */
export function withoutError(
  values: readonly number[],
  parts: Variance,
): number[] {
  const total = totalVariance(parts);
  const kept = total > 0 ? Math.sqrt(1 - parts.error / total) : 1;
  const m = mean(values);
  return values.map((value) => m + (value - m) * kept);
}
