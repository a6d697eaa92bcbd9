import { describe, expect, it } from "vitest";
import {
  EXACT,
  coalitionsOf,
  ordersOf,
  shapley,
} from "../../src/ensemble/shapley.ts";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe("Shapley values", () => {
  it("share a bonus that takes two players between them", () => {
    // 10 for the first, 5 for the second, 6 more for both, nothing for the third.
    const value = (s: number) =>
      (s & 1 ? 10 : 0) + (s & 2 ? 5 : 0) + ((s & 3) === 3 ? 6 : 0);
    expect(shapley(3, ordersOf(3, 1, "s"), value)).toEqual([13, 8, 0]);
  });

  it("sum to the whole however few orders are taken", () => {
    const value = (s: number) => (s * 7919) % 104_729;
    for (const n of [1, 2, EXACT, EXACT + 3]) {
      const orders = ordersOf(n, 2, "s");
      const parts = shapley(n, orders, value);
      expect(sum(parts)).toBeCloseTo(value((1 << n) - 1) - value(0), 6);
    }
  });

  it("take every order of few players, and pairs of drawn orders of many", () => {
    expect(ordersOf(3, 1, "s")).toHaveLength(6);
    const many = ordersOf(6, 4, "s");
    expect(many).toHaveLength(8);
    expect(many[1]).toEqual([...many[0]!].reverse());
    expect(ordersOf(6, 4, "s")).toEqual(many);
  });

  it("need each coalition once", () => {
    expect(coalitionsOf(ordersOf(3, 1, "s"))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(coalitionsOf([[0, 1, 2]])).toEqual([0, 1, 3, 7]);
  });
});
