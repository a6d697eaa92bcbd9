/**
 * Shapley values: what each player adds to a result, averaged over the orders in which the players may come. All orders up to
 * EXACT players; beyond that a fixed sample of orders, each with its reverse. Within an order the additions telescope, so
 * the parts sum to the whole whatever the orders. Source: Shapley 1953; sampling with reversed orders: Mitchell et al. 2022.
 */
import { rootKey, streamKey } from "../base/random.ts";
import { shuffled } from "./draws.ts";

export const EXACT = 4;

/** A coalition: bit i says that player i is in. */
export type Coalition = number;

/** Orders in which n players come: all of them, or `pairs` drawn ones with their reverses. */
export function ordersOf(n: number, pairs: number, seed: string): number[][] {
  if (n <= EXACT) return permutations(Array.from({ length: n }, (_, i) => i));
  const root = rootKey(seed);
  return Array.from({ length: pairs }, (_, p) =>
    shuffled(n, streamKey(root, p, 0)),
  ).flatMap((order) => [order, [...order].reverse()]);
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [
      item,
      ...rest,
    ]),
  );
}

/** Coalitions that some orders pass through, each once, in order of number. */
export function coalitionsOf(
  orders: readonly (readonly number[])[],
): Coalition[] {
  const found = new Set<Coalition>([0]);
  for (const order of orders) {
    let coalition = 0;
    for (const player of order) found.add((coalition |= 1 << player));
  }
  return [...found].sort((a, b) => a - b);
}

/** What each of n players adds to `value`, averaged over the orders. */
export function shapley(
  n: number,
  orders: readonly (readonly number[])[],
  value: (coalition: Coalition) => number,
): number[] {
  const sums = new Array<number>(n).fill(0);
  for (const order of orders) {
    let coalition = 0;
    let before = value(0);
    for (const player of order) {
      coalition |= 1 << player;
      const after = value(coalition);
      sums[player] = (sums[player] ?? 0) + after - before;
      before = after;
    }
  }
  return sums.map((sum) => sum / orders.length);
}
