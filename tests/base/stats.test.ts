import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mean,
  meanInterval,
  normalQuantile,
  quantile,
  goldenStride,
  nextRank,
  spreadRank,
  standardError,
  studentT975,
} from "../../src/base/stats.ts";

describe("the summaries of a sample", () => {
  it("are those worked by hand", () => {
    // 2, 4, 4, 6: mean 4; squares 4 + 0 + 0 + 4 = 8; 8 ÷ 3 ÷ 4 = 0.6667, its root 0.8165.
    expect(mean([2, 4, 4, 6])).toBe(4);
    expect(standardError([2, 4, 4, 6])).toBeCloseTo(Math.sqrt(2 / 3), 14);
    expect(standardError([5])).toBeNaN();
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([4, 1, 3, 2], 0)).toBe(1);
    expect(quantile([4, 1, 3, 2], 1)).toBe(4);
    // Between the second and third of five, a quarter: the second exactly.
    expect(quantile([10, 20, 30, 40, 50], 0.25)).toBe(20);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it("leave the sample as it was", () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("Student's t", () => {
  it("is within 0.2% of the tables, within 0.01% from 19 degrees of freedom, and the normal point in the limit", () => {
    const tables: [number, number][] = [
      [1, 12.7062],
      [2, 4.30265],
      [5, 2.5706],
      [10, 2.2281],
      [19, 2.093],
      [30, 2.0423],
      [120, 1.9799],
    ];
    for (const [degrees, t] of tables)
      expect(Math.abs(studentT975(degrees) / t - 1)).toBeLessThan(
        degrees < 19 ? 0.002 : 0.0001,
      );
    expect(studentT975(1e9)).toBeCloseTo(1.959963984540054, 8);
  });

  it("gives the interval of a mean of paired differences", () => {
    // Four values: 3 degrees of freedom, t = 3.18 (the expansion is 1% low); standard error 0.8165.
    const { mean: middle, half } = meanInterval([2, 4, 4, 6]);
    expect(middle).toBe(4);
    expect(half).toBeCloseTo(studentT975(3) * Math.sqrt(2 / 3), 12);
    expect(half).toBeGreaterThan(2.5);
    expect(half).toBeLessThan(2.6);
  });
});

describe("the normal quantile", () => {
  it("has the tables' values", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 7);
    expect(normalQuantile(0.8413447460685429)).toBeCloseTo(1, 7);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 7);
  });

  it("is odd about one half and rises", () => {
    const p = fc.double({ min: 1e-6, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(
        p,
        (x) => Math.abs(normalQuantile(x) + normalQuantile(1 - x)) < 1e-8,
      ),
    );
    fc.assert(
      fc.property(p, p, (x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)];
        return normalQuantile(low) <= normalQuantile(high) + 2e-9;
      }),
    );
  });
});

describe("the spread of ranks", () => {
  it("gives every item another rank, whatever the number and the offset", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(1000), (n, offset) => {
        const size = n + 1;
        const ranks = new Set<number>();
        let next = spreadRank(0, size, offset);
        for (let i = 0; i < size; i++) {
          ranks.add(spreadRank(i, size, offset));
          expect(next).toBe(spreadRank(i, size, offset));
          next = nextRank(next, size, goldenStride(size));
        }
        return (
          ranks.size === size &&
          [...ranks].every((rank) => rank >= 0 && rank < size)
        );
      }),
    );
  });

  it("spreads neighbours: any fifth of the items holds a fair share of the upper half", () => {
    const n = 1000;
    for (let first = 0; first < n; first += 200) {
      let upper = 0;
      for (let i = first; i < first + 200; i++)
        if (spreadRank(i, n, 0) >= n / 2) upper += 1;
      // A stride near the golden section leaves a discrepancy of the order of log n.
      expect(Math.abs(upper - 100)).toBeLessThanOrEqual(Math.log2(n));
    }
  });
});
