/** Gives the chart descriptions the reader's words and number formats. */
import type { ChartWords } from "../src/index.ts";
import { compact, dateText, money, percent } from "./format.ts";
import { isMeasure } from "./measure-style.ts";
import { fill, wordOf } from "./text/index.ts";
import type { View } from "./view.ts";

export function chartWords(
  view: View,
  tetDates: readonly string[],
): ChartWords {
  const { texts } = view;
  return {
    texts: texts.charts,
    measure: (id) => (isMeasure(id) ? texts.measures[id].label : id),
    contributionLine: (id) => wordOf(texts.contributionLines, id),
    count: (value) => compact(value, view.language),
    money: (vnd) => money(vnd, view),
    percent,
    date: dateText,
    fill,
    currency: view.currency,
    tetDates,
  };
}
