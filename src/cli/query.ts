/**
 * `taphoa query DIR "SQL"`: asks the tables of a batch in SQL, with DuckDB, which is an optional package: everything else
 * works without it. Nothing is fetched: DuckDB's own downloads are off.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { formatCsv, storeTableNames } from "../index.ts";
import { readDocument } from "./batch-folder.ts";
import { InputFailure } from "./failure.ts";
import { formatOption, type Format } from "./options.ts";
import { counted, print, tableText } from "./output.ts";

export function queryCommand(): Command {
  return new Command("query")
    .description(
      `ask a batch's tables (${storeTableNames.join(", ")}) in SQL, with DuckDB`,
    )
    .argument("<folder>", "folder of a batch")
    .argument(
      "<sql>",
      "such as: select scenario, median(trial) from measures group by 1",
    )
    .addOption(formatOption())
    .action(query);
}

type Cell = string | number | boolean | null;

interface Answer {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

async function query(
  folder: string,
  sql: string,
  { format }: { readonly format: Format },
): Promise<void> {
  readDocument(folder);
  for (const name of storeTableNames)
    if (!existsSync(join(folder, `${name}.parquet`)))
      throw refused(
        folder,
        `no ${name}.parquet`,
        "a batch that has been worked through",
        "run the batch to its end, or stop it once with Ctrl+C: it then writes its tables",
      );
  const { head, rows } = await ask(folder, sql);
  if (format === "json")
    print(
      JSON.stringify(
        rows.map((row) =>
          Object.fromEntries(head.map((name, i) => [name, row[i]])),
        ),
      ),
    );
  else if (format === "csv")
    print(
      formatCsv(
        head,
        rows.map((row) =>
          row.map((cell) => (typeof cell === "number" ? cell : said(cell))),
        ),
      ),
    );
  else
    print(
      tableText({
        title: counted(rows.length, "row"),
        head,
        align: head.map((_, i) =>
          rows.every((row) => typeof row[i] !== "string") ? "right" : "left",
        ),
        rows: rows.map((row) => row.map(said)),
        note: "",
      }),
    );
}

function said(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

async function ask(folder: string, sql: string): Promise<Answer> {
  const { DuckDBInstance } = await duckDb();
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    for (const name of storeTableNames) {
      const path = join(folder, `${name}.parquet`).replaceAll("'", "''");
      await connection.run(
        `create view ${name} as select * from read_parquet('${path}')`,
      );
    }
    const reader = await connection
      .runAndReadAll(sql)
      .catch((error: unknown) => {
        throw refused(
          "SQL",
          (error instanceof Error ? error.message : String(error)).trim(),
          `a statement over ${storeTableNames.join(", ")}`,
          "look at a table first: select * from measures limit 1; a name with brackets or spaces stands in double quotes",
        );
      });
    return {
      head: reader.columnNames(),
      rows: reader.getRowsJS().map((row) => row.map(plain)),
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function duckDb(): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw refused(
      "DuckDB",
      `no package @duckdb/node-api (${error instanceof Error ? (error.message.split("\n")[0] ?? "") : "unknown"})`,
      "DuckDB beside the program",
      "install it with: npm install --no-save @duckdb/node-api; without it, the .parquet tables open in any tool that reads Parquet, and taphoa export writes CSV and XLSX",
    );
  }
}

/** What DuckDB gives as what JSON and CSV know. */
function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint")
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  )
    return value;
  if (value instanceof Date) return value.toISOString();
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "bigint" ? Number(inner) : inner,
  );
}

function refused(
  file: string,
  found: string,
  expected: string,
  fix: string,
): InputFailure {
  return new InputFailure([{ code: "query", file, found, expected, fix }]);
}
