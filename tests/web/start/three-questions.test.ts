import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/index.ts";
import { planOf } from "../../../web/start/three-questions.ts";
import { theMarket as readData } from "../../support/inputs.ts";

describe("a plan from three answers", () => {
  const market = readData();

  it("reads without a problem in every category and opens the regions one after the other", () => {
    for (const category of market.categories) {
      const text = planOf({ category, first: "central", budget: 8e9 });
      const { plan, problems } = readPlan({ name: "p.csv", text }, market);
      expect(problems).toEqual([]);
      expect(plan?.category).toBe(category);
      expect(plan?.number("budget_total")).toBe(8e9);
      const open = (region: string, week: number): boolean | undefined =>
        plan?.flag("region_on", { region }, week);
      expect([open("central", 1), open("south", 1), open("north", 1)]).toEqual([
        true,
        false,
        false,
      ]);
      expect([open("south", 13), open("north", 26), open("north", 27)]).toEqual(
        [true, false, true],
      );
    }
  });
});
