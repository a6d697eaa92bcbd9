import { describe, expect, it } from "vitest";
import { measureValues } from "../../src/report/measure-values.ts";
import {
  weeklyColumns,
  weeklyMeasures,
  weeklyValues,
} from "../../src/report/weekly-values.ts";
import { SMALL_WEEKS, smallRun } from "../support/small-run.ts";

describe("weekly values as columns", () => {
  const columns = weeklyColumns(smallRun());

  it("are those of the weeks, whole packs and đồng, ratios to six decimals", () => {
    expect(Object.keys(columns)).toEqual([...weeklyMeasures]);
    const week = weeklyValues(smallRun(), 7, 7);
    for (const id of weeklyMeasures) {
      expect(columns[id]).toHaveLength(SMALL_WEEKS);
      const kept = columns[id]![6]!;
      const real = week[id];
      if (real === null) expect(kept).toBeNull();
      else if (/units|value|contribution|cash/.test(id))
        expect(kept).toBe(Math.round(real!));
      else expect(kept).toBeCloseTo(real!, 6);
    }
    expect(columns["sellout_units"]!.some((n) => n! > 0)).toBe(true);
  });

  it("are the measures of the week, every one of them", () => {
    for (const week of [1, 7, SMALL_WEEKS]) {
      const all = measureValues(smallRun(), { fromWeek: week, toWeek: week });
      expect(weeklyValues(smallRun(), week, week)).toEqual(
        Object.fromEntries(weeklyMeasures.map((id) => [id, all[id]])),
      );
    }
  });

  it("come back from their text", () => {
    expect(JSON.parse(JSON.stringify(columns))).toEqual(columns);
  });
});
