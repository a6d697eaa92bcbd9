/** The bottleneck of each stretch of weeks in words. */
import type { BottleneckWeek, Link } from "./bottleneck.ts";
import { bottleneckSpans } from "./bottleneck.ts";
import { type Language, share } from "./speech.ts";

const names: Readonly<Record<Link, Readonly<Record<Language, string>>>> = {
  known: { "zh-TW": "知道", en: "awareness", vi: "biết đến" },
  listed: { "zh-TW": "買得到", en: "distribution", vi: "mua được" },
  noticed: { "zh-TW": "看到", en: "visibility", vi: "nhìn thấy" },
  in_stock: { "zh-TW": "有貨", en: "availability", vi: "còn hàng" },
  affordable: { "zh-TW": "買得起", en: "price", vi: "vừa túi tiền" },
  preferred: {
    "zh-TW": "想買、想再買",
    en: "preference and repeat",
    vi: "muốn mua, mua lại",
  },
  capacity: { "zh-TW": "產能", en: "factory capacity", vi: "công suất" },
  cash: { "zh-TW": "現金", en: "cash", vi: "tiền mặt" },
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
    const passed = shares.length === 0 ? "" : share(middle, language);
    const name = linkName(link, language);
    const span = from === to ? String(from) : `${from}–${to}`;
    if (language === "zh-TW")
      return `第 ${span} 週：${name}${passed === "" ? "" : `（${passed}）`}`;
    const week = language === "vi" ? "Tuần" : from === to ? "Week" : "Weeks";
    return `${week} ${span}: ${name}${passed === "" ? "" : ` (${passed})`}`;
  });
}

/** What the percentages mean. */
export function bottleneckTitle(name: string, language: Language): string {
  return {
    "zh-TW": `${name}：每週最卡的一關（括號：走到這一關的人有多少通過；想買：和貨架上平均每一種相比）`,
    en: `What held ${name} back most, week by week (in brackets: of those who got so far, how many got past it; preference: against an even share of the shelf)`,
    vi: `${name}: điểm nghẽn từng tuần (trong ngoặc: tỷ lệ người đến khâu đó đi qua được; muốn mua: so với phần chia đều trên kệ)`,
  }[language];
}
