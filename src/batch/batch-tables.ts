/**
 * Results of a batch as CSV text, a piece per scenario, so that no batch is too large to be written. `summary.csv`: one
 * tidy row per scenario in the order of the input: what it is, its inputs, P10, P50 and P90 of each measure over the
 * seeds, and its error if it could not be run. `runs.csv`: one row per run.
 */
import { formatCsv, formatCsvRows } from "../base/csv.ts";
import { quantile } from "../base/stats.ts";
import { measures } from "../ledger/measures.ts";
import type { MeasureValues } from "../report/run-document.ts";
import type { Scenario } from "./design.ts";

export interface ScenarioResult {
  readonly scenario: Scenario;
  /** Measures by seed, in the order of the seeds; a run that is not there is undefined. */
  readonly runs: readonly (MeasureValues | undefined)[];
  readonly error: string;
}

const QUANTILES = [
  ["p10", 0.1],
  ["p50", 0.5],
  ["p90", 0.9],
] as const;

/** Columns of scenarios, before their inputs. */
const HEAD = ["name", "base", "group", "note"] as const;

export function summaryHeader(levers: readonly string[]): string[] {
  return [
    ...HEAD,
    ...levers,
    "runs",
    ...measures.flatMap(({ id }) => QUANTILES.map(([q]) => `${id}_${q}`)),
    "error",
  ];
}

export function summaryRow(
  levers: readonly string[],
  { scenario, runs, error }: ScenarioResult,
): (string | number)[] {
  return [
    ...HEAD.map((column) => scenario[column]),
    ...levers.map((lever) => scenario.values[lever] ?? ""),
    runs.filter((run) => run !== undefined).length,
    ...measures.flatMap(({ id }) => {
      const values = runs
        .map((run) => run?.[id])
        .filter((value) => typeof value === "number");
      return QUANTILES.map(([, share]) =>
        values.length === 0 ? "" : quantile(values, share),
      );
    }),
    error,
  ];
}

export function* batchSummary(
  levers: readonly string[],
  results: Iterable<ScenarioResult>,
): Generator<string> {
  yield formatCsv(summaryHeader(levers), []);
  for (const result of results)
    yield formatCsvRows([summaryRow(levers, result)]);
}

export function* batchRuns(
  results: Iterable<ScenarioResult>,
  seeds: readonly string[],
): Generator<string> {
  yield formatCsv(["name", "seed", ...measures.map(({ id }) => id)], []);
  for (const { scenario, runs } of results) {
    const rows = seeds.flatMap((seed, i) => {
      const run = runs[i];
      if (run === undefined) return [];
      return [
        [scenario.name, seed, ...measures.map(({ id }) => run[id] ?? "")],
      ];
    });
    if (rows.length > 0) yield formatCsvRows(rows);
  }
}
