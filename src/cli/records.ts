/**
 * What `--format json` prints, as rows for a spreadsheet: nested names with dots between them, lists in one cell, a column for
 * every name that any row has. Figures in full, as in JSON; lists of objects are left out.
 */
import { formatCsv } from "../index.ts";

type Cell = string | number;

export function recordsCsv(records: readonly object[]): string {
  const rows = records.map((record) => new Map(cellsOf(record, "")));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return formatCsv(
    columns,
    rows.map((row) => columns.map((column) => row.get(column) ?? "")),
  );
}

function cellsOf(value: unknown, name: string): [string, Cell][] {
  if (typeof value === "number")
    return [[name, Number.isFinite(value) ? value : ""]];
  if (typeof value === "string") return [[name, value]];
  if (typeof value === "boolean") return [[name, value ? "yes" : "no"]];
  if (value === null || value === undefined) return [[name, ""]];
  if (Array.isArray(value))
    return value.every((each) => typeof each !== "object")
      ? [[name, value.join("; ")]]
      : [];
  return Object.entries(value).flatMap(([key, inner]) =>
    cellsOf(inner, name === "" ? key : `${name}.${key}`),
  );
}
