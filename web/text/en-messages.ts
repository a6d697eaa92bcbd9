/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. An unknown code shows the library's own sentence. */
import type { Texts } from "./zh-tw.ts";

export const warnings: Texts["warnings"] = {};

export const problems: Texts["problems"] = {
  line: "{where}: found {found}, expected {expected}; {fix}.",
  row: "row {row}",
  column: "column {column}",
};

export const contributionLines: Texts["contributionLines"] = {};
