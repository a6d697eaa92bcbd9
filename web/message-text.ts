/** Warnings and input problems as sentences: by code where the catalogue has one, else in the library's own words. Pure. */
import type { Problem, Warning } from "../src/index.ts";
import { compact, grouped } from "./format.ts";
import { fill, wordOf } from "./text/index.ts";
import type { View } from "./view.ts";

export function warningText(warning: Warning, view: View): string {
  const sentence = view.texts.warnings[warning.code];
  if (sentence === undefined) return warning.message;
  const { words } = view.texts;
  const names: Readonly<Record<string, string>> = {
    ...words.channels,
    ...words.regions,
  };
  const shown = Object.entries(warning.params).map(
    ([name, value]): [string, string] => [
      name,
      typeof value === "string" ? wordOf(names, value) : figure(value, view),
    ],
  );
  return fill(sentence, Object.fromEntries(shown));
}

/** One line: file, row, column, what was found, what was expected, what to do. */
export function problemText(problem: Problem, view: View): string {
  const words = view.texts.problems;
  const where = [
    problem.file,
    ...(problem.row === undefined
      ? []
      : [fill(words.row, { row: problem.row })]),
    ...(problem.column === undefined
      ? []
      : [fill(words.column, { column: problem.column })]),
  ].join(view.texts.listComma);
  return fill(words.line, {
    where,
    found: problem.found,
    expected: problem.expected,
    fix: problem.fix,
  });
}

function figure(value: number, view: View): string {
  return Math.abs(value) >= 10_000
    ? compact(value, view.language)
    : grouped(value, Number.isInteger(value) ? 0 : 1);
}
