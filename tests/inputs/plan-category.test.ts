import { describe, expect, it } from "vitest";
import { categoryRow } from "../../src/inputs/plan-category.ts";
import { goodPlan, planOf, problemCodes } from "../support/inputs.ts";

describe("the category of a plan", () => {
  it("is that of its row, else the first of the data", () => {
    expect(goodPlan([`${categoryRow},,,,,,snacks,,`]).category).toBe("snacks");
    expect(goodPlan(["moq,,,,,,600,,"]).category).toBe("snacks");
  });

  it("stands in the trail with the row that set it", () => {
    const { settings } = goodPlan(["moq,,,,,,600,,", "category,,,,,,snacks,,"]);
    const setting = settings.find((each) => each.lever === categoryRow);
    expect(setting).toMatchObject({ value: "snacks", row: 3 });
  });

  it("must be one the data know", () => {
    expect(problemCodes(["category,,,,,,snakcs,,"])).toEqual([
      "unknown-category",
    ]);
    const { problems } = planOf(["category,,,,,,snakcs,,"]);
    expect(problems[0]?.fix).toContain("snacks");
  });
});
