/**
 * Reads the rows of a plan file: `lever,sku,channel,region,from_week,to_week,value,unit,note`, one lever a row.
 * Full-width letters and digits are taken as plain ones, and the apostrophe a spreadsheet guards a formula with is
 * dropped. Two more columns, `set_by` and `set_in`, are those of a result's plan.csv, which can so be read again.
 * Leaves out: what the cells mean; that needs the market and the plan's own SKUs.
 */
import { parseCsv, type CsvRow } from "../base/csv.ts";
import { suggestNames } from "../base/nearest.ts";
import type { Problem } from "../base/problem.ts";
import { layers } from "./entry.ts";
import { quote } from "./mistake.ts";
import type { SetBy } from "./plan-types.ts";

export const planColumns = [
  "lever",
  "sku",
  "channel",
  "region",
  "from_week",
  "to_week",
  "value",
  "unit",
  "note",
] as const;
export type PlanColumn = (typeof planColumns)[number];

const trailColumns = ["set_by", "set_in"] as const;
const setByWords: readonly SetBy[] = ["data", "plan file", "--set", "form"];

export const MAX_ROWS = 5000;

/** One row of a plan file or one override, its cells still text. */
export interface PlanRow {
  readonly cells: Readonly<Record<PlanColumn, string>>;
  readonly file: string;
  readonly row: number | undefined;
  readonly from: SetBy;
  /** Precedence, as in entry.ts. */
  readonly layer: number;
}

/** All rows of a plan file, in the order of the file, and every problem of its form. */
export function readPlanFile(source: {
  readonly name: string;
  readonly text: string;
}): { rows: PlanRow[]; problems: Problem[] } {
  const file = source.name;
  const { table, problems } = parseCsv(file, source.text);
  if (table === undefined) return { rows: [], problems };
  const header = table.header.map((name) => clean(name).toLowerCase());
  if (!checkHeader(file, header, problems)) return { rows: [], problems };
  if (table.rows.length === 0 || table.rows.length > MAX_ROWS)
    problems.push({
      code: table.rows.length === 0 ? "no-rows" : "too-many-rows",
      file,
      found: `${table.rows.length} rows under the header`,
      expected: `between 1 and ${MAX_ROWS}`,
      fix: "check that the right file was saved",
    });
  const rows = table.rows
    .slice(0, MAX_ROWS)
    .map((row) => toPlanRow(file, table.header, header, row, problems));
  return { rows, problems };
}

function checkHeader(
  file: string,
  header: readonly string[],
  problems: Problem[],
): boolean {
  const before = problems.length;
  const known: readonly string[] = [...planColumns, ...trailColumns];
  // A row per scenario: the file is whole, but for another command.
  if (header.includes("name") && !header.includes("lever")) {
    problems.push({
      code: "batch-file",
      file,
      row: 1,
      found: "a batch file, with a row per scenario",
      expected: "a plan, with a row per lever",
      fix: "run it with: taphoa batch FILE --out FOLDER, or name a plan",
    });
    return false;
  }
  if (!header.some((name) => known.includes(name))) {
    problems.push({
      code: "missing-column",
      file,
      row: 1,
      found: `the columns ${quote(header.join(", "))}`,
      expected: "a plan, with a row per lever",
      fix: `start the file with ${planColumns.join(",")}`,
    });
    return false;
  }
  for (const name of ["lever", "value"])
    if (!header.includes(name))
      problems.push({
        code: "missing-column",
        file,
        row: 1,
        column: name,
        found: `the columns ${header.join(", ").slice(0, 200)}`,
        expected: `a column "${name}"`,
        fix: `start the file with ${planColumns.join(",")}`,
      });
  for (const name of header)
    if (name !== "" && !known.includes(name))
      problems.push({
        code: "unknown-column",
        file,
        row: 1,
        column: name.slice(0, 60),
        found: `a column "${name.slice(0, 60)}"`,
        expected: planColumns.join(", "),
        fix: suggestNames(
          name,
          planColumns.filter((column) => !header.includes(column)),
        ),
      });
  return problems.length === before;
}

function toPlanRow(
  file: string,
  rawHeader: readonly string[],
  header: readonly string[],
  row: CsvRow,
  problems: Problem[],
): PlanRow {
  const cell = (name: string): string => {
    const index = header.indexOf(name);
    return index < 0 ? "" : (row.cells[rawHeader[index] ?? ""] ?? "");
  };
  const setBy = clean(cell("set_by"));
  const from = setByWords.find((word) => word === setBy) ?? "plan file";
  if (setBy !== "" && from !== setBy)
    problems.push({
      code: "unknown-word",
      file,
      row: row.line,
      column: "set_by",
      found: `"${setBy.slice(0, 60)}"`,
      expected: setByWords.join(", "),
      fix: "leave it empty",
    });
  return {
    cells: {
      lever: clean(cell("lever")),
      sku: clean(cell("sku")),
      channel: clean(cell("channel")),
      region: clean(cell("region")),
      from_week: clean(cell("from_week")),
      to_week: clean(cell("to_week")),
      value: clean(cell("value")),
      unit: clean(cell("unit")),
      note: cell("note"),
    },
    file,
    row: row.line,
    from,
    layer:
      from === "data"
        ? layers.keptDefault
        : from === "plan file"
          ? layers.plan
          : layers.keptOverride,
  };
}

/** A cell in plain letters and digits. */
export function clean(text: string): string {
  return text.normalize("NFKC").trim();
}
