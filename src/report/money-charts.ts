/**
 * Chart descriptions of the money of a run: cumulative cash with cumulative contribution, and the lines of the contribution.
 * The lines are drawn as signed bars, not as a floating staircase, because a running total that crosses zero cannot be stacked.
 * Leaves out: tax on profit and the cost of capital, which the run document does not hold.
 */
import {
  aria,
  column,
  dashed,
  dotted,
  earlierOf,
  faint,
  ghosts,
  inScale,
  largest,
  lastValue,
  line,
  rounded,
  stepFor,
  valueOf,
  type ChartDescription,
  type ChartOption,
  type ChartWords,
  type EarlierRun,
  type Scale,
} from "./chart-parts.ts";
import { weekFrame, weekly, weekTable } from "./chart-weeks.ts";
import type { RunDocument } from "./run-document.ts";

/** Cumulative cash and cumulative contribution: how deep it goes before it turns. */
export function cashChart(
  document: RunDocument,
  baseline: RunDocument | undefined,
  words: ChartWords,
  earlier?: EarlierRun,
): ChartDescription {
  const { texts } = words;
  const cash = weekly(document, "cash");
  const earned = runningSum(weekly(document, "contribution"));
  const before = baseline === undefined ? [] : weekly(baseline, "cash");
  const once = earlier === undefined ? [] : weekly(earlier.document, "cash");
  const scale = stepFor(
    largest([...cash, ...earned, ...before, ...once]),
    words.moneySteps,
  );
  const own = column(texts.cash.cash, cash, scale);
  const contribution = column(texts.cash.contribution, earned, scale);
  const old = ghosts(texts.cash.cash, before, scale, words);
  const stood = earlierOf(earlier, texts.cash.cash, once, scale, words);
  const lowest = lowestWeek(cash);
  const end = words.money(lastValue(cash) ?? 0);
  const takeaway =
    lowest === undefined
      ? words.fill(texts.cash.takeawayNever, { end })
      : words.fill(texts.cash.takeaway, {
          week: lowest.week,
          amount: words.money(lowest.value),
          end,
        });
  return {
    id: "cash",
    title: texts.cash.title,
    takeaway,
    option: {
      ...weekFrame(document, words, scale.name, {
        // Room below the lowest point for its name.
        boundaryGap: ["12%", "5%"],
      }),
      aria: aria(texts.cash.title, takeaway, words),
      series: [
        {
          ...line(own),
          lineStyle: { width: 3 },
          areaStyle: { opacity: 0.12 },
          markPoint: lowestPoint(lowest, scale, texts.cash.lowest),
        },
        { ...line(contribution), lineStyle: dashed },
        ...old.map((ghost) => ({ ...line(ghost), lineStyle: dotted })),
        ...stood.map((ghost) => ({ ...line(ghost), lineStyle: faint })),
      ],
    },
    table: weekTable(
      document,
      words,
      [own, contribution, ...old, ...stood],
      scale.name,
    ),
  };
}

interface WeekValue {
  readonly week: number;
  readonly value: number;
}

/** The week cash is lowest, if it is ever below zero. */
function lowestWeek(values: readonly (number | null)[]): WeekValue | undefined {
  return values.reduce<WeekValue | undefined>(
    (lowest, value, index) =>
      value !== null && value < (lowest?.value ?? 0)
        ? { week: index + 1, value }
        : lowest,
    undefined,
  );
}

function lowestPoint(
  lowest: WeekValue | undefined,
  scale: Scale,
  name: string,
): ChartOption {
  return {
    symbol: "circle",
    symbolSize: 10,
    label: { formatter: name, position: "bottom", distance: 6 },
    data:
      lowest === undefined
        ? []
        : [
            {
              name,
              coord: [String(lowest.week), inScale(lowest.value, scale)],
            },
          ],
  };
}

function runningSum(values: readonly (number | null)[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value ?? 0));
}

/** What the contribution is made of: income to the right, spending to the left, the sum last. */
export function contributionChart(
  document: RunDocument,
  words: ChartWords,
): ChartDescription {
  const { texts } = words;
  const entries = Object.entries(document.contribution_lines)
    .filter(([, value]) => value !== 0)
    .sort((a, b) => b[1] - a[1]);
  const total = valueOf(document.measures, "contribution") ?? 0;
  const rows: [string, number][] = [
    ...entries.map(([id, value]): [string, number] => [
      words.contributionLine(id),
      value,
    ]),
    [texts.lines.total, total],
  ];
  const scale = stepFor(largest(rows.map((row) => row[1])), words.moneySteps);
  const values = rows.map(([, value]) => inScale(value, scale) ?? 0);
  const last = values.length - 1;
  const part = (
    keep: (value: number, index: number) => boolean,
  ): (number | null)[] =>
    values.map((value, index) => (keep(value, index) ? value : null));
  const income = entries
    .filter(([, v]) => v > 0)
    .reduce((sum, [, v]) => sum + v, 0);
  const most = entries.at(-1);
  const takeaway = words.fill(texts.lines.takeaway, {
    income: words.money(income),
    spending: words.money(income - total),
    total: words.money(total),
    largest: most === undefined ? "—" : words.contributionLine(most[0]),
  });
  const bar = (
    name: string,
    data: readonly (number | null)[],
    position: string,
  ) => ({
    name,
    type: "bar",
    stack: "amount",
    barMaxWidth: 22,
    label: { show: true, position, formatter: "{c}" },
    data,
  });
  return {
    id: "lines",
    title: texts.lines.title,
    takeaway,
    option: {
      aria: aria(texts.lines.title, takeaway, words),
      grid: { left: 4, right: 44, top: 40, bottom: 24, containLabel: true },
      legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 18 },
      tooltip: { trigger: "item", confine: true },
      xAxis: {
        type: "value",
        ...roomFor(values),
        axisLabel: { show: false },
        splitLine: { show: false },
        name: scale.name,
        nameLocation: "middle",
        nameGap: 8,
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map((row) => row[0]),
        axisTick: { show: false },
      },
      series: [
        bar(
          texts.lines.income,
          part((value, index) => value >= 0 && index < last),
          "right",
        ),
        bar(
          texts.lines.spending,
          part((value, index) => value < 0 && index < last),
          "left",
        ),
        bar(
          texts.lines.total,
          part((_, index) => index === last),
          total < 0 ? "left" : "right",
        ),
      ],
    },
    table: {
      head: [texts.lines.line, scale.name],
      rows: rows.map(([name], index) => [name, String(values[index] ?? 0)]),
    },
  };
}

/** Room beside a bar, as a part of what all bars span. */
const ROOM = 0.35;

/** Ends of the axis with room for a figure beside the longest bar of each side. */
function roomFor(values: readonly number[]): ChartOption {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (high - low) * ROOM;
  return {
    min: low < 0 ? rounded(low - room, 2) : 0,
    max: high > 0 ? rounded(high + room, 2) : 0,
  };
}
