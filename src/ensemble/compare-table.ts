/** A comparison in sentences and tables for a terminal. Ties are called ties, and what is not clear is said not to be. */
import { grouped, percent } from "../report/number-words.ts";
import {
  type Language,
  figure,
  measureName,
  share,
  signed,
} from "../report/speech.ts";
import type { TextTable } from "../report/tables.ts";
import { compareWords } from "./compare-words.ts";
import type { Comparison, Rival } from "./compare.ts";
import { measureById, valueText } from "./ensemble-table.ts";
import { fillIn } from "./ensemble-words.ts";
import type { Interval } from "./interval.ts";
import type { SettingWords } from "./explain-words.ts";
import type { Difference } from "./plan-diff.ts";

/** A plan that loses in so many futures is not called the winner. Assumed: a bet that is lost once in three is no sure thing. */
export const LOSES_OFTEN = 1 / 3;

function said(
  measure: string,
  value: number | undefined,
  language: Language,
): string {
  return valueText(measureById(measure) ?? { unit: "packs" }, value, language);
}

function amount(measure: string, value: number, language: Language): string {
  const text = said(measure, value, language);
  if (language !== "en") return signed(text);
  return value > 0 ? `+${text}` : text;
}

function plusMinus(
  measure: string,
  { mean, half }: Interval,
  language: Language,
): string {
  if (!Number.isFinite(mean)) return "–";
  const width = Number.isFinite(half) ? said(measure, half, language) : "?";
  return `${amount(measure, mean, language)} ± ${width}`;
}

/** What is decided about one plan, and how often it would turn out otherwise. */
export function verdictText(
  result: Comparison,
  rival: Rival,
  reference: string,
  language: Language = "en",
): string {
  const { measure, margin, futures, confidence } = result;
  const { plan, difference, wins, ties, losses } = rival;
  const words = compareWords[language];
  const total = Math.max(1, wins + ties + losses);
  const of100 = (n: number): string => grouped((100 * n) / total);
  const often = rival.verdict === "better" ? losses : wins;
  return fillIn(words[rival.verdict], {
    plan,
    reference,
    futures,
    margin: said(measure, margin, language),
    sure: fillIn(words.sure, {
      name: measureName(measure, language),
      gap: plusMinus(measure, difference, language),
      confidence:
        language === "en" ? percent(confidence) : share(confidence, language),
      futures,
    }),
    record: fillIn(words.record, {
      plan,
      reference,
      wins: of100(wins),
      ties: ties > 0 ? fillIn(words.ties, { ties: of100(ties) }) : "",
      losses: of100(losses),
    }),
    worst: fillIn(words.worst, {
      worst: amount(measure, rival.worst, language),
      best: amount(measure, rival.best, language),
    }),
    but:
      often / total >= LOSES_OFTEN
        ? fillIn(words.but, { often: of100(often) })
        : "",
  });
}

/** How many runs the common draws saved. */
export function gainText(rival: Rival, language: Language = "en"): string {
  const words = compareWords[language];
  if (rival.gain === undefined)
    return rival.verdict === "identical" ? words.gainZero : words.gainSame;
  return fillIn(words.gain, { gain: figure(rival.gain, 1, language) });
}

export function comparisonTable(
  result: Comparison,
  plans: readonly string[],
  language: Language = "en",
): TextTable {
  const words = compareWords[language];
  const ids = Object.keys(result.rivals[0]?.others ?? {});
  return {
    title: fillIn(words.differences, {
      reference: plans[0] ?? "",
      futures: result.futures,
    }),
    head: [words.measure, ...plans.slice(1)],
    align: ["left", ...plans.slice(1).map(() => "right" as const)],
    rows: ids.map((id) => [
      measureName(id, language),
      ...result.rivals.map((rival) => {
        const each = rival.others[id];
        return each === undefined ? "–" : plusMinus(id, each, language);
      }),
    ]),
    note: "",
  };
}

export function regretTable(
  { measure, means, regret }: Comparison,
  plans: readonly string[],
  language: Language = "en",
): TextTable {
  const words = compareWords[language];
  return {
    title: words.regret,
    head: [words.plan, words.mean, words.regretHead],
    align: ["left", "right", "right"],
    rows: plans.map((plan, p) => [
      plan,
      said(measure, means[p], language),
      said(measure, regret[p], language),
    ]),
    note: "",
  };
}

/** Changed inputs only. */
export function diffTable(
  differences: readonly Difference[],
  names: readonly [string, string],
  most: number,
  { setting, value }: Pick<SettingWords, "setting" | "value">,
  language: Language = "en",
): TextTable {
  const words = compareWords[language];
  const rest = differences.length - most;
  return {
    title: words.changed,
    head: [words.lever, ...names],
    align: ["left", "left", "left"],
    rows: differences
      .slice(0, most)
      .map(({ column, a, b }) => [setting(column), value(a), value(b)]),
    note: [
      words.unset,
      ...(rest > 0 ? [fillIn(words.rest, { rest })] : []),
    ].join(language === "zh-TW" ? "" : " "),
  };
}
