/** The commands of batches, in the order of the help: run them, look at them, take their results elsewhere. */
import type { Command } from "commander";
import { batchCommand } from "./batch.ts";
import { exportCommand } from "./export.ts";
import { mergeCommand } from "./merge.ts";
import { queryCommand } from "./query.ts";
import { statusCommand } from "./status.ts";
import { workerCommand } from "./worker.ts";

export function batchCommands(): Command[] {
  return [
    batchCommand(),
    statusCommand(),
    workerCommand(),
    mergeCommand(),
    queryCommand(),
    exportCommand(),
  ];
}
