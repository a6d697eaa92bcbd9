import { describe, expect, it } from "vitest";
import { LIST_INDEX, terms } from "../../src/evidence/mix-trade.ts";
import { mutableColumns } from "../../src/world/world.ts";
import { coarseLab, rowOf } from "../support/lab.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const row = rowOf(terms, "D13");

describe("a cut of the list price", () => {
  it("is not made in a market whose trade has no list price", () => {
    const lab = coarseLab();
    const simple = {
      ...lab,
      market: { ...lab.market, levers: new Map<string, never>() },
    };
    expect(row.hindrance!(simple)).toMatch(/list price/);
  });

  it("is made through a column of the world whenever the row is run", () => {
    const lab = coarseLab();
    const columns = mutableColumns(tinyWorld({ burnIn: 0 }).world);
    expect(row.hindrance!(lab) === undefined).toBe(columns.has(LIST_INDEX));
  });

  it("reaches the shelf in part or not at all, never turned round (D13)", () => {
    const passed = row.measure(coarseLab(), "1");
    for (const who of ["leaders", "small"]) {
      expect(passed[who]).toBeGreaterThanOrEqual(-0.01);
      expect(passed[who]).toBeLessThan(1.2);
    }
  });
});
