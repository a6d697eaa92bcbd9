/** A term of the trade in three languages, with one sentence that says what it means. */
import type { Language } from "../text/index.ts";

export type TermGroup =
  | "channels"
  | "partners"
  | "shelf"
  | "flows"
  | "force"
  | "terms"
  | "price"
  | "people"
  | "tet"
  | "money";

type InThree = Readonly<Record<Language, string>>;

export interface Term {
  readonly group: TermGroup;
  readonly name: InThree;
  readonly meaning: InThree;
}

export function term(
  group: TermGroup,
  zh: string,
  en: string,
  vi: string,
  zhMeaning: string,
  enMeaning: string,
  viMeaning: string,
): Term {
  return {
    group,
    name: { "zh-TW": zh, en, vi },
    meaning: { "zh-TW": zhMeaning, en: enMeaning, vi: viMeaning },
  };
}
