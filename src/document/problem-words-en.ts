/** What is wrong with a file in English: the library's own words, so that no kind of mistake needs another name. */
import type { problemWordsZhTw } from "./problem-words-zh-tw.ts";

export const problemWordsEn: typeof problemWordsZhTw = {
  line: "{where}: {kind}found {found}",
  unknownKind: "",
  detail: "expected {expected}; {fix}",
  row: "row {row}",
  column: "column {column}",
};
