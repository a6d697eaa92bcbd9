/**
 * Screening: which of many factors matter at all, from far fewer runs than factors. In each pair of runs every factor stands
 * at random on one side of its range, in the second run on the other; the effect of a factor is half of the mean difference
 * towards its high side. What the others do is noise: so the largest effect is taken out of all runs before the next is
 * looked for. Only large effects are found, and their size is rough: what comes first is to be looked at one at a time
 * (`tornado.ts`). All runs share a seed.
 */
import { rootKey, streamKey, uniform } from "../base/random.ts";
import type { Factor } from "./factors.ts";
import { type Point, type Question, responsesAt } from "./response.ts";
import type { Runner } from "./trial.ts";

/** Shares at which a factor stands on its low and on its high side: halfway out, so that not all is extreme at once. Assumed. */
const LOW = 0.25;
const HIGH = 0.75;

export interface Screened {
  readonly factor: Factor;
  /** Change of the response from the low to the high side, roughly. */
  readonly effect: number;
}

/** Sides of the factors in a pair: true is high in its first run. */
export function sidesOf(
  factors: number,
  pair: number,
  seed: string,
): boolean[] {
  const stream = streamKey(rootKey(seed), pair, 0);
  return Array.from(
    { length: factors },
    (_, j) => uniform(stream, j, 0) < 1 / 2,
  );
}

/** Runs that a screening takes. */
export function screenRuns(pairs: number): number {
  return 2 * pairs;
}

/** The factors, that with the largest effect first; there are more factors than runs, so the last ones mean nothing. */
export async function screen(
  question: Question,
  pairs: number,
  seed: string,
  run: Runner,
): Promise<Screened[]> {
  const [factors = []] = question.factors;
  const sides = Array.from({ length: pairs }, (_, p) =>
    sidesOf(factors.length, p, seed),
  );
  const point = (high: readonly boolean[], turned: boolean): Point => ({
    shares: high.map((side) => (side !== turned ? HIGH : LOW)),
    seed,
  });
  const values = await responsesAt(
    question,
    sides.flatMap((high) => [point(high, false), point(high, true)]),
    run,
  );
  const differences = sides.map(
    (_, p) => (values[2 * p] ?? NaN) - (values[2 * p + 1] ?? NaN),
  );
  return oneByOne(factors, sides, differences);
}

/** The effect that explains most of what is left is taken out of it, again and again. */
function oneByOne(
  factors: readonly Factor[],
  sides: readonly (readonly boolean[])[],
  differences: readonly number[],
): Screened[] {
  const known = differences.flatMap((change, p) =>
    Number.isFinite(change) ? [p] : [],
  );
  const left = [...differences];
  const open = new Set(factors.keys());
  const signOf = (p: number, j: number): 1 | -1 =>
    sides[p]?.[j] === true ? 1 : -1;
  const effectOf = (j: number): number =>
    known.reduce((sum, p) => sum + signOf(p, j) * (left[p] ?? 0), 0) /
    Math.max(1, known.length);
  const found: Screened[] = [];
  while (open.size > 0) {
    let [best, size] = [-1, 0];
    for (const j of open) {
      const effect = effectOf(j);
      if (best < 0 || Math.abs(effect) > Math.abs(size))
        [best, size] = [j, effect];
    }
    const factor = factors[best];
    open.delete(best);
    if (factor === undefined) continue;
    found.push({ factor, effect: size });
    for (const p of known) left[p] = (left[p] ?? 0) - size * signOf(p, best);
  }
  return found;
}
