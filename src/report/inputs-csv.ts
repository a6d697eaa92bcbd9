/** The numbers a result rests on as a table of text: the appendix of a report, the same bytes from the command line and the page. */
import { formatCsv } from "../base/csv.ts";
import type { Input } from "./provenance.ts";

const COLUMNS = [
  "table",
  "name",
  "value",
  "low",
  "high",
  "unit",
  "grade",
  "source",
  "checkedOn",
  "note",
] as const;

export function inputsCsv(inputs: readonly Input[]): string {
  return formatCsv(
    COLUMNS.map((name) => (name === "checkedOn" ? "checked_on" : name)),
    inputs.map((input) => COLUMNS.map((name) => input[name])),
  );
}
