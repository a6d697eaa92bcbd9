/**
 * The response curve of one lever: a measure over values of the lever, the mean of several seeds with the band of its doubt.
 * Solid and round within the range that the data speak of, which is shaded; dashed and square beyond it. Values arrive;
 * nothing is estimated here.
 */
import {
  withUnit,
  aria,
  dashed,
  dotted,
  inScale,
  PLAIN,
  rounded,
  stepFor,
  type ChartDescription,
  type ChartWords,
} from "./chart-parts.ts";

export interface ResponsePoint {
  /** Value of the lever, in its own unit. */
  readonly at: number;
  /** Mean of the measure over the seeds. */
  readonly mean: number;
  /** Half of the 95% interval of the difference to the lever as it stands, seed by seed; Infinity where nothing bounds it. */
  readonly half: number;
}

export interface ResponseTexts {
  readonly title: string;
  /** With {lever}, {measure}, {best} the value of the lever where the measure is best, {amount} the measure there. */
  readonly takeaway: string;
  /** The same where the best value tried is no better than the lever as it stands, but for luck. */
  readonly tie: string;
  readonly tested: string;
  readonly beyond: string;
  readonly now: string;
  readonly half: string;
}

export interface ResponseRequest {
  readonly lever: string;
  readonly unit: string;
  /** A value of the lever with its unit, as a person says it. */
  readonly value: (at: number) => string;
  readonly measure: string;
  /** Money is counted in readable units, anything else as it is. */
  readonly isMoney: boolean;
  readonly amount: (value: number) => string;
  /** 1 if more is better, −1 if less is. */
  readonly direction: 1 | -1;
  /** The lever as it stands. */
  readonly now: number;
  /** Low and high that the data give; undefined without a range. */
  readonly tested: readonly [number, number] | undefined;
  /** In order of the lever. */
  readonly points: readonly ResponsePoint[];
}

export function responseChart(
  request: ResponseRequest,
  texts: ResponseTexts,
  words: ChartWords,
): ChartDescription {
  const { points, tested, now, direction } = request;
  const most = points.reduce((top, p) => Math.max(top, Math.abs(p.mean)), 0);
  const scale = request.isMoney ? stepFor(most, words.moneySteps) : PLAIN;
  const shown = (value: number): number => inScale(value, scale) ?? 0;
  const within = (at: number): boolean =>
    tested === undefined || (at >= tested[0] && at <= tested[1]);
  const best = points.reduce<ResponsePoint | undefined>(
    (top, point) =>
      top === undefined || direction * (point.mean - top.mean) > 0
        ? point
        : top,
    undefined,
  );
  const unit = request.unit === "" ? "" : ` ${request.unit}`;
  const asItIs = points.find(({ at }) => at === now);
  const gain = direction * ((best?.mean ?? 0) - (asItIs?.mean ?? 0));
  const tie = asItIs !== undefined && gain <= (best?.half ?? 0);
  const takeaway = words.fill(tie ? texts.tie : texts.takeaway, {
    lever: request.lever,
    measure: request.measure,
    best: best === undefined ? "–" : request.value(best.at),
    amount: best === undefined ? "–" : request.amount(best.mean),
  });
  const xy = (point: ResponsePoint): [number, number] => [
    point.at,
    shown(point.mean),
  ];
  const stretch = (
    name: string,
    kept: readonly ResponsePoint[],
    look: object,
  ): object => ({ type: "line", name, data: kept.map(xy), ...look });
  const bounded = points.filter(({ half }) => Number.isFinite(half));
  const edge = (side: 1 | -1): object => ({
    type: "line",
    name: texts.half,
    data: bounded.map(({ at, mean, half }) => [at, shown(mean + side * half)]),
    showSymbol: false,
    silent: true,
    lineStyle: { ...dotted, width: 1 },
  });
  return {
    id: "response",
    title: words.fill(texts.title, {
      lever: request.lever,
      measure: request.measure,
    }),
    takeaway,
    option: {
      grid: { left: 8, right: 30, top: 60, bottom: 30, containLabel: true },
      legend: { top: 0, left: 0, itemWidth: 24 },
      tooltip: { trigger: "item", confine: true },
      xAxis: {
        type: "value",
        name: withUnit(request.lever, request.unit, words),
        nameLocation: "middle",
        nameGap: 28,
        axisLabel: { hideOverlap: true },
        min: points[0]?.at ?? 0,
        max: points.at(-1)?.at ?? 1,
      },
      yAxis: {
        type: "value",
        name: scale.name === "" ? request.measure : scale.name,
        nameTextStyle: { align: "left" },
        scale: true,
      },
      aria: aria(request.lever, takeaway, words),
      series: [
        {
          ...stretch(
            texts.tested,
            points.filter(({ at }) => within(at)),
            { symbol: "circle", symbolSize: 8, lineStyle: { width: 3 } },
          ),
          markLine: {
            silent: true,
            symbol: "none",
            data: [{ xAxis: now, label: { formatter: texts.now } }],
          },
          markArea:
            tested === undefined
              ? undefined
              : {
                  silent: true,
                  itemStyle: { opacity: 0.12 },
                  data: [[{ xAxis: tested[0] }, { xAxis: tested[1] }]],
                },
        },
        ...beyond(points, tested).map((kept) =>
          stretch(texts.beyond, kept, {
            symbol: "rect",
            symbolSize: 8,
            lineStyle: dashed,
          }),
        ),
        edge(1),
        edge(-1),
      ],
    },
    table: {
      head: [
        `${request.lever}${unit}`,
        withUnit(request.measure, scale.name, words),
        texts.half,
        "",
      ],
      rows: points.map(({ at, mean, half }) => [
        String(rounded(at, 4)),
        String(shown(mean)),
        Number.isFinite(half) ? `± ${shown(half)}` : "–",
        within(at) ? texts.tested : texts.beyond,
      ]),
    },
  };
}

/** The stretches below and above the tested range, each joined to it by the point at its edge. */
function beyond(
  points: readonly ResponsePoint[],
  tested: readonly [number, number] | undefined,
): ResponsePoint[][] {
  if (tested === undefined) return [];
  const [low, high] = tested;
  const below = points.filter(({ at }) => at <= low);
  const above = points.filter(({ at }) => at >= high);
  return [below, above].filter((kept) => kept.length > 1);
}
