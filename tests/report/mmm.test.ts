import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import {
  mmmData,
  mmmLayouts,
  mmmMedia,
  mmmReturns,
  mmmTruth,
} from "../../src/report/mmm.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import type { Run } from "../../src/simulate.ts";
import { smallRun, SMALL_WEEKS } from "../support/small-run.ts";

const run = smallRun();
const rowsOf = (text: string) => parseCsv("x.csv", text).table!.rows;
/** The run itself stands for the run without a medium: every medium then sold nothing. */
const same: Record<(typeof mmmMedia)[number], Run> = {
  video: run,
  social: run,
  store: run,
};

describe("weekly data for marketing-mix models", () => {
  it("has a row per region and week for Meridian, per week for the others", () => {
    const count = (layout: (typeof mmmLayouts)[number]) =>
      rowsOf(mmmData(run, layout)).length;
    expect(mmmLayouts.map(count)).toEqual([
      3 * SMALL_WEEKS,
      SMALL_WEEKS,
      SMALL_WEEKS,
    ]);
  });

  it("begins with the name of a column, as these tools read it", () => {
    const heads = mmmLayouts.map(
      (layout) => mmmData(run, layout).split(",")[0],
    );
    expect(heads).toEqual(["geo", "DATE", "date_week"]);
    expect(mmmData(run, "meridian")).toMatch(
      /^geo,time,video_impression,[^\n]*video_spend,[^\n]*conversions,revenue_per_conversion,population/,
    );
    expect(mmmData(run, "robyn")).toMatch(
      /^DATE,revenue,video_S,social_S,store_S/,
    );
    expect(mmmData(run, "pymc")).toMatch(/^date_week,y,video,social,store,/);
  });

  it("adds up to what the run sold and the plan spends", () => {
    const sum = (layout: (typeof mmmLayouts)[number], column: string) =>
      rowsOf(mmmData(run, layout)).reduce(
        (total, row) => total + Number(row.cells[column]),
        0,
      );
    const values = measureValues(run);
    expect(sum("meridian", "conversions")).toBe(values["sellout_units"]);
    expect(sum("robyn", "revenue") / values["sellout_value"]!).toBeCloseTo(
      1,
      10,
    );
    expect(sum("pymc", "y")).toBeCloseTo(sum("robyn", "revenue"), 2);
    expect(sum("meridian", "video_spend")).toBeCloseTo(
      sum("robyn", "video_S"),
      2,
    );
    expect(sum("robyn", "video_I")).toBeGreaterThan(0);
  });
});

describe("the truth beside them", () => {
  it("is nothing where the medium made no difference", () => {
    const rows = rowsOf(mmmTruth(run, same));
    expect(rows).toHaveLength(3 * SMALL_WEEKS * mmmMedia.length);
    expect(rows.every((row) => row.cells["incremental_units"] === "0")).toBe(
      true,
    );
    const { video } = mmmReturns(run, same);
    expect(video).toMatchObject({ value: 0, roi: 0 });
    expect(video.spend).toBeGreaterThan(0);
  });
});
