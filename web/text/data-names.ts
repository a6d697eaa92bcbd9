/** What the data call things by id, in each language: the page's copy of the list. */
import { dataName, readDataNames } from "../../src/index.ts";
import text from "../../data/words/names.csv?raw";
import type { Language } from "./index.ts";

export const dataNames = readDataNames(text);

/** The name of an id in a column of a table, if the list has one. */
export function nameOf(
  language: Language,
  column: string,
  id: string,
  table = "",
): string | undefined {
  return dataName(dataNames, language, column, id, table);
}
