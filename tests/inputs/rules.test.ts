import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/inputs/market.ts";
import { readRules, ruleInForce } from "../../src/inputs/rules.ts";
import { theMarket } from "../support/inputs.ts";

describe("the rule in force", () => {
  const { rules } = theMarket();

  it("changes on its day, not before", () => {
    const vat = (day: string): Rule | undefined =>
      ruleInForce(rules, "vat", ["all"], day);
    const later = rules.find((rule) => rule.rule === "vat" && !rule.toDate)!;
    expect(vat(later.fromDate)).toBe(later);
    expect(vat("2026-12-31")?.amount).toBe(0.08);
    expect(vat("2027-01-01")?.amount).toBe(0.1);
    expect(vat("1990-01-01")).toBeUndefined();
  });

  it("is the most special one that applies", () => {
    const things = ["snacks/taiwan", "snacks/other"];
    const rule = ruleInForce(rules, "duty", things, "2027-06-07");
    expect(rule?.appliesTo).toBe("snacks/taiwan");
    const other = ruleInForce(
      rules,
      "duty",
      ["snacks/mars", "snacks/other"],
      "2027-06-07",
    );
    expect(other?.appliesTo).toBe("snacks/other");
  });
});

describe("rules", () => {
  it("are none without their file", () => {
    const reading = { files: {}, problems: [] };
    expect(readRules(reading, new Set(), { TWD: 1, USD: 1 })).toEqual([]);
    expect(reading.problems).toHaveLength(1);
  });
});
