/** A report of the made-up run, with many futures or without. */
import type { Ensemble } from "../../src/ensemble/ensemble.ts";
import {
  type Report,
  type ReportRequest,
  reportOf,
} from "../../src/document/report-data.ts";
import type { ToldInput } from "../../src/document/input-names.ts";
import { sampleRun } from "./sample-run.ts";

const input = (grade: ToldInput["grade"]): ToldInput => ({
  id: `parameters/${grade}Number`,
  table: "parameters",
  name: `a ${grade} number`,
  value: "1",
  low: "0",
  high: "2",
  unit: "ratio",
  grade,
  source: "",
  checkedOn: "",
  note: "",
});

export const manyFutures: Ensemble = {
  alternative: { id: "channel_basis=brief", basis: "brief", values: {} },
  futures: 3,
  draws: 2,
  bases: 0,
  runs: 9,
  spreads: {
    sellout_cases: {
      p10: 40_000,
      p50: 55_000,
      p90: 70_000,
      mean: 55_000,
      defined: 3,
      variance: { ignorance: 3, luck: 1, error: 1 },
      assumed: 0.5,
      base: 0,
    },
  },
  fans: {
    cash: { p10: [-3e9, -4e9], p50: [-1e9, -2e9], p90: [0, null] },
    sellout_units: { p10: [1e4, 2e4], p50: [2e4, 3e4], p90: [3e4, 5e4] },
  },
  chance: {
    futures: 3,
    reached: 1,
    share: 0.33,
    low: 0.1,
    high: 0.7,
    range: true,
  },
  values: [40_000, 55_000, 70_000].map((sellout_cases) => ({ sellout_cases })),
};

export function sampleReport(over: Partial<ReportRequest> = {}): Report {
  const run = sampleRun();
  return reportOf({
    run: {
      ...run,
      plan: {
        ...run.plan,
        rows: [
          {
            lever: "rsp",
            sku: "main",
            channel: "",
            region: "south",
            from_week: "1",
            to_week: "",
            value: "18000",
            unit: "VND/pack",
            note: "<零錢>",
          },
        ],
      },
    },
    inputs: [input("assumed"), input("measured"), input("decided")],
    bottlenecks: [
      { week: 1, link: "known", passed: { known: 0.1 } },
      { week: 2, link: "listed", passed: { listed: 0.2 } },
    ],
    language: "zh-TW",
    tetDates: ["2028-01-26"],
    targetCases: 60_000,
    names: new Map([
      ["south", "南部"],
      ["rsp", "建議售價"],
    ]),
    ...over,
  });
}
