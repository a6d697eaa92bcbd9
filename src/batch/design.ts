/**
 * From rows of a batch file to scenarios: which of the values that a row's cells offer are taken together.
 *   grid  every combination          list  the first of each cell, then the second, …
 *   oat   the base, then every value alone, the others at the base's
 *   lhs   n points, every range and list in n equal slices, each used once (Latin hypercube)
 *   sobol n points of Sobol's sequence, for ranges and lists of up to eight columns
 * Draws are keyed by row name and column, so that the order of rows and columns changes no scenario.
 * Source: McKay, Beckman and Conover 1979; direction numbers of Joe and Kuo 2008.
 */
import type { Problem } from "../base/problem.ts";
import { rootKey, streamKey, textKey, uniform } from "../base/random.ts";
import { type Cell, at } from "./cell.ts";
import type { Grid, GridRow } from "./grid.ts";
import { SOBOL_COLUMNS, sobolPoint } from "./sobol.ts";

export const designs = ["grid", "list", "oat", "lhs", "sobol"] as const;
export type Design = (typeof designs)[number];

export interface Scenario {
  readonly name: string;
  readonly base: string;
  readonly group: string;
  readonly note: string;
  readonly line: number;
  /** Value of each lever column that does not stay at the base's. */
  readonly values: Readonly<Record<string, string>>;
}

export interface DesignOptions {
  readonly design: Design;
  /** Points per row of lhs and sobol. */
  readonly samples: number;
  readonly seed: string;
}

/** More scenarios than this in one grid are a slip of the hand. */
export const MOST_SCENARIOS = 200_000;

/** All scenarios of a grid, in the order of its rows; rows that the design cannot take are problems. */
export function scenariosOf(
  grid: Grid,
  options: DesignOptions,
): { readonly scenarios: Scenario[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  let total = 0;
  const scenarios = grid.rows.flatMap((row) => {
    const refuse = (cell: Cell | undefined, expected: string, fix: string) =>
      problems.push({
        code: "bad-design",
        file: grid.file,
        row: row.line,
        ...(cell === undefined ? {} : { column: cell.column }),
        found: `a row for the design ${options.design}`,
        expected,
        fix,
      });
    const open = row.cells.find((cell) => cell.values.length === 0);
    const draws = options.design === "lhs" || options.design === "sobol";
    if (open !== undefined && !draws) {
      refuse(
        open,
        "a number of steps after the range, such as 15000..21000/4",
        "add the steps, or choose --design lhs or sobol",
      );
      return [];
    }
    if (options.design === "list") {
      const lengths = new Set(
        row.cells
          .map((cell) => cell.values.length)
          .filter((length) => length > 1),
      );
      if (lengths.size > 1) {
        refuse(
          undefined,
          `as many values in every cell, not ${[...lengths].join(" and ")}`,
          "write lists of one length, or choose --design grid",
        );
        return [];
      }
    }
    if (
      options.design === "sobol" &&
      row.cells.filter(varies).length > SOBOL_COLUMNS
    ) {
      refuse(
        undefined,
        `at most ${SOBOL_COLUMNS} columns that vary`,
        "leave some at one value, or choose --design lhs",
      );
      return [];
    }
    total += pointCount(row, options);
    if (total > MOST_SCENARIOS) {
      if (total - pointCount(row, options) <= MOST_SCENARIOS)
        refuse(
          undefined,
          `at most ${MOST_SCENARIOS} scenarios; up to this row there are ${total}`,
          "take fewer steps or rows, or choose --design lhs or sobol",
        );
      return [];
    }
    return named(row, pointsOf(row, options));
  });
  return { scenarios, problems };
}

type Values = Record<string, string>;

function varies(cell: Cell): boolean {
  return cell.values.length !== 1;
}

/** How many scenarios a row makes. */
function pointCount(row: GridRow, { design, samples }: DesignOptions): number {
  const lengths = row.cells.filter(varies).map(({ values }) => values.length);
  if (lengths.length === 0) return 1;
  switch (design) {
    case "grid":
      return lengths.reduce((product, length) => product * length, 1);
    case "list":
      return lengths[0] ?? 1;
    case "oat":
      return lengths.reduce((sum, length) => sum + length, 1);
    case "lhs":
    case "sobol":
      return samples;
  }
}

function pointsOf(row: GridRow, options: DesignOptions): Values[] {
  const fixed: Values = {};
  for (const cell of row.cells)
    if (!varies(cell)) fixed[cell.column] = cell.values[0] ?? "";
  const free = row.cells.filter(varies);
  if (free.length === 0) return [fixed];
  const filled = (points: Values[]): Values[] =>
    points.map((point) => inOrder(row, { ...fixed, ...point }));
  switch (options.design) {
    case "grid":
      return filled(
        free.reduce<Values[]>(
          (points, cell) =>
            points.flatMap((point) =>
              cell.values.map((value) => ({ ...point, [cell.column]: value })),
            ),
          [{}],
        ),
      );
    case "list":
      return filled(
        (free[0]?.values ?? []).map((_, i) =>
          Object.fromEntries(
            free.map((cell) => [cell.column, cell.values[i] ?? ""]),
          ),
        ),
      );
    case "oat":
      return filled([
        {},
        ...free.flatMap((cell) =>
          cell.values.map((value) => ({ [cell.column]: value })),
        ),
      ]);
    case "lhs":
    case "sobol":
      return filled(drawn(row, free, options));
  }
}

/** n points in the unit cube, as values of the cells. */
function drawn(
  row: GridRow,
  free: readonly Cell[],
  { design, samples, seed }: DesignOptions,
): Values[] {
  const root = rootKey(`${seed} ${row.name}`);
  const order = free.map((cell) =>
    shuffled(samples, streamKey(root, textKey(cell.column), 0)),
  );
  return Array.from({ length: samples }, (_, i) => {
    const point = design === "sobol" ? sobolPoint(i, free.length) : [];
    return Object.fromEntries(
      free.map((cell, j) => {
        const stream = streamKey(root, textKey(cell.column), 1);
        const share =
          design === "sobol"
            ? (point[j] ?? 0)
            : ((order[j]?.[i] ?? 0) + uniform(stream, i, 0)) / samples;
        return [cell.column, valueAt(cell, share)];
      }),
    );
  });
}

function valueAt(cell: Cell, share: number): string {
  if (cell.range !== undefined) return at(cell.range, share);
  const n = cell.values.length;
  return cell.values[Math.min(n - 1, Math.floor(share * n))] ?? "";
}

/** The numbers 0 to n − 1 in an order of luck. */
function shuffled(n: number, stream: number): number[] {
  return Array.from({ length: n }, (_, i) => i)
    .map((i) => ({ i, u: uniform(stream, i, 0) }))
    .sort((a, b) => a.u - b.u || a.i - b.i)
    .map(({ i }) => i);
}

/** Values in the order of the row's columns. */
function inOrder(row: GridRow, values: Values): Values {
  return Object.fromEntries(
    row.cells.flatMap(({ column }) => {
      const value = values[column];
      return value === undefined ? [] : [[column, value] as const];
    }),
  );
}

/** One scenario keeps the row's name; several are numbered behind it. */
function named(row: GridRow, points: readonly Values[]): Scenario[] {
  const { base, group, note, line } = row;
  return points.map((values, i) => ({
    name: points.length === 1 ? row.name : `${row.name} #${i + 1}`,
    base,
    group,
    note,
    line,
    values,
  }));
}
