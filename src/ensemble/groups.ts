/** Groups of levers as a planner thinks of them, for explanations: which levers belong together, and what a group is called. */
import type { Market } from "../inputs/market.ts";
import type { Language } from "../report/speech.ts";

export const groups = [
  "product",
  "price",
  "channel",
  "traditional",
  "sales_force",
  "media",
  "promotion",
  "supply",
  "tet",
  "money",
  "market",
] as const;
export type Group = (typeof groups)[number];

/** Groups of levers.csv that are not called like one of ours. */
const parts: Readonly<Record<string, Group>> = {
  landed: "product",
  region: "channel",
  modern_terms: "channel",
  online: "channel",
  goal: "money",
  incumbents: "market",
  mechanism: "market",
};

const names: Readonly<Record<Group, Readonly<Record<Language, string>>>> = {
  product: {
    "zh-TW": "商品與成本",
    en: "product and cost",
    vi: "sản phẩm và giá vốn",
  },
  price: { "zh-TW": "售價", en: "price", vi: "giá bán" },
  channel: {
    "zh-TW": "通路與條件",
    en: "channels and terms",
    vi: "kênh và điều khoản",
  },
  traditional: {
    "zh-TW": "經銷與雜貨店條件",
    en: "traditional trade",
    vi: "kênh truyền thống",
  },
  sales_force: { "zh-TW": "業務", en: "sales force", vi: "đội bán hàng" },
  media: { "zh-TW": "媒體與代言", en: "media", vi: "truyền thông" },
  promotion: { "zh-TW": "促銷", en: "promotion", vi: "khuyến mãi" },
  supply: { "zh-TW": "供貨", en: "supply", vi: "cung ứng" },
  tet: { "zh-TW": "過年", en: "Tết", vi: "Tết" },
  money: {
    "zh-TW": "時間與錢",
    en: "timing and money",
    vi: "thời điểm và tiền",
  },
  market: {
    "zh-TW": "市場的假設",
    en: "assumptions about the market",
    vi: "giả định về thị trường",
  },
};

export function groupName(group: Group, language: Language): string {
  return names[group][language];
}

/** Group of a lever; a parameter, or a row of the plan's own such as its category, belongs to the market or the product. */
export function groupOf(lever: string, market: Market): Group {
  const group = market.levers.get(lever)?.group;
  if (group === undefined)
    return market.parameters.has(lever) ? "market" : "product";
  const own = groups.find((each) => each === group);
  return own ?? parts[group] ?? "market";
}
