import { describe, expect, it } from "vitest";
import {
  isTable,
  showTable,
  tablesText,
  takeTables,
  whenTaken,
} from "../../../web/charts/shown-tables.ts";

describe("charts shown as tables", () => {
  it("are told in a link and taken from it", () => {
    showTable("flow", true);
    showTable("cash", true);
    expect(tablesText()).toBe("cash.flow");
    showTable("flow", false);
    expect(isTable("flow")).toBe(false);
    let told = 0;
    const deaf = whenTaken(() => (told += 1));
    takeTables("flow.tornado");
    expect(["flow", "tornado", "cash"].map(isTable)).toEqual([
      true,
      true,
      false,
    ]);
    deaf();
    takeTables("");
    expect(told).toBe(1);
    expect(tablesText()).toBe("");
  });

  it("take nothing from a link but a few plain ids", () => {
    takeTables(`<b>.a b.${"x".repeat(50)}.${"y.".repeat(100)}z`);
    expect(tablesText()).toBe("y");
  });
});
