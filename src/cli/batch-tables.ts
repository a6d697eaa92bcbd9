/** The files that a batch leaves when it has worked through its runs, and the sentence that says how it went. */
import { join } from "node:path";
import {
  batchRuns,
  batchSummary,
  parquetPieces,
  resultsOf,
  storeTables,
  wantedRuns,
  type BatchDocument,
} from "../index.ts";
import type { BatchStore } from "./batch-store.ts";
import { EXIT } from "./failure.ts";
import { note } from "./output.ts";
import type { Shard } from "./shard.ts";

export function writeTables(document: BatchDocument, store: BatchStore): void {
  const { levers, seeds } = document;
  store.write("summary.csv", batchSummary(levers, resultsOf(document, store)));
  store.write("runs.csv", batchRuns(resultsOf(document, store), seeds));
  for (const table of storeTables(document, store))
    store.write(`${table.name}.parquet`, parquetPieces(table, document));
}

export function sayHow(
  document: BatchDocument,
  store: BatchStore,
  out: string,
  shard?: Shard,
): void {
  let wanted = 0;
  let there = 0;
  let failed = 0;
  for (const { id } of wantedRuns(document)) {
    wanted += 1;
    if (store.has(id)) there += 1;
    else if (store.failure(id) !== undefined) failed += 1;
  }
  const mistaken = document.scenarios.filter(
    ({ error }) => error !== "",
  ).length;
  const table = join(out, "summary.csv");
  note(
    `${there} of ${wanted} runs are in ${out}${shard === undefined ? `; ${table} has a row per scenario` : ""}.`,
  );
  if (store.duplicates() > 0)
    note(`${store.duplicates()} runs came twice, with equal results.`);
  if (mistaken > 0)
    note(`${mistaken} scenarios could not be run: see the column error.`);
  if (failed > 0) note(`${failed} runs failed: see the column error.`);
  if (shard !== undefined) {
    note(
      `When all ${shard.of} parts are there: taphoa merge OUT ${out} gathers them.`,
    );
    return;
  }
  if (there + failed < wanted) {
    note("To go on: the same command again.");
    process.exitCode = EXIT.input;
  }
}
