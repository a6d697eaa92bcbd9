import { describe, expect, it } from "vitest";
import { hypercube, settingsOf, shuffled } from "../../src/ensemble/draws.ts";
import { factor } from "../support/ensemble.ts";

describe("a Latin hypercube", () => {
  const factors = [factor("a"), factor("b"), factor("c")];
  const rows = hypercube(factors, 20, "seed");

  it("uses every twentieth of every factor once", () => {
    factors.forEach((_, j) => {
      const slices = rows.map((row) => Math.floor(row[j]! * 20));
      expect([...slices].sort((x, y) => x - y)).toEqual(
        Array.from({ length: 20 }, (_, i) => i),
      );
    });
  });

  it("is the same for a factor whatever others there are, and another for another seed", () => {
    const alone = hypercube([factor("b")], 20, "seed");
    expect(alone.map(([x]) => x)).toEqual(rows.map((row) => row[1]));
    expect(hypercube(factors, 20, "other")).not.toEqual(rows);
  });

  it("orders in an order of luck", () => {
    const order = shuffled(50, 7);
    expect(new Set(order).size).toBe(50);
    expect(order).not.toEqual([...order].sort((a, b) => a - b));
  });

  it("becomes settings by column", () => {
    expect(settingsOf(factors, [0, 0.5, 1])).toEqual({
      a: "0 ratio",
      b: "0.5 ratio",
      c: "1 ratio",
    });
  });
});
