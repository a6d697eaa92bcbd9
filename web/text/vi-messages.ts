/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. */
import { lexiconVi, problemWordsVi } from "../../src/index.ts";
import type { Texts } from "./zh-tw.ts";

export const warnings: Texts["warnings"] = lexiconVi.warnings;

export const problems: Texts["problems"] = problemWordsVi;

export const contributionLines: Texts["contributionLines"] =
  lexiconVi.moneyLines;

export const rules: Texts["rules"] = lexiconVi.rules;
