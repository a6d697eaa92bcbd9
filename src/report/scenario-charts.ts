/**
 * Charts over scenarios: a range for each, and two measures held against each other with the scenarios that no other beats in
 * both. Quantiles arrive; nothing is estimated here.
 */
import {
  withUnit,
  type ChartDescription,
  type ChartOption,
  type ChartWords,
  type Scale,
  aria,
  inScale,
} from "./chart-parts.ts";

export interface ScenarioRange {
  readonly name: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface RangeTexts {
  readonly title: string;
  readonly takeaway: string;
  /** Names of the band and of what stands in its middle. */
  readonly band: string;
  readonly middle: string;
}

const GRID: ChartOption = {
  left: 8,
  right: 30,
  top: 40,
  bottom: 30,
  containLabel: true,
};

/** A bar from low to high for each scenario, in the order given, and a mark at the middle. */
export function rangeChart(
  id: string,
  rows: readonly ScenarioRange[],
  scale: Scale,
  texts: RangeTexts,
  words: ChartWords,
): ChartDescription {
  const shown = (value: number): number => inScale(value, scale) ?? 0;
  const { title, takeaway, band, middle } = texts;
  return {
    id,
    title,
    takeaway,
    option: {
      grid: GRID,
      legend: { top: 0, left: 0, data: [band, middle] },
      tooltip: { trigger: "axis", confine: true },
      xAxis: {
        type: "value",
        name: scale.name,
        nameLocation: "middle",
        nameGap: 26,
        axisLabel: { hideOverlap: true },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ name }) => name),
        // Names stand at the edge, wherever nought is.
        axisLine: { onZero: false },
        axisLabel: { width: 190, overflow: "truncate", interval: 0 },
      },
      aria: aria(title, takeaway, words),
      series: [
        {
          type: "bar",
          name: "P10",
          stack: "range",
          stackStrategy: "all",
          silent: true,
          itemStyle: { opacity: 0 },
          data: rows.map(({ low }) => shown(low)),
        },
        {
          type: "bar",
          name: band,
          stack: "range",
          stackStrategy: "all",
          barMaxWidth: 14,
          itemStyle: { opacity: 0.45 },
          data: rows.map(({ low, high }) => shown(high) - shown(low)),
        },
        {
          type: "scatter",
          name: middle,
          symbol: "diamond",
          symbolSize: 11,
          data: rows.map((row, i) => [shown(row.middle), i]),
        },
      ],
    },
    table: {
      head: ["", ...["P10", "P50", "P90"].map((q) => `${q} (${scale.name})`)],
      rows: rows.map(({ name, low, middle: mid, high }) => [
        name,
        ...[low, mid, high].map((value) => String(shown(value))),
      ]),
    },
  };
}

export interface TradeOff {
  readonly name: string;
  /** Less is better. */
  readonly cost: number;
  /** More is better. */
  readonly gain: number;
}

/** Scenarios than which no other gains more for as little, by rising cost. */
export function unbeaten(points: readonly TradeOff[]): TradeOff[] {
  const sorted = [...points].sort((a, b) => a.cost - b.cost || b.gain - a.gain);
  const kept: TradeOff[] = [];
  for (const point of sorted)
    if (kept.length === 0 || point.gain > (kept.at(-1)?.gain ?? 0))
      kept.push(point);
  return kept;
}

export interface TradeOffTexts {
  readonly title: string;
  readonly takeaway: string;
  readonly cost: string;
  readonly gain: string;
  readonly all: string;
  readonly unbeaten: string;
}

export function tradeOffChart(
  points: readonly TradeOff[],
  scale: Scale,
  texts: TradeOffTexts,
  words: ChartWords,
): ChartDescription {
  const shown = (value: number): number => inScale(value, scale) ?? 0;
  const best = unbeaten(points);
  const at = ({ cost, gain }: TradeOff): number[] => [shown(cost), shown(gain)];
  const axis = (name: string): ChartOption => ({
    type: "value",
    name: withUnit(name, scale.name, words),
    nameLocation: "middle",
    axisLabel: { hideOverlap: true },
  });
  return {
    id: "trade-off",
    title: texts.title,
    takeaway: texts.takeaway,
    option: {
      grid: { ...GRID, left: 28, right: 60 },
      legend: { top: 0, left: 0 },
      tooltip: { trigger: "item", confine: true },
      xAxis: { ...axis(texts.cost), nameGap: 26 },
      yAxis: { ...axis(texts.gain), nameGap: 44 },
      aria: aria(texts.title, texts.takeaway, words),
      series: [
        {
          type: "scatter",
          name: texts.all,
          symbolSize: 9,
          data: points.map((point) => ({ name: point.name, value: at(point) })),
        },
        {
          type: "line",
          name: texts.unbeaten,
          symbol: "diamond",
          symbolSize: 12,
          lineStyle: { type: "dashed", width: 2 },
          label: { show: true, position: "top", formatter: "{b}" },
          labelLayout: { hideOverlap: true },
          data: best.map((point) => ({ name: point.name, value: at(point) })),
        },
      ],
    },
    table: {
      head: [
        "",
        withUnit(texts.cost, scale.name, words),
        withUnit(texts.gain, scale.name, words),
        "",
      ],
      rows: points.map((point) => [
        point.name,
        ...at(point).map(String),
        best.includes(point) ? texts.unbeaten : "",
      ]),
    },
  };
}
