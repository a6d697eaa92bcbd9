import { describe, expect, it } from "vitest";
import {
  paretoFront,
  scatterChart,
  type ScatterTexts,
} from "../../src/report/scatter-chart.ts";
import { plainWords } from "../support/chart-words.ts";

const texts: ScatterTexts = {
  title: "points",
  takeaway: "{front} of {count} by {x} and {y}: {names}",
  front: "front",
  others: "others",
  mark: "on the front",
  none: "nothing",
};

const M = 1_000_000;
const point = (name: string, x: number, y: number) => ({ name, x, y });
// Less of x is better, more of y.
const points = [
  point("dear", 9 * M, 0.5),
  point("good", 5 * M, 0.5),
  point("cheap", 2 * M, 0.2),
  point("twin", 2 * M, 0.2),
  point("poor", 4 * M, 0.1),
];
const axes = {
  x: { name: "cash", form: "money", direction: -1 },
  y: { name: "nd", form: "share", direction: 1 },
} as const;

describe("the front", () => {
  it("is what no other beats in both, equals included", () => {
    expect(paretoFront(points, [-1, 1])).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(paretoFront(points, [1, 1])[0]).toBe(true);
    expect(paretoFront([], [1, 1])).toEqual([]);
  });

  it("holds against asking every pair", () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 16_807) % 2_147_483_647) % 12;
    const many = Array.from({ length: 80 }, (_, i) =>
      point(String(i), next(), next()),
    );
    const beaten = ({ x, y }: { x: number; y: number }): boolean =>
      many.some((o) => o.x <= x && o.y >= y && (o.x < x || o.y > y));
    expect(paretoFront(many, [-1, 1])).toEqual(many.map((p) => !beaten(p)));
  });
});

describe("the chart of many results", () => {
  const chart = scatterChart(points, axes, texts, plainWords());

  it("marks the front by shape and by a column, in readable units", () => {
    expect(chart.takeaway).toBe("3 of 5 by cash and nd: cheap, twin, good");
    expect(chart.table.head).toEqual([
      "",
      "cash (m VND)",
      "nd (%)",
      "on the front",
    ]);
    expect(chart.table.rows).toEqual([
      ["cheap", "2", "20", "◆"],
      ["twin", "2", "20", "◆"],
      ["good", "5", "50", "◆"],
      ["dear", "9", "50", ""],
      ["poor", "4", "10", ""],
    ]);
    const series = chart.option["series"] as { symbol: string }[];
    expect(series.map(({ symbol }) => symbol)).toEqual(["circle", "diamond"]);
  });

  it("says that there is nothing where nothing is", () => {
    const none = scatterChart([], axes, texts, plainWords());
    expect(none.takeaway).toBe("nothing");
    expect(none.table.rows).toEqual([]);
  });
});
