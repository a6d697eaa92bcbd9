import { describe, expect, it } from "vitest";
import { sampleReport, manyFutures } from "../support/report.ts";

interface Series {
  name: string;
  data: (number | null)[];
}

describe("a fan", () => {
  const report = sampleReport({ ensemble: manyFutures });
  const [sold, cash] = report.charts;
  const series = (cash!.option as unknown as { series: Series[] }).series;

  it("stacks a band on its lower edge and draws the median over it", () => {
    expect(series.map(({ name }) => name)).toEqual([
      "P10",
      "P10–P90",
      "中間值",
    ]);
    expect(series[0]!.data).toEqual([-30, -40]);
    expect(series[1]!.data).toEqual([30, null]);
    expect(series[2]!.data).toEqual([-10, -20]);
  });

  it("says what the last week looks like", () => {
    expect(sold!.takeaway).toBe(
      "第 2 週的實銷：中間值 3.0 萬，十個未來裡有八個在 2.0 萬 到 5.0 萬。",
    );
    expect(cash!.table.head.at(-1)).toBe("P90（億₫）");
  });

  it("is left out where no future was asked week by week", () => {
    const bare = { ...manyFutures, fans: {} };
    const ids = sampleReport({ ensemble: bare }).charts.map(({ id }) => id);
    expect(ids).not.toContain("fan-cash");
  });
});
