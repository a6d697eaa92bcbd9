/**
 * Reads a batch file: wide, one row per scenario over a base plan. Columns `name`, `base`, `group` and `note` speak of the
 * scenario, every other column is a lever with its scope in brackets (`rsp[main,south]`) and its cells are what `--set`
 * would say. An empty cell is the base's value; `15000..21000/4` is four steps, `a|b|c` a list. All mistakes are returned
 * together. Leaves out: whether a lever or a value exists, which the plan's own door knows (`readPlan`).
 */
import { parseCsv } from "../base/csv.ts";
import type { Problem } from "../base/problem.ts";
import { quote } from "../inputs/mistake.ts";
import { parseSet } from "../inputs/overrides.ts";
import type { Override } from "../inputs/plan-types.ts";
import { type Cell, readCell } from "./cell.ts";

/** Columns that are no levers. */
export const wordColumns = ["name", "base", "group", "note"] as const;
type WordColumn = (typeof wordColumns)[number];

/** Characters of a name: what a line of a table has room for. */
const MOST_NAME = 120;

export interface GridRow {
  readonly name: string;
  /** Plan file the row changes; "" is the baseline. */
  readonly base: string;
  readonly group: string;
  readonly note: string;
  /** Line of the file. */
  readonly line: number;
  /** What the row says of each lever column; empty cells are not there. */
  readonly cells: readonly Cell[];
}

export interface Grid {
  readonly file: string;
  /** Lever columns in the order of the file. */
  readonly levers: readonly string[];
  readonly rows: readonly GridRow[];
}

/** A batch file as far as it can be read, and what is wrong with it. */
export interface ReadGrid {
  /** Without the cells and columns that are mistakes; absent if the file is no table. */
  readonly grid?: Grid;
  readonly problems: readonly Problem[];
}

export function readGrid(file: string, text: string): ReadGrid {
  const { table, problems } = parseCsv(file, text);
  if (table === undefined) return { problems };
  const written = table.header.filter(
    (column) =>
      column !== "" &&
      !wordColumns.includes(column.toLowerCase() as WordColumn),
  );
  if (!table.header.some((column) => column.toLowerCase() === "name"))
    problems.push({
      code: "no-name-column",
      file,
      row: 1,
      found: `the columns ${table.header.join(", ")}`,
      expected: "a column name, base, and one column per lever",
      fix: "name every scenario in a column called name",
    });
  const levers = written.filter((column) => {
    const good = !("code" in parseSet(`${column}=1`));
    if (!good)
      problems.push({
        code: "bad-column",
        file,
        row: 1,
        column,
        found: `the column "${column}"`,
        expected:
          "a lever, with its scope in brackets, such as rsp[main,south]",
        fix: "correct the header, or call the column note",
      });
    return good;
  });
  const rows = table.rows.map((row) => {
    const word = (column: WordColumn): string => {
      const header = table.header.find((each) => each.toLowerCase() === column);
      return header === undefined ? "" : (row.cells[header] ?? "");
    };
    const cells = levers.flatMap((column) => {
      const cell = row.cells[column] ?? "";
      if (cell === "") return [];
      const read = readCell(column, cell, { file, row: row.line });
      if ("code" in read) {
        problems.push(read);
        return [];
      }
      return [read];
    });
    return {
      name: word("name") === "" ? `row ${row.line}` : word("name"),
      base: word("base"),
      group: word("group"),
      note: word("note"),
      line: row.line,
      cells,
    };
  });
  const seen = new Map<string, number>();
  for (const { name, line } of rows) {
    if (name.length > MOST_NAME || /\p{Cc}/u.test(name))
      problems.push({
        code: "bad-cell",
        file,
        row: line,
        column: "name",
        found: quote(name),
        expected: `a name on one line, of at most ${MOST_NAME} characters`,
        fix: "shorten it; remarks belong in note",
      });
    const before = seen.get(name);
    if (before !== undefined)
      problems.push({
        code: "name-twice",
        file,
        row: line,
        column: "name",
        found: `the name "${name}" of row ${before} again`,
        expected: "a name of its own for every scenario",
        fix: "rename one of them",
      });
    seen.set(name, before ?? line);
  }
  if (rows.length === 0 && problems.length === 0)
    problems.push({
      code: "no-scenario",
      file,
      found: "a header and no row",
      expected: "at least one scenario",
      fix: "add a row per scenario",
    });
  return { grid: { file, levers, rows }, problems };
}

/** The overrides that the chosen values of a row's columns stand for. */
export function overridesOf(
  values: Readonly<Record<string, string>>,
): Override[] {
  return Object.entries(values).flatMap(([column, value]) => {
    const set = parseSet(`${column}=${value}`);
    return "code" in set ? [] : [set];
  });
}
