import { describe, expect, it } from "vitest";
import {
  cashChart,
  contributionChart,
  flowChart,
  peopleChart,
  reachChart,
  type ChartDescription,
} from "../../src/report/charts.ts";
import { plainWords } from "../support/chart-words.ts";
import { sampleRun } from "../support/sample-run.ts";

interface Series {
  name: string;
  data: (number | null)[];
  type: string;
}

const series = (chart: ChartDescription): Series[] =>
  chart.option["series"] as Series[];

const words = plainWords();
const run = sampleRun();
const all = [
  flowChart(run, sampleRun(0.8), words),
  reachChart(run, words),
  peopleChart(run, words),
  cashChart(run, sampleRun(0.8), words),
  contributionChart(run, words),
];

describe("every chart description", () => {
  it("is plain data that survives a crossing between threads", () => {
    for (const chart of all) expect(structuredClone(chart)).toEqual(chart);
  });

  it("shows in its table the very figures it draws", () => {
    for (const chart of all.filter(({ id }) => id !== "lines"))
      series(chart).forEach((drawn, index) =>
        expect(chart.table.rows.map((row) => row[index + 1])).toEqual(
          drawn.data.map((value) => (value === null ? "—" : String(value))),
        ),
      );
  });

  it("has a sentence that says what to see and repeats it to a screen reader", () => {
    for (const { takeaway, option } of all) {
      expect(takeaway).not.toMatch(/undefined|NaN|\{/);
      expect(JSON.stringify(option["aria"])).toContain(takeaway);
    }
  });

  it("tells series apart by name", () => {
    for (const chart of all) {
      const names = series(chart).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).not.toContain("");
    }
  });
});

describe("the flow of goods", () => {
  it("sets sell-in as bars beside sell-out and secondary as lines", () => {
    expect(
      series(flowChart(run, undefined, words)).map(({ name, type }) => [
        name,
        type,
      ]),
    ).toEqual([
      ["sellout_units", "line"],
      ["sellin_units", "bar"],
      ["secondary_units", "line"],
    ]);
  });

  it("says how much rests in the trade", () => {
    const { sellin_units: shipped = 0, sellout_units: sold = 0 } = run.measures;
    expect(flowChart(run, undefined, words).takeaway).toContain(
      `${(shipped ?? 0) - (sold ?? 0)} rest`,
    );
  });

  it("has the baseline's sell-out behind it when there is one", () => {
    expect(series(all[0] as ChartDescription).at(-1)?.name).toBe(
      "sellout_units before",
    );
  });
});

describe("the run that stood before", () => {
  it("is a faint line of its own behind goods and cash, in the table too", () => {
    const run = sampleRun();
    const earlier = { document: sampleRun(1.5), named: "earlier {name}" };
    const flow = flowChart(run, sampleRun(0.8), words, undefined, earlier);
    const cash = cashChart(run, sampleRun(0.8), words, earlier);
    for (const chart of [flow, cash]) {
      const line = series(chart).find(({ name }) => name.startsWith("earlier"));
      expect(line).toMatchObject({ lineStyle: { opacity: 0.35 } });
      expect(chart.table.head.at(-1)).toContain("earlier");
    }
    expect(flow.table.rows[50]?.at(-1)).toBe("45");
  });
});

describe("the flow of goods with futures", () => {
  const run = sampleRun(1, 3);
  const chart = flowChart(run, undefined, words, {
    values: {
      ...{ p10: [1e3, 2e3, null], p50: [2e3, 3e3, 4e3] },
      p90: [5e3, 7e3, 9e3],
    },
    texts: { band: "band", low: "low", middle: "middle", high: "high" },
  });

  it("shades from the worst to the best tenth, a gap where there is none", () => {
    const [hidden, band] = series(chart).slice(-2);
    expect(hidden?.data).toEqual([1, 2, null]);
    expect([band?.name, band?.data]).toEqual(["band", [4, 5, null]]);
  });

  it("names the band and not the hidden line under it, and tells all three in the table", () => {
    const { data } = chart.option["legend"] as { data: string[] };
    expect(data.slice(-2)).toEqual(["middle", "band"]);
    expect(chart.table.head.slice(-3)).toEqual(
      ["low", "middle", "high"].map(
        (name) => expect.stringContaining(name) as string,
      ),
    );
    expect(chart.table.rows[1]?.slice(-3)).toEqual(["2", "3", "7"]);
  });
});

describe("reach and people", () => {
  it("are drawn in percent", () => {
    // The sample's weighted distribution ends at 0.034.
    expect(series(reachChart(run, words))[0]?.data.at(-1)).toBe(3.4);
    expect(peopleChart(run, words).takeaway).toBe("22% 5% 34%");
  });
});
