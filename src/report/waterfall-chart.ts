/** The waterfall of the contribution: from net sales down to what is left, group of lines by group. */
import type { MoneyLine } from "../ledger/ledger.ts";
import {
  largest,
  stepFor,
  type ChartDescription,
  type ChartWords,
} from "./chart-parts.ts";
import type { RunDocument } from "./run-document.ts";
import { changeOf, stepBars, type Step, type StepTexts } from "./step-bars.ts";

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

export interface WaterfallTexts extends StepTexts {
  /** With {goods} left after the goods, {total} at the end, {largest} the largest group taken off. */
  readonly takeaway: string;
  readonly groups: Readonly<
    Record<WaterfallGroup | "afterGoods" | "total", string>
  >;
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
  const spent = steps.filter(({ kind }) => kind === "spending");
  const worst = [...spent].sort((a, b) => changeOf(a) - changeOf(b))[0];
  const sums = steps.filter(({ kind }) => kind === "sum");
  const takeaway = words.fill(texts.takeaway, {
    goods: words.money(sums[0]?.to ?? 0),
    total: words.money(sums.at(-1)?.to ?? 0),
    largest: worst?.name ?? "–",
  });
  return stepBars("waterfall", takeaway, steps, scale, texts, words);
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
