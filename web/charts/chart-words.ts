/** Gives the chart descriptions the reader's words and number formats. */
import type {
  ChartDescription,
  ChartWords,
  RunDocument,
} from "../../src/index.ts";
import { compact, dateText, money, percent } from "../format.ts";
import { isMeasure } from "../result/measure-style.ts";
import { fill, wordOf } from "../text/index.ts";
import { instantTexts } from "../text/instant-text.ts";
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

/** A chart of a sketch says that it is one; verdict and cards beside it stand at the level of full runs. */
export function markedRough(
  chart: ChartDescription,
  { sketch }: RunDocument,
  { language }: View,
): ChartDescription {
  if (!sketch) return chart;
  const gap = language === "zh-TW" ? "：" : ": ";
  const takeaway = instantTexts[language].rough + gap + chart.takeaway;
  return { ...chart, takeaway };
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
