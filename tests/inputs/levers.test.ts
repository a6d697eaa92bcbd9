import { describe, expect, it } from "vitest";
import {
  defaultsOfCategory,
  readLeverDefaults,
  readLevers,
} from "../../src/inputs/levers.ts";
import { dataProblems, theMarket } from "../support/inputs.ts";

describe("levers", () => {
  it("have names in three languages, a known kind and a range the right way round", () => {
    for (const lever of theMarket().levers.values()) {
      expect(
        lever.label.zh_tw && lever.label.en && lever.label.vi,
      ).toBeTruthy();
      if (lever.min !== undefined && lever.max !== undefined)
        expect(lever.min).toBeLessThan(lever.max);
    }
  });

  it("have a default each, but for those whose default are the incumbents' own figures", () => {
    const { levers, leverDefaults } = theMarket();
    const given = new Set(leverDefaults.map((row) => row.lever));
    const without = [...levers.values()].filter(({ id }) => !given.has(id));
    expect(new Set(without.map((lever) => lever.group))).toEqual(
      new Set(["incumbents"]),
    );
  });

  it("start from a category's own default where it has one, from the general one elsewhere", () => {
    const { leverDefaults } = theMarket();
    const of = (category: string, lever: string, role: string): string[] =>
      defaultsOfCategory(leverDefaults, category)
        .filter((row) => row.lever === lever && row.role === role)
        .map((row) => `${row.file} ${row.value}`);
    expect(of("snacks", "rsp", "main")).toEqual(["lever_defaults.csv 18000"]);
    expect(of("facial_cleanser", "rsp", "main")).toEqual([
      "category_lever_defaults.csv 99000",
    ]);
    expect(of("facial_cleanser", "strike_rate", "")).toEqual(
      of("snacks", "strike_rate", ""),
    );
  });

  it("are refused with an unknown kind, and defaults with no number or no lever", () => {
    const kind = (text: string): string => text.replace(",number,", ",figure,");
    expect(dataProblems("levers.csv", kind)).toContain("bad-cell levers.csv");
    const word = (text: string): string =>
      text.replace(/^moq,,,,600/m, "moq,,,,six");
    expect(dataProblems("lever_defaults.csv", word)).toEqual([
      "bad-default lever_defaults.csv",
    ]);
    const none = (text: string): string => text.replace(/^moq,/m, "mok,");
    expect(dataProblems("lever_defaults.csv", none)).toEqual([
      "bad-default lever_defaults.csv",
    ]);
  });

  it("and defaults are none without their files", () => {
    const reading = { files: {}, problems: [] };
    expect(readLevers(reading).size).toBe(0);
    expect(readLeverDefaults(reading, new Set(), new Map())).toEqual([]);
    expect(reading.problems).toHaveLength(3);
  });
});
