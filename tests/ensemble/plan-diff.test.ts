import { describe, expect, it } from "vitest";
import { planDiff } from "../../src/ensemble/plan-diff.ts";
import { goodPlan } from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

describe("the difference of two plans", () => {
  it("is nothing between equals, and a lever with its scope otherwise", () => {
    const a = goodPlan(briskPlan);
    expect(planDiff(a, goodPlan(briskPlan))).toEqual([]);
    const b = goodPlan([
      ...briskPlan.filter((row) => !row.startsWith("listing_weeks")),
      "rsp,main,,,13,26,17000,VND,",
    ]);
    const found = planDiff(a, b);
    expect(found).toContainEqual({
      lever: "rsp",
      column: "rsp[main,13..26]",
      a: "",
      b: "17000 VND",
    });
    expect(found).toContainEqual({
      lever: "listing_weeks",
      column: "listing_weeks",
      a: "8 weeks",
      b: "",
    });
    expect(planDiff(b, a).map(({ column }) => column)).toEqual(
      found.map(({ column }) => column),
    );
  });
});
