import { describe, expect, it } from "vitest";
import { prices } from "../../src/evidence/mix-price.ts";
import { coarseLab, rowOf } from "../support/lab.ts";

const lab = coarseLab();

describe("prices", () => {
  it("push a brand's own sales the other way and its rivals' the same way (D1, D2)", () => {
    const own = rowOf(prices, "D1").measure(lab, "1");
    expect(own["mean"]).toBeLessThan(-0.3);
    expect(own["tenth"]).toBeLessThanOrEqual(own["ninetieth"]!);
    const cross = rowOf(prices, "D2").measure(lab, "1");
    expect(cross["mean"]).toBeGreaterThan(0);
    expect(cross["positive"]).toBeGreaterThan(0.5);
  });

  it("are changed once for both rows", () => {
    expect(lab.kept.size).toBe(1);
  });

  it("leave an extension to take volume from its parent and from others (D12)", () => {
    const taken = rowOf(prices, "D12").measure(lab, "1");
    expect(taken["from_parent"]).toBeGreaterThan(0);
    expect(taken["from_parent"]).toBeLessThan(1);
    // The leading brand of the data holds between a fifth and a half of packs.
    expect(taken["parent_share"]).toBeGreaterThan(0.2);
    expect(taken["parent_share"]).toBeLessThan(0.5);
    expect(taken["against_fair_share"]).toBeCloseTo(
      taken["from_parent"]! / taken["parent_share"]!,
      12,
    );
  });
});
