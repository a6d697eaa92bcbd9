/** Gives the chart descriptions the reader's words and number formats. */
import type { ChartWords } from "../../src/index.ts";
import { compact, dateText, money, percent } from "../format.ts";
import { isMeasure } from "../result/measure-style.ts";
import { fill, wordOf } from "../text/index.ts";
import type { View } from "../view.ts";

/** What the units of the catalogue hold: Chinese counts in 萬 and 億, English and Vietnamese in thousands. */
const packUnits = { "zh-TW": [1, 1e4], en: [1, 1e3], vi: [1, 1e3] };
const moneyUnits = {
  "zh-TW": { VND: [1e6, 1e8], TWD: [1e4, 1e8] },
  en: { VND: [1e6, 1e9], TWD: [1e3, 1e6] },
  vi: { VND: [1e6, 1e9], TWD: [1e3, 1e6] },
};

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
    percent: (fraction) => percent(fraction, view.language),
    date: (iso) => dateText(iso, view.language),
    fill,
    packSteps: steps(texts.charts.packSteps, packUnits[view.language]),
    moneySteps: steps(
      texts.charts.moneySteps[view.currency],
      moneyUnits[view.language][view.currency].map(
        (unit) => unit * (view.currency === "TWD" ? view.vndPerTwd : 1),
      ),
    ),
    tetDates,
  };
}

/** Small units are counted whole, large ones with decimals. */
function steps(
  names: readonly string[],
  divisors: readonly number[],
): ChartWords["moneySteps"] {
  return names.map((name, index) => ({
    name,
    divisor: divisors[index] ?? 1,
    decimals: index === 0 ? 0 : 2,
  }));
}
