/** The report of a made-up batch: four scenarios under three seeds, of which one cannot be run and one has one run only. */
import type { MeasureValues } from "../../src/report/run-document.ts";
import type { BatchDocument } from "../../src/batch/document.ts";
import {
  type BatchReport,
  type BatchReportRequest,
  batchReport,
} from "../../src/document/batch-report.ts";
import { aBatch } from "./stored-run.ts";

const run = (contribution: number, cash: number): MeasureValues => ({
  sellout_cases: 30_000 + contribution / 1e6,
  sell_through: 0.75,
  nd: 0.05,
  contribution,
  contribution_y1: contribution / 2,
  peak_cash: cash,
  payback_weeks: null,
});

export function sampleBatch(): BatchDocument {
  const batch = aBatch();
  const [first] = batch.scenarios;
  const scenario = (name: string, price: string, error = "") => ({
    ...first!,
    name,
    values: { reps: "5", "rsp[main]": price },
    plan: name,
    error,
  });
  return {
    ...batch,
    seeds: ["s 1", "s 2", "s 3"],
    scenarios: [
      scenario("<now>", "18000 VND"),
      scenario("high", "21000"),
      scenario("low", "on"),
      scenario("=typo", "-5", "no such price"),
    ],
  };
}

const results: readonly (readonly (MeasureValues | undefined)[])[] = [
  [run(-1e9, 9e9), run(2e9, 8e9), run(3e9, 7e9)],
  [run(1e9, 9e9), run(4e9, 9e9), run(6e9, 8e9)],
  [run(-2e9, 4e9), undefined, undefined],
  [undefined, undefined, undefined],
];

export function sampleBatchReport(
  over: Partial<BatchReportRequest> = {},
): BatchReport {
  const document = over.document ?? sampleBatch();
  return batchReport({
    document,
    results: () =>
      document.scenarios.map((scenario, i) => ({
        scenario,
        runs: results[i] ?? [],
        error: scenario.error,
      })),
    done: 7,
    name: "grid",
    language: "zh-TW",
    names: new Map([
      ["rsp", "建議售價"],
      ["reps", "業務人數"],
      ["main", "主力"],
    ]),
    units: new Map([["rsp", "VND/pack"]]),
    assumed: 0.5,
    ...over,
  });
}
