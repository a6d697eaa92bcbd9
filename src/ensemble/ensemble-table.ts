/** An ensemble as rows for a terminal and as tidy CSV: quantiles with the share of luck, ignorance and simulation error. */
import { formatCsv } from "../base/csv.ts";
import { type Measure, measures } from "../ledger/measures.ts";
import { grouped, money, percent } from "../report/number-words.ts";
import type { TextTable } from "../report/tables.ts";
import { basesText } from "./drawn.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Target } from "./chance.ts";
import { totalVariance } from "./variance.ts";

/** A value of a measure as a terminal shows it. */
export function valueText(
  measure: { readonly unit: string },
  value: number | null | undefined,
): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  switch (measure.unit) {
    case "VND":
      return money(value, "VND");
    case "ratio":
      return percent(value);
    case "index":
      return grouped(value, 2);
    case "weeks":
    case "packs per outlet and week":
    case "purchases":
      return grouped(value, 1);
    default:
      return grouped(value);
  }
}

export function measureById(id: string): Measure | undefined {
  return measures.find((measure) => measure.id === id);
}

export function targetText(target: Target): string {
  const measure = measureById(target.measure);
  const sign = target.sign === ">=" ? "at least" : "at most";
  return `${measure?.name ?? target.measure} ${sign} ${valueText(measure ?? { unit: "packs" }, target.value)}`;
}

/** The sentence about the target: of 100 futures, with the error, or as a range. */
export function chanceText({ chance, target }: Ensemble): string {
  if (chance === undefined || target === undefined) return "";
  const of100 = (share: number): string => grouped(share * 100);
  const between = `${of100(chance.low)} to ${of100(chance.high)} of 100`;
  return chance.range
    ? `${targetText(target)}: ${between} futures. A range, because more than half of the variance rests on assumed numbers.`
    : `${targetText(target)}: ${of100(chance.share)} of 100 futures (${between}, 95%; ${chance.reached} of the ${chance.futures} simulated).`;
}

export function ensembleTable(result: Ensemble, tiers: number): TextTable {
  const shown = measures.filter(
    ({ id, tier }) => tier <= tiers && result.spreads[id] !== undefined,
  );
  return {
    title: `${result.futures} futures under ${result.alternative.id}`,
    head: [
      "measure",
      "P10",
      "P50",
      "P90",
      "luck",
      "ignorance",
      "sim. error",
      "assumed",
      ...(result.bases > 0 ? ["base"] : []),
    ],
    align: [
      "left",
      "right",
      "right",
      "right",
      "right",
      "right",
      "right",
      "right",
      ...(result.bases > 0 ? (["right"] as const) : []),
    ],
    rows: shown.flatMap((measure) => {
      const spread = result.spreads[measure.id];
      if (spread === undefined) return [];
      const total = totalVariance(spread.variance);
      const part = (value: number): string =>
        total === 0 ? "–" : percent(value / total);
      return [
        [
          measure.name,
          valueText(measure, spread.p10),
          valueText(measure, spread.p50),
          valueText(measure, spread.p90),
          part(spread.variance.luck),
          part(spread.variance.ignorance),
          part(spread.variance.error),
          part(spread.assumed * total),
          ...(result.bases > 0 ? [part(spread.base * total)] : []),
        ],
      ];
    }),
    note: `${result.draws} draws of what nobody knows with ${result.futures / result.draws} seeds each, ${result.runs} runs. Luck, ignorance and simulation error are shares of the variance between runs; quantiles are freed of simulation error, which a finer --scale makes smaller. Assumed: the share that rests on numbers nobody has measured. A measure that is not defined in a future is left out of its quantiles. ${basesText(result.bases)}${result.bases > 0 ? " Base: their share of the variance, part of ignorance, roughly." : ""}`,
  };
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
