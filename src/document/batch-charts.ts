/** The charts of a batch's report: ranges of two measures by scenario, and what is earned against what is tied up. */
import { measureById } from "../ensemble/ensemble-table.ts";
import {
  type ChartDescription,
  type ChartWords,
  type Scale,
  largest,
  stepFor,
} from "../report/chart-parts.ts";
import {
  rangeChart,
  tradeOffChart,
  unbeaten,
} from "../report/scenario-charts.ts";
import { type Language, measureName, spoken } from "../report/speech.ts";
import type { BatchRow, Quantiles } from "./batch-report.ts";
import type { BatchTexts } from "./batch-words.ts";
import { fill } from "./words.ts";

/** Scenarios that a chart has room for. */
export const MOST_DRAWN = 30;
/** Names that a sentence bears. */
const MOST_NAMES = 5;

/** The scenarios that are drawn: all, or those with the highest medians, in the order of the input. */
export function drawn(
  rows: readonly BatchRow[],
  measure: string,
): (BatchRow & { readonly spread: Quantiles })[] {
  const there = rows.flatMap((row) => {
    const spread = row.spreads[measure];
    return spread === undefined ? [] : [{ ...row, spread }];
  });
  if (there.length <= MOST_DRAWN) return there;
  const least = there.map(({ spread }) => spread.p50).sort((a, b) => b - a)[
    MOST_DRAWN - 1
  ];
  return there
    .filter(({ spread }) => spread.p50 >= (least ?? 0))
    .slice(0, MOST_DRAWN);
}

export function batchCharts(
  rows: readonly BatchRow[],
  own: BatchTexts,
  words: ChartWords,
  language: Language,
): ChartDescription[] {
  return [
    ...rangeOf("contribution", rows, own, words, language),
    ...rangeOf("sellout_cases", rows, own, words, language),
    ...tradeOff(rows, own, words, language),
  ];
}

function rangeOf(
  measure: string,
  rows: readonly BatchRow[],
  own: BatchTexts,
  words: ChartWords,
  language: Language,
): ChartDescription[] {
  const shown = drawn(rows, measure);
  if (shown.length === 0) return [];
  const name = measureName(measure, language);
  const unit = measureById(measure) ?? { unit: "packs" as const };
  const ends = shown.flatMap(({ spread }) => [spread.p10, spread.p90]);
  const scale =
    unit.unit === "VND"
      ? stepFor(largest(ends), words.moneySteps)
      : {
          divisor: 1,
          decimals: 0,
          name: spoken(unit, 0, language).slice(1).trim(),
        };
  const sorted = [...shown].sort((a, b) => a.spread.p50 - b.spread.p50);
  const [worst, best] = [sorted[0], sorted.at(-1)];
  const takeaway = fill(own.rangeTakeaway, {
    measure: name,
    low: spoken(unit, worst?.spread.p50, language),
    worst: worst?.scenario.name ?? "",
    high: spoken(unit, best?.spread.p50, language),
    best: best?.scenario.name ?? "",
  });
  const gap = language === "zh-TW" ? "" : " ";
  return [
    rangeChart(
      `range-${measure}`,
      shown.map(({ scenario, spread }) => ({
        name: scenario.name,
        low: spread.p10,
        middle: spread.p50,
        high: spread.p90,
      })),
      scale,
      {
        title: `${name} P10–P50–P90`,
        takeaway:
          shown.length < rows.length && shown.length === MOST_DRAWN
            ? `${takeaway}${gap}${fill(own.left, { count: MOST_DRAWN })}`
            : takeaway,
        band: "P10–P90",
        middle: "P50",
      },
      words,
    ),
  ];
}

function tradeOff(
  rows: readonly BatchRow[],
  own: BatchTexts,
  words: ChartWords,
  language: Language,
): ChartDescription[] {
  const points = rows.flatMap(({ scenario, spreads }) => {
    const [gain, cost] = [spreads["contribution"], spreads["peak_cash"]];
    return gain === undefined || cost === undefined
      ? []
      : [{ name: scenario.name, gain: gain.p50, cost: cost.p50 }];
  });
  if (points.length < 2) return [];
  const scale: Scale = stepFor(
    largest(points.flatMap(({ gain, cost }) => [gain, cost])),
    words.moneySteps,
  );
  const best = unbeaten(points).map(({ name }) => name);
  const more = best.length - MOST_NAMES;
  return [
    tradeOffChart(
      points,
      scale,
      {
        title: own.tradeTitle,
        takeaway: fill(own.tradeTakeaway, {
          list: [
            ...best.slice(0, MOST_NAMES),
            ...(more > 0 ? [`… +${more}`] : []),
          ].join(language === "zh-TW" ? "、" : ", "),
        }),
        cost: measureName("peak_cash", language),
        gain: measureName("contribution", language),
        all: own.all,
        unbeaten: own.unbeaten,
      },
      words,
    ),
  ];
}
