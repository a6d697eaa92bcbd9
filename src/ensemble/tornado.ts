/**
 * One factor at a time: the response with each at its low and at its high, all others likely, under the seeds of the base
 * case, so that luck cancels. Leaves out what factors do together: that takes Morris or Sobol.
 */
import type { Factor } from "./factors.ts";
import { type Interval, intervalOf } from "./interval.ts";
import { LIKELY, type Point, type Question, responsesAt } from "./response.ts";
import type { Runner } from "./trial.ts";

export interface Bar {
  readonly factor: Factor;
  /** Response at low and at high less the response at the likely value. */
  readonly low: Interval;
  readonly high: Interval;
}

export interface Tornado {
  /** Response with every factor at its likely value. */
  readonly base: Interval;
  /** The widest bar first. */
  readonly bars: readonly Bar[];
}

export async function tornado(
  question: Question,
  seeds: readonly string[],
  run: Runner,
): Promise<Tornado> {
  const [factors = []] = question.factors;
  const at = (j: number, share: number): number[] =>
    factors.map((_, i) => (i === j ? share : LIKELY));
  const points: Point[] = seeds.flatMap((seed) => [
    { shares: at(-1, LIKELY), seed },
    ...factors.flatMap((_, j) => [
      { shares: at(j, 0), seed },
      { shares: at(j, 1), seed },
    ]),
  ]);
  const values = await responsesAt(question, points, run);
  const row = 1 + 2 * factors.length;
  const value = (s: number, n: number): number => values[s * row + n] ?? NaN;
  const against = (n: number): Interval =>
    intervalOf(seeds.map((_, s) => value(s, n) - value(s, 0)));
  const bars = factors.map((factor, j) => ({
    factor,
    low: against(1 + 2 * j),
    high: against(2 + 2 * j),
  }));
  return {
    base: intervalOf(seeds.map((_, s) => value(s, 0))),
    bars: bars.sort((a, b) => widthOf(b) - widthOf(a)),
  };
}

/** Span of a bar, the likely value included; 0 where nothing is defined. */
export function widthOf({ low, high }: Pick<Bar, "low" | "high">): number {
  const ends = [low.mean, high.mean, 0].filter(Number.isFinite);
  return Math.max(...ends) - Math.min(...ends);
}
