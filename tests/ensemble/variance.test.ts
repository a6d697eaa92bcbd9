import { describe, expect, it } from "vitest";
import {
  totalVariance,
  variance,
  varianceParts,
  withoutError,
} from "../../src/ensemble/variance.ts";
import { noise } from "../support/ensemble.ts";

describe("the three parts of the variance", () => {
  it("are found again in numbers made of them", () => {
    const draws = Array.from({ length: 400 }, (_, d) =>
      [0, 1].map(
        (s) =>
          3 * noise(`p ${d}`) + 2 * noise(`l ${d} ${s}`) + noise(`e ${d} ${s}`),
      ),
    );
    const twins = draws.map(([a = 0], d): [number, number] => [
      a,
      a - noise(`e ${d} 0`) + noise(`other ${d}`),
    ]);
    const parts = varianceParts(draws, twins);
    expect(parts.ignorance).toBeGreaterThan(7.5);
    expect(parts.ignorance).toBeLessThan(10.5);
    expect(parts.luck).toBeGreaterThan(3.2);
    expect(parts.luck).toBeLessThan(4.8);
    expect(parts.error).toBeGreaterThan(0.8);
    expect(parts.error).toBeLessThan(1.2);
    expect(totalVariance(parts)).toBe(
      parts.ignorance + parts.luck + parts.error,
    );
  });

  it("are never negative", () => {
    const parts = varianceParts(
      [
        [1, 2],
        [2, 1],
      ],
      [[0, 10]],
    );
    expect(parts).toEqual({ ignorance: 0, luck: 0, error: 50 });
    expect(varianceParts([[3], [3]], [])).toEqual({
      ignorance: 0,
      luck: 0,
      error: 0,
    });
  });

  it("let values be freed of simulation error, their mean kept", () => {
    const values = [0, 10, 20];
    const freed = withoutError(values, { ignorance: 2, luck: 1, error: 1 });
    expect(freed[1]).toBe(10);
    expect(variance(freed)).toBeCloseTo(variance(values) * 0.75, 10);
    const nothing = { ignorance: 0, luck: 0, error: 0 };
    expect(withoutError(values, nothing)).toEqual(values);
  });
});
