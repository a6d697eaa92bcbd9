/**
 * The birth certificate of a number: range, unit, dates, source and grade, as columns of every table of facts.
 * Rules: low ≤ value ≤ high; the unit is known; a source is named unless we assumed the number, and then the note says why.
 */
import { z } from "zod";
import { parseUnit } from "../base/units.ts";
import { grades } from "./ids.ts";
import type { Certificate } from "./market-types.ts";
import {
  dateCell,
  numberCell,
  textCell,
  wordCell,
  type Reading,
} from "./rows.ts";

/** Who says so: the columns that every table with facts ends in. */
export const originColumns = {
  as_of: dateCell,
  checked_on: dateCell,
  source: textCell,
  grade: wordCell(grades),
  note: textCell,
};

export const certificateColumns = {
  value: numberCell,
  low: numberCell,
  high: numberCell,
  unit: z
    .string()
    .refine((text) => parseUnit(text) !== undefined, "a known unit"),
  ...originColumns,
};

export type OriginCells = z.output<z.ZodObject<typeof originColumns>>;
export type CertificateCells = z.output<z.ZodObject<typeof certificateColumns>>;

export function toCertificate(cells: CertificateCells): Certificate {
  return Object.freeze({
    value: cells.value,
    low: cells.low,
    high: cells.high,
    unit: cells.unit,
    ...toOrigin(cells),
  });
}

export function toOrigin(
  cells: OriginCells,
): Pick<Certificate, "asOf" | "checkedOn" | "source" | "grade" | "note"> {
  return {
    asOf: cells.as_of,
    checkedOn: cells.checked_on,
    source: cells.source,
    grade: cells.grade,
    note: cells.note,
  };
}

/** Reports a source that is missing or unknown, and an assumption without a reason. */
export function checkOrigin(
  reading: Reading,
  sources: ReadonlySet<string>,
  file: string,
  line: number,
  cells: OriginCells,
): void {
  const problem = (
    code: string,
    column: string,
    found: string,
    expected: string,
    fix: string,
  ): number =>
    reading.problems.push({
      code,
      file,
      row: line,
      column,
      found,
      expected,
      fix,
    });
  if (cells.source === "" && cells.grade !== "assumed")
    problem(
      "missing-source",
      "source",
      "no source",
      `a source for the grade ${cells.grade}`,
      "name the source or grade it assumed",
    );
  if (cells.source !== "" && !sources.has(cells.source))
    problem(
      "unknown-source",
      "source",
      `"${cells.source}"`,
      "an id of sources.csv",
      "add the source to sources.csv",
    );
  if (cells.grade === "assumed" && cells.note === "")
    problem(
      "missing-reason",
      "note",
      "an assumption without a reason",
      "a note that says why",
      "write the reason",
    );
}

/** Reports a value outside its own range, besides what `checkOrigin` reports. */
export function checkCertificate(
  reading: Reading,
  sources: ReadonlySet<string>,
  file: string,
  line: number,
  cells: CertificateCells,
): void {
  checkOrigin(reading, sources, file, line, cells);
  checkRange(reading, file, line, cells.value, cells.low, cells.high);
}

export function checkRange(
  reading: Reading,
  file: string,
  line: number,
  value: number,
  low: number,
  high: number,
): void {
  if (low <= value && value <= high) return;
  reading.problems.push({
    code: "outside-own-range",
    file,
    row: line,
    column: "value",
    found: `${value} with low ${low} and high ${high}`,
    expected: "low ≤ value ≤ high",
    fix: "correct one of the three",
  });
}
