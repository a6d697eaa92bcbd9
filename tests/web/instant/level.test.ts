/** Sketches at the level of full runs, worked by hand. */
import { describe, expect, it } from "vitest";
import type { RunDocument } from "../../../src/index.ts";
import { figuresOf } from "../../../web/instant/level.ts";

const run = (
  scale: number,
  measures: RunDocument["measures"],
  ledgerHash = "",
): RunDocument =>
  ({
    ...{ scale, measures, ledgerHash },
    by: { week: {}, region_channel: { "south/tap_hoa": {} } },
  }) as unknown as RunDocument;

const full = run(
  1000,
  { sellout_cases: 1000, nd: 0.05, peak_cash: 30, payback_weeks: 40 },
  "full",
);
const before = run(8000, {
  sellout_cases: 1600,
  nd: 0.2,
  peak_cash: 90,
  payback_weeks: null,
});
const sketch = run(8000, {
  sellout_cases: 1800,
  nd: 0.1,
  peak_cash: 20,
  payback_weeks: 33,
});
const baselines = { 1000: full, 8000: before };

describe("the figures of a sketch", () => {
  const figures = figuresOf(sketch, baselines, true, 1000);

  it("are the full baseline's and what differs between the sketches, within what a figure can be", () => {
    expect(figures.document.measures["sellout_cases"]).toBe(1200);
    expect(figures.document.measures["nd"]).toBe(0);
    expect(figures.document.measures["peak_cash"]).toBe(0);
    expect(figures.baseline).toBe(full);
    expect(figures.rough).toBe(true);
  });

  it("are its own where one of the three has none, and name no place", () => {
    expect(figures.document.measures["payback_weeks"]).toBe(33);
    expect(figures.document.by.region_channel).toEqual({});
  });

  it("are the baseline's where the plan is the baseline again", () => {
    expect(figuresOf(before, baselines, true, 1000)).toEqual({
      document: full,
      baseline: full,
      rough: false,
    });
  });

  it("stay as they are without a full baseline, and are not rough once the full run is there", () => {
    expect(figuresOf(sketch, { 8000: before }, true, 1000)).toEqual({
      document: sketch,
      baseline: before,
      rough: true,
    });
    const done = run(1000, { sellout_cases: 1100 }, "done");
    expect(figuresOf(done, baselines, false, 1000)).toEqual({
      document: done,
      baseline: full,
      rough: false,
    });
  });
});
