/**
 * The inputs of a run in the reader's words. What the market itself names: regions, channels, chains, categories, settings,
 * provinces, brands and their SKUs; the rest by the list of `names.csv`. A name is one of each of its cells. Pure.
 */
import type { ChannelBasis } from "../inputs/ids.ts";
import type { Market, Source } from "../inputs/market-types.ts";
import type { Plan } from "../inputs/plan-types.ts";
import { type Input, inputColumns, provenance } from "../report/provenance.ts";
import { type Language, figure, languages } from "../report/speech.ts";
import { type DataNames, dataName } from "./data-names.ts";
import { dataNote } from "./data-notes.ts";
import { lexicons } from "./lexicon.ts";
import { labelIn, reportNames, unitName } from "./names.ts";
import { type DataWords, sourceLine } from "./source-line.ts";
import { fill } from "./words.ts";

export interface InputNames {
  /** Columns whose cells make the name of an input, by table. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Province, as it writes itself, and kind of each area, by area. */
  readonly areas: Readonly<Record<string, readonly [string, string]>>;
  /** Names by language and id. */
  readonly names: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

export function inputNames(
  market: Market,
  category: string,
  tables: Iterable<string>,
): InputNames {
  const brands = new Map(
    market.categories
      .flatMap((id) => market.brands(id))
      .map((brand) => [brand.id, brand]),
  );
  const { contentUnit } = market.category(category);
  const of = (language: Language): Record<string, string> => {
    const brandName = (id: string): string => {
      const brand = brands.get(id);
      return brand === undefined ? id : labelIn(brand.label, language);
    };
    return {
      ...Object.fromEntries(reportNames(market, language)),
      ...Object.fromEntries(
        [...brands.keys()].map((id) => [id, brandName(id)]),
      ),
      ...Object.fromEntries(
        market
          .skus(category)
          .map(({ id, brand, packG }) => [
            id,
            `${brandName(brand)} ${packG} ${contentUnit}`,
          ]),
      ),
    };
  };
  return {
    columns: Object.fromEntries(
      [...new Set(tables)].map((table) => [table, inputColumns(table)]),
    ),
    areas: Object.fromEntries(
      market.areas.map(({ id, provinceVi, areaType }) => [
        id,
        [provinceVi, areaType],
      ]),
    ),
    names: Object.fromEntries(
      languages.map((language) => [language, of(language)]),
    ) as Record<Language, Record<string, string>>,
  };
}

/** Columns whose cells are numbers. */
const counted: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-TW": {
    month: "{id} 月",
    week: "第 {id} 週",
    first_day: "從第 {id} 天",
    last_day: "到第 {id} 天",
    denomination: "{id}₫",
  },
  en: {
    month: "month {id}",
    week: "week {id}",
    first_day: "from day {id}",
    last_day: "to day {id}",
    denomination: "₫{id}",
  },
  vi: {
    month: "tháng {id}",
    week: "tuần {id}",
    first_day: "từ ngày {id}",
    last_day: "đến ngày {id}",
    denomination: "{id} ₫",
  },
};

/** Cells of an input's name with their columns; the two halves of an area are two cells. */
export function cellsOf(
  { table, name }: Pick<Input, "table" | "name">,
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
  [column, id]: readonly [column: string, id: string],
  names: InputNames["names"],
  dataNames: DataNames,
  language: Language,
): string | undefined {
  if (column === "province") return id;
  const count = counted[language][column];
  return (
    dataName(dataNames, language, column, id, table) ??
    (count === undefined
      ? names[language][id]
      : fill(count, { id: figure(Number(id), 0, language) }))
  );
}

/** The name of an input, such as 零食 · 滲透率 · 都市. */
export function inputName(
  input: Pick<Input, "table" | "name">,
  known: InputNames,
  dataNames: DataNames,
  language: Language,
): string {
  return cellsOf(input, known)
    .map(
      (cell) =>
        cellName(input.table, cell, known.names, dataNames, language) ??
        cell[1],
    )
    .join(" · ");
}

/** An input in the reader's words, with the name that a plan or a table of data/ knows it by. */
export interface ToldInput extends Input {
  readonly id: string;
}

/** Inputs as the reader calls them: table, name, unit, source, note and a value that is a word; what they are stays. */
export function inWords(
  inputs: readonly Input[],
  known: InputNames,
  sources: (id: string) => Parameters<typeof sourceLine>[0] | undefined,
  words: DataWords,
  language: Language,
): readonly ToldInput[] {
  const { names, notes } = words;
  const { choices } = lexicons[language];
  return inputs.map((input) => {
    const source = sources(input.source);
    return {
      ...input,
      id: `${input.table}/${input.name}`,
      table: dataName(names, language, "table", input.table) ?? input.table,
      name: inputName(input, known, names, language),
      value:
        dataName(names, language, "value", input.value) ??
        choices[input.value] ??
        input.value,
      unit: unitName(input.unit, language),
      source:
        source === undefined
          ? input.source
          : sourceLine(source, language, words),
      note: dataNote(notes, language, input.note).text,
    };
  });
}

/** Inputs of a run of this plan, in words. */
export function inputsInWords(
  plan: Plan,
  market: Market,
  basis: ChannelBasis,
  { words, language }: { words: DataWords; language: Language },
): readonly ToldInput[] {
  const inputs = provenance(plan, market, basis);
  const tables = inputs.map(({ table }) => table);
  const known = inputNames(market, plan.category, tables);
  const source = (id: string): Source | undefined => market.sources.get(id);
  return inWords(inputs, known, source, words, language);
}
