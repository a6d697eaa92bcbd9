/** The bottleneck of each stretch of weeks in words. */
import type { BottleneckWeek, Link } from "./bottleneck.ts";
import { bottleneckSpans } from "./bottleneck.ts";
import { type Language, share } from "./speech.ts";

const names: Readonly<Record<Link, Readonly<Record<Language, string>>>> = {
  known: { "zh-TW": "知道", en: "known" },
  listed: { "zh-TW": "買得到", en: "listed" },
  noticed: { "zh-TW": "看到", en: "noticed" },
  in_stock: { "zh-TW": "有貨", en: "in stock" },
  affordable: { "zh-TW": "買得起", en: "affordable" },
  preferred: { "zh-TW": "想買、想再買", en: "preferred, and again" },
  capacity: { "zh-TW": "產能", en: "capacity" },
  cash: { "zh-TW": "現金", en: "cash" },
};

export function linkName(link: Link, language: Language): string {
  return names[link][language];
}

/** One line per stretch: weeks, link, and the share that passed it on average where the funnel knows it. */
export function bottleneckLines(
  weeks: readonly BottleneckWeek[],
  language: Language,
): string[] {
  return bottleneckSpans(weeks).map(({ link, from, to }) => {
    const shares = weeks
      .filter(({ week }) => week >= from && week <= to)
      .flatMap(({ passed }) => passed[link] ?? []);
    const middle = shares.reduce((sum, x) => sum + x, 0) / shares.length;
    const passed = shares.length === 0 ? "" : share(middle);
    if (language === "en")
      return `Weeks ${from}–${to}: ${linkName(link, language)}${passed === "" ? "" : ` (${passed})`}`;
    return `第 ${from}–${to} 週：${linkName(link, language)}${passed === "" ? "" : `（${passed}）`}`;
  });
}

/** What the percentages mean. */
export function bottleneckTitle(name: string, language: Language): string {
  return language === "en"
    ? `What held ${name} back most, week by week (share of those who reached the link that passed it; preferred: against an even share of the shelf)`
    : `${name}：每週最卡的一關（括號：走到這一關的人有多少通過；想買：和貨架上平均每一種相比）`;
}
