/** Words for chart descriptions in tests: labels are the ids themselves, figures are plain numbers. */
import type { ChartTexts, ChartWords } from "../../src/report/chart-parts.ts";

const texts: ChartTexts = {
  weekName: "week {week} ({date})",
  withUnit: "{name} ({unit})",
  weekAxis: "weeks",
  tet: "Tet {date}",
  baseline: "{name} before",
  percent: "%",
  aria: "{title}: {takeaway}",
  flow: {
    title: "flow",
    takeaway: "{sellIn} in, {sellOut} out in {weeks} weeks; {rest}",
    inChannel: "{packs} rest",
    noneInChannel: "nothing rests",
  },
  cash: {
    title: "cash",
    cash: "cash",
    contribution: "contribution",
    takeaway: "lowest {amount} in week {week}, end {end}",
    takeawayNever: "never below nought, end {end}",
    lowest: "lowest",
  },
  lines: {
    title: "lines",
    total: "total",
    takeaway: "{income} in, {spending} out, {total}; most: {largest}",
    line: "line",
    income: "income",
    spending: "spending",
  },
  reach: { title: "reach", takeaway: "{nd} {wd} {oos}" },
  people: { title: "people", takeaway: "{awareness} {trial} {repeat}" },
};

export function plainWords(over: Partial<ChartWords> = {}): ChartWords {
  return {
    texts,
    measure: (id) => id,
    contributionLine: (id) => id,
    count: (value) => String(value),
    money: (vnd) => `${vnd} VND`,
    percent: (fraction) => `${Math.round(fraction * 1000) / 10}%`,
    date: (iso) => iso,
    fill: (sentence, values) =>
      sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
    packSteps: [
      { divisor: 1, decimals: 0, name: "packs" },
      { divisor: 1000, decimals: 1, name: "thousand packs" },
    ],
    moneySteps: [
      { divisor: 1_000_000, decimals: 0, name: "m VND" },
      { divisor: 1_000_000_000, decimals: 2, name: "bn VND" },
    ],
    tetDates: ["2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"],
    ...over,
  };
}
