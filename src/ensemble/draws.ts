/**
 * Draws of ignorance: a Latin hypercube over all factors, so that every factor is used evenly over its whole range in any
 * number of draws. Draws are keyed by seed and factor: a factor more or fewer changes no other's.
 * Source: McKay, Beckman and Conover 1979.
 */
import { rootKey, streamKey, textKey, uniform } from "../base/random.ts";
import { type Factor, settingsFor, valueAt } from "./factors.ts";

/** Shares in (0, 1): draws × factors. */
export function hypercube(
  factors: readonly { readonly id: string }[],
  draws: number,
  seed: string,
): number[][] {
  const root = rootKey(seed);
  const columns = factors.map(({ id }) => {
    const order = shuffled(draws, streamKey(root, textKey(id), 0));
    const inside = streamKey(root, textKey(id), 1);
    return order.map((slice, i) => (slice + uniform(inside, i, 0)) / draws);
  });
  return Array.from({ length: draws }, (_, i) =>
    columns.map((column) => column[i] ?? 0),
  );
}

/** The numbers 0 to n − 1 in an order of luck. */
export function shuffled(n: number, stream: number): number[] {
  return Array.from({ length: n }, (_, i) => ({ i, u: uniform(stream, i, 0) }))
    .sort((a, b) => a.u - b.u || a.i - b.i)
    .map(({ i }) => i);
}

/** What a row of shares sets, by column. */
export function settingsOf(
  factors: readonly Factor[],
  shares: readonly number[],
): Record<string, string> {
  return Object.assign(
    {},
    ...factors.map((factor, j) =>
      settingsFor(factor, valueAt(factor, shares[j] ?? 0.5)),
    ),
  ) as Record<string, string>;
}
