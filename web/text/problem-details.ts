/** What was expected and how to mend it in the reader's language: the page's copy of the list. */
import { problemDetail, readProblemDetails } from "../../src/index.ts";
import text from "../../data/words/problems.csv?raw";
import type { Language } from "./index.ts";

export const problemDetails = readProblemDetails(text);

/** A sentence in the reader's language; undefined where only the English is there. */
export function detailIn(
  language: Language,
  sentence: string,
): string | undefined {
  return problemDetail(problemDetails, language, sentence);
}
