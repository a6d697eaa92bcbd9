/**
 * The waterfall of the contribution: from net sales down to what is left, group of lines by group, as bars that hang between
 * two running totals. A bar that crosses nought is drawn in two parts, one on each side, because a stack cannot cross it.
 */
import type { MoneyLine } from "../ledger/ledger.ts";
import {
  aria,
  inScale,
  largest,
  rounded,
  stepFor,
  type ChartDescription,
  type ChartWords,
} from "./chart-parts.ts";
import type { RunDocument } from "./run-document.ts";

/** Lines of the contribution that stand as one bar, in the order in which they are taken off. */
export const waterfallGroups = {
  sales: ["netSales", "companyGifts"],
  goods: ["landedCost", "importer", "fxLoss"],
  trade: ["backMargin", "distributorBonus", "listingFees", "display"],
  logistics: ["logistics"],
  losses: ["returns", "writeOff", "badDebt"],
  demand: ["promotion", "media", "endorsement", "royalty"],
  people: ["salesForce"],
  fixed: ["overhead", "setup"],
} as const satisfies Readonly<Record<string, readonly MoneyLine[]>>;

export type WaterfallGroup = keyof typeof waterfallGroups;

/** Totals that stand on nought: after the goods, and at the end. */
const SUBTOTAL_AFTER: WaterfallGroup = "goods";

export interface WaterfallTexts {
  readonly title: string;
  /** With {goods} left after the goods, {total} at the end, {largest} the largest group taken off. */
  readonly takeaway: string;
  readonly income: string;
  readonly spending: string;
  readonly sum: string;
  /** What the column of amounts and of running totals hold. */
  readonly amount: string;
  readonly running: string;
  readonly groups: Readonly<
    Record<WaterfallGroup | "afterGoods" | "total", string>
  >;
}

interface Step {
  readonly name: string;
  readonly kind: "income" | "spending" | "sum";
  readonly from: number;
  readonly to: number;
}

export function waterfallChart(
  document: RunDocument,
  texts: WaterfallTexts,
  words: ChartWords,
): ChartDescription {
  const steps = stepsOf(document, texts);
  const scale = stepFor(
    largest(steps.flatMap(({ from, to }) => [from, to])),
    words.moneySteps,
  );
  const shown = (value: number): number => inScale(value, scale) ?? 0;
  const ends = steps.map(({ from, to }) => [shown(from), shown(to)] as const);
  const changeOf = ({ kind, from, to }: Step): number =>
    kind === "sum" ? to : to - from;
  const spent = steps.filter(({ kind }) => kind === "spending");
  const worst = [...spent].sort((a, b) => changeOf(a) - changeOf(b))[0];
  const sums = steps.filter(({ kind }) => kind === "sum");
  const takeaway = words.fill(texts.takeaway, {
    goods: words.money(sums[0]?.to ?? 0),
    total: words.money(sums.at(-1)?.to ?? 0),
    largest: worst?.name ?? "–",
  });
  const label = (i: number): object => {
    const step = steps[i];
    const text = step === undefined ? "" : String(shown(changeOf(step)));
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
  const kinds = ["income", "spending", "sum"] as const;
  return {
    id: "waterfall",
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
        data: kinds.map((kind) => texts[kind]),
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
        ...kinds.flatMap((kind) => [part(kind, "above"), part(kind, "below")]),
      ],
    },
    table: {
      head: [
        "",
        `${texts.amount} (${scale.name})`,
        `${texts.running} (${scale.name})`,
      ],
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

/** Bars in order; a group in which nothing was booked is left out. */
function stepsOf(document: RunDocument, texts: WaterfallTexts): Step[] {
  const lines = document.contribution_lines;
  const steps: Step[] = [];
  let running = 0;
  for (const group of Object.keys(waterfallGroups) as WaterfallGroup[]) {
    const change = waterfallGroups[group].reduce(
      (sum, line) => sum + (lines[line] ?? 0),
      0,
    );
    if (change !== 0)
      steps.push({
        name: texts.groups[group],
        kind: change > 0 ? "income" : "spending",
        from: running,
        to: running + change,
      });
    running += change;
    if (group === SUBTOTAL_AFTER)
      steps.push(sumStep(texts.groups.afterGoods, running));
  }
  steps.push(sumStep(texts.groups.total, running));
  return steps;
}

function sumStep(name: string, to: number): Step {
  return { name, kind: "sum", from: 0, to };
}
