/**
 * Results of a batch as text. `summary.csv`: one tidy row per scenario in the order of the input: what it is, its inputs,
 * P10, P50 and P90 of each measure over the seeds, and its error if it could not be run. `runs.csv`: one row per run.
 * Cells that a spreadsheet would run as a formula are written with an apostrophe before them.
 */
import { formatCsv } from "../base/csv.ts";
import { quantile } from "../base/stats.ts";
import { measures } from "../ledger/measures.ts";
import type { MeasureValues } from "../report/run-document.ts";
import type { Scenario } from "./design.ts";

export interface ScenarioResult {
  readonly scenario: Scenario;
  /** Measures by seed, in the order of the seeds; a run that is not there yet is undefined. */
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

/** Text that no spreadsheet takes for a formula. */
export function plainText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text))
    ? `'${text}`
    : text;
}

function words({ scenario }: ScenarioResult): string[] {
  return HEAD.map((column) => plainText(scenario[column]));
}

export function batchSummary(
  levers: readonly string[],
  results: readonly ScenarioResult[],
): string {
  return formatCsv(
    [
      ...HEAD,
      ...levers,
      "runs",
      ...measures.flatMap(({ id }) => QUANTILES.map(([q]) => `${id}_${q}`)),
      "error",
    ],
    results.map((result) => [
      ...words(result),
      ...levers.map((lever) => plainText(result.scenario.values[lever] ?? "")),
      result.runs.filter((run) => run !== undefined).length,
      ...measures.flatMap(({ id }) => {
        const values = result.runs
          .map((run) => run?.[id])
          .filter((value) => typeof value === "number");
        return QUANTILES.map(([, share]) =>
          values.length === 0 ? "" : quantile(values, share),
        );
      }),
      plainText(result.error),
    ]),
  );
}

export function batchRuns(
  results: readonly ScenarioResult[],
  seeds: readonly string[],
): string {
  return formatCsv(
    ["name", "seed", ...measures.map(({ id }) => id)],
    results.flatMap((result) =>
      seeds.flatMap((seed, i) => {
        const run = result.runs[i];
        if (run === undefined) return [];
        return [
          [
            plainText(result.scenario.name),
            seed,
            ...measures.map(({ id }) => run[id] ?? ""),
          ],
        ];
      }),
    ),
  );
}
