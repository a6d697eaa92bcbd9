/**
 * What the market itself calls the things its tables speak of: regions, channels, chains, categories, settings, provinces,
 * brands and their SKUs. Made where the market is read; the page adds the words of `names.csv`. Pure.
 */
import {
  inputColumns,
  labelIn,
  languages,
  reportNames,
  type Language,
  type Market,
} from "../../src/index.ts";

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
