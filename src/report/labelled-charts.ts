/**
 * Lines and stacked bars over labels that are no weeks of a run: weeks before a feast, quantities, plans. Lines are told apart
 * by kind as well as by colour. Values arrive; nothing is estimated here.
 */
import {
  aria,
  column,
  dashed,
  dotted,
  line,
  withUnit,
  type ChartDescription,
  type ChartWords,
  type Scale,
} from "./chart-parts.ts";

export interface LabelledRow {
  readonly name: string;
  /** One value per label. */
  readonly values: readonly (number | null)[];
  /** How a line is drawn. */
  readonly look?: keyof typeof looks;
}

export interface LabelledTexts {
  readonly id: string;
  readonly title: string;
  readonly takeaway: string;
  /** What the labels count. */
  readonly axis: string;
}

/** A label at which a line stands upright, with its name. */
export interface Mark {
  readonly label: string;
  readonly name: string;
}

const looks = { solid: { width: 3 }, dashed, dotted } as const;

/** Room for the legend, which may take two lines. */
const grid = { left: 4, right: 20, top: 78, bottom: 24, containLabel: true };

export function labelledLines(
  texts: LabelledTexts,
  labels: readonly string[],
  rows: readonly LabelledRow[],
  scale: Scale,
  words: ChartWords,
  marks: readonly Mark[] = [],
): ChartDescription {
  const columns = rows.map(({ name, values }) => column(name, values, scale));
  return {
    ...frame(texts, labels, columns, scale, words),
    option: {
      grid,
      legend: { top: 0, left: 0, itemWidth: 24 },
      tooltip: { trigger: "axis", confine: true },
      xAxis: {
        ...{ type: "category", data: labels, name: texts.axis },
        ...{ nameLocation: "middle", nameGap: 26 },
      },
      yAxis: yAxis(scale),
      aria: aria(texts.title, texts.takeaway, words),
      series: columns.map((values, i) => ({
        ...line(values),
        lineStyle: looks[rows[i]?.look ?? "solid"],
        ...(i === 0 && marks.length > 0 && { markLine: upright(marks) }),
      })),
    },
  };
}

export function stackedBars(
  texts: LabelledTexts,
  labels: readonly string[],
  rows: readonly LabelledRow[],
  scale: Scale,
  words: ChartWords,
): ChartDescription {
  const columns = rows.map(({ name, values }) => column(name, values, scale));
  return {
    ...frame(texts, labels, columns, scale, words),
    option: {
      grid,
      legend: { top: 0, left: 0 },
      tooltip: { trigger: "axis", confine: true },
      xAxis: { type: "category", data: labels, axisLabel: { interval: 0 } },
      yAxis: yAxis(scale),
      aria: {
        ...aria(texts.title, texts.takeaway, words),
        decal: { show: true },
      },
      series: columns.map(({ name, values }) => ({
        ...{ name, type: "bar", stack: "all", barMaxWidth: 60, data: values },
      })),
    },
  };
}

/** Lines upright at labels; each name a line lower than the one before, so that near ones do not cover each other. */
function upright(marks: readonly Mark[]): object {
  return {
    silent: true,
    symbol: "none",
    lineStyle: { type: "dashed", width: 1 },
    data: marks.map(({ label, name }, i) => ({
      xAxis: label,
      name,
      label: {
        ...{ formatter: name, position: "end", rotate: 0 },
        distance: 4 - 16 * (marks.length - 1 - i),
      },
    })),
  };
}

const yAxis = ({ name }: Scale): object => ({
  ...{ type: "value", name, nameGap: 26, nameTextStyle: { align: "left" } },
});

function frame(
  { id, title, takeaway, axis }: LabelledTexts,
  labels: readonly string[],
  columns: readonly ReturnType<typeof column>[],
  { name: unit }: Scale,
  words: ChartWords,
): Pick<ChartDescription, "id" | "title" | "takeaway" | "table"> {
  return {
    ...{ id, title, takeaway },
    table: {
      head: [axis, ...columns.map(({ name }) => withUnit(name, unit, words))],
      rows: labels.map((label, i) => [
        label,
        ...columns.map(({ values }) => String(values[i] ?? "—")),
      ]),
    },
  };
}
