import { describe, expect, it } from "vitest";
import { planKey } from "../../src/batch/run-id.ts";
import { ensemble } from "../../src/ensemble/ensemble.ts";
import { isStored, storedFutures } from "../../src/ensemble/stored.ts";
import { factor, formula, noise, number } from "../support/ensemble.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = formula((trial) => ({
  sellout_cases: 100_000 * number(trial, "guess", 0.5) + noise(trial.seed) / 3,
  peak_cash: 1e9 / 3,
  trial: 0.1,
}));

describe("stored futures", () => {
  it("keep the chance and three measures of every future to six digits, and what made them", async () => {
    const result = await ensemble(
      {
        plan: "p",
        alternative: { id: "brief", basis: "brief", values: {} },
        factors: [factor("guess")],
        futures: 8,
        seed: "s",
        weekly: ["cash"],
        target: { measure: "sellout_cases", sign: ">=", value: 50_000 },
      },
      market,
    );
    const plan = goodPlan(["category,,,,,,snacks,,"]);
    const of = { plan, market: theMarket(), seed: "s", scale: 9 };
    const stored = storedFutures(result, of);
    expect(stored).toMatchObject({
      schema: "taphoa.futures/1",
      model: { dataHash: theMarket().dataHash },
      plan: { name: plan.name, hash: planKey(plan) },
      seed: "s",
      scale: 9,
    });
    expect(Object.keys(stored.result.spreads)).toEqual([
      "sellout_cases",
      "peak_cash",
    ]);
    expect(stored.result.chance).toEqual({
      ...result.chance,
      low: Number(result.chance!.low.toPrecision(6)),
      high: Number(result.chance!.high.toPrecision(6)),
    });
    stored.result.values.forEach((values, i) => {
      const cases = result.values[i]!["sellout_cases"]!;
      expect(values["sellout_cases"]).toBe(Number(cases.toPrecision(6)));
      expect(values["peak_cash"]).toBe(333_333_000);
      expect(values["trial"]).toBeUndefined();
    });
    expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
    const answer = { measures: result.values[3]!, weekly: {} };
    expect(isStored(stored, 3, answer)).toBe(true);
    expect(isStored(stored, 4, answer)).toBe(false);
    const moved = { ...answer.measures, sellout_cases: 7 };
    expect(isStored(stored, 3, { ...answer, measures: moved })).toBe(false);
    expect(isStored(stored, 99, answer)).toBe(false);
  });
});
