/** Sensitivity studies as tables for a terminal, in the reader's language. */
import { percent } from "../report/number-words.ts";
import {
  type Language,
  figure,
  measureName,
  share,
  signed,
} from "../report/speech.ts";
import type { TextTable } from "../report/tables.ts";
import { amountText } from "./ensemble-table.ts";
import { fillIn } from "./ensemble-words.ts";
import { type SettingWords, gradeName, plain } from "./explain-words.ts";
import type { Factor } from "./factors.ts";
import type { Interval } from "./interval.ts";
import type { Knowing } from "./knowing.ts";
import type { Effect } from "./morris.ts";
import { sensitivityWords } from "./sensitivity-words.ts";
import { type Index, LUCK, OTHERS } from "./sobol-indices.ts";
import type { Tornado } from "./tornado.ts";

/** How numbers and their values are said. */
type Says = Pick<SettingWords, "setting" | "value">;

/** Digits of a factor's value. */
function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function spanText({ low, value, high, unit }: Factor, says: Says): string {
  return `${says.value(short(low))} | ${says.value(short(value))} | ${says.value(`${short(high)} ${unit}`.trim())}`;
}

function effectText(
  measure: string,
  { mean, half }: Interval,
  language: Language,
): string {
  if (!Number.isFinite(mean)) return "–";
  const text = amountText(measure, mean, language);
  const width = Number.isFinite(half)
    ? ` ± ${amountText(measure, half, language)}`
    : "";
  if (language !== "en") return signed(text) + width;
  return `${mean > 0 ? "+" : ""}${text}${width}`;
}

function shareText(part: number, language: Language): string {
  return language === "en" ? percent(part) : share(part, language);
}

const joined = (sentences: readonly string[], language: Language): string =>
  sentences.join(language === "zh-TW" ? "" : " ");

/** What is studied: a measure, or the difference of two plans in it. */
function studied(
  measure: string,
  compared: boolean,
  language: Language,
): string {
  const name = measureName(measure, language);
  return compared
    ? fillIn(sensitivityWords[language].difference, { name })
    : name;
}

/** An effect over its interval, which stands below it: both beside each other are too wide for a page of two. */
function twoLines(text: string): string {
  return text.replace(" ± ", "\n± ");
}

export function tornadoTable(
  result: Tornado,
  measure: string,
  top: number,
  says: Says = plain,
  language: Language = "en",
  compared = false,
): TextTable {
  const words = sensitivityWords[language];
  return {
    title: fillIn(words.tornado, {
      name: studied(measure, compared, language),
      base: effectText(measure, result.base, language),
    }),
    head: [words.number, words.span, words.grade, words.atLow, words.atHigh],
    align: ["left", "left", "left", "right", "right"],
    rows: result.bars
      .slice(0, top)
      .map(({ factor, low, high }) => [
        says.setting(factor.id),
        spanText(factor, says),
        gradeName(factor.grade, language),
        twoLines(effectText(measure, low, language)),
        twoLines(effectText(measure, high, language)),
      ]),
    note: joined([words.tornadoNote, words.joint], language),
  };
}

export function morrisTable(
  effects: readonly Effect[],
  measure: string,
  top: number,
  says: Says = plain,
  language: Language = "en",
  compared = false,
): TextTable {
  const words = sensitivityWords[language];
  return {
    title: fillIn(words.morris, { name: studied(measure, compared, language) }),
    head: [words.number, words.grade, words.muStar, words.sigma],
    align: ["left", "left", "right", "right"],
    rows: effects
      .slice(0, top)
      .map(({ factor, muStar, sigma }) => [
        says.setting(factor.id),
        gradeName(factor.grade, language),
        effectText(measure, muStar, language).replace("+", ""),
        amountText(measure, sigma, language),
      ]),
    note: joined([words.morrisNote, words.joint], language),
  };
}

export function sobolTable(
  indices: readonly Index[],
  measure: string,
  says: Says = plain,
  language: Language = "en",
  compared = false,
): TextTable {
  const words = sensitivityWords[language];
  const range = ([low, high]: readonly [number, number]): string =>
    fillIn(words.range, {
      low: shareText(low, language),
      high: shareText(high, language),
    });
  const rest = new Map([
    [OTHERS, words.others],
    [LUCK, words.luck],
  ]);
  return {
    title: fillIn(words.sobol, { name: studied(measure, compared, language) }),
    head: [
      ...[words.number, words.first, words.interval],
      ...[words.total, words.interval],
    ],
    align: ["left", "right", "right", "right", "right"],
    rows: [...indices]
      .sort((a, b) => b.total - a.total)
      .map((index) => [
        rest.get(index.id) ?? says.setting(index.id),
        shareText(index.first, language),
        range(index.firstRange),
        shareText(index.total, language),
        range(index.totalRange),
      ]),
    note: words.sobolNote,
  };
}

export function knowingTable(
  list: readonly Knowing[],
  measure: string,
  top: number,
  says: Says = plain,
  language: Language = "en",
): TextTable {
  const words = sensitivityWords[language];
  const listed = list.filter(
    ({ worth, switchAt }) => worth > 0 || switchAt !== undefined,
  );
  const count = (value: number): string => figure(value, 0, language);
  return {
    title: words.knowing,
    head: [words.number, words.switchAt, words.worth, words.check],
    align: ["left", "right", "right", "left"],
    rows: listed
      .slice(0, top)
      .map(({ factor, switchAt, worth, check }) => [
        says.setting(factor.id),
        switchAt === undefined
          ? "–"
          : says.value(`${short(switchAt)} ${factor.unit}`.trim()),
        amountText(measure, worth, language),
        check[language],
      ]),
    note: fillIn(words.knowingNote, {
      name: measureName(measure, language),
      rest: count(list.length - listed.length),
      all: count(list.length),
    }),
  };
}
