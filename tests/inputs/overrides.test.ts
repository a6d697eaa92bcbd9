import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isProblem,
  overrideRow,
  parseSet,
  unknownScope,
} from "../../src/inputs/overrides.ts";
import { scopeNames } from "../../src/inputs/scope.ts";
import { goodPlan, problemCodes, theMarket } from "../support/inputs.ts";

const names = scopeNames(theMarket(), ["main", "gift"]);

describe("the text of --set", () => {
  it("is a lever, a scope in brackets, a value and a unit", () => {
    expect(parseSet("rsp[main, south]=18000 VND")).toEqual({
      lever: "rsp",
      scope: ["main", "south"],
      value: "18000",
      unit: "VND",
      from: "--set",
    });
    expect(parseSet("safety_weeks = 6")).toMatchObject({
      scope: [],
      value: "6",
      unit: "",
    });
    expect(parseSet("rsp=week==1 ? 1000 : 2000")).toMatchObject({
      value: "week==1 ? 1000 : 2000",
    });
    expect(parseSet("rsp[]=1")).toMatchObject({ scope: [] });
  });

  it.each(["rsp", "rsp=", "=5", "rsp[main=5", "rsp[main,]=5", "r s p=5", ""])(
    "is refused as %j",
    (text) => {
      const result = parseSet(text);
      expect(isProblem(result) && result.code).toBe("bad-set");
    },
  );

  it("is read or refused, never thrown, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const result = parseSet(text);
        return isProblem(result) ? result.fix !== "" : result.value !== "";
      }),
    );
  });
});

describe("an override", () => {
  it("puts its ids in their columns in any order, and weeks too", () => {
    const row = (scope: string[]) =>
      overrideRow(
        { lever: "rsp", scope, value: "1", unit: "", from: "form" },
        names,
      ).cells;
    expect(row(["south", "main", "tap_hoa"])).toEqual(
      row(["tap_hoa", "south", "main"]),
    );
    expect(row(["13..26"])).toMatchObject({ from_week: "13", to_week: "26" });
    expect(row(["13.."])).toMatchObject({ from_week: "13", to_week: "" });
    expect(row(["13"])).toMatchObject({ from_week: "13", to_week: "13" });
  });

  it("wins over every row of the file, whatever their scope", () => {
    const plan = goodPlan(
      ["rsp,main,tap_hoa,south,,,17000,VND,"],
      ["rsp=21000 VND"],
    );
    const scope = { sku: "main", channel: "tap_hoa", region: "south" };
    expect(plan.number("rsp", scope)).toBe(21_000);
  });

  it("may declare a SKU", () => {
    const plan = goodPlan(
      ["sku_role,main,,,,,main,,"],
      ["sku_role[party]=premium", "portfolio_mode=custom", "rsp[party]=40000"],
    );
    expect(plan.skus).toEqual([
      { id: "main", role: "main" },
      { id: "party", role: "premium" },
    ]);
    expect(plan.number("rsp", { sku: "party" })).toBe(40_000);
  });

  it("with an id that is none is a problem that names the nearest", () => {
    const override = {
      lever: "rsp",
      scope: ["suoth"],
      value: "1",
      unit: "",
      from: "--set" as const,
    };
    const problem = unknownScope(override, names);
    expect(problem?.code).toBe("unknown-scope");
    expect(problem?.fix).toContain("south");
    expect(problemCodes(["moq,,,,,,600,,"], ["rsp[suoth]=18000"])).toEqual([
      "unknown-scope",
    ]);
  });
});
