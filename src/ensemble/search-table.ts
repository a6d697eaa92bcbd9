/** Searches as text, in the reader's language: what must be true, and the best values with their response curves and the limit that binds. */
import { percent } from "../report/number-words.ts";
import {
  type Language,
  figure,
  listBreak,
  measureName,
  share as shareText,
} from "../report/speech.ts";
import type { TextTable } from "../report/tables.ts";
import type { Target } from "./chance.ts";
import {
  amountText,
  measureById,
  targetText,
  valueText,
} from "./ensemble-table.ts";
import { ensembleWords, fillIn } from "./ensemble-words.ts";
import { type SettingWords, plain } from "./explain-words.ts";
import type { Optimum, PaperLimit } from "./optimise.ts";
import { searchWords } from "./search-words.ts";
import type { Solution } from "./solve.ts";
import { type Vary, numberAt, written } from "./vary.ts";

/** How levers and their values are said. */
type Says = Pick<SettingWords, "setting" | "value">;

function withUnit({ unit }: Vary, value: number, says: Says): string {
  return says.value(`${Number(value.toPrecision(5))} ${unit}`.trim());
}

function sayer(measure: string, language: Language) {
  return (value: number): string => amountText(measure, value, language);
}

function inFutures(probability: number, language: Language): string {
  return fillIn(searchWords[language].inFutures, {
    share:
      language === "en"
        ? percent(probability)
        : shareText(probability, language),
  });
}

const joined = (sentences: readonly string[], language: Language): string =>
  sentences.join(language === "zh-TW" ? "" : " ");

export function solveTable(
  solutions: readonly Solution[],
  target: Target,
  probability: number | undefined,
  drawn: string,
  says: Says = plain,
  language: Language = "en",
): TextTable {
  const words = searchWords[language];
  const say = sayer(target.measure, language);
  return {
    title: fillIn(words.solve, {
      target: targetText(target, language),
      how:
        probability === undefined
          ? words.onAverage
          : inFutures(probability, language),
    }),
    head: [words.alone, words.answer, words.atLow, words.atHigh],
    align: ["left", "left", "right", "right"],
    rows: solutions.map(({ vary, kind, between, low, high }) => [
      says.setting(vary.column),
      kind === "at"
        ? fillIn(words.between, {
            missed: withUnit(vary, between[0], says),
            reached: withUnit(vary, between[1], says),
          })
        : fillIn(kind === "reached" ? words.throughout : words.never, {
            low: withUnit(vary, vary.low, says),
            high: withUnit(vary, vary.high, says),
          }),
      say(low),
      say(high),
    ]),
    note: joined(
      [
        fillIn(words.solveNote, {
          name: measureName(target.measure, language),
        }),
        drawn,
      ],
      language,
    ),
  };
}

/** Names of the limits in the order in which the search knows them. */
export function limitNames(
  limits: readonly Target[],
  required:
    { readonly target: Target; readonly probability: number } | undefined,
  paper: readonly PaperLimit[],
  language: Language = "en",
): string[] {
  return [
    ...limits.map((target) => targetText(target, language)),
    ...(required === undefined
      ? []
      : [
          fillIn(searchWords[language].required, {
            target: targetText(required.target, language),
            how: inFutures(required.probability, language),
          }),
        ]),
    ...paper.map((limit) => paperText(limit, language)),
  ];
}

function paperText(
  { name, unit, sign, value }: PaperLimit,
  language: Language,
): string {
  const words = ensembleWords[language];
  return fillIn(sign === ">=" ? words.atLeast : words.atMost, {
    name,
    value: valueText({ unit }, value, language),
  });
}

export function optimumTable(
  result: Optimum,
  vary: readonly Vary[],
  objective: string,
  says: Says = plain,
  language: Language = "en",
): TextTable {
  const words = searchWords[language];
  const say = sayer(objective, language);
  const { best, start, gain, tried } = result;
  return {
    title: fillIn(words.best, {
      name: measureName(objective, language),
      best: say(best.objective),
      start: say(start.objective),
      gain: say(gain.mean),
      half: say(gain.half),
    }),
    head: [words.lever, words.start, words.bestHead],
    align: ["left", "right", "right"],
    rows: vary.map((each, j) => [
      says.setting(each.column),
      says.value(written(each, start.point[j] ?? 0)),
      says.value(written(each, best.point[j] ?? 0)),
    ]),
    note: fillIn(words.tried, { points: figure(tried.length, 0, language) }),
  };
}

/** What the objective is where one lever is moved and the others stay where the search stopped. */
export function curveTable(
  result: Optimum,
  vary: readonly Vary[],
  objective: string,
  says: Says = plain,
  language: Language = "en",
): TextTable {
  const words = searchWords[language];
  const say = sayer(objective, language);
  return {
    title: words.curves,
    head: [words.lever, words.value, measureName(objective, language)],
    align: ["left", "right", "right"],
    rows: vary.flatMap((each, j) =>
      (result.curves[j] ?? []).map(
        ({ share, objective: value, allowed }, i) => [
          i === 0 ? says.setting(each.column) : "",
          withUnit(each, numberAt(each, share), says),
          // What keeps the limits has a place for the star too, so that figures stand below one another.
          say(value) + (allowed ? "  " : " *"),
        ],
      ),
    ),
    note: joined(
      [
        ...(vary.length > 1
          ? [
              fillIn(words.held, {
                values: vary
                  .map(
                    (each, j) =>
                      `${says.setting(each.column)} ${says.value(written(each, result.centre[j] ?? 0))}`,
                  )
                  .join(listBreak(language)),
              }),
            ]
          : []),
        ...(result.curves.flat().every(({ allowed }) => allowed)
          ? []
          : [words.star]),
      ],
      language,
    ),
  };
}

const BILLION = 1e9;
const HUNDRED = 100;

/** Units in which a limit is relaxed. */
type Per = keyof (typeof searchWords)["en"]["per"];

/**
 * What a unit of a limit is worth, and the unit. Money for money takes decimals; one đồng moves nothing that is not money
 * itself, so what is not is told per billion; a share per point.
 */
function worthText(
  worth: number,
  objective: string,
  limit: string,
  language: Language,
): { readonly worth: string; readonly per: string } {
  const words = searchWords[language].per;
  const say = sayer(objective, language);
  const per = (unit: Per, value: string) => ({
    worth: value,
    per: words[unit],
  });
  if (limit === "VND")
    return measureById(objective)?.unit === "VND"
      ? per("dong", `${figure(worth, 2, language)} ₫`)
      : per("billion", say(worth * BILLION));
  if (limit === "ratio" || limit === "futures")
    return per(limit, say(worth / HUNDRED));
  return per(limit in words ? (limit as Per) : "other", say(worth));
}

/** `limits`: the unit of each, `futures` where it is a share of them. */
export function bindingText(
  result: Optimum,
  names: readonly string[],
  limits: readonly { readonly unit: string }[],
  objective: string,
  language: Language = "en",
): string[] {
  const words = searchWords[language];
  const none = result.allowed
    ? names.length === 0
      ? words.noLimit
      : words.inside
    : words.broken;
  if (result.binding.length === 0) return [none];
  return [
    ...(result.allowed ? [] : [none]),
    ...result.binding.map(({ limit, worth }) => {
      const name = names[limit] ?? "";
      return worth === undefined
        ? fillIn(words.unknown, { name })
        : fillIn(words.binding, {
            name,
            ...worthText(
              worth,
              objective,
              limits[limit]?.unit ?? "other",
              language,
            ),
          });
    }),
  ];
}
