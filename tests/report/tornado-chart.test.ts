import { describe, expect, it } from "vitest";
import { tornadoChart } from "../../src/report/tornado-chart.ts";
import { plainWords } from "../support/chart-words.ts";

const texts = { title: "steps", up: "up", down: "down" };

describe("the tornado", () => {
  const chart = tornadoChart(
    [
      { name: "price", up: -10, down: 5 },
      { name: "reps", up: 30, down: -20 },
    ],
    texts,
    plainWords(),
  );

  it("puts the widest bar first, in the chart and in its table", () => {
    expect(chart.table.rows.map(([name]) => name)).toEqual(["reps", "price"]);
    expect((chart.option["yAxis"] as { data: string[] }).data).toEqual([
      "reps",
      "price",
    ]);
    expect(chart.takeaway).toBe("reps: up 30 VND, down -20 VND");
  });

  it("is empty without rows", () => {
    expect(tornadoChart([], texts, plainWords()).table.rows).toEqual([]);
  });
});
