/**
 * Many results as points over two measures, with those that no other beats in both (the Pareto front) as diamonds on a line,
 * the rest as circles. Values arrive; nothing is estimated here.
 */
import {
  withUnit,
  aria,
  dotted,
  largest,
  PLAIN,
  rounded,
  stepFor,
  type ChartDescription,
  type ChartWords,
  type Scale,
} from "./chart-parts.ts";

export interface ScatterAxis {
  readonly name: string;
  readonly form: "money" | "share" | "plain";
  /** 1 if more is better, −1 if less is. */
  readonly direction: 1 | -1;
}

export interface ScatterPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface ScatterTexts {
  readonly title: string;
  /** With {x} and {y} the measures, {front} and {count} numbers of points, {names} of the front. */
  readonly takeaway: string;
  readonly front: string;
  readonly others: string;
  /** Names the column that marks the front. */
  readonly mark: string;
  readonly none: string;
}

const PERCENT: Scale = { divisor: 0.01, decimals: 1, name: "%" };

/** Points drawn beside the front at most: more are one blot. */
const MOST_POINTS = 2000;
/** Points of the front that carry their name, and are named in the sentence. */
const MOST_NAMES = 8;

/** Which points no other beats: none is at least as good in both and better in one. */
export function paretoFront(
  points: readonly ScatterPoint[],
  [x, y]: readonly [1 | -1, 1 | -1],
): boolean[] {
  const order = [...points.keys()].sort((i, j) => {
    const [a, b] = [points[i], points[j]];
    if (a === undefined || b === undefined) return 0;
    return x * (b.x - a.x) || y * (b.y - a.y);
  });
  const front = points.map(() => false);
  let best = -Infinity;
  let bestAt = NaN;
  for (const i of order) {
    const point = points[i];
    if (point === undefined) continue;
    const own = y * point.y;
    // Equal in both to one that stands on the front: it is not beaten either.
    if (own > best || (own === best && point.x === bestAt)) {
      front[i] = true;
      best = own;
      bestAt = point.x;
    }
  }
  return front;
}

export function scatterChart(
  points: readonly ScatterPoint[],
  axes: { readonly x: ScatterAxis; readonly y: ScatterAxis },
  texts: ScatterTexts,
  words: ChartWords,
): ChartDescription {
  const scales = {
    x: scaleOf(axes.x, largest(points.map(({ x }) => x)), words),
    y: scaleOf(axes.y, largest(points.map(({ y }) => y)), words),
  };
  const shown = ({ x, y }: ScatterPoint): [number, number] => [
    rounded(x / scales.x.divisor, scales.x.decimals),
    rounded(y / scales.y.divisor, scales.y.decimals),
  ];
  const onFront = paretoFront(points, [axes.x.direction, axes.y.direction]);
  const front = points
    .filter((_, i) => onFront[i])
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const others = points.filter((_, i) => !onFront[i]).slice(0, MOST_POINTS);
  const names = front.slice(0, MOST_NAMES).map(({ name }) => name);
  const takeaway =
    points.length === 0
      ? texts.none
      : words.fill(texts.takeaway, {
          ...{ x: axes.x.name, y: axes.y.name },
          ...{ front: front.length, count: points.length },
          names: names.join(", ") + (front.length > MOST_NAMES ? "…" : ""),
        });
  const axis = (which: "x" | "y"): object => ({
    type: "value",
    scale: true,
    // Room for the names of points at the edge.
    boundaryGap: ["5%", "12%"],
    name: titleOf(axes[which], scales[which], words),
    axisLabel: { hideOverlap: true },
  });
  const data = (kept: readonly ScatterPoint[]): object[] =>
    kept.map((point) => ({ name: point.name, value: shown(point) }));
  return {
    id: "scatter",
    title: texts.title,
    takeaway,
    option: {
      grid: { left: 8, right: 30, top: 60, bottom: 30, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 24 },
      tooltip: { trigger: "item", confine: true },
      xAxis: { ...axis("x"), nameLocation: "middle", nameGap: 28 },
      yAxis: { ...axis("y"), nameTextStyle: { align: "left" } },
      aria: aria(texts.title, takeaway, words),
      series: [
        {
          type: "scatter",
          name: texts.others,
          symbol: "circle",
          symbolSize: 9,
          itemStyle: { opacity: 0.7 },
          data: data(others),
        },
        {
          type: "line",
          name: texts.front,
          symbol: "diamond",
          symbolSize: 14,
          showSymbol: true,
          lineStyle: dotted,
          label: {
            show: front.length <= MOST_NAMES,
            position: "top",
            formatter: "{b}",
            width: 120,
            overflow: "truncate",
          },
          labelLayout: { hideOverlap: true },
          data: data(front),
        },
      ],
    },
    table: {
      head: [
        "",
        titleOf(axes.x, scales.x, words),
        titleOf(axes.y, scales.y, words),
        texts.mark,
      ],
      rows: [
        ...front.map((point) => [point.name, ...shown(point).map(String), "◆"]),
        ...others.map((point) => [point.name, ...shown(point).map(String), ""]),
      ],
    },
  };
}

function scaleOf(
  { form }: ScatterAxis,
  most: number,
  words: ChartWords,
): Scale {
  if (form === "money") return stepFor(most, words.moneySteps);
  return form === "share" ? PERCENT : PLAIN;
}

function titleOf(
  { name }: ScatterAxis,
  scale: Scale,
  words: ChartWords,
): string {
  return withUnit(name, scale.name, words);
}
