/** Words for chart descriptions in tests: labels are the ids themselves, figures are plain numbers. */
import type { ChartTexts, ChartWords } from "../../src/report/chart-parts.ts";

const texts: ChartTexts = {
  weekName: "week {week} ({date})",
  weekAxis: "weeks",
  tet: "Tet {date}",
  baseline: "{name} before",
  packsPerWeek: "packs",
  thousandPacksPerWeek: "thousand packs",
  millionVnd: "m VND",
  billionVnd: "bn VND",
  thousandTwd: "k TWD",
  millionTwd: "m TWD",
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
    currency: "VND",
    tetDates: ["2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"],
    ...over,
  };
}
