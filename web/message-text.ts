/** Warnings and input problems as sentences: by code where the catalogue has one, else in the library's own words. Pure. */
import {
  listBreak,
  problemInWords,
  warningText as sentenceOf,
  type Problem,
  type Warning,
} from "../src/index.ts";
import { compact, dateText, grouped, money } from "./format.ts";
import type { PlanSheet } from "./messages.ts";
import { fill, wordOf, type Language } from "./text/index.ts";
import { labelText, type View } from "./view.ts";

/** Levers and brands are named by the plan's sheet, everything else by the catalogue. */
export function warningText(
  warning: Warning,
  view: View,
  sheet?: PlanSheet,
): string {
  const { words, rules, warnings } = view.texts;
  const { language } = view;
  const names: Readonly<Record<string, string>> = {
    ...words.choices,
    ...words.channels,
    ...words.regions,
    ...words.roles,
    ...words.categories,
    ...words.units,
    ...rules,
  };
  const labels = sheet?.labels ?? {};
  return sentenceOf(warning, {
    sentences: warnings,
    name: (id) => {
      const label = Object.hasOwn(labels, id) ? labels[id] : undefined;
      return label ? labelText(label, language) : wordOf(names, id);
    },
    date: (iso) => dateText(iso, language),
    money: (vnd) => money(vnd, view),
    listBreak: listBreak(language),
    compact: (value) => compact(value, language),
    grouped: (value, decimals) => grouped(value, decimals, language),
    fill,
  });
}

/** Says a sentence of the library in a language, if it can. */
export type Say = (language: Language, sentence: string) => string | undefined;

/**
 * Where and what is wrong, what was expected and how to mend it, in the reader's language; the second in the library's own
 * English until `say` is there, or where it does not know the sentence.
 */
export function problemText(
  problem: Problem,
  { texts, language }: View,
  say: Say = () => undefined,
): { main: string; detail: string; detailLanguage: Language } {
  const { main, detail, known } = problemInWords(problem, {
    ...{ words: texts.problems, kinds: texts.problemKinds },
    comma: texts.listComma,
    say: (sentence) => say(language, sentence),
  });
  return { main, detail, detailLanguage: known ? language : "en" };
}
