/**
 * Reads and writes CSV text through papaparse: `,` `;` or tab, quotes, CRLF or LF, with or without a byte order mark.
 * Reading keeps the line of the file each row starts on, so that a problem can name it; every cell stays text. Cells that
 * a spreadsheet would run as a formula are written behind an apostrophe, and read back without it.
 * Leaves out: types and names of columns, which belong to the readers of each table.
 */
import Papa from "papaparse";
import type { Problem } from "./problem.ts";

export interface CsvRow {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  /** Cells by header name, trimmed; a missing cell is "". */
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Parses a table with a header row. Problems: empty file, duplicate or empty headers, torn quotes, surplus cells. */
export function parseCsv(
  file: string,
  text: string,
): { table?: CsvTable; problems: Problem[] } {
  const problems: Problem[] = [];
  const body = plainLineEnds(
    text.charCodeAt(0) === 0xfeff ? text.slice(1) : text,
  );
  if (body.trim() === "") {
    problems.push({
      code: "empty-file",
      file,
      found: "an empty file",
      expected: "a header row and at least one row",
      fix: "check that the right file was saved",
    });
    return { problems };
  }
  if (body.includes("\u0000")) {
    problems.push({
      code: "binary-file",
      file,
      found: "binary content",
      expected: "text with commas, semicolons or tabs",
      fix: "save the sheet as CSV (UTF-8)",
    });
    return { problems };
  }
  const lines: { line: number; cells: string[] }[] = [];
  let consumed = 0;
  let line = 1;
  const countTo = (cursor: number): void => {
    for (; consumed < cursor; consumed++)
      if (body.charCodeAt(consumed) === 10) line += 1;
  };
  const delimiter = sniffDelimiter(body);
  let start = 1;
  Papa.parse<string[]>(body, {
    delimiter,
    step: (result) => {
      if (result.data.some((cell) => cell.trim() !== ""))
        lines.push({ line: start, cells: result.data });
      for (const error of result.errors)
        if (error.type === "Quotes")
          problems.push({
            code: "torn-quotes",
            file,
            row: start,
            found:
              "a quotation mark that is not closed or stands inside a cell",
            expected: 'quotes around the whole cell, doubled inside ("")',
            fix: "close or remove the quotation mark",
          });
      countTo(result.meta.cursor);
      start = line;
    },
  });
  const head = lines.shift();
  if (head === undefined) return { problems };
  const header = head.cells.map((cell) => unguarded(cell.trim()));
  header.forEach((name, i) => {
    if (name !== "" && header.indexOf(name) !== i)
      problems.push({
        code: "duplicate-column",
        file,
        row: head.line,
        column: name,
        found: `the column "${name}" twice`,
        expected: "each column once",
        fix: "remove or rename one of them",
      });
  });
  const rows: CsvRow[] = [];
  for (const { line: at, cells } of lines) {
    const surplus = cells
      .slice(header.length)
      .filter((cell) => cell.trim() !== "");
    if (surplus.length > 0)
      problems.push({
        code: "surplus-cells",
        file,
        row: at,
        found: `${cells.length} cells`,
        expected: `${header.length} cells, as in the header`,
        fix: 'put a text that contains the separator in quotes ("…")',
      });
    const record: Record<string, string> = Object.create(null) as Record<
      string,
      string
    >;
    header.forEach((name, i) => {
      if (name !== "") record[name] = unguarded((cells[i] ?? "").trim());
    });
    rows.push({ line: at, cells: record });
  }
  return { table: { file, header, rows }, problems };
}

/** Lines that all end alike, also where rows of another program were added to a file; cells in quotes stay as they are. */
function plainLineEnds(text: string): string {
  if (!text.includes("\r")) return text;
  return text.replace(/"[^"]*"|\r\n?/g, (piece) =>
    piece.startsWith("\r") ? "\n" : piece,
  );
}

/** The separator of the header line: the most frequent of tab, semicolon and comma outside quotes. */
function sniffDelimiter(body: string): string {
  const end = body.indexOf("\n");
  const head = (end < 0 ? body : body.slice(0, end)).replace(/"[^"]*"/g, "");
  let best = ",";
  let most = 0;
  for (const candidate of ["\t", ";", ","]) {
    const n = head.split(candidate).length - 1;
    if (n > most) {
      most = n;
      best = candidate;
    }
  }
  return best;
}

/** CSV text with a byte order mark and CRLF, which spreadsheet programs in every locale open rightly. */
export function formatCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return `\ufeff${formatCsvRows([header, ...rows])}`;
}

/** More rows of such a text. */
export function formatCsvRows(
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? guarded(cell) : cell)),
  );
  return `${Papa.unparse(cells, { newline: "\r\n" })}\r\n`;
}

/** A text that a spreadsheet would run, behind any apostrophes; a plain number is none, but loses a + before it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Text that no spreadsheet takes for a formula: with an apostrophe before it, which reading takes away again. */
function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
