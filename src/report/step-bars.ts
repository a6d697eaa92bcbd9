/**
 * Bars that hang between two running totals, with sums that stand on nought: how a waterfall is drawn, whatever is taken apart.
 * A bar that crosses nought is drawn in two parts, one on each side, because a stack cannot cross it.
 */
import {
  aria,
  inScale,
  rounded,
  type ChartDescription,
  type ChartWords,
  type Scale,
} from "./chart-parts.ts";

export const stepKinds = ["income", "spending", "sum"] as const;

export interface Step {
  readonly name: string;
  readonly kind: (typeof stepKinds)[number];
  readonly from: number;
  readonly to: number;
}

export interface StepTexts {
  readonly title: string;
  readonly income: string;
  readonly spending: string;
  readonly sum: string;
  /** What the column of amounts and of running totals hold. */
  readonly amount: string;
  readonly running: string;
}

/** What a step says: a sum its total, any other how much it adds. */
export function changeOf({ kind, from, to }: Step): number {
  return kind === "sum" ? to : to - from;
}

export function stepBars(
  id: string,
  takeaway: string,
  steps: readonly Step[],
  scale: Scale,
  texts: StepTexts,
  words: ChartWords,
): ChartDescription {
  const shown = (value: number): number => inScale(value, scale) ?? 0;
  const ends = steps.map(({ from, to }) => [shown(from), shown(to)] as const);
  const label = (i: number): object => {
    const step = steps[i];
    const text = step === undefined ? "" : words.count(shown(changeOf(step)));
    return { show: true, formatter: text };
  };
  const part = (kind: Step["kind"], side: "above" | "below"): object => ({
    type: "bar",
    name: texts[kind],
    stack: "steps",
    barMaxWidth: 22,
    data: steps.map((step, i) => {
      const [a = 0, b = 0] = ends[i] ?? [];
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const value =
        side === "above"
          ? Math.max(0, high) - Math.max(0, low)
          : Math.min(0, low) - Math.min(0, high);
      // The figure stands beside the end that sticks out further.
      const leads = side === "above" ? high >= -low : high < -low;
      if (step.kind !== kind || (value === 0 && !leads)) return null;
      return {
        value: rounded(value, scale.decimals),
        ...(leads && {
          label: {
            ...label(i),
            position: side === "above" ? "right" : "left",
          },
        }),
      };
    }),
  });
  const base = {
    type: "bar",
    name: "",
    stack: "steps",
    silent: true,
    itemStyle: { color: "transparent" },
    barMaxWidth: 22,
    data: ends.map(([a, b]) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      return low > 0 ? low : high < 0 ? high : 0;
    }),
  };
  const named = (name: string): string =>
    scale.name === "" ? name : `${name} (${scale.name})`;
  return {
    id,
    title: texts.title,
    takeaway,
    option: {
      aria: aria(texts.title, takeaway, words),
      grid: { left: 4, right: 60, top: 40, bottom: 24, containLabel: true },
      legend: {
        top: 0,
        left: 0,
        icon: "roundRect",
        itemWidth: 18,
        data: stepKinds.map((kind) => texts[kind]),
      },
      tooltip: { show: false },
      xAxis: {
        type: "value",
        ...roomFor(ends.flat()),
        axisLabel: { show: false },
        splitLine: { show: false },
        name: scale.name,
        nameLocation: "middle",
        nameGap: 8,
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: steps.map(({ name }) => name),
        axisTick: { show: false },
      },
      series: [
        base,
        ...stepKinds.flatMap((kind) => [
          part(kind, "above"),
          part(kind, "below"),
        ]),
      ],
    },
    table: {
      head: ["", named(texts.amount), named(texts.running)],
      rows: steps.map((step) => [
        step.name,
        String(shown(changeOf(step))),
        String(shown(step.to)),
      ]),
    },
  };
}

/** Room beside the longest bars for their figures, as a part of what all bars span: to the left also for the names. */
const ROOM = 0.2;
const ROOM_LEFT = 0.45;

function roomFor(values: readonly number[]): object {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = high - low;
  return {
    min: low < 0 ? rounded(low - span * ROOM_LEFT, 2) : 0,
    max: rounded(high + span * ROOM, 2),
  };
}
