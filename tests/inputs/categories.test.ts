import { describe, expect, it } from "vitest";
import { readCategories } from "../../src/inputs/categories.ts";
import { dataProblems, theMarket } from "../support/inputs.ts";

describe("the categories", () => {
  it("stand in the order of their table, snacks first, with names in three languages", () => {
    const market = theMarket();
    expect(market.categories[0]).toBe("snacks");
    expect(market.categories.length).toBeGreaterThan(4);
    for (const id of market.categories) {
      const { label } = market.category(id);
      expect(label.zh_tw && label.en && label.vi).toBeTruthy();
    }
    expect(() => market.category("no_such")).toThrow();
  });

  it("count drinks in millilitres", () => {
    const market = theMarket();
    expect(market.category("rtd_tea").contentUnit).toBe("ml");
    expect(market.category("toothpaste").contentUnit).toBe("g");
  });

  it("must name the category of every brand", () => {
    const gone = (text: string): string =>
      text.replace(/^toothpaste,.*\n/m, "");
    expect(dataProblems("categories.csv", gone)).toEqual([
      "unknown-category brands.csv",
    ]);
  });

  it("are none without their file", () => {
    const reading = { files: {}, problems: [] };
    expect(readCategories(reading, new Set())).toEqual([]);
  });
});
