import { describe, expect, it } from "vitest";
import { fanChart } from "../../src/report/fan-chart.ts";
import { plainWords } from "../support/chart-words.ts";
import { sampleRun } from "../support/sample-run.ts";

const run = sampleRun(1, 4);
const texts = {
  title: "Sell-out",
  low: "worst tenth",
  middle: "middle",
  high: "best tenth",
};
const fan = {
  p10: [100, 200, null, 300],
  p50: [200, 300, 400, 500],
  p90: [300, 500, 600, 900],
};

describe("the fan", () => {
  const chart = fanChart(run, fan, "packs", texts, plainWords());

  it("draws a band between the worst and the best tenth", () => {
    const [bottom, band] = chart.option["series"] as {
      data: (number | null)[];
    }[];
    expect(bottom?.data).toEqual([100, 200, null, 300]);
    expect(band?.data).toEqual([200, 300, null, 600]);
  });

  it("gives the three quantiles of every week in its table, a gap where there is none", () => {
    expect(chart.table.rows).toHaveLength(4);
    expect(chart.table.rows[2]?.slice(1)).toEqual(["—", "400", "600"]);
  });

  it("says where the run ends up", () => {
    expect(chart.takeaway).toMatch(
      /worst tenth.*300.*middle.*500.*best tenth.*900/,
    );
  });

  it("draws single futures over it, numbered at their ends, with a column each", () => {
    const values = [0, 50, 950, 1200];
    const samples = [{ name: "Future 7", short: "7", values }];
    const { option, table } = fanChart(
      ...([run, fan, "packs", texts, plainWords(), samples] as const),
    );
    const series = option["series"] as Record<string, unknown>[];
    expect(series).toHaveLength(4);
    expect(series[3]?.["data"]).toEqual(values);
    expect(series[3]?.["endLabel"]).toMatchObject({ formatter: "7" });
    expect(table.head[4]).toMatch(/^Future 7 /);
    expect(table.rows[3]?.[4]).toBe("1200");
  });
});
