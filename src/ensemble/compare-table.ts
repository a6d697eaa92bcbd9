/** A comparison in sentences and tables for a terminal. Ties are called ties, and what is not clear is said not to be. */
import { grouped, percent } from "../report/number-words.ts";
import type { TextTable } from "../report/tables.ts";
import type { Comparison, Rival } from "./compare.ts";
import { measureById, valueText } from "./ensemble-table.ts";
import type { Interval } from "./interval.ts";
import type { Difference } from "./plan-diff.ts";

/** A plan that loses in so many futures is not called the winner. Assumed: a bet that is lost once in three is no sure thing. */
export const LOSES_OFTEN = 1 / 3;

function amount(measure: string, value: number): string {
  const text = valueText(measureById(measure) ?? { unit: "packs" }, value);
  return value > 0 ? `+${text}` : text;
}

function plusMinus(measure: string, { mean, half }: Interval): string {
  if (!Number.isFinite(mean)) return "–";
  const unit = measureById(measure) ?? { unit: "packs" as const };
  const width = Number.isFinite(half) ? valueText(unit, half) : "?";
  return `${amount(measure, mean)} ± ${width}`;
}

/** What is decided about one plan, and how often it would turn out otherwise. */
export function verdictText(
  result: Comparison,
  rival: Rival,
  reference: string,
): string {
  const { measure, margin, futures, confidence } = result;
  const { plan, difference, wins, ties, losses } = rival;
  const name = measureById(measure)?.name ?? measure;
  const of100 = (n: number): string =>
    grouped((100 * n) / Math.max(1, wins + ties + losses));
  const gap = plusMinus(measure, difference);
  const record = `${plan} beats ${reference} in ${of100(wins)} of 100 futures${ties > 0 ? `, equals it in ${of100(ties)}` : ""}, loses in ${of100(losses)}`;
  const worst = `worst ${amount(measure, rival.worst)}, best ${amount(measure, rival.best)}`;
  const sure = `${name} ${gap} (${percent(confidence)}, ${futures} futures, all looks counted)`;
  switch (rival.verdict) {
    case "identical":
      return `${plan} and ${reference} are the same in every future: the difference is exactly zero.`;
    case "tie":
      return `A tie: ${plan} differs from ${reference} by less than ${valueText(measureById(measure) ?? { unit: "packs" }, margin)}: ${sure}. ${record}.`;
    case "unclear":
      return `Not clear after ${futures} futures: ${sure} reaches across the margin of ${valueText(measureById(measure) ?? { unit: "packs" }, margin)}. ${record}; ${worst}. More futures: --max-runs.`;
    default: {
      const often = rival.verdict === "better" ? losses : wins;
      const total = wins + ties + losses;
      const but =
        often / Math.max(1, total) >= LOSES_OFTEN
          ? ` On average only: in ${of100(often)} of 100 futures it is the other way round, so neither is the winner.`
          : "";
      return `${plan} is ${rival.verdict} than ${reference}: ${sure}. ${record}; ${worst}.${but}`;
    }
  }
}

/** How many runs the common draws saved. */
export function gainText(rival: Rival): string {
  if (rival.gain === undefined)
    return rival.verdict === "identical"
      ? "Common draws: the variance of the difference is zero."
      : "Common draws: the difference is the same in every future.";
  return `Common draws: independent seeds would need ${grouped(rival.gain, 1)} times as many runs for the same interval.`;
}

export function comparisonTable(
  result: Comparison,
  plans: readonly string[],
): TextTable {
  const ids = Object.keys(result.rivals[0]?.others ?? {});
  return {
    title: `Differences from ${plans[0] ?? ""}, 95% intervals over ${result.futures} common futures`,
    head: ["measure", ...plans.slice(1)],
    align: ["left", ...plans.slice(1).map(() => "right" as const)],
    rows: ids.map((id) => [
      measureById(id)?.name ?? id,
      ...result.rivals.map((rival) => {
        const each = rival.others[id];
        return each === undefined ? "–" : plusMinus(id, each);
      }),
    ]),
    note: "",
  };
}

export function regretTable(
  result: Comparison,
  plans: readonly string[],
): TextTable {
  const unit = measureById(result.measure) ?? { unit: "packs" as const };
  return {
    title:
      "Regret: how far each plan stays behind the best of each future, on average",
    head: ["plan", "mean", "regret"],
    align: ["left", "right", "right"],
    rows: plans.map((plan, p) => [
      plan,
      valueText(unit, result.means[p]),
      valueText(unit, result.regret[p]),
    ]),
    note: "",
  };
}

/** Changed inputs only. */
export function diffTable(
  differences: readonly Difference[],
  names: readonly [string, string],
  most: number,
): TextTable {
  const rest = differences.length - most;
  return {
    title: "What the plans set differently",
    head: ["lever", ...names],
    align: ["left", "left", "left"],
    rows: differences
      .slice(0, most)
      .map(({ column, a, b }) =>
        [column, a, b].map((text) => (text === "" ? "–" : text)),
      ),
    note: rest > 0 ? `And ${rest} more: --format json lists all.` : "",
  };
}
