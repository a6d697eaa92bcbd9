/**
 * More chart descriptions of a run: stock and empty shelves over weeks, distribution against rate of sale, why the product was
 * not bought, and who takes which part of the price. Each is pure; texts that only these charts need arrive beside the words.
 */
import {
  withUnit,
  aria,
  dashed,
  line,
  rounded,
  type ChartDescription,
  type ChartOption,
  type ChartWords,
} from "./chart-parts.ts";
import { tetLines, weekFrame, weekly, weekTable } from "./chart-weeks.ts";
import type { LadderRow } from "./price-ladder.ts";
import type { RunDocument } from "./run-document.ts";
import type { FunnelCounts } from "./why-not-bought.ts";

export interface KitTexts {
  readonly stock: Readonly<Record<"title" | "takeaway" | "unit", string>>;
  readonly shelf: Readonly<
    Record<"title" | "takeaway" | "nd" | "ros" | "place", string>
  >;
  readonly funnel: Readonly<
    Record<"title" | "takeaway" | "share" | "row", string>
  >;
  readonly ladder: Readonly<
    Record<"title" | "takeaway" | "loses" | "unit" | "channel", string>
  >;
  /** Ends of a need, by box. */
  readonly boxes: Readonly<Record<string, string>>;
  readonly parts: Readonly<
    Record<"vat" | "trade" | "terms" | "landed" | "margin", string>
  >;
}

const MOST_COVER = 26;

/** Weeks of cover at distributors and in outlets, with the share of empty shelves as bars. */
export function stockChart(
  document: RunDocument,
  texts: KitTexts,
  words: ChartWords,
): ChartDescription {
  const cover = (id: string): { name: string; values: (number | null)[] } => ({
    name: words.measure(id),
    values: weekly(document, id).map((value) =>
      value === null ? null : rounded(Math.min(value, MOST_COVER), 1),
    ),
  });
  const [partners, outlets] = [
    cover("weeks_cover_dist"),
    cover("weeks_cover_store"),
  ];
  const empty = {
    name: withUnit(words.measure("oos_rate"), words.texts.percent, words),
    values: weekly(document, "oos_rate").map((value) =>
      value === null ? null : rounded(value * 100, 1),
    ),
  };
  const mean = document.measures["oos_rate"] ?? 0;
  const { title } = texts.stock;
  const takeaway = words.fill(texts.stock.takeaway, {
    oos: words.percent(mean),
    most: MOST_COVER,
  });
  const frame = weekFrame(document, words, texts.stock.unit);
  const axis = frame["yAxis"] as ChartOption;
  return {
    id: "stock",
    title,
    takeaway,
    option: {
      ...frame,
      yAxis: [
        axis,
        {
          type: "value",
          name: words.texts.percent,
          min: 0,
          max: 100,
          splitLine: { show: false },
        },
      ],
      aria: aria(title, takeaway, words),
      series: [
        {
          ...line(partners),
          lineStyle: { width: 3 },
          markLine: tetLines(document, words),
        },
        {
          ...line(empty),
          type: "bar",
          yAxisIndex: 1,
          itemStyle: { opacity: 0.35 },
          barCategoryGap: "0%",
        },
        { ...line(outlets), lineStyle: dashed },
      ],
    },
    table: weekTable(
      document,
      words,
      [partners, empty, outlets],
      texts.stock.unit,
    ),
  };
}

/** Numeric distribution, %, beyond which a name stands to the left of its point. */
const FAR = 30;

/** Every region and channel by how far it is distributed and how fast it sells where it is. */
export function shelfChart(
  document: RunDocument,
  placeName: (region: string, channel: string) => string,
  texts: KitTexts,
  words: ChartWords,
): ChartDescription {
  const points = Object.entries(document.by.region_channel).flatMap(
    ([key, values]): { name: string; nd: number; ros: number }[] => {
      const [region = "", channel = ""] = key.split("/");
      const [nd, ros] = [values["nd"] ?? null, values["ros"] ?? null];
      return nd === null || ros === null || nd === 0 || ros === 0
        ? []
        : [
            {
              name: placeName(region, channel),
              nd: rounded(nd * 100, 2),
              ros: rounded(ros, 2),
            },
          ];
    },
  );
  const middle = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const { title, nd, ros } = texts.shelf;
  const fastest = [...points].sort((a, b) => b.ros - a.ros)[0];
  const takeaway = words.fill(texts.shelf.takeaway, {
    place: fastest?.name ?? "–",
    count: points.length,
  });
  return {
    id: "shelf",
    title,
    takeaway,
    option: {
      grid: { left: 8, right: 30, top: 30, bottom: 30, containLabel: true },
      tooltip: { trigger: "item", confine: true },
      xAxis: {
        type: "log",
        name: nd,
        nameLocation: "middle",
        nameGap: 28,
      },
      yAxis: { type: "log", name: ros, nameTextStyle: { align: "left" } },
      aria: aria(title, takeaway, words),
      series: [
        {
          type: "scatter",
          name: title,
          symbolSize: 12,
          data: points.map((point) => ({
            name: point.name,
            value: [point.nd, point.ros],
            label: {
              show: true,
              formatter: point.name,
              // Names at the far end would run out of the picture.
              position: point.nd > FAR ? "left" : "right",
              fontSize: 11,
            },
          })),
          labelLayout: { hideOverlap: true },
          markLine: {
            silent: true,
            symbol: "none",
            label: { show: false },
            data: [
              { xAxis: middle(points.map((point) => point.nd)) },
              { yAxis: middle(points.map((point) => point.ros)) },
            ],
          },
        },
      ],
    },
    table: {
      head: [texts.shelf.place, nd, ros],
      rows: points.map((point) => [
        point.name,
        String(point.nd),
        String(point.ros),
      ]),
    },
  };
}

