import { describe, expect, it } from "vitest";
import {
  factoryCases,
  reviewWeeks,
  usualLead,
} from "../../src/world/factory.ts";
import { demoWith } from "../support/levers.ts";

describe("the factory", () => {
  const plan = demoWith([
    "prod_weeks=4",
    "sea_days=10",
    "clearance_days=4",
    "review_weeks=3",
    "safety_weeks=2",
    "capacity_week=1000 cases",
    "capacity_week[4..]=1500 cases",
  ]);

  it("takes production, sea and clearance: 4 + (10 + 4) ÷ 7 = 6 weeks", () => {
    expect(usualLead(plan, 1)).toBe(6);
    expect(reviewWeeks(plan, 1)).toBe(3);
  });

  it("makes for each order the weeks since the last, and nothing in weeks without an order", () => {
    expect([2, 3, 5, 6].map((week) => factoryCases(plan, week))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(factoryCases(plan, 4)).toBe(1500 * 3);
  });

  it("made the opening shipment in lead, review and safety weeks before the launch", () => {
    expect(factoryCases(plan, 1)).toBe(1000 * (6 + 3 + 2));
  });
});
