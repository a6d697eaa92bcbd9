import { describe, expect, it } from "vitest";
import { defaultEntries, settable } from "../../src/inputs/defaults.ts";
import {
  incumbentEntries,
  incumbentGroup,
} from "../../src/inputs/incumbent-defaults.ts";
import { defaultsOfCategory } from "../../src/inputs/levers.ts";
import { layers } from "../../src/inputs/entry.ts";
import { regionIds } from "../../src/inputs/ids.ts";
import { scopeNames } from "../../src/inputs/scope.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("the defaults", () => {
  it("hold every default of the data for the plan's SKUs, and every parameter", () => {
    const skus = [
      { id: "one", role: "main" as const },
      { id: "two", role: "main" as const },
    ];
    const names = scopeNames(market, ["one", "two"]);
    const entries = defaultEntries(market, "snacks", skus, names);
    const rsp = entries.filter((entry) => entry.lever === "rsp");
    expect(rsp.map((entry) => entry.reach.sku)).toEqual(["one", "two"]);
    const incumbents = incumbentEntries(market, "snacks").length;
    const expected = defaultsOfCategory(market.leverDefaults, "snacks").reduce(
      (n, row) => {
        if (row.role === "") return n + 1;
        return n + (row.role === "main" ? 2 : 0);
      },
      market.parameters.size + incumbents,
    );
    expect(entries).toHaveLength(expected);
    expect(entries.every((entry) => entry.layer === layers.market)).toBe(true);
  });

  it("take a category's own value of a parameter, and say which file has it", () => {
    const [name, own] = ["tapHoaShelfSkus", "facial_cleanser"] as const;
    const entryOf = (category: string) =>
      defaultEntries(market, category, [], scopeNames(market, [])).find(
        (entry) => entry.lever === name,
      );
    expect(entryOf(own)?.setting).toMatchObject({
      value: String(market.fact("category_parameters", own, name)),
      file: "category_parameters.csv",
    });
    expect(entryOf("snacks")?.setting.file).toBe("parameters.csv");
    const plan = goodPlan([`category,,,,,,${own},,`]);
    expect(plan.parameter(name)).not.toBe(market.parameter(name));
  });

  it("answer for every lever, role and region, and every channel but where terms are of chains only", () => {
    const roles = ["value", "main", "premium", "gift"];
    const plan = goodPlan([
      "portfolio_mode,,,,,,custom,,",
      ...roles.map((role) => `sku_role,${role},,,,,${role},,`),
    ]);
    const chainsOnly = ["modern_terms"];
    const levers = [...market.levers.values()].filter(
      (lever) => lever.group !== incumbentGroup,
    );
    for (const lever of levers)
      for (const sku of roles)
        for (const region of regionIds)
          for (const channel of market.channels) {
            const apart = chainsOnly.includes(lever.group);
            if (apart && channel.trade === "traditional") continue;
            const scope = { sku, region, channel: channel.id };
            if (lever.kind === "flag")
              expect(typeof plan.flag(lever.id, scope)).toBe("boolean");
            else if (lever.kind === "number" && lever.choices.length === 0)
              expect(plan.number(lever.id, scope)).toBeGreaterThanOrEqual(0);
            else expect(plan.word(lever.id, scope)).not.toBe("");
          }
  });
});

describe("what a plan can set", () => {
  it("is every lever and every parameter, by one name each", () => {
    expect(settable(market, market.parameters).size).toBe(
      market.levers.size + market.parameters.size,
    );
  });
});
