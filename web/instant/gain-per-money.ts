/**
 * Which steps are worth most: by what they gain for the money they take, which is how much the largest need of cash rises.
 * A rise that is nothing beside the plan's own need counts as a hundredth of it, so that steps without a price stand in
 * order of their gains and a small one of them does not go before a large gain for little money. Pure.
 */

/** Of the plan's own need of cash. */
const LEAST = 0.01;

/** A step by what it does to the plan; VND. */
export interface Worth {
  /** More contribution. */
  readonly gain: number;
  /** More need of cash, less if negative; undefined where it is not known. */
  readonly cash: number | undefined;
  /** The plan's own largest need of cash. */
  readonly need: number;
}

/** Contribution for every unit of the cash that is needed more; undefined where next to none is, or none is known. */
export function gainPerMoney({ gain, cash, need }: Worth): number | undefined {
  return cash === undefined || cash <= least(need) ? undefined : gain / cash;
}

/** For sorting: the better one first, those whose price is not known last. */
export function byWorth(one: Worth, other: Worth): number {
  return rank(other) - rank(one) || other.gain - one.gain;
}

function rank({ gain, cash, need }: Worth): number {
  return cash === undefined
    ? Number.NEGATIVE_INFINITY
    : gain / Math.max(cash, least(need));
}

/** Nothing is free of price for a plan that needs no cash: a single dong then. */
function least(need: number): number {
  return Math.max(LEAST * need, 1);
}
