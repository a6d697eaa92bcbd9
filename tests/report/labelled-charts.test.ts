import { describe, expect, it } from "vitest";
import {
  labelledLines,
  stackedBars,
} from "../../src/report/labelled-charts.ts";
import { plainWords } from "../support/chart-words.ts";

const texts = { id: "x", title: "Cases", takeaway: "So.", axis: "Week" };
const scale = { divisor: 1, decimals: 0, name: "cases" };
type Series = Record<
  "name" | "data" | "lineStyle" | "markLine" | "stack",
  unknown
>;

const seriesOf = (option: Readonly<Record<string, unknown>>): Series[] =>
  option["series"] as Series[];

describe("lines over labels", () => {
  const chart = labelledLines(
    texts,
    ["−1", "0"],
    [
      { name: "Guess", values: [null, 12.4], look: "dashed" },
      { name: "Now", values: [3, 4] },
    ],
    scale,
    plainWords(),
    [{ label: "0", name: "best" }],
  );

  it("are told apart by their kind, with a mark where one is wanted", () => {
    const [guess, now] = seriesOf(chart.option);
    expect(guess?.data).toEqual([null, 12]);
    expect(guess?.lineStyle).toMatchObject({ type: "dashed" });
    expect(now?.lineStyle).toEqual({ width: 3 });
    expect(guess?.markLine).toMatchObject({
      data: [{ xAxis: "0", name: "best" }],
    });
    expect(now?.markLine).toBeUndefined();
  });

  it("are the same figures as a table", () => {
    expect(chart.table).toEqual({
      head: ["Week", "Guess (cases)", "Now (cases)"],
      rows: [
        ["−1", "—", "3"],
        ["0", "12", "4"],
      ],
    });
  });
});

describe("stacked bars", () => {
  it("stand on each other, one stack per label", () => {
    const chart = stackedBars(
      texts,
      ["A", "B"],
      [
        { name: "own", values: [1, 2] },
        { name: "shops", values: [3, 4] },
      ],
      scale,
      plainWords(),
    );
    expect(seriesOf(chart.option).map(({ stack }) => stack)).toEqual([
      "all",
      "all",
    ]);
    expect(chart.table.rows).toEqual([
      ["A", "1", "3"],
      ["B", "2", "4"],
    ]);
  });
});
