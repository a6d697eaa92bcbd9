import { describe, expect, it } from "vitest";
import {
  type Lab,
  briskLaunch,
  planOf,
} from "../../src/evidence/experiment.ts";
import { orderVariance, supplies } from "../../src/evidence/supply.ts";
import { coarseLab, rowOf } from "../support/lab.ts";

const lab = coarseLab();

function launchSkus(of: Lab): number {
  return planOf(of, "launch", briskLaunch).skus.length;
}

describe("supply", () => {
  it("loses no pack on its way (E1)", () => {
    expect(rowOf(supplies, "E1").measure(lab, "1")).toEqual({
      weekly_failures: 0,
      pipeline_failures: 0,
    });
  });

  it("ships more than is bought while the pipeline fills, ever less so (E2)", () => {
    const fill = rowOf(supplies, "E2").measure(lab, "1");
    const own = launchSkus(lab);
    // At this scale slow and fast SKUs are told apart by luck: whichever there are.
    if (fill["fast_skus"]! < own)
      expect(fill["slow_week_52"]).toBeGreaterThan(1);
    if (fill["fast_skus"]! > 0) {
      expect(fill["week_52"]).toBeGreaterThan(1);
      expect(fill["week_13"]).toBeGreaterThan(fill["week_52"]!);
      expect(fill["weeks_apart"]).toBeGreaterThan(0);
    }
  });

  it("leaves distributors with more days of stock after a fall of demand (E3)", () => {
    const days = rowOf(supplies, "E3").measure(lab, "1");
    expect(days["days"]).toBeGreaterThan(0);
    expect(days["days_after_fall"]).toBeGreaterThan(days["days"]!);
  });

  it("swings more at the factory than at the distributor (E4)", () => {
    const swing = rowOf(supplies, "E4").measure(lab, "1");
    expect(swing["outlets"]).toBeGreaterThan(100);
    expect(swing["factory"]).toBeGreaterThan(0);
    expect(swing["factory_above_distributor"]).toBeCloseTo(
      swing["factory"]! - swing["distributor"]!,
      9,
    );
  });

  it("amplifies independent demand by the formulas of the order-up-to rule (E5)", () => {
    // L = 3, p = 8: 1 + 6/8 + 18/64; with smoothing at 1/8: 1 + 6/8 + 18/(8 × 15).
    // A variance of 20,000 weeks has a standard error near 1%, of the ratio less.
    expect(orderVariance("1", false)).toBeCloseTo(1 + 6 / 8 + 18 / 64, 1);
    expect(orderVariance("1", true)).toBeCloseTo(1 + 6 / 8 + 18 / 120, 1);
    expect(orderVariance("1", false)).not.toBe(orderVariance("2", false));
  });
});
