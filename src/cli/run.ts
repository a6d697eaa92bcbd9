/**
 * `taphoa run [PLAN.csv]`: simulates one plan with one seed and prints what came of it; with --out also writes a result folder.
 */
import { availableParallelism } from "node:os";
import { Command, Option } from "commander";
import {
  ledgerCsv,
  manifest,
  planCsv,
  runDocument,
  simulate,
  shipmentsCsv,
  summaryCsv,
  type ChannelBasis,
  type Plan,
} from "../index.ts";
import { InputFailure } from "./failure.ts";
import { BASELINE, checkedPlan, loadMarket, planText } from "./files.ts";
import {
  basisOption,
  DEFAULTS,
  formatOption,
  overridesOf,
  setOption,
  weeksOption,
  wholeNumber,
  type Format,
} from "./options.ts";
import { note, print, warningList } from "./output.ts";
import { openPanel } from "./panel-file.ts";
import { startCrew } from "./crew.ts";
import { startProgress } from "./progress.ts";
import { checkResultFolder, writeResultFolder } from "./result-folder.ts";
import { runText } from "./run-text.ts";

interface RunOptions {
  readonly set: readonly string[];
  readonly seed: string;
  readonly weeks?: number;
  readonly scale: number;
  readonly channelBasis: ChannelBasis;
  readonly out?: string;
  readonly format: Format;
  readonly audit: boolean;
  readonly sketch: boolean;
  readonly threads?: number;
  readonly panel?: string;
  readonly panelBurnIn: boolean;
}

/** Real households behind one simulated below which a second thread is worth its start. */
const CROWDED = 100;

export function runCommand(): Command {
  return new Command("run")
    .description("simulate a plan and print its sell-through")
    .argument("[plan]", `plan file (default: ${BASELINE})`)
    .addOption(setOption())
    .option("--seed <text>", "seed of all chance", DEFAULTS.seed)
    .addOption(weeksOption())
    .option(
      "--scale <n>",
      "real households behind one simulated",
      wholeNumber(1, 100_000),
      DEFAULTS.scale,
    )
    .addOption(basisOption())
    .option("--out <folder>", "also write plan, ledger, summary and manifest")
    .addOption(formatOption())
    .addOption(
      new Option(
        "--sketch",
        "a quick look: fewer outlets, coarser shelves, more luck",
      ).default(false),
    )
    .addOption(
      new Option("--audit", "prove the stock identity week by week").default(
        false,
      ),
    )
    .option(
      "--threads <n>",
      `threads that share the weeks; the result is the same (default: all cores where the scale is finer than 1 : ${CROWDED}, else 1)`,
      wholeNumber(1, 64),
    )
    .option("--panel <file>", "also write every purchase as CSV")
    .addOption(
      new Option(
        "--panel-burn-in",
        "with the purchases of the weeks before the launch",
      ).default(false),
    )
    .action(run);
}

function run(path: string | undefined, options: RunOptions): void {
  if (options.out !== undefined) checkResultFolder(options.out);
  const overrides = overridesOf(options.set);
  const market = loadMarket();
  const base = planText(path);
  const { plan, warnings } = checkedPlan(base, market, overrides);
  const weeks = weeksOf(plan, options.weeks);
  const { seed, scale, channelBasis, audit, sketch } = options;
  const panel =
    options.panel === undefined
      ? undefined
      : openPanel(options.panel, { burnIn: options.panelBurnIn, seed, weeks });
  const progress = startProgress(`${plan.name}, ${weeks} weeks`);
  const usual = scale < CROWDED ? availableParallelism() : 1;
  const crew = startCrew(options.threads ?? usual, { base, overrides });
  const result = (() => {
    try {
      const onWeek = progress.week;
      const observe = panel?.observe ?? (() => undefined);
      const how = { seed, scale, channelBasis, sketch, weeks, audit };
      const hooks = {
        onWeek,
        receipts: panel !== undefined,
        observe,
        ...(crew === undefined ? {} : { crew }),
      };
      return simulate(plan, market, { ...how, ...hooks }, warnings);
    } finally {
      crew?.dismiss();
      progress.stop();
      panel?.close();
    }
  })();
  const document = runDocument(result);
  if (options.format === "json") print(JSON.stringify(document));
  else if (options.format === "csv") {
    // The table has no place for them; JSON and the page of text carry them.
    note(warningList(document.warnings, market, { on: "stderr" }));
    print(summaryCsv(document));
  } else print(runText(document, market));
  if (options.out !== undefined)
    writeResultFolder(options.out, {
      "plan.csv": planCsv(plan),
      "ledger.csv": ledgerCsv(result),
      "summary.csv": summaryCsv(document),
      "shipments.csv": shipmentsCsv(document.shipments),
      "manifest.json": `${JSON.stringify(manifest(result), null, 2)}\n`,
    });
  if (options.audit)
    note(`Audit: the stock identity held in each of ${weeks} weeks.`);
  if (options.panel !== undefined) note(`Panel written to ${options.panel}`);
  if (options.out !== undefined) note(`Result written to ${options.out}`);
}

/** Fewer weeks than the plan's may be asked for; more would run into weeks the plan does not describe. */
function weeksOf(plan: Plan, wanted: number | undefined): number {
  if (wanted === undefined) return plan.horizonWeeks;
  if (wanted <= plan.horizonWeeks) return wanted;
  throw new InputFailure([
    {
      code: "weeks-beyond-horizon",
      file: "--weeks",
      found: `${wanted}`,
      expected: `at most the ${plan.horizonWeeks} weeks of the plan`,
      fix: `lengthen the plan: --set "horizon_weeks=${wanted} weeks"`,
    },
  ]);
}
