import { describe, expect, it } from "vitest";
import { cashChart, contributionChart } from "../../src/report/money-charts.ts";
import { plainWords } from "../support/chart-words.ts";
import { sampleRun } from "../support/sample-run.ts";

const words = plainWords();

interface Bars {
  name: string;
  data: (number | null)[];
}

describe("the cash curve", () => {
  it("marks the week in which cash is lowest", () => {
    const run = sampleRun();
    const [line] = cashChart(run, undefined, words).option["series"] as {
      markPoint: { data: { coord: [string, number] }[] };
    }[];
    expect(line?.markPoint.data[0]?.coord[0]).toBe(
      String(run.measures["peak_week"]),
    );
  });

  it("adds up the weekly contribution", () => {
    const run = sampleRun(1, 4);
    const [, earned] = cashChart(run, undefined, words).option[
      "series"
    ] as Bars[];
    // Four weeks of −400 million: below two billion the axis counts in millions.
    expect(earned?.data).toEqual([-400, -800, -1200, -1600]);
  });

  it("says so when cash never falls below nought", () => {
    const run = sampleRun(1, 2);
    const rich = {
      ...run,
      by: { ...run.by, week: { "1": { cash: 5 }, "2": { cash: 7 } } },
    };
    expect(cashChart(rich, undefined, words).takeaway).toBe(
      "never below nought, end 7 VND",
    );
  });
});

describe("the lines of the contribution", () => {
  const run = {
    ...sampleRun(),
    measures: { contribution: 40_000_000 },
    contribution_lines: {
      goods: -60_000_000,
      sales: 120_000_000,
      nothing: 0,
      media: -20_000_000,
    },
  };
  const chart = contributionChart(run, words);

  it("run from the largest income to the largest cost, the total last", () => {
    expect(chart.table.rows).toEqual([
      ["sales", "120"],
      ["media", "-20"],
      ["goods", "-60"],
      ["total", "40"],
    ]);
  });

  it("put each figure into one series: income, spending or total", () => {
    const bars = chart.option["series"] as Bars[];
    expect(bars.map(({ data }) => data)).toEqual([
      [120, null, null, null],
      [null, -20, -60, null],
      [null, null, null, 40],
    ]);
  });

  it("say what came in, what went out and what cost most", () => {
    expect(chart.takeaway).toBe(
      "120000000 VND in, 80000000 VND out, 40000000 VND; most: goods",
    );
  });
});
