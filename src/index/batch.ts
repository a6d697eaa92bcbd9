/** Many scenarios: from a batch file to runs, from runs to tables. */
export {
  type ScenarioResult,
  batchRuns,
  batchSummary,
} from "../batch/batch-tables.ts";
export { type Design, type Scenario, designs } from "../batch/design.ts";
export {
  type BatchDocument,
  type BatchRequest,
  type BatchScenario,
  type WantedRun,
  batchText,
  readBatch,
  runCount,
  wantedRuns,
} from "../batch/document.ts";
export type { BlankColumn } from "../batch/blanks.ts";
export { type Batch, prepareBatch } from "../batch/prepare.ts";
export { chunksOf, tasksOf } from "../batch/chunks.ts";
export {
  MOST_ROWS,
  type PageSheet,
  batchPages,
  pageSheet,
} from "../batch/pages.ts";
export { resultsOf } from "../batch/results.ts";
export { isWorkbook, readWorkbook } from "../batch/workbook.ts";
export { readGrid } from "../batch/grid.ts";
export {
  type RunRecord,
  cutRun,
  readJournalLine,
  resultText,
} from "../batch/journal.ts";
export { parquetPieces } from "../batch/parquet.ts";
export {
  type StoreCell,
  type StoreTable,
  storeTableNames,
  storeTables,
} from "../batch/store-tables.ts";
export { type BasePlan, scenarioPlan, unknownBase } from "../batch/plans.ts";
export { hashOf, planKey } from "../batch/run-id.ts";
export {
  type Reason,
  type StoredRun,
  reasonFor,
  shelfOf,
} from "../batch/why.ts";
export {
  type Chunk,
  type RunNews,
  type Task,
  failedRun,
  workOn,
} from "../batch/work.ts";
