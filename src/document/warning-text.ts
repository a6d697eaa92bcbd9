/** Warnings as sentences: by code where the reader's language has one, else in the library's own words. */
import type { Warning } from "../base/problem.ts";
import {
  type Language,
  compact,
  dateText,
  figure,
  listBreak,
  moneyText,
} from "../report/speech.ts";
import { lexicons } from "./lexicon.ts";
import { fill } from "./words.ts";

/** Between names in the library's own sentences. */
const LIBRARY_BREAK = "; ";
/** Numbers of a plan, as they stand in it. */
const WRITTEN: ReadonlySet<string> = new Set([
  "value",
  "usual",
  "meant",
  "low",
  "high",
]);
/** What a rule is for: a kind of goods, for duties with where they come from, `snacks/taiwan`. */
const GOODS = "appliesTo";
/** Several ids in one. */
const LISTS: ReadonlySet<string> = new Set(["levers", "brands"]);

/** How a reader wants it said; the page has its own. */
export interface WarningWords {
  readonly sentences: Readonly<Record<string, string>>;
  /** The word for an id, or the id. */
  readonly name: (id: string) => string;
  readonly date: (iso: string) => string;
  readonly money: (vnd: number) => string;
  /** Between the parts of a list. */
  readonly listBreak: string;
  readonly compact: (value: number) => string;
  readonly grouped: (value: number, decimals: number) => string;
  readonly fill: (
    sentence: string,
    values: Readonly<Record<string, string | number>>,
  ) => string;
}

export function warningText(warning: Warning, words: WarningWords): string {
  const sentence = words.sentences[warning.code];
  if (sentence === undefined) return warning.message;
  const shown = Object.entries(warning.params).map(
    ([name, value]): [string, string] => {
      if (typeof value === "number") return [name, number(name, value, words)];
      if (name === "names")
        return [name, value.split(LIBRARY_BREAK).join(words.listBreak)];
      if (LISTS.has(name))
        return [name, value.split(", ").map(words.name).join(words.listBreak)];
      if (name === GOODS)
        return [name, value.split("/").map(words.name).join(" · ")];
      return [
        name,
        /^\d{4}-\d\d-\d\d$/.test(value) ? words.date(value) : words.name(value),
      ];
    },
  );
  return words.fill(sentence, Object.fromEntries(shown));
}

/** Money by the end of its name; other figures with as many digits as a sentence bears. */
function number(name: string, value: number, words: WarningWords): string {
  if (name.endsWith("Vnd")) return words.money(value);
  if (WRITTEN.has(name)) return words.grouped(value, decimalsOf(value));
  const size = Math.abs(value);
  if (size >= 100_000) return words.compact(value);
  return words.grouped(value, size >= 100 || Number.isInteger(value) ? 0 : 1);
}

/** As many as the number has, four at most. */
function decimalsOf(value: number): number {
  return Math.min(4, String(value).split(".")[1]?.length ?? 0);
}

/** How a report says it, with the names of its market; money in NT$ where it has a rate. */
export function reportWarningWords(
  language: Language,
  names: ReadonlyMap<string, string>,
  vndPerTwd?: number,
): WarningWords {
  const { warnings, rules, goods, choices, units } = lexicons[language];
  return {
    sentences: warnings,
    name: (id) =>
      names.get(id) ??
      [rules, goods, choices, units].find((some) => Object.hasOwn(some, id))?.[
        id
      ] ??
      id,
    date: (iso) => dateText(iso, language),
    money: (vnd) => moneyText(vnd, language, vndPerTwd),
    listBreak: listBreak(language),
    compact: (value) => compact(value, language),
    grouped: (value, decimals) => figure(value, decimals, language),
    fill,
  };
}
