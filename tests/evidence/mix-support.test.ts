import { describe, expect, it } from "vitest";
import { support } from "../../src/evidence/mix-support.ts";
import { coarseLab, rowOf } from "../support/lab.ts";

const lab = coarseLab();

describe("support", () => {
  it("of half as much media again sells more, in a quarter and in a year (D3)", () => {
    const effect = rowOf(support, "D3").measure(lab, "1");
    expect(effect["short"]).toBeGreaterThan(0);
    expect(effect["short"]).toBeLessThan(1);
    // One seed of few households: over a whole year luck may outweigh the support.
    if (effect["long"]! <= 0) expect(effect["weeks_to_most"]).toBeNaN();
    else {
      expect(effect["weeks_to_most"]).toBeGreaterThan(0);
      expect(effect["weeks_to_most"]).toBeLessThanOrEqual(52);
    }
  });

  it("by word of mouth is not measured in a market without any (D10)", () => {
    const row = rowOf(support, "D10");
    const silent = {
      ...lab,
      market: { ...lab.market, levers: new Map<string, never>() },
    };
    expect(row.hindrance!(silent)).toMatch(/word of mouth/);
    if (row.hindrance!(lab) !== undefined) return;
    const effect = row.measure(lab, "1");
    expect(effect["new_above_mature"]).toBeCloseTo(
      effect["new"]! - effect["mature"]!,
      12,
    );
  });
});
