/**
 * Chart descriptions of a run: goods (sell-in, secondary, sell-out), reach, people; money is in money-charts.ts.
 * Each is a pure function of the run document, the baseline's where a ghost line is drawn, and the reader's words; the
 * same description serves the page and any other shell. Figures are rounded here, once, so chart and table agree.
 * Leaves out: intervals over several runs.
 */
import {
  aria,
  column,
  dashed,
  dotted,
  earlierOf,
  faint,
  ghosts,
  largest,
  lastValue,
  line,
  rounded,
  stepFor,
  valueOf,
  type ChartColumn,
  type ChartDescription,
  type ChartWords,
  type EarlierRun,
} from "./chart-parts.ts";
import { tetLines, weekFrame, weekly, weekTable } from "./chart-weeks.ts";
import { bandSeries, type FanValues } from "./fan-chart.ts";
import type { RunDocument } from "./run-document.ts";

export type {
  ChartDescription,
  ChartOption,
  ChartTable,
  ChartTexts,
  ChartWords,
  EarlierRun,
} from "./chart-parts.ts";
export { cashChart, contributionChart } from "./money-charts.ts";

const thin = { width: 1.5, type: "solid" };

const QUANTILES = { low: "p10", middle: "p50", high: "p90" } as const;

/** Sell-out by week over many futures, with what its columns and its band are called. */
export interface FlowFan {
  readonly values: FanValues;
  readonly texts: Readonly<Record<"band" | "low" | "middle" | "high", string>>;
}

/** Goods over weeks: what the brand ships, what reaches outlets, what is bought; behind it the band of many futures and what stood earlier, where they are known. */
export function flowChart(
  document: RunDocument,
  baseline: RunDocument | undefined,
  words: ChartWords,
  fan?: FlowFan,
  earlier?: EarlierRun,
): ChartDescription {
  const { texts } = words;
  const sellIn = weekly(document, "sellin_units");
  const secondary = weekly(document, "secondary_units");
  const sellOut = weekly(document, "sellout_units");
  const before =
    baseline === undefined ? [] : weekly(baseline, "sellout_units");
  const once =
    earlier === undefined ? [] : weekly(earlier.document, "sellout_units");
  const scale = stepFor(
    largest([...sellIn, ...sellOut, ...before, ...once]),
    words.packSteps,
  );
  const own = (id: string, values: readonly (number | null)[]): ChartColumn =>
    column(words.measure(id), values, scale);
  const bought = own("sellout_units", sellOut);
  const shippedIn = own("sellin_units", sellIn);
  const delivered = own("secondary_units", secondary);
  const old = ghosts(words.measure("sellout_units"), before, scale, words);
  const stood = earlierOf(
    earlier,
    words.measure("sellout_units"),
    once,
    scale,
    words,
  );
  const futures = (["low", "middle", "high"] as const).flatMap((end) =>
    fan === undefined
      ? []
      : [column(fan.texts[end], fan.values[QUANTILES[end]], scale)],
  );
  const [low, middle, high] = futures;
  const drawn = [bought, shippedIn, delivered, ...old, ...stood];
  const spread =
    low === undefined || middle === undefined || high === undefined
      ? []
      : [
          { ...line(middle), lineStyle: thin },
          ...bandSeries(low, high, scale, fan?.texts.band),
        ];
  const named = [
    ...drawn.map(({ name }) => name),
    ...(fan === undefined ? [] : [fan.texts.middle, fan.texts.band]),
  ];
  const shipped = valueOf(document.measures, "sellin_units") ?? 0;
  const sold = valueOf(document.measures, "sellout_units") ?? 0;
  const rest =
    shipped > sold
      ? words.fill(texts.flow.inChannel, { packs: words.count(shipped - sold) })
      : texts.flow.noneInChannel;
  const takeaway = words.fill(texts.flow.takeaway, {
    weeks: document.weeks,
    sellIn: words.count(shipped),
    sellOut: words.count(sold),
    rest,
  });
  return {
    id: "flow",
    title: texts.flow.title,
    takeaway,
    option: {
      ...weekFrame(document, words, scale.name),
      legend: { top: 0, left: 0, itemWidth: 24, data: named },
      aria: aria(texts.flow.title, takeaway, words),
      series: [
        {
          ...line(bought),
          lineStyle: { width: 3 },
          z: 4,
          markLine: tetLines(document, words),
        },
        {
          ...line(shippedIn),
          type: "bar",
          barCategoryGap: "20%",
          itemStyle: { opacity: 0.75 },
        },
        { ...line(delivered), lineStyle: dashed },
        ...old.map((ghost) => ({ ...line(ghost), lineStyle: dotted })),
        ...stood.map((ghost) => ({ ...line(ghost), lineStyle: faint })),
        ...spread,
      ],
    },
    table: weekTable(document, words, [...drawn, ...futures], scale.name),
  };
}

/** Where the product can be found, and how often it is missing there. */
export function reachChart(
  document: RunDocument,
  words: ChartWords,
): ChartDescription {
  const columns = percentColumns(document, words, ["wd", "nd", "oos_rate"]);
  const end = (id: string): string => lastPercent(document, id, words);
  const takeaway = words.fill(words.texts.reach.takeaway, {
    nd: end("nd"),
    wd: end("wd"),
    oos: end("oos_rate"),
  });
  return percentChart(
    "reach",
    words.texts.reach.title,
    takeaway,
    columns,
    document,
    words,
  );
}

/** Who knows the brand, who tried it, who came back. */
export function peopleChart(
  document: RunDocument,
  words: ChartWords,
): ChartDescription {
  const ids = ["awareness", "trial", "repeat"];
  const columns = percentColumns(document, words, ids);
  const end = (id: string): string => lastPercent(document, id, words);
  const takeaway = words.fill(words.texts.people.takeaway, {
    awareness: end("awareness"),
    trial: end("trial"),
    repeat: end("repeat"),
  });
  return percentChart(
    "people",
    words.texts.people.title,
    takeaway,
    columns,
    document,
    words,
  );
}

function percentColumns(
  document: RunDocument,
  words: ChartWords,
  ids: readonly string[],
): ChartColumn[] {
  return ids.map((id) => ({
    name: words.measure(id),
    values: weekly(document, id).map((fraction) =>
      fraction === null ? null : rounded(fraction * 100, 1),
    ),
  }));
}

function lastPercent(
  document: RunDocument,
  id: string,
  words: ChartWords,
): string {
  const value = lastValue(weekly(document, id));
  return value === null ? "—" : words.percent(value);
}

/** Lines told apart by their dashes as well as their colours. */
function percentChart(
  id: string,
  title: string,
  takeaway: string,
  columns: readonly ChartColumn[],
  document: RunDocument,
  words: ChartWords,
): ChartDescription {
  const styles = [{ width: 3 }, dashed, dotted];
  return {
    id,
    title,
    takeaway,
    option: {
      ...weekFrame(document, words, words.texts.percent),
      aria: aria(title, takeaway, words),
      series: columns.map((values, index) => ({
        ...line(values),
        lineStyle: styles[index % styles.length],
        ...(index === 0 && { markLine: tetLines(document, words) }),
      })),
    },
    table: weekTable(document, words, columns, words.texts.percent),
  };
}
