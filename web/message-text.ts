/** Warnings and input problems as sentences: by code where the catalogue has one, else in the library's own words. Pure. */
import {
  warningText as sentenceOf,
  type Problem,
  type Warning,
} from "../src/index.ts";
import { compact, dateText, grouped, money } from "./format.ts";
import { fill, wordOf } from "./text/index.ts";
import type { View } from "./view.ts";

export function warningText(warning: Warning, view: View): string {
  const { words, rules, warnings } = view.texts;
  const { language } = view;
  const names: Readonly<Record<string, string>> = {
    ...words.channels,
    ...words.regions,
    ...words.roles,
    ...words.categories,
    ...rules,
  };
  return sentenceOf(warning, {
    sentences: warnings,
    name: (id) => wordOf(names, id),
    date: (iso) => dateText(iso, language),
    money: (vnd) => money(vnd, view),
    compact: (value) => compact(value, language),
    grouped: (value, decimals) => grouped(value, decimals, language),
    fill,
  });
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
