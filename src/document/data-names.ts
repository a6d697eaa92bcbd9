/**
 * What the data call things by id, in each language: parameters of the model, tables, and the words in their key columns, from
 * the text of `data/words/names.csv`. A word may mean one thing in one table and another in the next; then its column is
 * written `table.column`.
 */
import { parseCsv } from "../base/csv.ts";
import type { Label } from "../inputs/market-types.ts";
import type { Language } from "../report/speech.ts";
import { labelIn } from "./names.ts";

/** Labels by `column/id` or `table.column/id`. */
export type DataNames = ReadonlyMap<string, Label>;

export function readDataNames(text: string): DataNames {
  return new Map(
    (parseCsv("names.csv", text).table?.rows ?? []).map(({ cells }) => [
      `${cells["column"]}/${cells["id"]}`,
      {
        zh_tw: cells["zh_tw"] ?? "",
        en: cells["en"] ?? "",
        vi: cells["vi"] ?? "",
      },
    ]),
  );
}

/** The name of an id in a column of a table, if the list has one. */
export function dataName(
  names: DataNames,
  language: Language,
  column: string,
  id: string,
  table = "",
): string | undefined {
  const label =
    names.get(`${table}.${column}/${id}`) ?? names.get(`${column}/${id}`);
  return label && labelIn(label, language);
}
