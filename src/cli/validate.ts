/**
 * `taphoa validate`: simulates what is known of markets like this one and says, row by row, whether the model shows it.
 * A row that falls short is a finding and no failure of the program: the exit code stays 0.
 */
import { existsSync, writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import {
  orderedSeeds,
  readPatterns,
  rowIds,
  suggestNames,
  validate,
  type ChannelBasis,
  type Market,
  type Pattern,
  type TextTable,
  type ValidateDocument,
  REPORT_MARKS,
  hasReport,
  validateTable,
  withReport,
} from "../index.ts";
import { InputFailure, valueOrFail } from "./failure.ts";
import { loadMarket, loadPlan, loadTable, readText } from "./files.ts";
import { basisOption, scaleOption, wholeNumber } from "./options.ts";
import { note, print, tableText } from "./output.ts";

interface ValidateOptions {
  readonly seeds: number;
  readonly scale: number;
  readonly quick: boolean;
  readonly only?: readonly string[];
  readonly category?: string;
  readonly channelBasis: ChannelBasis;
  readonly format: "table" | "json";
  readonly into?: string;
}

/** The scale of a run as the command line makes it: 27,871 households, where a panel should have 5,000 at least. */
const SCALE = 1000;
const SEEDS = 5;

export function validateCommand(): Command {
  return new Command("validate")
    .description("hold the model against what is known of real markets")
    .option("--seeds <n>", "seeds per row", wholeNumber(1, 100), SEEDS)
    .addOption(scaleOption(SCALE))
    .addOption(
      new Option("--quick", "only rows that take seconds").default(false),
    )
    .option("--only <ids>", "only these rows, such as A1,D1", (text: string) =>
      text.split(",").map((id) => id.trim().toUpperCase()),
    )
    .option("--category <id>", "category (default: the baseline plan's)")
    .addOption(basisOption())
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["table", "json"])
        .default("table"),
    )
    .option(
      "--into <file>",
      "write the report, stamped, into the block of a Markdown document that is marked evidence",
    )
    .action(run);
}

function run(options: ValidateOptions): void {
  const market = loadMarket();
  // Before any simulation: a document that cannot take the report.
  const target =
    options.into === undefined ? undefined : readDocument(options.into);
  const { patterns, problems } = readPatterns(loadTable("patterns.csv"));
  const known = valueOrFail(patterns, problems);
  checkOnly(known, options.only);
  const document = validate({
    market,
    patterns: known,
    category: categoryOf(market, options.category),
    scale: options.scale,
    channelBasis: options.channelBasis,
    seeds: orderedSeeds(options.seeds),
    quick: options.quick,
    ...(options.only === undefined ? {} : { only: options.only }),
    say: (what) => note(`Simulating ${what} …`),
  });
  if (target !== undefined)
    writeFileSync(target.path, target.with(document, market));
  if (options.format === "json") print(JSON.stringify(document));
  else print(pageOf(document));
}

/** A document that has the block of the report, and how it looks with a new one. */
function readDocument(path: string): {
  readonly path: string;
  readonly with: (document: ValidateDocument, market: Market) => string;
} {
  const text = existsSync(path) ? readText(path, path) : "";
  if (!hasReport(text))
    throw new InputFailure([
      {
        code: "no-evidence-block",
        file: path,
        found: existsSync(path) ? "no block for the report" : "no such file",
        expected: `the lines ${REPORT_MARKS.join(" and ")}`,
        fix: "name a document that has these two lines where the report should stand",
      },
    ]);
  return {
    path,
    with: (document, market) => withReport(text, document, market),
  };
}

function pageOf(document: ValidateDocument): string {
  const table: TextTable = validateTable(document);
  return tableText({ ...table, widths: [4, 44, 14, 9, 8, 11] });
}

function checkOnly(
  patterns: readonly Pattern[],
  only: readonly string[] | undefined,
): void {
  const ids = rowIds(patterns);
  const unknown = (only ?? []).filter((id) => !ids.includes(id));
  if (unknown.length === 0) return;
  throw new InputFailure(
    unknown.map((id) => ({
      code: "unknown-row",
      file: "--only",
      found: `"${id}"`,
      expected: `a row of patterns.csv: ${ids.join(", ")}`,
      fix: suggestNames(id, ids),
    })),
  );
}

function categoryOf(market: Market, wanted: string | undefined): string {
  const { categories } = market;
  if (wanted === undefined) return loadPlan(undefined, market).plan.category;
  if (categories.includes(wanted)) return wanted;
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
