import { describe, expect, it } from "vitest";
import {
  rangeChart,
  tradeOffChart,
  unbeaten,
} from "../../src/report/scenario-charts.ts";
import { reportChartWords } from "../../src/document/words.ts";

const words = reportChartWords("en", []);
const scale = { divisor: 1000, decimals: 1, name: "k" };

describe("charts over scenarios", () => {
  it("draw a bar from low to high and a mark at the middle", () => {
    const { option, table } = rangeChart(
      "r",
      [{ name: "A", low: -1000, middle: 0, high: 2000 }],
      scale,
      { title: "t", takeaway: "s", band: "band", middle: "middle" },
      words,
    );
    const series = (option as { series: { data: unknown[] }[] }).series;
    expect(series.map(({ data }) => data[0])).toEqual([-1, 3, [0, 0]]);
    expect(table.rows).toEqual([["A", "-1", "0", "2"]]);
  });

  it("join those that no other beats in both", () => {
    const point = (name: string, cost: number, gain: number) => ({
      name,
      cost,
      gain,
    });
    const points = [
      point("dear", 9, 10),
      point("cheap", 1, -5),
      point("worse", 9, 3),
      point("same cost, less", 1, -6),
      point("middle", 5, 4),
    ];
    expect(unbeaten(points).map(({ name }) => name)).toEqual([
      "cheap",
      "middle",
      "dear",
    ]);
    const texts = {
      title: "t",
      takeaway: "s",
      cost: "c",
      gain: "g",
      all: "all",
      unbeaten: "best",
    };
    const { table } = tradeOffChart(points, scale, texts, words);
    expect(table.rows.map((row) => row[3])).toEqual([
      "best",
      "best",
      "",
      "",
      "best",
    ]);
  });
});
