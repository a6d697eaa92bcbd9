import { describe, expect, it } from "vitest";
import {
  knowingTable,
  morrisTable,
  sobolTable,
  tornadoTable,
} from "../../src/ensemble/sensitivity-table.ts";
import { factor } from "../support/ensemble.ts";

const exact = (mean: number) => ({ mean, half: 1e6, count: 4 });
const x = factor("x", { value: 5, low: 0, high: 10, unit: "%" });
const check = { en: "look", "zh-TW": "看", vi: "xem" };

describe("sensitivity as tables", () => {
  it("shows both ends of each number", () => {
    const bars = [{ factor: x, low: exact(-2e9), high: exact(1e9) }];
    const table = tornadoTable({ base: exact(3e9), bars }, "contribution", 5);
    expect(table.rows[0]).toEqual([
      "x",
      "0 | 5 | 10 %",
      "assumed",
      "-2.0 bn VND ± 1.0 m VND",
      "+1.0 bn VND ± 1.0 m VND",
    ]);
    expect(table.title).toMatch(/Contribution \(\+3\.0 bn VND/);
  });

  it("shows effects and shares, the largest total first", () => {
    const effects = [{ factor: x, muStar: exact(2e9), sigma: 5e8 }];
    expect(morrisTable(effects, "contribution", 1).rows[0]).toEqual([
      "x",
      "assumed",
      "2.0 bn VND ± 1.0 m VND",
      "500.0 m VND",
    ]);
    const index = (id: string, total: number) => ({
      id,
      first: total / 2,
      firstRange: [0, 1] as const,
      total,
      totalRange: [0, 1] as const,
    });
    const rows = sobolTable([index("a", 0.1), index("b", 0.9)], "nd").rows;
    expect(rows.map(([id]) => id)).toEqual(["b", "a"]);
    expect(rows[0]).toEqual([
      "b",
      "45.0%",
      "0.0% to 100.0%",
      "90.0%",
      "0.0% to 100.0%",
    ]);
  });

  it("lists what may change the choice, and counts the rest", () => {
    const list = [
      { factor: x, switchAt: 3.75, worth: 2e8, check },
      { factor: factor("y"), switchAt: undefined, worth: 0, check },
    ];
    const table = knowingTable(list, "contribution", 5);
    expect(table.rows).toEqual([["x", "3.75 %", "200.0 m VND", "look"]]);
    expect(table.note).toMatch(/\(1 of 2\)/);
  });
});
