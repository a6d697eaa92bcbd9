import { describe, expect, it } from "vitest";
import {
  activeSkus,
  MAX_SKUS,
  noSkuMistake,
} from "../../src/inputs/plan-skus.ts";
import { goodPlan, planOf, problemCodes } from "../support/inputs.ts";

const declare = (id: string, role = "main"): string =>
  `sku_role,${id},,,,,${role},,`;

describe("the SKUs of a plan", () => {
  it("are those its rows declare, sorted by id", () => {
    const plan = goodPlan([
      declare("seaweed"),
      declare("box", "gift"),
      "rsp,seaweed,,,,,20000,VND,",
    ]);
    expect(plan.skus).toEqual([
      { id: "box", role: "gift" },
      { id: "seaweed", role: "main" },
    ]);
    expect(plan.number("rsp", { sku: "seaweed" })).toBe(20_000);
    expect(plan.number("rsp", { sku: "box" })).toBe(149_000);
    expect(plan.word("sku_role", { sku: "box" })).toBe("gift");
  });

  it("are one each of value, main and gift if it declares none", () => {
    const plan = goodPlan(["safety_weeks,,,,,,4,,"]);
    expect(plan.skus.map((sku) => sku.id)).toEqual(["gift", "main", "value"]);
  });

  it("are kept by role as portfolio_mode says", () => {
    const roles = ["value", "main", "premium", "gift"];
    const rows = roles.map((role) => declare(role, role));
    const kept = (mode: string): string[] =>
      goodPlan([...rows, `portfolio_mode,,,,,,${mode},,`]).skus.map(
        (sku) => sku.role,
      );
    expect(kept("three")).toEqual(["gift", "main", "value"]);
    expect(kept("main_only")).toEqual(["main"]);
    expect(kept("barbell")).toEqual(["gift", "premium", "value"]);
    expect(kept("custom")).toHaveLength(4);
  });

  it.each([
    [[declare("Main")], "bad-sku-id"],
    [[declare("")], "bad-sku-id"],
    [[declare("__proto__")], "bad-sku-id"],
    [[declare("島味")], "bad-sku-id"],
    [[declare("south")], "id-taken"],
    [[declare("tap_hoa")], "id-taken"],
    [[declare("a", "hero")], "unknown-role"],
    [[declare("a"), declare("a", "gift")], "rows-disagree"],
    [["sku_role,a,tap_hoa,,,,main,,"], "scope-not-taken"],
  ])("%j are refused as %s", (rows, code) => {
    expect(problemCodes([...rows, declare("fine")])).toEqual([code]);
  });

  it("are at most six, and at least one after the choice of roles", () => {
    const many = Array.from({ length: MAX_SKUS + 1 }, (_, i) =>
      declare(`sku_${i}`),
    );
    expect(problemCodes(many)).toEqual(["too-many-skus"]);
    const { problems } = planOf([
      declare("a"),
      "portfolio_mode,,,,,,barbell,,",
    ]);
    expect(problems.map((p) => p.code)).toEqual(["no-sku"]);
    expect(problems[0]?.fix).toContain("custom");
    expect(noSkuMistake("main_only", []).found).toContain("main_only");
    expect(activeSkus([], "custom")).toEqual([]);
  });
});
