import { describe, expect, it } from "vitest";
import { factKey, factTables } from "../../src/inputs/tables.ts";
import { dataProblems, theMarket } from "../support/inputs.ts";

describe("a fact table", () => {
  it("has facts, sorted by key, each table of the list", () => {
    for (const table of Object.keys(factTables)) {
      const keys = theMarket()
        .facts(table)
        .map(({ key }) => factKey(key));
      expect(keys.length).toBeGreaterThan(0);
      expect(keys).toEqual([...keys].sort());
    }
  });

  it("has keys whose empty end does not matter", () => {
    expect(factKey(["a", "b", ""])).toBe(factKey(["a", "b"]));
    expect(factKey(["a", "", "b"])).not.toBe(factKey(["a", "b"]));
  });

  it("is refused when shares do not add up, a key repeats or is unknown", () => {
    const without = (text: string): string =>
      text.trimEnd().split("\n").slice(0, -1).join("\n");
    expect(dataProblems("channel_shares.csv", without)).toEqual([
      "shares-not-1 channel_shares.csv",
    ]);
    const twice = (text: string): string => {
      const lines = text.trimEnd().split("\n");
      return [...lines, lines[1]].join("\n");
    };
    expect(dataProblems("terms.csv", twice)).toEqual([
      "duplicate-row terms.csv",
    ]);
    expect(
      dataProblems("traits.csv", (text) => text.replace(",south,", ",sud,")),
    ).toEqual(["bad-cell traits.csv"]);
  });
});
