/**
 * An input problem: one shape for every mistake a user can make, collected and shown together.
 * A problem says where (file, row, column), what was found, what was expected and how to fix it.
 * Leaves out: translation. A problem carries a code and English text; shells may map the code.
 */

export interface Problem {
  /** Stable short id of the kind of mistake, such as `unknown-lever`. */
  readonly code: string;
  readonly file: string;
  /** Line of the file as an editor counts it (the header is row 1); absent when the whole file is meant. */
  readonly row?: number;
  readonly column?: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** A remark that stops nothing: returned with the result and shown beside it. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  /** Named figures the message rests on, for shells that write their own sentence. */
  readonly params: Readonly<Record<string, number | string>>;
}

/** One line for a person: `plan.csv row 7, unit: found "kVND", expected "VND"; multiply by 1,000.` */
export function formatProblem(problem: Problem): string {
  const row = problem.row === undefined ? "" : ` row ${problem.row}`;
  const column = problem.column === undefined ? "" : `, ${problem.column}`;
  return `${problem.file}${row}${column}: found ${problem.found}, expected ${problem.expected}; ${problem.fix}.`;
}

/** Problems in the order of file, then row, so that a planner can work down a spreadsheet. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.row ?? 0) - (b.row ?? 0),
  );
}

/** A broken invariant inside the program: a bug, not a mistake of the user. */
export class Bug extends Error {
  override readonly name = "Bug";
}
