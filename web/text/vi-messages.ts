/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. */
import { lexiconVi } from "../../src/index.ts";
import type { Texts } from "./zh-tw.ts";

export const warnings: Texts["warnings"] = lexiconVi.warnings;

export const problems: Texts["problems"] = {
  line: "{where}: {kind}, thấy {found}",
  unknownKind: "chỗ này có lỗi",
  detail: "cần {expected}; {fix}",
  row: "dòng {row}",
  column: "cột {column}",
};

export const contributionLines: Texts["contributionLines"] =
  lexiconVi.moneyLines;

export const rules: Texts["rules"] = lexiconVi.rules;