/** Ends of needs in the order in which a shopper would meet them. */
export const funnelOrder = [
  "unknown",
  "unlisted",
  "unnoticed",
  "outOfStock",
  "tooDear",
  "other",
  "bought",
] as const;

/** Of those who knew the brand: where the needs of the category ended, one bar a row. */
export function funnelChart(
  rows: readonly { readonly name: string; readonly counts: FunnelCounts }[],
  texts: KitTexts,
  words: ChartWords,
): ChartDescription {
  const known = funnelOrder.filter((box) => box !== "unknown");
  const base = (counts: FunnelCounts): number =>
    known.reduce((sum, box) => sum + counts.boxes[box], 0);
  const share = (counts: FunnelCounts, box: (typeof known)[number]): number =>
    base(counts) > 0 ? rounded((100 * counts.boxes[box]) / base(counts), 2) : 0;
  const first = rows[0];
  const worst = known
    .filter((box) => box !== "bought")
    .map((box) => ({ box, size: first?.counts.boxes[box] ?? 0 }))
    .sort((a, b) => b.size - a.size)[0];
  const { title } = texts.funnel;
  const takeaway = words.fill(texts.funnel.takeaway, {
    known: words.percent(
      first === undefined || first.counts.needs === 0
        ? 0
        : base(first.counts) / first.counts.needs,
    ),
    worst: texts.boxes[worst?.box ?? ""] ?? "",
    bought: words.percent(
      first === undefined ? 0 : share(first.counts, "bought") / 100,
    ),
  });
  const names = rows.map(({ name }) => name);
  return {
    id: "funnel",
    title,
    takeaway,
    option: {
      grid: { left: 8, right: 20, top: 60, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 16 },
      tooltip: {
        trigger: "axis",
        confine: true,
        axisPointer: { type: "shadow" },
      },
      xAxis: { type: "value", max: 100, name: words.texts.percent },
      yAxis: { type: "category", inverse: true, data: names },
      aria: aria(title, takeaway, words),
      series: known.map((box) => ({
        type: "bar",
        name: texts.boxes[box] ?? box,
        stack: "needs",
        data: rows.map(({ counts }) => share(counts, box)),
      })),
    },
    table: {
      head: [
        texts.funnel.row,
        ...known.map((box) => `${texts.boxes[box] ?? box} (%)`),
      ],
      rows: rows.map(({ name, counts }) => [
        name,
        ...known.map((box) => String(share(counts, box))),
      ]),
    },
  };
}

const ladderParts = ["landed", "terms", "trade", "vat", "margin"] as const;

/** Who takes which part of one SKU's shelf price, one bar a channel; a loss stands left of nought. */
export function ladderChart(
  rows: readonly LadderRow[],
  channelName: (channel: string) => string,
  perUnit: { readonly name: string; readonly divisor: number },
  texts: KitTexts,
  words: ChartWords,
): ChartDescription {
  const shown = (vnd: number): number => rounded(vnd / perUnit.divisor, 1);
  const worst = [...rows].sort((a, b) => a.margin - b.margin)[0];
  const { title } = texts.ladder;
  const takeaway =
    worst === undefined
      ? ""
      : words.fill(
          worst.margin < 0 ? texts.ladder.loses : texts.ladder.takeaway,
          {
            channel: channelName(worst.channel),
            margin: words.money(worst.margin),
            shelf: words.money(worst.shelf),
          },
        );
  return {
    id: "ladder",
    title,
    takeaway,
    option: {
      grid: { left: 8, right: 24, top: 60, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 16 },
      tooltip: {
        trigger: "axis",
        confine: true,
        axisPointer: { type: "shadow" },
      },
      xAxis: {
        type: "value",
        name: perUnit.name,
        nameGap: 8,
        axisLabel: { hideOverlap: true },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ channel }) => channelName(channel)),
      },
      aria: aria(title, takeaway, words),
      series: ladderParts.map((part) => ({
        type: "bar",
        name: texts.parts[part],
        stack: "price",
        data: rows.map((row) => shown(row[part])),
      })),
    },
    table: {
      head: [
        texts.ladder.channel,
        ...ladderParts.map((part) => `${texts.parts[part]} (${perUnit.name})`),
      ],
      rows: rows.map((row) => [
        channelName(row.channel),
        ...ladderParts.map((part) => String(shown(row[part]))),
      ]),
    },
  };
}
