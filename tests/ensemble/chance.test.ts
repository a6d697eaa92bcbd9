import { describe, expect, it } from "vitest";
import {
  chanceOf,
  independentFutures,
  leaning,
  reaches,
  readTarget,
  wilson,
} from "../../src/ensemble/chance.ts";

describe("a target", () => {
  it("is a measure, a sign and a number", () => {
    expect(readTarget("sellout_cases>=60000")).toEqual({
      measure: "sellout_cases",
      sign: ">=",
      value: 60000,
    });
    expect(readTarget("sell_through_w26 ≥ 60 %")).toEqual({
      measure: "sell_through_w26",
      sign: ">=",
      value: 0.6,
    });
    expect(readTarget("contribution >= -1,500,000,000")?.value).toBe(-1.5e9);
    expect(readTarget("payback_weeks<=104")?.sign).toBe("<=");
    for (const text of ["", "sellout", "sellout=3", ">=3", "a>=b"])
      expect(readTarget(text)).toBeUndefined();
  });

  it("is missed by a value that is not defined", () => {
    const target = readTarget("payback_weeks<=104")!;
    expect(reaches(104, target)).toBe(true);
    expect(reaches(NaN, target)).toBe(false);
  });
});

describe("its chance", () => {
  const target = { measure: "x", sign: ">=", value: 0 } as const;
  const values = Array.from({ length: 100 }, (_, i) => i - 42.5);
  const firm = { perDraw: 2, ignorance: 0, assumed: 0.2 };

  it("has Wilson's interval", () => {
    // Published example: 81 of 263 gives .2553 to .3662 (Newcombe 1998).
    const [low, high] = wilson(81 / 263, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
    expect(wilson(0, 20)[0]).toBe(0);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  it("counts the futures that reach it", () => {
    const chance = chanceOf(values, target, firm);
    expect(chance).toMatchObject({ reached: 57, futures: 100, range: false });
    expect([chance.low, chance.high]).toEqual(wilson(0.57, 100));
  });

  it("knows less when futures share their draws", () => {
    expect(independentFutures(100, 2, 1)).toBe(50);
    const shared = chanceOf(values, target, { ...firm, ignorance: 1 });
    expect(shared.high - shared.low).toBeGreaterThan(
      chanceOf(values, target, firm).high - chanceOf(values, target, firm).low,
    );
  });

  it("is a range where more than half of the variance is assumed", () => {
    const range = chanceOf(values, target, { ...firm, assumed: 0.51 });
    expect(range.range).toBe(true);
    expect(range.low).toBeLessThan(leaning(0.57, 0.5));
    expect(range.high).toBeGreaterThan(leaning(0.57, 2));
    expect(leaning(0.5, 2)).toBeCloseTo(2 / 3, 12);
  });
});
