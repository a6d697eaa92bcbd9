/**
 * The fan of a measure over weeks: the middle of many futures and the band from the worst to the best tenth, with the run on
 * screen as a line for orientation. Values arrive as quantiles by week; nothing is estimated here.
 */
import {
  aria,
  column,
  dashed,
  largest,
  line,
  rounded,
  stepFor,
  type ChartColumn,
  type ChartDescription,
  type ChartOption,
  type ChartWords,
  type Scale,
} from "./chart-parts.ts";
import { tetLines, weekFrame, weekTable } from "./chart-weeks.ts";
import type { RunDocument } from "./run-document.ts";

/** Quantiles by week. */
export interface FanValues {
  readonly p10: readonly (number | null)[];
  readonly p50: readonly (number | null)[];
  readonly p90: readonly (number | null)[];
}

export interface FanTexts {
  readonly title: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
}

/** The band between two columns as two stacked series: a hidden one up to the lower, a shaded one from there to the upper. */
export function bandSeries(
  low: ChartColumn,
  high: ChartColumn,
  scale: Scale,
  name = "",
): ChartOption[] {
  const width = high.values.map((top, i) => {
    const bottom = low.values[i] ?? null;
    return top === null || bottom === null
      ? null
      : rounded(top - bottom, scale.decimals);
  });
  const band = {
    type: "line",
    stack: "band",
    stackStrategy: "all",
    showSymbol: false,
    lineStyle: { opacity: 0 },
    silent: true,
    tooltip: { show: false },
  };
  return [
    { ...band, name: "", data: low.values },
    { ...band, name, data: width, areaStyle: { opacity: 0.18 } },
  ];
}

export function fanChart(
  document: RunDocument,
  fan: FanValues,
  kind: "packs" | "money",
  texts: FanTexts,
  words: ChartWords,
): ChartDescription {
  const most = largest([...fan.p10, ...fan.p90]);
  const scale: Scale = stepFor(
    most,
    kind === "packs" ? words.packSteps : words.moneySteps,
  );
  const low = column(texts.low, fan.p10, scale);
  const middle = column(texts.middle, fan.p50, scale);
  const high = column(texts.high, fan.p90, scale);
  const last = document.weeks - 1;
  const shown = (values: readonly (number | null)[]): string => {
    const value = values[last] ?? 0;
    return kind === "packs" ? words.count(value) : words.money(value);
  };
  const takeaway = `${texts.low} ${shown(fan.p10)} · ${texts.middle} ${shown(fan.p50)} · ${texts.high} ${shown(fan.p90)}`;
  return {
    id: "fan",
    title: texts.title,
    takeaway,
    option: {
      ...weekFrame(document, words, scale.name),
      legend: {
        top: 0,
        left: 0,
        itemWidth: 24,
        data: [middle.name, low.name, high.name],
      },
      aria: aria(texts.title, takeaway, words),
      series: [
        ...bandSeries(low, high, scale),
        {
          ...line(middle),
          lineStyle: { width: 3 },
          markLine: tetLines(document, words),
        },
        { ...line(low), lineStyle: dashed },
        { ...line(high), lineStyle: dashed },
      ],
    },
    table: weekTable(document, words, [low, middle, high], scale.name),
  };
}
