/**
 * The journal of a batch as text: one line of JSON per finished run, only ever appended to. A line says what the run is
 * (its key), which row asked for it first, and what came of it: its measures and its weeks, or why it failed.
 * Two lines of one run must agree in their result, byte for byte; who asked may differ.
 */
import type { MeasureValues } from "../report/run-document.ts";
import type { WeeklyColumns } from "../report/weekly-values.ts";
import type { RunKey } from "./run-id.ts";

export interface RunResult {
  readonly measures: MeasureValues;
  readonly weekly: WeeklyColumns;
}

/** The row of a batch file that first asked for a run. */
export interface Asked {
  readonly name: string;
  readonly base: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface RunRecord {
  readonly id: string;
  readonly run: RunKey;
  readonly asked: Asked;
  /** Absent for a run that failed. */
  readonly result?: RunResult;
  /** "" for a run that did not fail. */
  readonly error: string;
}

export const JOURNAL_SCHEMA = "taphoa.journal/2";

export function journalLine(record: RunRecord): string {
  const { id, run, asked, error, result } = record;
  return `${JSON.stringify({ schema: JOURNAL_SCHEMA, id, run, asked, error, result })}\n`;
}

/** A line's record, or what is wrong with it. */
export function readJournalLine(
  line: string,
): RunRecord | "damaged" | "another version" {
  const read = parsed(line);
  if (read === undefined) return "damaged";
  if (typeof read["schema"] !== "string") return "damaged";
  if (read["schema"] !== JOURNAL_SCHEMA) return "another version";
  const { id, run, asked, error, result } = read as Partial<RunRecord>;
  if (typeof id !== "string" || typeof error !== "string") return "damaged";
  if (!isObject(run) || !isObject(asked)) return "damaged";
  if (result === undefined)
    return error === "" ? "damaged" : { id, run, asked, error };
  if (!isObject(result.measures) || !isObject(result.weekly)) return "damaged";
  return { id, run, asked, error, result };
}

/** The result as it stands in a line, for comparing two lines of one run; quotes within texts are escaped there. */
export function resultText(line: string): string {
  return line.slice(line.indexOf('"error":')).trimEnd();
}

/** The run that a line cut off in the middle was about, as far as can be told. */
export function cutRun(text: string): string | undefined {
  return /^\{"schema":"[^"]*","id":"([0-9a-f]{64})"/.exec(text)?.[1];
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(line);
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> & object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
