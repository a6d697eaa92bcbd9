import { describe, expect, it } from "vitest";
import { rateLevers } from "../../src/inputs/resolver.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

describe("the value of a lever", () => {
  it("is that of the finest row: SKU, channel and region before any two of them", () => {
    const plan = goodPlan([
      "rsp,,,,,,10000,,",
      "rsp,main,,,,,11000,,",
      "rsp,main,minimart,,,,12000,,",
      "rsp,main,minimart,south,,,13000,,",
      "rsp,main,aeon,south,,,14000,,",
      "rsp,main,minimart,south,5,8,15000,,",
    ]);
    const at = (scope: object, week = 1): number =>
      plan.number("rsp", { sku: "main", ...scope }, week);
    expect(plan.number("rsp", { sku: "value" })).toBe(10_000);
    expect(at({})).toBe(11_000);
    expect(at({ channel: "minimart" })).toBe(12_000);
    expect(at({ channel: "minimart", region: "south" })).toBe(13_000);
    expect(at({ chain: "aeon", region: "south" })).toBe(14_000);
    expect(at({ channel: "minimart", region: "south" }, 6)).toBe(15_000);
    expect(at({ channel: "minimart", region: "south" }, 9)).toBe(13_000);
  });

  it("of a role is taken by each SKU of the role", () => {
    const plan = goodPlan([
      "sku_role,one,,,,,gift,,",
      "sku_role,two,,,,,gift,,",
    ]);
    expect(plan.number("rsp", { sku: "one" })).toBe(
      plan.number("rsp", { sku: "two" }),
    );
  });

  it("follows the exchange rate of the plan, also one that is computed", () => {
    expect(theMarket().levers.has(rateLevers.TWD)).toBe(true);
    const plan = goodPlan([
      "fx_twd_vnd,,,,,,moq+200,VND,",
      "moq,,,,,,600,,",
      "exw_cost,main,,,,,5,TWD,",
      "rsp,main,,,,,25+week,TWD,",
    ]);
    expect(plan.number("exw_cost", { sku: "main" })).toBe(4000);
    expect(plan.number("rsp", { sku: "main" }, 5)).toBe(24_000);
    expect(plan.parameter("inlandTwdPerPack")).toBeCloseTo(80, 9);
  });

  it("tells the currency a sum is written in, by the plan's row or the default's", () => {
    const plan = goodPlan(["exw_cost,main,,,,,4000,VND,"]);
    expect(plan.currency("exw_cost", { sku: "main" })).toBe("VND");
    expect(plan.currency("exw_cost", { sku: "value" })).toBe("TWD");
    expect(plan.currency("freight_20ft")).toBe("USD");
    expect(plan.currency("vat_rate")).toBe("VND");
  });

  it("is found a hundred thousand times in well under a second", () => {
    const plan = goodPlan(["rsp,main,,,,,18000+week,,"]);
    const scope = { sku: "main", channel: "minimart", region: "south" };
    let sum = 0;
    for (let i = 0; i < 100_000; i++) sum += plan.number("rsp", scope, 1);
    expect(sum).toBe(1_800_100_000);
  });
});
