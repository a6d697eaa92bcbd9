import { describe, expect, it } from "vitest";
import {
  categorySize,
  incumbentShares,
} from "../../src/inputs/checks-market.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("checks of what a plan knows of the market", () => {
  it("are silent about the data of every category", () => {
    for (const category of market.categories) {
      const plan = goodPlan([`category,,,,,,${category},,`]);
      expect(incumbentShares.find(plan, market)).toEqual([]);
      expect(categorySize.find(plan, market)).toEqual([]);
    }
  });

  it("name the region whose shares were scaled, and the brands", () => {
    const plan = goodPlan([
      "incumbent_share,korean_pie,,south,,,30,%,",
      "incumbent_share,thai_snack,,north,,,5,%,",
    ]);
    const [found, ...more] = incumbentShares.find(plan, market);
    expect(more).toEqual([]);
    expect(found?.params).toMatchObject({ region: "south", percent: 119 });
    expect(found?.params.brands).not.toContain("korean_pie");
    expect(found?.params.brands).toContain("thai_snack");
  });

  it("say when buyers buy too rarely for so many to buy", () => {
    const rare = goodPlan(["category_frequency,,,,,,1,n,"]);
    expect(categorySize.find(rare, market)).toHaveLength(2);
  });
});
