import { describe, expect, it } from "vitest";
import {
  responseChart,
  type ResponseRequest,
} from "../../src/report/response-chart.ts";
import { plainWords } from "../support/chart-words.ts";

const texts = {
  title: "{measure} over {lever}",
  takeaway: "best at {best}: {amount}",
  tie: "{best} is no better",
  tested: "tested",
  beyond: "beyond",
  now: "now",
  half: "doubt",
};

const request: ResponseRequest = {
  lever: "price",
  unit: "VND",
  value: (at) => `${at} VND`,
  measure: "contribution",
  isMoney: false,
  amount: (value) => `${value}!`,
  direction: 1,
  now: 20,
  tested: [20, 30],
  points: [
    { at: 10, mean: 1, half: 0.5 },
    { at: 20, mean: 3, half: 0.5 },
    { at: 30, mean: 5, half: 1 },
    { at: 40, mean: 4, half: Infinity },
  ],
};

interface Line {
  name: string;
  data: [number, number][];
  markArea?: { data: { xAxis: number }[][] };
}

const lines = (over: Partial<ResponseRequest>): Line[] =>
  responseChart({ ...request, ...over }, texts, plainWords()).option[
    "series"
  ] as Line[];

describe("a response curve", () => {
  it("names the best value, in the sense of the measure", () => {
    const { takeaway, title } = responseChart(request, texts, plainWords());
    expect(title).toBe("contribution over price");
    expect(takeaway).toBe("best at 30 VND: 5!");
    const less = responseChart(
      { ...request, direction: -1 },
      texts,
      plainWords(),
    );
    expect(less.takeaway).toBe("best at 10 VND: 1!");
  });

  it("says so when the best value is no better than what stands, but for luck", () => {
    const points = request.points.map((p) => ({ ...p, half: 2 }));
    const tie = responseChart({ ...request, points }, texts, plainWords());
    expect(tie.takeaway).toBe("30 VND is no better");
  });

  it("is solid within the tested range, which is shaded, and dashed beyond, without a gap", () => {
    const [tested, below, above] = lines({});
    expect(tested?.data).toEqual([
      [20, 3],
      [30, 5],
    ]);
    expect(tested?.markArea?.data).toEqual([[{ xAxis: 20 }, { xAxis: 30 }]]);
    expect([below?.name, below?.data]).toEqual([
      "beyond",
      [
        [10, 1],
        [20, 3],
      ],
    ]);
    expect(above?.data).toEqual([
      [30, 5],
      [40, 4],
    ]);
  });

  it("is tested everywhere where no range is given", () => {
    const all = lines({ tested: undefined });
    expect(all[0]?.data).toHaveLength(4);
    expect(all.filter(({ name }) => name === "beyond")).toEqual([]);
  });

  it("shows its doubt where seeds bound it, and says in the table which points are tested", () => {
    const edges = lines({}).filter(({ name }) => name === "doubt");
    expect(edges.map(({ data }) => data)).toEqual([
      [
        [10, 1.5],
        [20, 3.5],
        [30, 6],
      ],
      [
        [10, 0.5],
        [20, 2.5],
        [30, 4],
      ],
    ]);
    expect(
      responseChart(request, texts, plainWords()).table.rows.map((row) =>
        row.slice(2),
      ),
    ).toEqual([
      ["± 0.5", "beyond"],
      ["± 0.5", "tested"],
      ["± 1", "tested"],
      ["–", "beyond"],
    ]);
  });
});
