/** The commands of the consultant's desk, in the order of the help: how sure, why, what to send, what to change. */
import type { Command } from "commander";
import { compareCommand } from "./compare.ts";
import { ensembleCommand } from "./ensemble.ts";
import { explainCommand } from "./explain.ts";
import { lintCommand } from "./lint.ts";
import { mmmCommand } from "./mmm.ts";
import { reportCommand } from "./report.ts";
import { optimiseCommand, solveCommand } from "./search.ts";
import { sensitivityCommand } from "./sensitivity.ts";
import { worthCommand } from "./worth.ts";

export function deskCommands(): Command[] {
  return [
    ensembleCommand(),
    compareCommand(),
    explainCommand(),
    worthCommand(),
    sensitivityCommand(),
    reportCommand(),
    lintCommand(),
    solveCommand(),
    optimiseCommand(),
    mmmCommand(),
  ];
}
