/**
 * How many outlets to simulate for a real number of them, and what each stands for.
 * Weights divide the scale, so that a purchase by one simulated household is a whole number of packs in each outlet
 * it stands for; small populations keep a minimum of simulated outlets with smaller weights.
 * Rounding errors are carried to the next population, so that national totals are met.
 */

export interface OutletPopulation {
  readonly weight: number;
  readonly simulated: number;
}

/** Divisors of an integer, ascending. */
export function divisors(n: number): number[] {
  const found: number[] = [];
  for (let d = 1; d <= n; d++) if (n % d === 0) found.push(d);
  return found;
}

/**
 * Weight and number of simulated outlets for `real` outlets plus a carried error of earlier populations.
 * The weight is the largest divisor of the scale that leaves at least `minimum` outlets (weight 1 if none does).
 */
export function simulatedOutlets(
  real: number,
  carried: number,
  weights: readonly number[],
  minimum: number,
): OutletPopulation & { readonly error: number } {
  if (real < 0.5) return { weight: 1, simulated: 0, error: carried + real };
  let weight = 1;
  for (const candidate of weights)
    if (candidate * minimum <= real) weight = candidate;
  const simulated = Math.max(1, Math.round((real + carried) / weight));
  return { weight, simulated, error: real + carried - simulated * weight };
}
