/**
 * The fan of a measure over weeks: the middle of many futures and the band from the worst to the best tenth; a few single
 * futures over it, since no future runs along a quantile. Values arrive week by week; nothing is estimated here.
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

/** One future among those of the fan. */
export interface SampleLine {
  /** In the table, such as `Future 12`. */
  readonly name: string;
  /** At the end of its line, such as `12`. */
  readonly short: string;
  readonly values: readonly (number | null)[];
}

/** Kinds of line for single futures, so that colour alone tells nothing. */
const sampleLooks = ["solid", "dashed", "dotted", [12, 4, 2, 4], [16, 5]];

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
  samples: readonly SampleLine[] = [],
): ChartDescription {
  const single = samples.flatMap(({ values }) => values);
  const most = largest([...fan.p10, ...fan.p90, ...single]);
  const scale: Scale = stepFor(
    most,
    kind === "packs" ? words.packSteps : words.moneySteps,
  );
  const low = column(texts.low, fan.p10, scale);
  const middle = column(texts.middle, fan.p50, scale);
  const high = column(texts.high, fan.p90, scale);
  const futures = samples.map(({ name, values }) =>
    column(name, values, scale),
  );
  const frame = weekFrame(document, words, scale.name);
  const grid = frame["grid"] as ChartOption;
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
      ...frame,
      // Room for the numbers at the ends of the lines.
      grid: samples.length === 0 ? grid : { ...grid, right: 36 },
      legend: {
        top: 0,
        left: 0,
        itemWidth: 24,
        data:
          samples.length > 0
            ? [middle.name]
            : [middle.name, low.name, high.name],
      },
      aria: aria(texts.title, takeaway, words),
      series: [
        ...bandSeries(low, high, scale),
        {
          ...line(middle),
          lineStyle: { width: 3 },
          markLine: tetLines(document, words),
        },
        // The band has the ends; beside single futures their lines would be two more to tell apart.
        ...(samples.length > 0
          ? []
          : [low, high].map((end) => ({ ...line(end), lineStyle: dashed }))),
        ...futures.map((values, i) => ({
          ...line(values),
          lineStyle: { width: 1.5, type: sampleLooks[i % sampleLooks.length] },
          endLabel: { show: true, formatter: samples[i]?.short ?? "" },
          labelLayout: { moveOverlap: "shiftY" },
        })),
      ],
    },
    table: weekTable(
      document,
      words,
      [low, middle, high, ...futures],
      scale.name,
    ),
  };
}
