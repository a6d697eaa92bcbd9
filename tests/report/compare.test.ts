import { describe, expect, it } from "vitest";
import { studentT975 } from "../../src/base/stats.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import { pairedDifference, runSeeds } from "../../src/report/compare.ts";
import { simulate } from "../../src/simulate.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

describe("the difference of two plans", () => {
  it("is taken seed by seed: what the seeds share cancels", () => {
    // Seeds differ by hundreds, plans by 10, 12 and 14: mean 12, standard deviation 2, standard error 2 ÷ √3.
    const a = [{ x: 100 }, { x: 900 }, { x: 500 }];
    const b = [{ x: 110 }, { x: 912 }, { x: 514 }];
    const { mean, half, pairs } = pairedDifference(a, b, "x");
    expect(mean).toBe(12);
    expect(half).toBeCloseTo((studentT975(2) * 2) / Math.sqrt(3), 12);
    expect(pairs).toBe(3);
  });

  it("leaves out seeds in which the measure is undefined in either plan", () => {
    const a = [{ x: 1 }, { x: null }, { x: 3 }, { x: 5 }];
    const b = [{ x: 2 }, { x: 2 }, { x: null }, { x: 7 }];
    const { mean, pairs } = pairedDifference(a, b, "x");
    expect(mean).toBe(1.5);
    expect(pairs).toBe(2);
  });

  it("is 0 give or take 0 between a plan and itself", () => {
    const a = [{ x: 3 }, { x: 8 }];
    expect(pairedDifference(a, a, "x")).toMatchObject({ mean: 0, half: 0 });
  });
});

describe("many seeds", () => {
  it("give the measures of each seed's own run, in the order of the seeds", () => {
    const plan = goodPlan(briskPlan, ["burnInWeeks=26 weeks"]);
    const options = {
      scale: 50_000,
      channelBasis: "brief",
      weeks: 2,
    } as const;
    const runs = runSeeds(plan, theMarket(), ["b", "a"], options);
    const b = simulate(plan, theMarket(), { ...options, seed: "b" });
    expect(runs.length).toBe(2);
    expect(runs[0]).toEqual(measureValues(b));
    expect(runs[1]).not.toEqual(runs[0]);
  });
});
