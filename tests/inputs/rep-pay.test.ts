import { describe, expect, it } from "vitest";
import { repPay } from "../../src/inputs/rep-pay.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();

function pay(sets: readonly string[]) {
  const plan = goodPlan(
    ["reps,,,south,,,10,reps,", "rep_cost,,,,,,12000000,VND/rep/month,"],
    sets,
  );
  return repPay(plan, "south", 1);
}

describe("the pay of the reps", () => {
  it("is the brand's, the distributor's or both's, and adds up to reps × cost", () => {
    expect(pay(["rep_employer=brand"])).toEqual({
      brandVnd: 120_000_000,
      partnerVnd: 0,
    });
    expect(pay(["rep_employer=distributor"]).partnerVnd).toBe(120_000_000);
    const both = pay(["rep_employer=shared"]);
    expect(both.brandVnd).toBeCloseTo(
      120_000_000 * market.parameter("repSubsidyShared"),
      6,
    );
    expect(both.brandVnd + both.partnerVnd).toBeCloseTo(120_000_000, 6);
  });

  it("counts of a shared rep only the brand's share", () => {
    expect(
      pay(["rep_employer=brand", "rep_exclusive=0 %"]).brandVnd,
    ).toBeCloseTo(120_000_000 * market.parameter("sharedRepCostShare"), 6);
  });
});
