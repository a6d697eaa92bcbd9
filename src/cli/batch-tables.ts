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
import { counted, note } from "./output.ts";
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
  {
    shard,
    goOn = "To go on: the same command again.",
  }: {
    readonly shard?: Shard | undefined;
    /** What to do where runs are missing. */
    readonly goOn?: string;
  } = {},
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
    `${there} of ${counted(wanted, "run")} are in ${out}${shard === undefined ? `; ${table} has a row per scenario` : ""}.`,
  );
  if (store.duplicates() > 0)
    note(
      `${counted(store.duplicates(), "run")} came twice, with equal results.`,
    );
  if (mistaken > 0)
    note(
      `${counted(mistaken, "scenario")} could not be run: see the column error.`,
    );
  if (failed > 0)
    note(`${counted(failed, "run")} failed: see the column error.`);
  if (shard !== undefined) {
    note(
      `When all ${shard.of} parts are done, gather them: taphoa merge OUT ${out}, with the folders of the other parts behind it if they are not in this one.`,
    );
    return;
  }
  if (there + failed < wanted) {
    note(goOn);
    process.exitCode = EXIT.input;
  }
}
