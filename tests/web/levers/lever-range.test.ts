import { describe, expect, it } from "vitest";
import {
  pageOf,
  rangeOf,
  shownFactor,
  tenthOf,
} from "../../../web/levers/lever-range.ts";

describe("what a slider spans", () => {
  it("is narrowed to four times the usual value of a wide lever", () => {
    const price = { unit: "VND/pack", min: 1000, max: 2_000_000 };
    expect(rangeOf(price, 18_000)).toEqual({
      min: 1000,
      max: 80_000,
      step: 500,
    });
  });

  it("is the lever's own range where that is not wide", () => {
    const depth = { unit: "%", min: 0, max: 50 };
    expect(rangeOf(depth, 15)).toEqual({ min: 0, max: 50, step: 1 });
    expect(rangeOf(depth, 0)).toEqual({ min: 0, max: 50, step: 0.5 });
  });

  it("always has room to move", () => {
    const open = { unit: "weeks", min: undefined, max: undefined };
    const { min, max, step } = rangeOf(open, 0);
    expect(max).toBeGreaterThan(min + step);
  });

  it("is gone through by the page keys in figures that are said so", () => {
    const page = (min: number, max: number, step: number, unit: string) =>
      pageOf({ min, max, step }, unit);
    expect(page(1000, 80_000, 500, "VND/pack")).toBe(5000);
    expect(page(0, 20, 0.5, "%")).toBe(2);
    expect(page(0, 50, 1, "%")).toBe(5);
    expect(page(0, 40, 1, "reps")).toBe(2);
    expect(page(0, 3e8, 5e6, "VND/month")).toBe(2e7);
    expect(page(0, 16, 1, "weeks")).toBe(4);
  });

  it("has a tenth of a value that is said so", () => {
    expect(tenthOf(18_000, 500)).toBe(2000);
    expect(tenthOf(180e6, 5e6)).toBe(20e6);
    expect(tenthOf(40, 1)).toBe(5);
    expect(tenthOf(4, 0.5)).toBe(0.5);
    expect(tenthOf(0, 1)).toBe(1);
  });

  it("counts fractions in percent and ratios in an index", () => {
    expect([
      shownFactor("%"),
      shownFactor("index"),
      shownFactor("weeks"),
    ]).toEqual([100, 100, 1]);
  });
});
