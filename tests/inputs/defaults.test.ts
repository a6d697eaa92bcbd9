import { describe, expect, it } from "vitest";
import { defaultEntries, settable } from "../../src/inputs/defaults.ts";
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
    const entries = defaultEntries(market, skus, names);
    const rsp = entries.filter((entry) => entry.lever === "rsp");
    expect(rsp.map((entry) => entry.reach.sku)).toEqual(["one", "two"]);
    const expected = market.leverDefaults.reduce((n, row) => {
      if (row.role === "") return n + 1;
      return n + (row.role === "main" ? 2 : 0);
    }, market.parameters.size);
    expect(entries).toHaveLength(expected);
    expect(entries.every((entry) => entry.layer === layers.market)).toBe(true);
  });

  it("answer for every lever, role and region, and every channel but where terms are of chains only", () => {
    const roles = ["value", "main", "premium", "gift"];
    const plan = goodPlan([
      "portfolio_mode,,,,,,custom,,",
      ...roles.map((role) => `sku_role,${role},,,,,${role},,`),
    ]);
    const chainsOnly = ["modern_terms"];
    for (const lever of market.levers.values())
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
    expect(settable(market).size).toBe(
      market.levers.size + market.parameters.size,
    );
  });
});
