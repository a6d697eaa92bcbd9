/**
 * The two ways a command can end badly: mistakes of the input (exit code 1) and bugs of the program (exit code 2).
 * Leaves out: warnings, which travel with a result and stop nothing.
 */
import { formatProblem, sortProblems, type Problem } from "../index.ts";

/** The outcome of a command that stops in the middle of its work. */
export const KEPT = "what was finished before is kept";

export const EXIT = { fine: 0, input: 1, bug: 2 } as const;

/** Thrown when the input stops a command: carries every problem found, so that all are shown at once. */
export class InputFailure extends Error {
  override readonly name = "InputFailure";
  readonly problems: readonly Problem[];
  /** What became of the command, in the words of a clause. */
  readonly outcome: string;

  constructor(
    problems: readonly Problem[],
    outcome = "nothing was run or written",
  ) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
    this.outcome = outcome;
  }
}

type Made<T> = { readonly [K in keyof T]: () => T[K] };

/** What several doors make of the input; what is wrong at any of them is said at once. */
export function together<T extends readonly unknown[]>(...doors: Made<T>): T {
  const problems: Problem[] = [];
  const made = doors.map((door) => {
    try {
      return door();
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  });
  if (problems.length > 0) throw new InputFailure(problems);
  return made as unknown as T;
}

/** The value, or a failure that carries the problems; neither is a bug. */
export function valueOrFail<T>(
  value: T | undefined,
  problems: readonly Problem[],
): T {
  if (value !== undefined && problems.length === 0) return value;
  if (problems.length === 0) throw new Error("neither a value nor a problem");
  throw new InputFailure(problems);
}

/** Problems as lines for a person, in the order of the file, then what became of the command. */
export function problemText({ problems, outcome }: InputFailure): string {
  const lines = sortProblems(problems).map(formatProblem);
  const count = lines.length === 1 ? "1 problem" : `${lines.length} problems`;
  return [...lines, `${count}; ${outcome}.`, ""].join("\n");
}

/** One line for a failure that is the program's own fault. */
export function bugText(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const line = said.replace(/\s+/g, " ").slice(0, 300);
  return `This is a bug in taphoa, not a mistake of yours: ${line} (to report it, send the command, the plan file and what the command prints with --debug)\n`;
}
