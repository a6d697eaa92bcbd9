import { describe, expect, it } from "vitest";
import {
  tetLines,
  weekly,
  weekOfDate,
  weekStart,
  weekTable,
} from "../../src/report/chart-weeks.ts";
import { plainWords } from "../support/chart-words.ts";
import { sampleRun } from "../support/sample-run.ts";

describe("the axis of weeks", () => {
  it("begins on the Monday of the launch and goes on by seven days", () => {
    const run = sampleRun();
    expect(weekStart(run, 1)).toBe("2027-06-07");
    expect(weekStart(run, 2)).toBe("2027-06-14");
  });

  it("finds the week of a date, and none outside the run", () => {
    const run = sampleRun();
    // 2027-06-07 to 2028-01-26 is 233 days: 33 whole weeks and two days.
    expect(weekOfDate(run, "2028-01-26")).toBe(34);
    expect(weekOfDate(run, "2027-06-06")).toBeUndefined();
    expect(weekOfDate(run, "2030-02-02")).toBeUndefined();
  });

  it("marks each lunar year that begins within the run", () => {
    const { data } = tetLines(sampleRun(), plainWords()) as {
      data: { xAxis: string; name: string; label: { align: string } }[];
    };
    expect(data.map((mark) => [mark.xAxis, mark.name])).toEqual([
      ["34", "Tet 2028-01-26"],
      ["89", "Tet 2029-02-13"],
    ]);
    // Words near an edge lean inwards.
    const aligns = (weeks: number) =>
      (
        tetLines(sampleRun(1, weeks), plainWords()) as { data: typeof data }
      ).data.map(({ label }) => label.align);
    expect(aligns(104)).toEqual(["center", "center"]);
    expect(aligns(90)).toEqual(["center", "right"]);
    expect(aligns(36)).toEqual(["right"]);
  });

  it("has a value or a gap for every week", () => {
    const run = sampleRun(1, 10);
    expect(weekly(run, "oos_rate").slice(0, 3)).toEqual([null, null, 0.08]);
    expect(weekly(run, "no_such_measure")).toEqual(Array(10).fill(null));
  });

  it("becomes a table with a row a week and a dash for a gap", () => {
    const run = sampleRun(1, 3);
    const table = weekTable(
      run,
      plainWords(),
      [{ name: "a", values: [1.5, null, 3] }],
      "packs",
    );
    expect(table).toEqual({
      head: ["weeks", "a (packs)"],
      rows: [
        ["week 1 (2027-06-07)", "1.5"],
        ["week 2 (2027-06-14)", "—"],
        ["week 3 (2027-06-21)", "3"],
      ],
    });
  });
});
