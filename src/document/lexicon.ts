/** The words of all three languages that reports and page share. The page takes one language's file at a time. */
import type { ChartTexts } from "../report/chart-parts.ts";
import type { Language } from "../report/speech.ts";
import { lexiconEn } from "./lexicon-en.ts";
import { lexiconVi } from "./lexicon-vi.ts";
import { lexiconZhTw } from "./lexicon-zh-tw.ts";

type Words = Readonly<Record<string, string>>;

export interface Lexicon {
  /** Titles, axes and takeaway sentences. */
  readonly charts: ChartTexts;
  /** Lines of the contribution by id. */
  readonly moneyLines: Words;
  /** Sentences of warnings by code; `{name}` marks a place for a figure. */
  readonly warnings: Words;
  /** Names of rules as the data have them. */
  readonly rules: Words;
  /** Goods that rules are for, beside the categories. */
  readonly goods: Words;
  /** Accounts of channel shares. */
  readonly bases: Words;
  readonly regions: Readonly<Record<"north" | "central" | "south", string>>;
  readonly roles: Words;
  /** What a lever may be set to, where that is a word. */
  readonly choices: Words;
  readonly units: Words;
}

export const lexicons: Readonly<Record<Language, Lexicon>> = {
  "zh-TW": lexiconZhTw,
  en: lexiconEn,
  vi: lexiconVi,
};
