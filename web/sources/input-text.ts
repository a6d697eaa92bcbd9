/** The name and the value of an input in the reader's language: each cell of its name by what the lists or the market call it. Pure. */
import type { Input } from "../../src/index.ts";
import { grouped } from "../format.ts";
import { nameOf } from "../text/data-names.ts";
import { fill, wordOf, type Language } from "../text/index.ts";
import { sourcesTexts } from "../text/sources-text.ts";
import type { InputNames } from "./input-names.ts";

type Named = Pick<Input, "table" | "name">;

/** Cells of an input's name with their columns; the two halves of an area are two cells. */
export function cellsOf(
  { table, name }: Named,
  known: Pick<InputNames, "columns" | "areas">,
): readonly (readonly [column: string, id: string])[] {
  const columns = known.columns[table] ?? [];
  return name.split("/").flatMap((id, i) => {
    if (id === "") return [];
    const column = columns[Math.min(i, columns.length - 1)] ?? "";
    const area = known.areas[id];
    if (area === undefined) return [[column, id] as const];
    const [province, areaType] = area;
    return [["province", province] as const, ["area_type", areaType] as const];
  });
}

/** What a cell is called; undefined where nobody names it. */
export function cellName(
  table: string,
  column: string,
  id: string,
  names: InputNames["names"],
  language: Language,
): string | undefined {
  if (column === "province") return id;
  const { counted } = sourcesTexts[language];
  return (
    nameOf(language, column, id, table) ??
    (Object.hasOwn(counted, column)
      ? fill(counted[column as keyof typeof counted], {
          id: grouped(Number(id), 0, language),
        })
      : names[language][id])
  );
}

/** The name of an input, such as 零食 · 滲透率 · 都市. */
export function inputName(
  input: Named,
  known: InputNames,
  language: Language,
): string {
  return cellsOf(input, known)
    .map(
      ([column, id]) =>
        cellName(input.table, column, id, known.names, language) ?? id,
    )
    .join(" · ");
}

/** A value as written, long numbers grouped, words by what they are called. */
export function inputValue(
  value: string,
  words: Readonly<Record<string, string>>,
  language: Language,
): string {
  const number = Number(value);
  if (value === "" || !Number.isFinite(number))
    return nameOf(language, "value", value) ?? wordOf(words, value);
  const decimals = value.split(".")[1]?.length ?? 0;
  return grouped(number, decimals, language);
}
