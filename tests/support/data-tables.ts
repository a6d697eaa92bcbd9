/**
 * The tables of data/ as rows, and the few ways in which the health tests go through them. Every walk fails when it has
 * examined nothing.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { expect } from "vitest";
import { parseIsoDate } from "../../src/base/calendar-date.ts";
import { tableNames } from "./inputs.ts";
import { filesBelow } from "./source.ts";

export type Row = Record<string, string>;

export const folder = fileURLToPath(new URL("../../data/", import.meta.url));
/** Every file of the folder, those of its words included. */
export const names = filesBelow("data", "").map((path) =>
  path.slice("data/".length),
);
export const csvNames = tableNames();
export const textOf = (name: string): string =>
  readFileSync(folder + name, "utf8");
export const readTable = (name: string): Row[] =>
  Papa.parse<Row>(textOf(name), { header: true, skipEmptyLines: true }).data;
export const tables = new Map(csvNames.map((name) => [name, readTable(name)]));
export const rowsOf = (name: string): Row[] => tables.get(name) ?? [];
export const everyRow = [...tables].flatMap(([file, rows]) =>
  rows.map((row, i) => ({ row, at: `${file} row ${i + 2}` })),
);
export const withColumn = (column: string): typeof everyRow =>
  everyRow.filter(({ row }) => column in row);
export const numeric = (text: string | undefined): boolean =>
  text !== undefined && text !== "" && Number.isFinite(Number(text));

/** Rows that break a rule; fails if there was no row to break it. */
export function breakers(
  rows: readonly { row: Row; at: string }[],
  broken: (row: Row) => boolean,
): string[] {
  expect(rows.length).toBeGreaterThan(0);
  return rows.filter(({ row }) => broken(row)).map(({ at }) => at);
}

/** Sum of a column within groups of rows; fails if there is no group. */
export function sums(
  rows: readonly Row[],
  group: (row: Row) => string,
  amount: (row: Row) => number,
): Map<string, number> {
  const total = new Map<string, number>();
  for (const row of rows)
    total.set(group(row), (total.get(group(row)) ?? 0) + amount(row));
  expect(total.size).toBeGreaterThan(0);
  return total;
}

export function notOne(total: ReadonlyMap<string, number>): string[] {
  return [...total]
    .filter(([, sum]) => Math.abs(sum - 1) > 1e-9)
    .map(([group, sum]) => `${group}: ${sum}`);
}

/** A day, a month or a year that exists. */
export function isDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  if (/^\d{4}-\d{2}$/.test(text))
    return parseIsoDate(`${text}-01`) !== undefined;
  return parseIsoDate(text) !== undefined;
}

/** Columns before the first that is not part of the row's name. */
export const keyColumns: Readonly<Record<string, readonly string[]>> = {
  "areas.csv": ["area"],
  "brands.csv": ["category", "brand"],
  "chains.csv": ["chain"],
  "channels.csv": ["channel"],
  "festivals.csv": ["festival", "date"],
  "levers.csv": ["lever"],
  "patterns.csv": ["id", "statistic"],
  "rules.csv": ["rule", "applies_to", "from_date"],
  "skus.csv": ["category", "sku"],
  "sources.csv": ["id"],
};

export function keyOf(file: string, row: Row): string {
  const columns = Object.keys(row);
  const known = keyColumns[file] ?? columns.slice(0, columns.indexOf("value"));
  return known.map((column) => row[column]).join("/");
}
