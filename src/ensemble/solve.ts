/**
 * What must be true: the value of one lever or guess at which a target is reached, on average or in a required share of the
 * futures, by bisection under common draws. The answer is a bracket: the target is missed at one end and reached at the other.
 * Assumes that the measure moves one way along the range; where both ends agree, the middle is not searched.
 */
import { type Target, reaches } from "./chance.ts";
import {
  type SearchRequest,
  type Vary,
  answersAt,
  meanOf,
  numberAt,
  shareReached,
} from "./vary.ts";
import type { Answer, Runner } from "./trial.ts";

export interface Solution {
  readonly vary: Vary;
  /** `reached`: over the whole range; `never`: nowhere; `at`: from a value on. */
  readonly kind: "reached" | "never" | "at";
  /** Values between which it turns: the first misses the target, the second reaches it. */
  readonly between: readonly [number, number];
  /** The measure at low and at high, and at the end of the bracket that reaches the target. */
  readonly low: number;
  readonly high: number;
  readonly there: number;
}

export interface SolveOptions {
  readonly target: Target;
  /** Share of futures that must reach it; absent: the mean must. */
  readonly probability?: number;
  readonly steps: number;
}

export async function solve(
  request: SearchRequest,
  options: SolveOptions,
  run: Runner,
): Promise<Solution> {
  const [vary] = request.vary;
  if (vary === undefined) throw new Error("nothing to vary");
  const { target, probability } = options;
  const good = (answers: readonly Answer[]): boolean =>
    probability === undefined
      ? reaches(meanOf(answers, target.measure), target)
      : shareReached(answers, target) >= probability;
  const [low = [], high = []] = await answersAt(request, [[0], [1]], run);
  const ends = {
    vary,
    low: meanOf(low, target.measure),
    high: meanOf(high, target.measure),
  };
  const [lowGood, highGood] = [good(low), good(high)];
  if (lowGood === highGood)
    return {
      ...ends,
      kind: lowGood ? "reached" : "never",
      between: [vary.low, vary.high],
      there: lowGood ? ends.low : NaN,
    };
  let [missed, reached] = lowGood ? [1, 0] : [0, 1];
  let there = lowGood ? ends.low : ends.high;
  for (let i = 0; i < options.steps; i++) {
    const middle = (missed + reached) / 2;
    const [answers = []] = await answersAt(request, [[middle]], run);
    if (good(answers)) {
      reached = middle;
      there = meanOf(answers, target.measure);
    } else missed = middle;
  }
  return {
    ...ends,
    kind: "at",
    between: [numberAt(vary, missed), numberAt(vary, reached)],
    there,
  };
}
