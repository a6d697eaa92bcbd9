import { describe, expect, it } from "vitest";
import { weeklyMeasures } from "../../../src/report/weekly-values.ts";
import { middles, overlayMeasures } from "../../../web/compare/overlay.ts";

describe("plans laid over each other", () => {
  it("are drawn by the middle of their futures in each week, a gap where none has a value", () => {
    const futures = [
      { cash: [1, null, 5] },
      { cash: [3, null] },
      { cash: [100, null, 7] },
    ];
    expect(middles(futures, "cash")).toEqual([3, null, 6]);
    expect(middles(futures, "wd")).toEqual([]);
    expect(middles([], "cash")).toEqual([]);
  });

  it("by measures that are told week by week", () => {
    for (const id of overlayMeasures) expect(weeklyMeasures).toContain(id);
  });
});
