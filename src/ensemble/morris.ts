/**
 * Elementary effects: trajectories through a grid of four levels, one factor moved at a time from wherever the others are.
 * μ* (mean size of the effect of a move over the whole range) says how much a factor matters, σ how much that depends on the
 * others or is not straight. A trajectory has one seed. Source: Morris 1991; μ* from Campolongo, Cariboni and Saltelli 2007.
 */
import { rootKey, streamKey, uniform } from "../base/random.ts";
import { shuffled } from "./draws.ts";
import type { Factor } from "./factors.ts";
import { type Interval, intervalOf } from "./interval.ts";
import { type Point, type Question, responsesAt } from "./response.ts";
import type { Runner } from "./trial.ts";
import { variance } from "./variance.ts";

/** Levels of each factor and the step between them. Source: Morris 1991, who takes an even number and this step; four is usual. */
const LEVELS = 4;
const STEP = LEVELS / (2 * (LEVELS - 1));

export interface Effect {
  readonly factor: Factor;
  readonly muStar: Interval;
  readonly sigma: number;
}

interface Trajectory {
  readonly points: readonly Point[];
  /** Factor moved before each point but the first, and which way. */
  readonly moves: readonly { readonly factor: number; readonly sign: 1 | -1 }[];
}

/** A trajectory through all of n factors. */
export function trajectory(n: number, seed: string): Trajectory {
  const stream = streamKey(rootKey(seed), 0, 0);
  const shares = Array.from(
    { length: n },
    (_, j) => Math.floor(uniform(stream, j, 0) * LEVELS) / (LEVELS - 1),
  );
  const points: Point[] = [{ shares: [...shares], seed }];
  const moves = shuffled(n, streamKey(rootKey(seed), 1, 0)).map((factor) => {
    const sign: 1 | -1 = (shares[factor] ?? 0) + STEP > 1 + 1e-9 ? -1 : 1;
    shares[factor] = (shares[factor] ?? 0) + sign * STEP;
    points.push({ shares: [...shares], seed });
    return { factor, sign };
  });
  return { points, moves };
}

export async function morris(
  question: Question,
  seeds: readonly string[],
  run: Runner,
): Promise<Effect[]> {
  const [factors = []] = question.factors;
  const paths = seeds.map((seed) => trajectory(factors.length, seed));
  const values = await responsesAt(
    question,
    paths.flatMap(({ points }) => points),
    run,
  );
  const effects = factors.map(() => [] as number[]);
  paths.forEach(({ moves }, p) => {
    moves.forEach(({ factor, sign }, m) => {
      const at = p * (factors.length + 1) + m;
      const change = (values[at + 1] ?? NaN) - (values[at] ?? NaN);
      if (Number.isFinite(change))
        effects[factor]?.push((sign * change) / STEP);
    });
  });
  return factors
    .map((factor, j) => ({
      factor,
      muStar: intervalOf((effects[j] ?? []).map(Math.abs)),
      sigma: Math.sqrt(variance(effects[j] ?? [])),
    }))
    .sort((a, b) => (b.muStar.mean || 0) - (a.muStar.mean || 0));
}
