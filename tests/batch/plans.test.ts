import { describe, expect, it } from "vitest";
import { mistakesOf, scenarioPlan } from "../../src/batch/plans.ts";
import { theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";

const base = { name: "baseline.csv", text: read("scenarios/baseline.csv") };

describe("the plan of a scenario", () => {
  it("is its base with the row's values on top", () => {
    const { plan } = scenarioPlan(
      { values: { "reps[south]": "77" } },
      base,
      theMarket(),
    );
    expect(plan?.number("reps", { region: "south" })).toBe(77);
  });

  it("is none where the row is wrong; its mistakes fit in one line", () => {
    const { plan, problems } = scenarioPlan(
      { values: { repz: "77", "reps[east]": "5" } },
      base,
      theMarket(),
    );
    expect(plan).toBeUndefined();
    expect(mistakesOf(problems)).toMatch(/"east".*And 1 more\.$/);
    expect(mistakesOf(problems.slice(0, 1))).not.toMatch(/more/);
    expect(mistakesOf([])).toBe("");
  });
});
