/** A mistake of the input as sentences in the reader's language: where and what is wrong, then what was expected and how to mend it. */
import type { Problem } from "../base/problem.ts";
import type { problemWordsZhTw } from "./problem-words-zh-tw.ts";
import { fill } from "./words.ts";

export interface ProblemLanguage {
  /** The sentences a mistake is told in. */
  readonly words: typeof problemWordsZhTw;
  /** What is wrong, by the library's code. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Between the parts of a place. */
  readonly comma: string;
  /** Says a sentence of the library, if it can. */
  readonly say: (sentence: string) => string | undefined;
}

export interface ProblemText {
  readonly main: string;
  readonly detail: string;
  /** The second sentence is in the reader's language, not in the library's own English. */
  readonly known: boolean;
}

/** A sentence with its places filled; none keeps the space of a place between two Han characters. */
function filled(
  sentence: string,
  values: Readonly<Record<string, string>>,
): string {
  return fill(sentence, values).replace(
    /(?<=[\u2e80-\uffdc]) (?=[\u2e80-\uffdc])/g,
    "",
  );
}

export function problemInWords(
  problem: Problem,
  { words, kinds, comma, say }: ProblemLanguage,
): ProblemText {
  const { row, column } = problem;
  const expected = say(problem.expected);
  const fix = say(problem.fix);
  const where = [
    // Scenarios that share a mistake are a sentence too.
    problem.file
      .split(", ")
      .map((file) => say(file) ?? file)
      .join(comma),
    ...(row === undefined ? [] : [fill(words.row, { row })]),
    ...(column === undefined ? [] : [fill(words.column, { column })]),
  ].join(comma);
  return {
    main: filled(words.line, {
      where,
      kind: kinds[problem.code] ?? words.unknownKind,
      found: say(problem.found) ?? problem.found,
    }),
    detail: filled(words.detail, {
      expected: expected ?? problem.expected,
      fix: fix ?? problem.fix,
    }),
    known: expected !== undefined && fix !== undefined,
  };
}
