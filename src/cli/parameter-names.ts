/** What the parameters of the model are called, from the page's list of names. */
import { type Language, parseCsv } from "../index.ts";
import text from "../../web/text/names.csv?raw";

const columns = { "zh-TW": "zh_tw", en: "en", vi: "vi" } as const;

/** Names by id. */
export function parameterNames(
  language: Language,
): ReadonlyMap<string, string> {
  const rows = parseCsv("names.csv", text).table?.rows ?? [];
  return new Map(
    rows.flatMap(({ cells }): [string, string][] => {
      const name = cells[columns[language]] ?? "";
      return cells["column"] === "parameter" && name !== ""
        ? [[cells["id"] ?? "", name]]
        : [];
    }),
  );
}
