import { describe, expect, it } from "vitest";
import { optimise } from "../../src/ensemble/optimise.ts";
import { formula, noise, number } from "../support/ensemble.ts";
import { search } from "../support/search.ts";

/** A hill with its top at x = 7.5, y = 2.5; cash grows with x. */
const hill = formula((trial) => {
  const [x, y] = [number(trial, "x"), number(trial, "y")];
  return {
    contribution:
      100 - (x - 7.5) * (x - 7.5) - (y - 2.5) * (y - 2.5) + noise(trial.seed),
    peak_cash: 10 * x,
    sellout_cases: x + 2 * noise(trial.seed),
  };
});
const options = {
  objective: "contribution",
  limits: [],
  start: [0.5, 0.5],
  mostPoints: 60,
};

describe("a search for the best values", () => {
  it("climbs to the top, and knows its gain and the curves through it", async () => {
    const result = await optimise(search, options, hill);
    expect(result.best.point).toEqual([0.75, 0.25]);
    expect(result.gain.mean).toBeCloseTo(12.5, 8);
    expect(result.gain.half).toBeLessThan(1e-6);
    expect(result.allowed).toBe(true);
    expect(result.binding).toEqual([]);
    const [x] = result.curves;
    expect(x!.map(({ share }) => share)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(x![3]!.objective).toBe(result.best.objective);
  });

  it("stays within a limit, and says that it binds and what it is worth", async () => {
    const limits = [{ measure: "peak_cash", sign: "<=" as const, value: 60 }];
    const result = await optimise(search, { ...options, limits }, hill);
    expect(result.best.point[0]).toBeCloseTo(0.6, 1);
    expect(result.best.values[0]).toBeLessThanOrEqual(60);
    const [binding] = result.binding;
    expect(binding!.limit).toBe(0);
    // Near x = 6 the hill rises by 3 per unit of x, .3 per unit of cash.
    expect(binding!.worth).toBeGreaterThan(0.15);
    expect(binding!.worth).toBeLessThan(0.5);
  });

  it("keeps a budget and a required share of the futures", async () => {
    const budget = {
      name: "budget",
      unit: "VND" as const,
      sign: "<=" as const,
      value: 5,
      of: (point: readonly number[]) => 10 * (point[1] ?? 0),
    };
    const target = { measure: "sellout_cases", sign: ">=" as const, value: 6 };
    const required = { target, probability: 1 };
    const result = await optimise(
      search,
      { ...options, paper: [budget], required },
      hill,
    );
    expect(result.allowed).toBe(true);
    expect(result.best.values[0]).toBe(1);
    expect(result.best.values[1]).toBeLessThanOrEqual(5);
  });

  it("breaks what cannot be kept as little as it can, and stops when points are used up", async () => {
    const limits = [{ measure: "peak_cash", sign: "<=" as const, value: -1 }];
    const result = await optimise(search, { ...options, limits }, hill);
    expect(result.allowed).toBe(false);
    expect(result.best.point[0]).toBe(0);
    const short = await optimise(search, { ...options, mostPoints: 3 }, hill);
    expect(short.tried.length).toBeLessThanOrEqual(3 + 10);
  });
});
