/** Two plans future by future: who won each, by how much, and how one future differs from the usual. Pure. */
import { directionOf, type Factor } from "../../src/index.ts";
import type { Future } from "./compare-run.ts";

export type Outcome = "won" | "tied" | "lost";

/** One future of the pair. */
export interface Duel {
  /** From 0, in the order of the draws. */
  readonly future: number;
  /** The other plan − the reference, in the measure's unit. */
  readonly difference: number;
  /** What the other plan did. */
  readonly outcome: Outcome;
}

/** Futures from the one the other plan lost by most to the one it won by most; those without a figure are left out. */
export function duelsOf(
  reference: readonly Future[],
  plan: readonly Future[],
  measure: string,
): Duel[] {
  const sign = directionOf(measure);
  return reference
    .flatMap(({ measures }, future): Duel[] => {
      const [a, b] = [measures[measure], plan[future]?.measures[measure]];
      if (typeof a !== "number" || typeof b !== "number") return [];
      const difference = b - a;
      const gain = sign * difference;
      const outcome = gain > 0 ? "won" : gain < 0 ? "lost" : "tied";
      return [{ future, difference, outcome }];
    })
    .sort(
      (x, y) => sign * (x.difference - y.difference) || x.future - y.future,
    );
}

export interface Unusual {
  readonly factor: Factor;
  readonly value: number;
  /** From the likely value to the end of the range: −1 is the low end, 1 the high one. */
  readonly at: number;
}

/** The uncertain numbers of a future that were drawn furthest from their likely values, the furthest first. */
export function unusualIn(
  { values }: Future,
  factors: readonly Factor[],
  most: number,
): Unusual[] {
  return factors
    .flatMap((factor): Unusual[] => {
      const [first] = factor.columns;
      // One of many joint draws lies nowhere between a low and a high end.
      if (factor.draws !== undefined || first === undefined) return [];
      const drawn = parseFloat(values[first.column] ?? "");
      const value =
        first.value === 0 ? drawn : (factor.value * drawn) / first.value;
      const room =
        value < factor.value
          ? factor.value - factor.low
          : factor.high - factor.value;
      const at = (value - factor.value) / room;
      return Number.isFinite(at) ? [{ factor, value, at }] : [];
    })
    .sort((x, y) => Math.abs(y.at) - Math.abs(x.at))
    .slice(0, most);
}

/** Mean of a measure over futures; undefined if none has it. */
export function meanOver(
  futures: readonly Future[],
  measure: string,
): number | undefined {
  const found = futures
    .map(({ measures }) => measures[measure])
    .filter((value) => typeof value === "number");
  return found.length === 0
    ? undefined
    : found.reduce((sum, value) => sum + value, 0) / found.length;
}

/** Places, from 0, of the best of several figures; none if all are alike. */
export function bestOf(
  values: readonly (number | undefined)[],
  measure: string,
): readonly number[] {
  const sign = directionOf(measure);
  const known = values.filter((value) => value !== undefined);
  const best = Math.max(...known.map((value) => sign * value));
  if (known.every((value) => sign * value === best)) return [];
  return values.flatMap((value, i) =>
    value !== undefined && sign * value === best ? [i] : [],
  );
}
