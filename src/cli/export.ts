/**
 * `taphoa export DIR --csv|--parquet|--xlsx --out PATH`: a batch's tables for other programs, with what is there so far.
 * CSV and Parquet are a folder with a file per table, XLSX is one workbook. Texts that a spreadsheet would run as a
 * formula stay texts, and are read back unchanged. `taphoa export PLAN.csv --mmm meridian|robyn|pymc --out DIR` is `taphoa mmm`.
 */
import { Command, Option } from "commander";
import {
  resultsOf,
  batchSummary,
  formatCsv,
  formatCsvRows,
  mmmLayouts,
  parquetPieces,
  storeTables,
  wantedRuns,
  type BatchDocument,
  type MmmLayout,
  type StoreCell,
  type StoreTable,
} from "../index.ts";
import { withBatch } from "./batch-folder.ts";
import { deskOptions, type DeskOptions } from "./desk.ts";
import { InputFailure } from "./failure.ts";
import type { Journals } from "./journal-file.ts";
import { writeMmm } from "./mmm.ts";
import { note } from "./output.ts";
import { writeFolder } from "./table-files.ts";

interface ExportOptions extends DeskOptions {
  readonly mmm?: MmmLayout;
  readonly csv?: true;
  readonly parquet?: true;
  readonly xlsx?: true;
  readonly out: string;
}

export function exportCommand(): Command {
  return deskOptions(
    new Command("export")
      .description("write a batch's tables, or a plan's weeks for other models")
      .argument("<folder>", "folder of a batch; with --mmm, a plan file")
      .addOption(new Option("--csv", "a folder with a CSV file per table"))
      .addOption(
        new Option("--parquet", "a folder with a Parquet file per table"),
      )
      .addOption(new Option("--xlsx", "one workbook with a sheet per table"))
      .addOption(
        new Option(
          "--mmm <tool>",
          "weekly data of a plan for a marketing-mix model, with the truth; the options below are for it",
        ).choices(mmmLayouts),
      )
      .requiredOption("--out <path>", "folder, or workbook, to write"),
  ).action(exportTables);
}

async function exportTables(
  folder: string,
  options: ExportOptions,
): Promise<void> {
  const kinds = (["csv", "parquet", "xlsx", "mmm"] as const).filter(
    (kind) => options[kind] !== undefined,
  );
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    throw new InputFailure([
      {
        code: "export-kind",
        file: "taphoa export",
        found:
          kinds.length === 0 ? "no kind of file" : `--${kinds.join(" --")}`,
        expected: "one of --csv, --parquet, --xlsx and --mmm",
        fix: "name one",
      },
    ]);
  if (options.mmm !== undefined) {
    writeMmm(folder, { ...options, for: options.mmm });
    return;
  }
  await withBatch(folder, async (document, journals) => {
    const tables = storeTables(document, journals);
    if (kind === "xlsx") {
      // Loaded only here: its library alone takes as long as reading a plan.
      const { writeWorkbook } = await import("./workbook-file.ts");
      await writeWorkbook(options.out, document, journals);
    } else
      writeFolder(
        options.out,
        kind === "csv"
          ? [
              [
                "summary.csv",
                batchSummary(document.levers, resultsOf(document, journals)),
              ],
              ...tables.map(
                (table) => [`${table.name}.csv`, csvPieces(table)] as const,
              ),
            ]
          : tables.map(
              (table) =>
                [
                  `${table.name}.parquet`,
                  parquetPieces(table, document),
                ] as const,
            ),
      );
    note(`Written to ${options.out}.`);
    sayLeft(document, journals);
  });
}

/** Equal scenarios share a run, so runs are counted by their names; a scenario with a mistake has none. */
function sayLeft(document: BatchDocument, journals: Journals): void {
  const isWhole =
    document.scenarios.every(({ error }) => error === "") &&
    [...wantedRuns(document)].every(({ id }) => journals.has(id));
  if (!isWhole)
    note("Not every run is there: the column state of runs says which.");
}

const ROWS = 1000;

function* csvPieces({ columns, rows }: StoreTable): Generator<string> {
  yield formatCsv(
    columns.map(({ name }) => name),
    [],
  );
  let some: (string | number)[][] = [];
  const cell = (value: StoreCell): string | number => value ?? "";
  for (const row of rows()) {
    some.push(row.map(cell));
    if (some.length < ROWS) continue;
    yield formatCsvRows(some);
    some = [];
  }
  if (some.length > 0) yield formatCsvRows(some);
}
