/** Warnings and input problems as sentences: by code where the catalogue has one, else in the library's own words. Pure. */
import type { Problem, Warning } from "../src/index.ts";
import { compact, dateText, grouped, money } from "./format.ts";
import { fill, wordOf } from "./text/index.ts";
import type { View } from "./view.ts";

export function warningText(warning: Warning, view: View): string {
  const sentence = view.texts.warnings[warning.code];
  if (sentence === undefined) return warning.message;
  const { words, rules } = view.texts;
  const names: Readonly<Record<string, string>> = {
    ...words.channels,
    ...words.regions,
    ...words.roles,
    ...words.categories,
    ...rules,
  };
  const shown = Object.entries(warning.params).map(
    ([name, value]): [string, string] => [
      name,
      typeof value === "string"
        ? /^\d{4}-\d\d-\d\d$/.test(value)
          ? dateText(value, view.language)
          : wordOf(names, value)
        : figure(name, value, view),
    ],
  );
  return fill(sentence, Object.fromEntries(shown));
}

/** Where and what in the reader's language; what was expected and how to fix it in the library's own words. */
export function problemText(
  problem: Problem,
  view: View,
): { main: string; detail: string } {
  const { problems: words, problemKinds, listComma } = view.texts;
  const { row, column, found, expected, fix } = problem;
  const where = [
    problem.file,
    ...(row === undefined ? [] : [fill(words.row, { row })]),
    ...(column === undefined ? [] : [fill(words.column, { column })]),
  ].join(listComma);
  const kind = problemKinds[problem.code] ?? words.unknownKind;
  return {
    main: fill(words.line, { where, kind, found }),
    detail: fill(words.detail, { expected, fix }),
  };
}

/** Money by the end of its name; other figures with as many digits as a sentence bears. */
function figure(name: string, value: number, view: View): string {
  if (name.endsWith("Vnd")) return money(value, view);
  return value >= 100_000 || value <= -100_000
    ? compact(value, view.language)
    : grouped(
        value,
        Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 1,
        view.language,
      );
}
