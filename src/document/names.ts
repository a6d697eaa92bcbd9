/** Names in a report by id: regions, levers, channels, chains, categories, and roles, which are SKUs' usual ids. */
import { regionIds } from "../inputs/ids.ts";
import type { Label, Market } from "../inputs/market-types.ts";
import type { Language } from "../report/speech.ts";
import { lexicons } from "./lexicon.ts";

/** A label of the data in the reader's language. */
export function labelIn(label: Label, language: Language): string {
  if (language === "zh-TW") return label.zh_tw;
  return language === "vi" ? label.vi : label.en;
}

/** A unit in the reader's language. */
export function unitName(unit: string, language: Language): string {
  return lexicons[language].units[unit] ?? unit;
}

export function reportNames(
  market: Market,
  language: Language,
): Map<string, string> {
  const { regions, roles } = lexicons[language];
  const labelled = (
    things: Iterable<{ readonly id: string; readonly label: Label }>,
  ): [string, string][] =>
    [...things].map(({ id, label }) => [id, labelIn(label, language)]);
  return new Map([
    ...Object.entries(roles),
    ...regionIds.map((id): [string, string] => [id, regions[id]]),
    ...market.chains.map(({ id, name }): [string, string] => [id, name]),
    ...labelled(market.categories.map((id) => market.category(id))),
    ...labelled(market.categories.flatMap((id) => market.brands(id))),
    ...labelled(market.levers.values()),
    ...labelled(market.channels),
  ]);
}
