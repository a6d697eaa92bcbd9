/** An ensemble as rows for a terminal and as tidy CSV: quantiles with the share of luck, ignorance and simulation error. */
import { formatCsv } from "../base/csv.ts";
import { type Measure, measures } from "../ledger/measures.ts";
import { grouped, money, percent } from "../report/number-words.ts";
import {
  type Language,
  counters,
  figure,
  measureName,
  spoken,
} from "../report/speech.ts";
import { type TextTable, comparisons } from "../report/tables.ts";
import { basesText } from "./drawn.ts";
import type { Ensemble, Spread } from "./ensemble.ts";
import { ensembleWords, fillIn } from "./ensemble-words.ts";
import type { Target } from "./chance.ts";
import { totalVariance } from "./variance.ts";

/** A value of a measure as a terminal shows it: in English as the tables of a run have it, else as reports say it. */
export function valueText(
  measure: { readonly unit: string; readonly id?: string },
  value: number | null | undefined,
  language: Language = "en",
): string {
  if (value === null || value === undefined || Number.isNaN(value))
    return language === "en" ? "–" : "—";
  if (comparisons.has(measure.id ?? "")) return figure(value, 2, language);
  if (language !== "en") return spoken(measure, value, language);
  switch (measure.unit) {
    case "VND":
      return money(value, "VND");
    case "ratio":
      return percent(value);
    case "weeks":
    case "packs per outlet and week":
    case "purchases":
      return grouped(value, 1);
    default:
      return grouped(value);
  }
}

/** Units that an English figure leaves out, so that they stand beside the name. */
const counted: readonly string[] = ["packs", "cases", "weeks", "purchases"];

/** A value of a measure with its unit, for sentences. */
export function amountText(
  id: string,
  value: number,
  language: Language = "en",
): string {
  const measure = measureById(id) ?? { unit: "packs" as const };
  const text = valueText(measure, value, language);
  return language === "en" &&
    counted.includes(measure.unit) &&
    !Number.isNaN(value)
    ? `${text} ${measure.unit}`
    : text;
}

export function measureById(id: string): Measure | undefined {
  return measures.find((measure) => measure.id === id);
}

export function targetText(target: Target, language: Language = "en"): string {
  const words = ensembleWords[language];
  return fillIn(target.sign === ">=" ? words.atLeast : words.atMost, {
    name: measureName(target.measure, language),
    value: amountText(target.measure, target.value, language),
  });
}

/** The sentence about the target: of 100 futures, with the error, or as a range. */
export function chanceText(
  { chance, target }: Pick<Ensemble, "chance" | "target">,
  language: Language = "en",
): string {
  if (chance === undefined || target === undefined) return "";
  const words = ensembleWords[language];
  const { share, low, high, futures, reached, range } = chance;
  const of100 = (part: number): string => grouped(part * 100);
  return fillIn(range ? words.range : words.chance, {
    target: targetText(target, language),
    ...{ share: of100(share), low: of100(low), high: of100(high) },
    ...{ futures, reached },
  });
}

/** Whether a unit stands beside the name, where its words would make every column wide. */
function isNamed(unit: string, language: Language): boolean {
  return language === "vi"
    ? unit === "packs" || unit === "cases"
    : language === "en" && counted.includes(unit);
}

function nameText({ id, unit }: Measure, language: Language): string {
  const name = measureName(id, language);
  if (!isNamed(unit, language)) return name;
  return language === "vi"
    ? `${name},${counters[unit as "packs" | "cases"].vi}`
    : `${name}, ${unit}`;
}

/** A value in a table whose names hold what is counted. */
function cellText(
  measure: Measure,
  value: number | null,
  language: Language,
): string {
  return language === "vi" &&
    isNamed(measure.unit, language) &&
    value !== null &&
    !Number.isNaN(value)
    ? figure(value, 0, language)
    : valueText(measure, value, language);
}

export function ensembleTable(
  result: Ensemble,
  tiers: number,
  language: Language = "en",
): TextTable {
  const words = ensembleWords[language];
  const { futures, draws, runs, bases, alternative } = result;
  const shown = measures.flatMap((measure) => {
    const spread = result.spreads[measure.id];
    return measure.tier <= tiers && spread !== undefined
      ? [{ measure, spread }]
      : [];
  });
  const shares = [
    ...[words.luck, words.ignorance, words.error, words.assumed],
    ...(bases > 0 ? [words.base] : []),
  ];
  return {
    title: fillIn(words.title, { futures, account: alternative.id }),
    head: [words.measure, "P10", "P50", "P90", ...shares],
    align: [
      "left",
      ...Array.from({ length: 3 + shares.length }, () => "right" as const),
    ],
    rows: shown.map(({ measure, spread }) => {
      const { luck, ignorance, error } = spread.variance;
      const total = totalVariance(spread.variance);
      const say = (value: number): string => cellText(measure, value, language);
      const end = (value: number): string =>
        isCollapsed(spread) ? cellText(measure, null, language) : say(value);
      const part = (value: number): string =>
        total === 0
          ? say(NaN)
          : `${figure((100 * value) / total, 0, language)}%`;
      return [
        nameText(measure, language),
        ...[end(spread.p10), say(spread.p50), end(spread.p90)],
        ...[luck, ignorance, error, spread.assumed * total].map(part),
        ...(bases > 0 ? [part(spread.base * total)] : []),
      ];
    }),
    note: [
      fillIn(words.note, { draws, seeds: futures / draws, runs }),
      ...(shown.some(({ spread }) => isCollapsed(spread))
        ? [words.collapsed]
        : []),
      basesText(bases, language),
      ...(bases > 0 ? [words.ofBase] : []),
    ].join(language === "zh-TW" ? "" : " "),
  };
}

/** Whether nothing is left of a spread without simulation error: then its ends are not known, which is not that they are one. */
function isCollapsed({ variance }: Spread): boolean {
  return variance.error > 0 && variance.luck === 0 && variance.ignorance === 0;
}

/** One row per measure of each result. */
export function ensembleCsv(results: readonly Ensemble[]): string {
  return formatCsv(
    [
      "alternative",
      "measure",
      "unit",
      "p10",
      "p50",
      "p90",
      "mean",
      "defined",
      "futures",
      "variance_luck",
      "variance_ignorance",
      "variance_simulation_error",
      "assumed_share",
      "base_market_share",
      "base_markets",
    ],
    results.flatMap((result) =>
      measures.flatMap((measure) => {
        const spread = result.spreads[measure.id];
        return spread === undefined
          ? []
          : [
              [
                result.alternative.id,
                measure.id,
                measure.unit,
                spread.p10,
                spread.p50,
                spread.p90,
                spread.mean,
                spread.defined,
                result.futures,
                spread.variance.luck,
                spread.variance.ignorance,
                spread.variance.error,
                spread.assumed,
                spread.base,
                result.bases,
              ],
            ];
      }),
    ),
  );
}
