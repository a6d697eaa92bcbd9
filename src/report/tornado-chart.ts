/** What a step up or down of each lever changes, as bars to either side of nought, the widest first. Differences arrive; nothing is estimated here. */
import {
  withUnit,
  aria,
  inScale,
  largest,
  stepFor,
  type ChartDescription,
  type ChartWords,
} from "./chart-parts.ts";

export interface TornadoRow {
  readonly name: string;
  /** Change of the measure in VND when the lever goes up, and when it goes down. */
  readonly up: number;
  readonly down: number;
}

export function tornadoChart(
  rows: readonly TornadoRow[],
  texts: { readonly title: string; readonly up: string; readonly down: string },
  words: ChartWords,
): ChartDescription {
  const width = (row: TornadoRow): number =>
    Math.max(row.up, row.down, 0) - Math.min(row.up, row.down, 0);
  const sorted = [...rows].sort((a, b) => width(b) - width(a));
  const scale = stepFor(
    largest(sorted.flatMap(({ up, down }) => [up, down])),
    words.moneySteps,
  );
  const first = sorted[0];
  const takeaway =
    first === undefined
      ? ""
      : `${first.name}: ${texts.up} ${words.money(first.up)}, ${texts.down} ${words.money(first.down)}`;
  const side = (key: "up" | "down"): object => ({
    type: "bar",
    name: texts[key],
    data: sorted.map((row) => inScale(row[key], scale)),
  });
  return {
    id: "tornado",
    title: texts.title,
    takeaway,
    option: {
      grid: { left: 8, right: 24, top: 40, bottom: 24, containLabel: true },
      legend: { top: 0, left: 0 },
      tooltip: {
        trigger: "axis",
        confine: true,
        axisPointer: { type: "shadow" },
      },
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
        data: sorted.map(({ name }) => name),
      },
      aria: aria(texts.title, takeaway, words),
      series: [side("up"), side("down")],
    },
    table: {
      head: [
        "",
        withUnit(texts.up, scale.name, words),
        withUnit(texts.down, scale.name, words),
      ],
      rows: sorted.map((row) => [
        row.name,
        String(inScale(row.up, scale)),
        String(inScale(row.down, scale)),
      ]),
    },
  };
}
