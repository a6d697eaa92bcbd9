import { describe, expect, it } from "vitest";
import { overlayChart } from "../../src/report/overlay-chart.ts";
import { plainWords } from "../support/chart-words.ts";

const axis = { weeks: 3, plan: { startDate: "2027-06-07" } };
const lines = [
  { name: "A", values: [100, 200, 300] },
  { name: "B", values: [50, null, 20] },
];

describe("plans over each other", () => {
  const chart = overlayChart(axis, lines, "packs", "Sell-out", plainWords());

  it("are one line each, of different kinds, on one axis", () => {
    const series = chart.option["series"] as {
      name: string;
      data: (number | null)[];
      lineStyle: object;
    }[];
    expect(series.map(({ name }) => name)).toEqual(["A", "B"]);
    expect(series.map(({ data }) => data)).toEqual([
      [100, 200, 300],
      [50, null, 20],
    ]);
    expect(series[0]!.lineStyle).not.toEqual(series[1]!.lineStyle);
    expect(chart.title).toBe("Sell-out");
  });

  it("end in a sentence of where each ends up, and are a table with a gap where there is no value", () => {
    expect(chart.takeaway).toMatch(/^A 300.* · B 20/);
    expect(chart.table.rows).toHaveLength(3);
    expect(chart.table.rows[1]?.slice(1)).toEqual(["200", "—"]);
  });

  it("tell shares in percent", () => {
    const shares = [{ name: "A", values: [0.1, 0.255] }];
    const { table } = overlayChart(axis, shares, "percent", "WD", plainWords());
    expect(table.head[1]).toBe("A (%)");
    expect(table.rows[1]?.[1]).toBe("25.5");
  });
});
