/**
 * Rows of a data table → checked values: a schema per table, its complaints said as problems with file, row and column.
 * A column builder's message is the sentence after "expected"; every value starts as the text of its cell.
 * Leaves out: what only several rows or files together can show; each reader checks that itself.
 */
import { z } from "zod";
import { parseCsv } from "../base/csv.ts";
import { suggestNames } from "../base/nearest.ts";
import { parseDecimal } from "../base/number-text.ts";
import { parseIsoDate } from "../base/calendar-date.ts";
import type { Problem } from "../base/problem.ts";

export interface Row<T> {
  readonly line: number;
  readonly value: T;
  /** The cells as text. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A column that stays text, such as the key columns of a fact table. */
export type KeyCell = z.ZodType<string, string>;

/** The files of the data folder, and the problems found while reading them. */
export interface Reading {
  readonly files: Readonly<Record<string, string>>;
  readonly problems: Problem[];
}

/** Any text, also none. */
export const textCell = z.string();

/** Lower-case id of letters, digits and underscores. */
export const idCell = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, "an id of lower-case letters, digits and _");

export const numberCell = z.string().transform((text, context) => {
  const value = parseDecimal(text);
  if (value !== undefined) return value;
  context.addIssue({ code: "custom", message: "a number" });
  return z.NEVER;
});

/** A number of at least 0. */
export const amountCell = numberCell.refine(
  (value) => value >= 0,
  "a number of at least 0",
);

/** A number, or an empty cell. */
export const optionalNumberCell = z.string().transform((text, context) => {
  const value = text === "" ? undefined : parseDecimal(text);
  if (text === "" || value !== undefined) return value;
  context.addIssue({ code: "custom", message: "a number or nothing" });
  return z.NEVER;
});

/** A day, a month or a year: 2025-11-30, 2025-11 or 2025. */
export const dateCell = z
  .string()
  .refine(isDate, "a date such as 2025-11-30, 2025-11 or 2025");

/** A day, or an empty cell. */
export const optionalDayCell = z
  .string()
  .refine(
    (text) => text === "" || parseIsoDate(text) !== undefined,
    "a date such as 2025-11-30, or nothing",
  );

function isDate(text: string): boolean {
  const filled = `${text}-01-01`.slice(0, 10);
  return (
    /^\d{4}(-\d{2}){0,2}$/.test(text) && parseIsoDate(filled) !== undefined
  );
}

/** One of a closed list of words. */
export function wordCell<const Word extends string>(
  words: readonly Word[],
): z.ZodType<Word, string> {
  return z.string().transform((text, context) => {
    const word = words.find((each) => each === text);
    if (word !== undefined) return word;
    context.addIssue({ code: "custom", message: `one of ${words.join(", ")}` });
    return z.NEVER;
  });
}

/**
 * Reads every row of a table by its schema; wrong rows become problems and are left out, and so is one whose `id` columns
 * say together what an earlier row's say. `keys` are further columns, checked and kept as text.
 */
export function readRows<Shape extends z.ZodRawShape>(
  reading: Reading,
  file: string,
  schema: z.ZodObject<Shape>,
  id: readonly string[],
  keys: Readonly<Record<string, KeyCell>> = {},
): Row<z.output<z.ZodObject<Shape>>>[] {
  const { problems } = reading;
  const text = Object.hasOwn(reading.files, file)
    ? reading.files[file]
    : undefined;
  if (text === undefined) {
    problems.push({
      code: "missing-file",
      file,
      found: "no such file",
      expected: "a table of the data folder",
      fix: "restore the file",
    });
    return [];
  }
  const parsed = parseCsv(file, text);
  problems.push(...parsed.problems);
  if (parsed.table === undefined) return [];
  const columns = [...Object.keys(keys), ...Object.keys(schema.shape)];
  if (!checkHeader(file, parsed.table.header, columns, problems)) return [];
  const readers = [
    ...columnReaders(keys, false),
    ...columnReaders(schema.shape, true),
  ];
  const rows: Row<z.output<z.ZodObject<Shape>>>[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of parsed.table.rows) {
    const value: Record<string, unknown> = {};
    let wrong = false;
    for (const { column, isValue, read } of readers) {
      const cell = read(cells[column] ?? "");
      if (cell.success) {
        if (isValue) value[column] = cell.data;
        continue;
      }
      wrong = true;
      for (const issue of cell.error.issues)
        problems.push({
          code: "bad-cell",
          file,
          row: line,
          column,
          found: `"${cells[column] ?? ""}"`,
          expected: issue.message,
          fix: "correct the cell",
        });
    }
    if (wrong) continue;
    const name = id
      .map((column) => cells[column] ?? "")
      .join(" ")
      .trimEnd();
    const before = lines.get(name);
    if (before === undefined) {
      lines.set(name, line);
      rows.push({ line, value: value as z.output<z.ZodObject<Shape>>, cells });
    } else
      problems.push({
        code: "duplicate-row",
        file,
        row: line,
        found: `"${name}" again`,
        expected: `it once (row ${before} has it)`,
        fix: "remove one of the two rows",
      });
  }
  return rows;
}

interface ColumnReader {
  readonly column: string;
  /** False for keys, which are checked only. */
  readonly isValue: boolean;
  readonly read: (text: string) => z.ZodSafeParseResult<unknown>;
}

/** A reader per column that remembers what it has read: most cells of a table say what another row has said. */
function columnReaders(shape: z.ZodRawShape, isValue: boolean): ColumnReader[] {
  return Object.entries(shape).map(([column, schema]) => {
    const known = new Map<string, z.ZodSafeParseResult<unknown>>();
    const read = (text: string): z.ZodSafeParseResult<unknown> => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const result = z.safeParse(schema, text);
      known.set(text, result);
      return result;
    };
    return { column, isValue, read };
  });
}

function checkHeader(
  file: string,
  header: readonly string[],
  columns: readonly string[],
  problems: Problem[],
): boolean {
  const missing = columns.filter((column) => !header.includes(column));
  for (const column of missing)
    problems.push({
      code: "missing-column",
      file,
      row: 1,
      column,
      found: "no such column",
      expected: `the columns ${columns.join(", ")}`,
      fix: suggestNames(
        column,
        header.filter((name) => !columns.includes(name)),
      ),
    });
  for (const column of header)
    if (column !== "" && !columns.includes(column))
      problems.push({
        code: "unknown-column",
        file,
        row: 1,
        column,
        found: `a column "${column}"`,
        expected: `the columns ${columns.join(", ")}`,
        fix: "remove or rename it",
      });
  return missing.length === 0;
}

/** Order of ids by code unit, the same in every locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
