/**
 * What a sensitivity study asks about: a measure of one plan, or the difference of a measure between two plans, as a function
 * of shares of factors (0 = low, 0.5 = likely, 1 = high) and a seed. A factor at its likely value is not set at all, so that
 * runs which differ in nothing are one run.
 */
import type { Alternative } from "./alternatives.ts";
import { type Factor, settingsFor, valueAt } from "./factors.ts";
import { type Runner, type Trial, measureOf } from "./trial.ts";

export const LIKELY = 0.5;

export interface Question {
  /** One plan, or two: the second against the first. */
  readonly plans: readonly string[];
  /** Factors of each plan, the same names in the same order. */
  readonly factors: readonly (readonly Factor[])[];
  readonly alternative: Alternative;
  readonly measure: string;
}

export interface Point {
  readonly shares: readonly number[];
  readonly seed: string;
}

/** The factors that all plans have in common, in order; only those named, if any are. */
export function commonFactors(
  lists: readonly (readonly Factor[])[],
  named: readonly string[],
): Factor[][] {
  const ids = (lists[0] ?? [])
    .map(({ id }) => id)
    .filter((id) => lists.every((list) => list.some((each) => each.id === id)))
    .filter((id) => named.length === 0 || named.includes(id));
  return lists.map((list) => list.filter(({ id }) => ids.includes(id)));
}

function trialsAt(question: Question, { shares, seed }: Point): Trial[] {
  return question.plans.map((plan, p) => {
    const values: Record<string, string> = {};
    (question.factors[p] ?? []).forEach((factor, j) => {
      const share = shares[j] ?? LIKELY;
      if (share === LIKELY) return;
      Object.assign(values, settingsFor(factor, valueAt(factor, share)));
    });
    return {
      plan,
      values: { ...values, ...question.alternative.values },
      seed,
      crowd: "",
      basis: question.alternative.basis,
    };
  });
}

/** The response at each point, in order; NaN where the measure is not defined. */
export async function responsesAt(
  question: Question,
  points: readonly Point[],
  run: Runner,
): Promise<number[]> {
  const each = question.plans.length;
  const answers = await run(
    points.flatMap((point) => trialsAt(question, point)),
  );
  return points.map((_, i) => {
    const values = answers
      .slice(i * each, (i + 1) * each)
      .map((answer) => measureOf(answer, question.measure));
    return each === 1
      ? (values[0] ?? NaN)
      : (values[1] ?? NaN) - (values[0] ?? NaN);
  });
}
