/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. An unknown code shows the library's own sentence. */
import { lexiconEn, problemWordsEn } from "../../src/index.ts";
import type { Texts } from "./zh-tw.ts";

export const warnings: Texts["warnings"] = lexiconEn.warnings;

export const problems: Texts["problems"] = problemWordsEn;

/** The library's own words are English: no code needs another name. */
export const problemKinds: Texts["problemKinds"] = {};

export const contributionLines: Texts["contributionLines"] =
  lexiconEn.moneyLines;

export const rules: Texts["rules"] = lexiconEn.rules;
