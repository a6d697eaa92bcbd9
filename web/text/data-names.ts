/**
 * What the data call things by id, in each language: parameters of the model, tables, and the words in their key columns.
 * A word may mean one thing in one table and another in the next; then its column is written `table.column`.
 */
import { parseCsv } from "../../src/index.ts";
import type { Language } from "./index.ts";
import text from "./names.csv?raw";

type Name = Readonly<Record<Language, string>>;

export const dataNames: ReadonlyMap<string, Name> = new Map(
  (parseCsv("names.csv", text).table?.rows ?? []).map(({ cells }) => [
    `${cells["column"]}/${cells["id"]}`,
    {
      "zh-TW": cells["zh_tw"] ?? "",
      en: cells["en"] ?? "",
      vi: cells["vi"] ?? "",
    },
  ]),
);

/** The name of an id in a column of a table, if the list has one. */
export function nameOf(
  language: Language,
  column: string,
  id: string,
  table = "",
): string | undefined {
  const found =
    dataNames.get(`${table}.${column}/${id}`) ??
    dataNames.get(`${column}/${id}`);
  return found?.[language];
}
