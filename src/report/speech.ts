/**
 * Words and figures of what is written for people in the reader's language: reports and explanations in Traditional Chinese
 * (Taiwan) and English. The page has a catalogue of its own, with more to say about each.
 */
import { measures, type Measure } from "../ledger/measures.ts";

export const languages = ["zh-TW", "en"] as const;
export type Language = (typeof languages)[number];

const chineseMeasures: Readonly<Record<string, string>> = {
  awareness: "知名度",
  cash: "累計現金",
  company_gift_units: "企業採購",
  contribution: "累計貢獻毛利",
  contribution_y1: "第一年貢獻毛利",
  cost_per_trier: "每位試購者成本",
  depth: "再回購",
  dist_roi: "經銷商投報率",
  diverted_units: "越區包數",
  expiry_units: "過期",
  expiry_value: "過期成本",
  fx_loss: "匯兌損失",
  gift_tasters: "收禮試吃",
  landed_cost: "到岸成本",
  leakage: "越區流量",
  listing_survival: "上架存活率",
  lost_sales: "缺貨損失",
  nd: "鋪貨率",
  nd_reach: "可及鋪貨率",
  nsv: "淨銷售額",
  oos_rate: "缺貨率",
  out_of_home: "外出購買占比",
  payback_weeks: "回收期",
  peak_cash: "最大現金缺口",
  peak_week: "現金最低週",
  penetration: "品類買家滲透率",
  price_dispersion: "街價離散",
  price_index: "價格指數",
  repeat: "回購率",
  retailer_pnl: "通路每個陳列面毛利",
  retailer_pnl_index: "陳列面毛利比對手",
  returns_units: "退貨",
  ros: "每店每週銷量",
  secondary_units: "二次出貨",
  sell_through: "銷售率",
  sell_through_brand: "銷售率（對品牌出貨）",
  sell_through_w13: "銷售率（第 13 週）",
  sell_through_w26: "銷售率（第 26 週）",
  sell_through_w52: "銷售率（第 52 週）",
  sellin_units: "出貨",
  sellin_value: "出貨金額",
  sellout_cases: "第一年實銷",
  sellout_units: "實銷",
  sellout_value: "實銷金額",
  share_val: "市占率（值）",
  share_vol: "市占率（量）",
  stuffing_index: "塞貨指數",
  switched_sales: "缺貨改買",
  tdp: "總鋪貨點數",
  tet_dependency: "過年占比",
  tet_leftover: "節後剩貨",
  tet_leftover_share: "節後剩貨占比",
  trade_rate: "通路費用率",
  trial: "試購率",
  wd: "加權鋪貨率",
  weeks_cover_dist: "經銷商庫存週數",
  weeks_cover_store: "門市庫存週數",
  write_off_units: "報廢",
};

const MINUS = "−";

/** Large units of each language, the largest first. */
const steps: Readonly<
  Record<Language, readonly (readonly [number, string])[]>
> = {
  "zh-TW": [
    [1e8, " 億"],
    [1e4, " 萬"],
  ],
  en: [
    [1e9, "bn"],
    [1e6, "m"],
    [1e3, "k"],
  ],
};

export function measureName(id: string, language: Language): string {
  const english = measures.find((measure) => measure.id === id)?.name ?? id;
  return language === "en" ? english : (chineseMeasures[id] ?? english);
}

/** Grouped by commas, with a true minus sign. */
export function figure(value: number, decimals = 0): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = fraction === undefined ? digits : `${digits}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** Few digits and a unit: 12.3 萬, 123k. */
export function compact(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 9999.5) return figure(value, size < 10 && size > 0 ? 1 : 0);
  for (const [unit, suffix] of steps[language]) {
    if (size < unit * 0.99995) continue;
    const scaled = value / unit;
    return figure(scaled, Math.abs(scaled) < 99.95 ? 1 : 0) + suffix;
  }
  return figure(value);
}

export function share(fraction: number): string {
  return `${figure(fraction * 100, 1)}%`;
}

export function dong(vnd: number, language: Language): string {
  const text = compact(Math.round(vnd), language);
  return language === "en" ? text.replace(/^(−?)/, "$1₫") : `${text}₫`;
}

/** A count with its unit, as in 7.9 萬箱 and 42 箱. */
function counted(
  value: number,
  language: Language,
  english: string,
  chinese: string,
): string {
  const text = compact(value, language);
  if (language === "en") return text + english;
  return text + (/\d$/.test(text) ? ` ${chinese}` : chinese);
}

/** A value of a measure with its unit; a dash where it is not defined. */
export function spoken(
  measure: Pick<Measure, "unit">,
  value: number | null | undefined,
  language: Language,
): string {
  if (value === null || value === undefined || !Number.isFinite(value))
    return "—";
  switch (measure.unit) {
    case "VND":
      return dong(value, language);
    case "ratio":
      return share(value);
    case "packs":
      return counted(value, language, " packs", "包");
    case "cases":
      return counted(value, language, " cases", "箱");
    case "weeks":
      return figure(value, 1) + (language === "en" ? " weeks" : " 週");
    case "week":
      return language === "en"
        ? `week ${figure(value)}`
        : `第 ${figure(value)} 週`;
    default:
      return compact(value, language);
  }
}

/** A difference, with its sign. */
export function signed(text: string): string {
  return text.startsWith(MINUS) || !/[1-9]/.test(text) ? text : `+${text}`;
}
