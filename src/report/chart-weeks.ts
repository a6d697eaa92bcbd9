/**
 * The axis of weeks that most charts share: a measure week by week, the calendar date of a week, the lines where a lunar
 * year begins, and the same figures as a table with one row a week. A week begins on Monday; week 1 holds the start date.
 */
import {
  formatIsoDate,
  mondayOf,
  parseIsoDate,
} from "../base/calendar-date.ts";
import {
  withUnit,
  type ChartColumn,
  type ChartOption,
  type ChartTable,
  type ChartWords,
} from "./chart-parts.ts";
import type { RunDocument } from "./run-document.ts";

/** All that the axis needs of a run: how many weeks it has, and when they begin. */
export interface WeekAxis {
  readonly weeks: number;
  readonly plan: Pick<RunDocument["plan"], "startDate">;
}

/** Values of one measure, week after week; weeks without it are null. */
export function weekly(
  document: RunDocument,
  measure: string,
): (number | null)[] {
  return weeksOf(document).map(
    (week) => document.by.week[String(week)]?.[measure] ?? null,
  );
}

export function weeksOf(document: WeekAxis): number[] {
  return Array.from({ length: document.weeks }, (_, index) => index + 1);
}

/** ISO date of the Monday a week begins with. */
export function weekStart(document: WeekAxis, week: number): string {
  const day = parseIsoDate(document.plan.startDate) ?? 0;
  return formatIsoDate(mondayOf(day) + 7 * (week - 1));
}

/** Week of the run a date falls in, or undefined outside the run. */
export function weekOfDate(
  document: WeekAxis,
  iso: string,
): number | undefined {
  const start = parseIsoDate(document.plan.startDate);
  const day = parseIsoDate(iso);
  if (start === undefined || day === undefined) return undefined;
  const week = Math.floor((day - mondayOf(start)) / 7) + 1;
  return week >= 1 && week <= document.weeks ? week : undefined;
}

/** The parts of an option that every chart over weeks has. */
export function weekFrame(
  document: WeekAxis,
  words: ChartWords,
  unit: string,
  valueAxis: ChartOption = {},
): ChartOption {
  return {
    grid: { left: 4, right: 20, top: 78, bottom: 24, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 24 },
    tooltip: { trigger: "axis", confine: true },
    xAxis: {
      type: "category",
      data: weeksOf(document).map(String),
      name: words.texts.weekAxis,
      nameLocation: "middle",
      nameGap: 26,
      axisLabel: { interval: weekLabelInterval(document.weeks) },
    },
    yAxis: {
      type: "value",
      name: unit,
      nameGap: 26,
      nameTextStyle: { align: "left" },
      ...valueAxis,
    },
  };
}

/** Labels every 4, 13 or 26 weeks, counted so that the last week of a quarter is one of them. */
function weekLabelInterval(weeks: number): number {
  return weeks <= 30 ? 3 : weeks <= 110 ? 12 : 25;
}

/** Share of the axis that counts as its edge: about half a label on a phone. */
const EDGE = 0.15;

/** Vertical lines where a lunar year begins. */
export function tetLines(document: WeekAxis, words: ChartWords): ChartOption {
  const data = words.tetDates.flatMap((iso) => {
    const week = weekOfDate(document, iso);
    const label = words.fill(words.texts.tet, { date: words.date(iso) });
    return week === undefined
      ? []
      : [
          {
            xAxis: String(week),
            name: label,
            label: {
              formatter: label,
              align: alignAt((week - 1) / document.weeks),
            },
          },
        ];
  });
  return {
    silent: true,
    symbol: "none",
    lineStyle: { type: "dashed", width: 1 },
    label: { position: "end", rotate: 0, distance: 4 },
    data,
  };
}

/** Words over a line stand in its middle; near an edge they lean inwards, clear of the axis. */
function alignAt(share: number): "left" | "center" | "right" {
  return share < EDGE ? "left" : share > 1 - EDGE ? "right" : "center";
}

/** The figures of several series as a table with one row a week; the unit stands behind each name. */
export function weekTable(
  document: WeekAxis,
  words: ChartWords,
  columns: readonly ChartColumn[],
  unit: string,
): ChartTable {
  return {
    head: [
      words.texts.weekAxis,
      ...columns.map((values) => withUnit(values.name, unit, words)),
    ],
    rows: weeksOf(document).map((week) => [
      words.fill(words.texts.weekName, {
        week,
        date: words.date(weekStart(document, week)),
      }),
      ...columns.map((values) => {
        const value = values.values[week - 1] ?? null;
        return value === null ? "—" : String(value);
      }),
    ]),
  };
}
