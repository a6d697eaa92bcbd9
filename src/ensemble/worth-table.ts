/** What parts of a plan bring, as tables for a terminal, in the reader's language. */
import { type Language, figure } from "../report/speech.ts";
import { grouped } from "../report/number-words.ts";
import type { TextTable } from "../report/tables.ts";
import { fillIn } from "./ensemble-words.ts";
import type { Interval } from "./interval.ts";
import type { Worth } from "./worth.ts";
import { spendName, worthWords } from "./worth-words.ts";

/** Amounts are in billions of VND, in Chinese in hundreds of millions. */
const sizes: Readonly<Record<Language, number>> = {
  "zh-TW": 1e8,
  en: 1e9,
  vi: 1e9,
};

/** Names of SKUs by id; one without a name is called by its id. */
export type SkuNames = ReadonlyMap<string, string>;

function partName(
  { part }: Worth,
  language: Language,
  skus: SkuNames | undefined,
): string {
  return part.kind === "sku"
    ? (skus?.get(part.id) ?? part.id)
    : spendName(part.id, language);
}

/** Figures as the language groups them; in English with the hyphen of the terminal's other tables. */
function number(value: number, decimals: number, language: Language): string {
  return language === "en"
    ? grouped(value, decimals)
    : figure(value, decimals, language);
}

function plusMinus(
  { mean, half }: Interval,
  text: (value: number) => string,
): string {
  if (!Number.isFinite(mean)) return "–";
  return `${text(mean)} ± ${Number.isFinite(half) ? text(half) : "?"}`;
}

function writers(language: Language) {
  const amount = (value: number): string =>
    number(value / sizes[language], 1, language);
  return {
    amount: (each: Interval): string => plusMinus(each, amount),
    share: (each: Interval): string =>
      plusMinus(each, (x) => `${number(100 * x, 1, language)}%`),
  };
}

/** What each part adds to sales, margin, spending and cash. */
export function worthTable(
  parts: readonly Worth[],
  futures: number,
  language: Language = "en",
  skus?: SkuNames,
): TextTable {
  const words = worthWords[language];
  const { amount } = writers(language);
  return {
    title: fillIn(words.title, { unit: words.unit, futures }),
    head: [
      ...[words.part, words.sales, words.margin, words.spending],
      ...[words.perDong, words.contribution, words.cash],
    ],
    align: ["left", "right", "right", "right", "right", "right", "right"],
    rows: parts.map((each) => [
      partName(each, language, skus),
      amount(each.sales),
      amount(each.margin),
      amount(each.spending),
      each.perDong === undefined ? "–" : number(each.perDong, 2, language),
      amount(each.contribution),
      amount(each.peakCash),
    ]),
    note: words.note,
  };
}

/** Where the sell-out of each part comes from. */
export function sourceTable(
  parts: readonly Worth[],
  language: Language = "en",
  skus?: SkuNames,
): TextTable {
  const words = worthWords[language];
  const { amount, share } = writers(language);
  return {
    title: fillIn(words.sources, { unit: words.unit }),
    head: [
      ...[words.part, words.sold, words.own],
      ...[words.rivals, words.growth, words.cannibalised],
    ],
    align: ["left", "right", "right", "right", "right", "right"],
    rows: parts.map((each) => [
      partName(each, language, skus),
      amount(each.sku?.sold ?? each.sales),
      each.sku === undefined ? "–" : amount(each.sku.fromOwn),
      amount(each.fromRivals),
      amount(each.fromCategory),
      each.sku === undefined ? "–" : share(each.sku.cannibalisation),
    ]),
    note: words.sourceNote,
  };
}

/** What promotions add in their weeks and take from later ones; "" for a plan without any. */
export function promotionText(
  parts: readonly Worth[],
  language: Language = "en",
): string {
  const found = parts.find(({ promotion }) => promotion !== undefined);
  if (found?.promotion === undefined) return "";
  const { lift, pulled } = found.promotion;
  // No week of the run has a promotion, or nothing was sold in any.
  if (!Number.isFinite(lift.mean)) return "";
  const words = worthWords[language];
  const { share } = writers(language);
  const clear = ({ mean, half }: Interval): boolean => Math.abs(mean) > half;
  const said = !clear(lift)
    ? words.luck
    : clear(pulled)
      ? words.pulled
      : words.kept;
  const lifted = fillIn(words.lift, { lift: share(lift) });
  return fillIn(said, { lifted, pulled: share(pulled) });
}
