/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. An unknown code shows the library's own sentence. */
import {
  lexiconZhTw,
  problemKindsZhTw,
  problemWordsZhTw,
} from "../../src/index.ts";

export const warnings: Readonly<Record<string, string>> = lexiconZhTw.warnings;

export const problems = problemWordsZhTw;

/** What is wrong, by the library's code. */
export const problemKinds = problemKindsZhTw;

export const contributionLines: Readonly<Record<string, string>> =
  lexiconZhTw.moneyLines;

/** Names of rules as the data have them. */
export const rules: Readonly<Record<string, string>> = lexiconZhTw.rules;
