/**
 * Up to four plans as lines over the weeks since the launch, in one chart: told apart by kind of line as well as by colour,
 * the reference drawn boldest. Values arrive; nothing is estimated here.
 */
import {
  aria,
  column,
  dashed,
  dotted,
  largest,
  lastValue,
  line,
  stepFor,
  type ChartDescription,
  type ChartOption,
  type ChartWords,
  type Scale,
} from "./chart-parts.ts";
import { weekFrame, weekTable, type WeekAxis } from "./chart-weeks.ts";

export interface OverlayLine {
  readonly name: string;
  /** One value a week; weeks without one are null. */
  readonly values: readonly (number | null)[];
}

const looks: readonly ChartOption[] = [
  { width: 3 },
  dashed,
  dotted,
  { width: 2, type: [12, 4, 2, 4] },
];

export function overlayChart(
  axis: WeekAxis,
  lines: readonly OverlayLine[],
  kind: "packs" | "money" | "percent",
  title: string,
  words: ChartWords,
): ChartDescription {
  const scale: Scale =
    kind === "percent"
      ? { divisor: 0.01, decimals: 1, name: words.texts.percent }
      : stepFor(
          largest(lines.flatMap(({ values }) => values)),
          kind === "packs" ? words.packSteps : words.moneySteps,
        );
  const columns = lines.map(({ name, values }) => column(name, values, scale));
  const text = {
    packs: words.count,
    money: words.money,
    percent: words.percent,
  }[kind];
  const takeaway = lines
    .map(({ name, values }) => {
      const last = lastValue(values);
      return `${name} ${last === null ? "—" : text(last)}`;
    })
    .join(" · ");
  return {
    id: "overlay",
    title,
    takeaway,
    option: {
      ...weekFrame(axis, words, scale.name),
      aria: aria(title, takeaway, words),
      series: columns.map((values, i) => ({
        ...line(values),
        lineStyle: looks[i % looks.length],
      })),
    },
    table: weekTable(axis, words, columns, scale.name),
  };
}
