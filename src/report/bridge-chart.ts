/** The bridge between two plans: what each part of their difference adds to a measure, until all of it stands. Values arrive; nothing is estimated here. */
import {
  inScale,
  largest,
  PLAIN,
  stepFor,
  type ChartDescription,
  type ChartWords,
} from "./chart-parts.ts";
import { stepBars, type Step, type StepTexts } from "./step-bars.ts";

export interface BridgePart {
  readonly name: string;
  /** What the part adds to the measure, and half of its 95% interval; Infinity where nothing bounds it. */
  readonly mean: number;
  readonly half: number;
}

export interface BridgeTexts extends StepTexts {
  /** With {total} the whole difference, {largest} the largest part and {amount} what it adds. */
  readonly takeaway: string;
  readonly half: string;
}

export interface BridgeRequest {
  /** In any order; they add up to the total. */
  readonly parts: readonly BridgePart[];
  readonly total: BridgePart;
  /** Money is counted in readable units, anything else as it is. */
  readonly isMoney: boolean;
  /** A difference with its sign, as a person says it. */
  readonly amount: (value: number) => string;
}

export function bridgeChart(
  { parts, total, isMoney, amount }: BridgeRequest,
  texts: BridgeTexts,
  words: ChartWords,
): ChartDescription {
  const sorted = [...parts].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  let running = 0;
  const steps = sorted.map(({ name, mean }): Step => {
    const from = running;
    running += mean;
    return {
      ...{ name, kind: mean < 0 ? "spending" : "income" },
      ...{ from, to: running },
    };
  });
  steps.push({ name: total.name, kind: "sum", from: 0, to: total.mean });
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const scale = isMoney ? stepFor(largest(ends), words.moneySteps) : PLAIN;
  const [most] = sorted;
  const takeaway = words.fill(texts.takeaway, {
    total: amount(total.mean),
    largest: most?.name ?? "–",
    amount: amount(most?.mean ?? 0),
  });
  const chart = stepBars("bridge", takeaway, steps, scale, texts, words);
  const halves = [...sorted, total].map(({ half }) =>
    Number.isFinite(half) ? `± ${inScale(half, scale)}` : "–",
  );
  return {
    ...chart,
    table: {
      head: [...chart.table.head, texts.half],
      rows: chart.table.rows.map((row, i) => [...row, halves[i] ?? "–"]),
    },
  };
}
