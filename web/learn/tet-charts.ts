/** The pictures of the lesson on Tết: its curve, the stock of gift boxes, what is left and with whom, and what a quantity earns. Pure. */
import {
  labelledLines,
  stackedBars,
  type ChartDescription,
} from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import { grouped } from "../format.ts";
import { fill } from "../text/index.ts";
import { tetTexts } from "../text/tet-text.ts";
import type { View } from "../view.ts";
import {
  bestQuantity,
  COUNTED,
  expectedProfit,
  forecastOf,
  limits,
  type Batch,
  type Newsvendor,
  type Outcome,
} from "./gift-batch.ts";

/** A batch that is drawn. */
export interface Drawn {
  readonly name: string;
  readonly batch: Batch;
  readonly outcome: Outcome;
  readonly look: "solid" | "dashed" | "dotted";
}

/** Quantities between two points of the curve of profit. */
const STEP = 250;

/** Curve, stock and leftovers of batches. */
export function tetCharts(
  drawn: readonly Drawn[],
  view: View,
): ChartDescription[] {
  const texts = tetTexts[view.language];
  const words = chartWords(view, []);
  const cases = { divisor: 1, decimals: 0, name: texts.casesUnit };
  const first = Math.max(...drawn.map(({ batch }) => batch.weeks));
  const labels = Array.from({ length: first + 1 + COUNTED }, (_, i) =>
    String(i - first).replace("-", "−"),
  );
  /** A week in which a batch is not there yet has no value. */
  const placed = (values: readonly number[], { batch }: Drawn) => [
    ...Array.from({ length: first - batch.weeks }, () => null),
    ...values,
  ];
  const says = (
    sentence: string,
    of: (one: Outcome) => number | undefined,
  ): string =>
    fill(sentence, {
      lines: drawn
        .map(({ name, outcome }) =>
          fill(texts.at, {
            name,
            cases: grouped(of(outcome) ?? NaN, 0, view.language),
          }),
        )
        .join(" · "),
    });
  const over = (
    id: string,
    title: string,
    takeaway: string,
    of: (one: Outcome) => readonly number[],
  ): ChartDescription =>
    labelledLines(
      { id, title, takeaway, axis: texts.axis },
      labels,
      drawn.map((one) => ({
        ...{ name: one.name, look: one.look },
        values: placed(of(one.outcome), one),
      })),
      cases,
      words,
    );
  return [
    over(
      "tet-curve",
      texts.curve,
      says(texts.curveSays, ({ curve }) => Math.max(...curve)),
      ({ curve }) => curve,
    ),
    over(
      "tet-stock",
      texts.stock,
      says(texts.stockSays, ({ stock }) => stock.at(-1)),
      ({ stock }) => stock,
    ),
    stackedBars(
      {
        ...{ id: "tet-left", title: texts.left, axis: texts.who },
        takeaway: says(texts.leftSays, leftOf),
      },
      drawn.map(({ name }) => name),
      [
        {
          name: texts.inWarehouse,
          values: drawn.map(({ outcome }) => outcome.warehouse),
        },
        {
          name: texts.inDepots,
          values: drawn.map(({ outcome }) => outcome.depots),
        },
        {
          name: texts.inShops,
          values: drawn.map(({ outcome }) => outcome.shops),
        },
      ],
      cases,
      words,
    ),
  ];
}

/** Cases left over, wherever they stand. */
export const leftOf = ({ warehouse, depots, shops }: Outcome): number =>
  warehouse + depots + shops;

/** What every quantity earns on average, with the best one and the mean demand. */
export function profitChart(
  vendor: Newsvendor,
  view: View,
  takeaway: string,
): ChartDescription {
  const texts = tetTexts[view.language];
  const words = chartWords(view, []);
  const steps = Array.from(
    { length: limits.cases.max / STEP + 1 },
    (_, i) => i * STEP,
  );
  const label = (cases: number): string => grouped(cases, 0, view.language);
  const near = (cases: number): string =>
    label(Math.min(limits.cases.max, Math.round(cases / STEP) * STEP));
  const values = steps.map((cases) => expectedProfit(vendor, cases));
  const largest = Math.max(...values.map(Math.abs));
  const scale =
    words.moneySteps.filter(({ divisor }) => largest >= 2 * divisor).at(-1) ??
    words.moneySteps[0];
  return labelledLines(
    {
      ...{ id: "tet-profit", title: texts.expected, takeaway },
      axis: texts.expectedAxis,
    },
    steps.map(label),
    [{ name: texts.expectedLine, values }],
    scale ?? { divisor: 1, decimals: 0, name: "" },
    words,
    [
      { label: near(bestQuantity(vendor)), name: texts.best },
      { label: near(forecastOf(vendor)), name: texts.forecast },
    ],
  );
}
