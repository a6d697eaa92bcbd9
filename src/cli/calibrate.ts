/**
 * `taphoa calibrate`: solves the base market of each category and basis, prints target, simulated and difference, and
 * writes data/calibration.csv. With --check it solves nothing: what is shipped is measured, and a target missed is exit
 * code 1. Every set is written when it is done, so that a long run may be stopped between two.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import {
  CALIBRATION_FILE,
  DRAWS_FILE,
  calibrate,
  calibrateTable,
  calibrationCsv,
  channelBases,
  checkCalibration,
  drawScale,
  mergedCalibration,
  orderedSeeds,
  readCalibrationRows,
  calibrationRows,
  suggestNames,
  type CalibrateDocument,
  type ChannelBasis,
  type Market,
} from "../index.ts";
import { drawBases } from "./calibrate-draws.ts";
import { EXIT, InputFailure, valueOrFail } from "./failure.ts";
import { loadMarket, packageRoot, readText } from "./files.ts";
import { DEFAULTS, wholeNumber } from "./options.ts";
import { alarm, note, print, tableText } from "./output.ts";

interface CalibrateCommand {
  readonly category?: string;
  readonly channelBasis?: ChannelBasis;
  readonly seeds: number;
  readonly scale: number;
  readonly rounds?: number;
  readonly format: "table" | "json";
  readonly check: boolean;
  readonly out?: string;
  readonly draws?: number;
}

const SEEDS = 20;

export function calibrateCommand(): Command {
  return new Command("calibrate")
    .description(
      "solve the base market for its targets, or check that it meets them",
    )
    .option("--category <id>", "category (default: every one)")
    .addOption(
      new Option(
        "--channel-basis <basis>",
        "account of channel shares (default: every one)",
      ).choices(channelBases),
    )
    .option(
      "--seeds <n>",
      "seeds it is measured under",
      wholeNumber(1, 100),
      SEEDS,
    )
    .option(
      "--scale <n>",
      "real households behind one simulated, where it is measured (joint draws have their own)",
      wholeNumber(10, 100_000),
      DEFAULTS.scale,
    )
    .option(
      "--rounds <n>",
      "only the first rounds of the search: quicker and worse",
      wholeNumber(1, 100),
    )
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["table", "json"])
        .default("table"),
    )
    .option(
      "--check",
      "measure what is shipped; exit code 1 if a target is missed",
      false,
    )
    .option(
      "--draws <n>",
      "solve so many joint draws of the numbers the market rests on; those in the file are not solved again",
      wholeNumber(2, 1000),
    )
    .option(
      "--out <file>",
      `file to write (default: data/${CALIBRATION_FILE}, with --draws data/${DRAWS_FILE})`,
    )
    .action(run);
}

function run(options: CalibrateCommand): void {
  for (const category of categoriesOf(loadMarket(), options.category))
    for (const basis of channelBases) {
      if ((options.channelBasis ?? basis) !== basis) continue;
      // Read anew each time: the set just written is where the next search begins.
      const market = loadMarket();
      if (options.draws !== undefined) {
        drawBases(market, category, basis, {
          draws: options.draws,
          scale: drawScale(market, category),
          path: outOf(options),
        });
        continue;
      }
      const document = one(market, category, basis, options);
      if (document === undefined) {
        process.exitCode = EXIT.input;
        continue;
      }
      if (options.format === "json") print(JSON.stringify(document));
      else print(tableText({ ...calibrateTable(document), widths: [42, 6] }));
      if (options.check) {
        if (document.totals["falls short"] > 0) process.exitCode = EXIT.input;
      } else keep(market, document, outOf(options));
    }
}

/** The file that is written. */
function outOf({ out, draws }: CalibrateCommand): string {
  const name = draws === undefined ? CALIBRATION_FILE : DRAWS_FILE;
  return out ?? join(packageRoot, "data", name);
}

/** One category and basis, solved or checked; none if there is nothing to check. */
function one(
  market: Market,
  category: string,
  basis: ChannelBasis,
  { seeds, scale, rounds, check }: CalibrateCommand,
): CalibrateDocument | undefined {
  const task = {
    market,
    category,
    basis,
    scale,
    seeds: orderedSeeds(seeds),
    ...(rounds === undefined ? {} : { rounds }),
    say: (what: string) => note(`${category}, ${basis}: ${what} …`),
  };
  if (!check) return calibrate(task);
  const { state, constants } = market.calibration(category, basis);
  if (state === "fits") return checkCalibration(task, constants);
  alarm(
    state === "absent"
      ? `${category}, ${basis}: not calibrated.`
      : `${category}, ${basis}: calibrated for other data.`,
  );
  return undefined;
}

function keep(market: Market, document: CalibrateDocument, path: string): void {
  const old = existsSync(path)
    ? readCalibrationRows({ [CALIBRATION_FILE]: readText(path, path) })
    : { rows: [], problems: [] };
  const rows = mergedCalibration(
    valueOrFail(old.rows, old.problems),
    calibrationRows(document),
    market,
  );
  writeFileSync(path, calibrationCsv(rows));
  note(`Written to ${path}`);
}

function categoriesOf(
  { categories }: Market,
  wanted: string | undefined,
): readonly string[] {
  if (wanted === undefined) return categories;
  if (categories.includes(wanted)) return [wanted];
  throw new InputFailure([
    {
      code: "unknown-category",
      file: "--category",
      found: `"${wanted}"`,
      expected: `a category of data/: ${categories.join(", ")}`,
      fix: suggestNames(wanted, categories),
    },
  ]);
}
