import { describe, expect, it } from "vitest";
import { earlyPace, launches, peakWeek } from "../../src/evidence/launches.ts";
import { coarseLab, rowOf } from "../support/lab.ts";

describe("the shape of trial", () => {
  // 52 weeks that fall from 52 to 1, and the same backwards.
  const falling = Array.from({ length: 52 }, (_, w) => 52 - w);
  const rising = [...falling].reverse();

  it("peaks where most try, looked at over five weeks", () => {
    expect(peakWeek(falling)).toBe(1);
    expect(peakWeek(rising)).toBe(52);
    const spike = falling.map((x, w) => (w === 30 ? 60 : x));
    expect(peakWeek(spike)).toBe(1);
  });

  it("has a pace above 1 when it bends down and below 1 when it bends up", () => {
    // Weeks 1–8 hold 52 + … + 45 = 388 of 1,378; an even year 8 of 52.
    expect(earlyPace(falling)).toBeCloseTo((388 / 1378) * (52 / 8), 12);
    expect(earlyPace(rising)).toBeLessThan(1);
    expect(earlyPace(falling.map(() => 3))).toBeCloseTo(1, 12);
  });
});

describe("launches", () => {
  const lab = coarseLab(10_000);

  it("peak at once with full shelves, and later with a ramp (C7)", () => {
    const shape = rowOf(launches, "C7").measure(lab, "1");
    expect(shape["full_peak_week"]).toBeLessThan(shape["ramp_peak_week"]!);
    expect(shape["full_early_pace"]).toBeGreaterThan(shape["ramp_early_pace"]!);
    expect(shape["full_trial"]).toBeGreaterThan(shape["ramp_trial"]!);
  });

  it("can be taken apart into what trial and share are made of (C8)", () => {
    const parts = rowOf(launches, "C8").measure(lab, "1");
    expect(parts["trial"]).toBeGreaterThan(0.02);
    expect(parts["trial"]).toBeLessThan(0.9);
    expect(parts["share"]).toBeGreaterThan(0);
    expect(parts["trial_gap"]).toBeLessThan(0.5);
    expect(parts["share_gap"]).toBeLessThan(0.5);
  });
});
