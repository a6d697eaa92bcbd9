/** The results of a batch as rows of a table: the medians of a few measures over the seeds, in the reader's words. */
import { html } from "lit";
import { quantile, type ScenarioResult } from "../../src/index.ts";
import { grouped } from "../format.ts";
import { measureText } from "../measure-style.ts";
import type { View } from "../view.ts";

export const resultColumns = [
  "sellout_cases",
  "sell_through",
  "nd",
  "contribution",
  "peak_cash",
] as const;

/** Name, number of runs, a median per column, what is wrong. */
export function resultRows(
  results: readonly ScenarioResult[],
  view: View,
): unknown[][] {
  return results.map(({ scenario, runs, error }) => {
    const there = runs.filter((run) => run !== undefined);
    return [
      scenario.name,
      grouped(there.length, 0, view.language),
      ...resultColumns.map((id) => {
        const values = there
          .map((run) => run[id])
          .filter((value) => typeof value === "number");
        return values.length === 0
          ? "–"
          : measureText(id, quantile(values, 0.5), view, view.texts);
      }),
      html`<span lang="en">${error}</span>`,
    ];
  });
}
