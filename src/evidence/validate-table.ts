/**
 * The evidence report as a table of text: one line per statistic with its band, its median over the seeds, how many
 * seeds lie inside, and the verdict; a row that was not run says why.
 */
import type { TextTable } from "../report/tables.ts";
import type { Judged } from "./row.ts";
import type { ValidateDocument } from "./validate.ts";

/** Significant digits of a printed statistic. */
const DIGITS = 3;

/** Texts of the first n seeds: 1, 2, … */
export function orderedSeeds(n: number): string[] {
  return Array.from({ length: n }, (_, i) => String(i + 1));
}

export function bandText({ low, high }: Pick<Judged, "low" | "high">): string {
  if (low === undefined && high === undefined) return "";
  if (low === high) return `exactly ${low ?? ""}`;
  if (high === undefined) return `from ${low ?? ""}`;
  if (low === undefined) return `up to ${high}`;
  return `${low} to ${high}`;
}

export function rounded(value: number): string {
  if (Number.isNaN(value)) return "none";
  return String(Number(value.toPrecision(DIGITS)));
}

export function validateTable(document: ValidateDocument): TextTable {
  const lines = document.rows.flatMap((row) =>
    row.verdict === "not run"
      ? [[row.id, row.reason ?? "", "", "", "", "not run"]]
      : row.statistics.map((each) => [
          row.id,
          each.text,
          bandText(each),
          rounded(each.median),
          `${each.inside} of ${each.seeds.length}`,
          each.low === undefined && each.high === undefined ? "" : each.verdict,
        ]),
  );
  const { totals } = document;
  return {
    title: `Evidence report, ${document.category}, 1 : ${document.scale}, ${document.seeds.length} seeds`,
    head: ["row", "statistic", "band", "median", "inside", "verdict"],
    align: ["left", "left", "right", "right", "right", "left"],
    rows: lines,
    note:
      `Rows: ${totals.pass} pass, ${totals["falls short"]} fall short, ${totals["not run"]} not run. A row passes if the median and ` +
      "four of five seeds are inside every band. Agreement with patterns is a necessary test and no accuracy about any brand.",
  };
}
