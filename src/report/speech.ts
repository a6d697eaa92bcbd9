/**
 * Words and figures of what is written for people in the reader's language: reports and explanations in Traditional Chinese
 * (Taiwan), English and Vietnamese. The page has a catalogue of its own, with more to say about each.
 */
import { measures, type Measure } from "../ledger/measures.ts";
import { measureNamesVi, measureNamesZhTw } from "./measure-names.ts";

export const languages = ["zh-TW", "en", "vi"] as const;
export type Language = (typeof languages)[number];

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
  vi: [
    [1e9, " tỷ"],
    [1e6, " triệu"],
    [1e3, " nghìn"],
  ],
};

export function measureName(id: string, language: Language): string {
  const english = measures.find((measure) => measure.id === id)?.name ?? id;
  if (language === "en") return english;
  const names = language === "vi" ? measureNamesVi : measureNamesZhTw;
  return names[id] ?? english;
}

/** Grouped by commas (by points in Vietnamese), with a true minus sign. */
export function figure(
  value: number,
  decimals = 0,
  language: Language = "en",
): string {
  const [group, point] = language === "vi" ? [".", ","] : [",", "."];
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const text = fraction === undefined ? digits : digits + point + fraction;
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** Few digits and a unit: 12.3 萬, 123k. */
export function compact(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 9999.5)
    return figure(value, size < 10 && size > 0 ? 1 : 0, language);
  for (const [unit, suffix] of steps[language]) {
    if (size < unit * 0.99995) continue;
    const scaled = value / unit;
    return figure(scaled, Math.abs(scaled) < 99.95 ? 1 : 0, language) + suffix;
  }
  return figure(value, 0, language);
}

export function share(fraction: number, language: Language = "en"): string {
  return `${figure(fraction * 100, 1, language)}%`;
}

/** 2028-01-26 as it is written. */
export function dateText(iso: string, language: Language): string {
  const parts = iso.split("-");
  return (language === "vi" ? parts.reverse() : parts).join("/");
}

export function dong(vnd: number, language: Language): string {
  const text = compact(Math.round(vnd), language);
  if (language === "en") return text.replace(/^(−?)/, "$1₫");
  return language === "vi" ? `${text} ₫` : `${text}₫`;
}

/** Money held in VND: in NT$ at a rate in VND, or as it is. */
export function moneyText(
  vnd: number,
  language: Language,
  vndPerTwd?: number,
): string {
  if (vndPerTwd === undefined) return dong(vnd, language);
  const text = compact(Math.round(vnd / vndPerTwd), language);
  return text.replace(/^(−?)/, "$1NT$$");
}

/** What is counted, after its figure. */
export const counters = {
  packs: { "zh-TW": "包", en: " packs", vi: " gói" },
  cases: { "zh-TW": "箱", en: " cases", vi: " thùng" },
  weeks: { "zh-TW": " 週", en: " weeks", vi: " tuần" },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** A count with its unit, as in 7.9 萬箱 and 42 箱. */
function counted(
  value: number,
  language: Language,
  what: "packs" | "cases",
): string {
  const text = compact(value, language);
  const counter = counters[what][language];
  return language === "zh-TW" && /\d$/.test(text)
    ? `${text} ${counter}`
    : text + counter;
}

/** The name of a week. */
export function weekText(week: number, language: Language): string {
  const number = figure(week, 0, language);
  if (language === "zh-TW") return `第 ${number} 週`;
  return language === "vi" ? `tuần ${number}` : `week ${number}`;
}

/** A value of a measure with its unit, money as `moneyText` has it; a dash where it is not defined. */
export function spoken(
  measure: { readonly unit: string },
  value: number | null | undefined,
  language: Language,
  vndPerTwd?: number,
): string {
  if (value === null || value === undefined || !Number.isFinite(value))
    return "—";
  switch (measure.unit) {
    case "VND":
      return moneyText(value, language, vndPerTwd);
    case "ratio":
      return share(value, language);
    case "packs":
    case "cases":
      return counted(value, language, measure.unit);
    case "weeks":
      return figure(value, 1, language) + counters.weeks[language];
    case "week":
      return weekText(value, language);
    default:
      return compact(value, language);
  }
}

/** Figure and what stands behind it: 4.0, 萬箱. */
const PARTS = /^(−?(?:₫|NT\$)?[\d.,]+)(.+)$/;

/** From low to high, what both are counted in said once: 2.9 – 4.0 萬箱. */
export function rangeText(
  measure: Pick<Measure, "unit">,
  low: number,
  high: number,
  language: Language,
  vndPerTwd?: number,
): string {
  const [from, to] = [low, high].map((value) =>
    spoken(measure, value, language, vndPerTwd),
  ) as [string, string];
  const [, figureFrom, unitFrom] = PARTS.exec(from) ?? [];
  const unitTo = PARTS.exec(to)?.[2];
  return figureFrom !== undefined && unitFrom === unitTo
    ? `${figureFrom} – ${to}`
    : `${from} – ${to}`;
}

/** A difference, with its sign. */
export function signed(text: string): string {
  return text.startsWith(MINUS) || !/[1-9]/.test(text) ? text : `+${text}`;
}

/** Between the parts of a list whose parts hold commas or names of several words. */
export function listBreak(language: Language): string {
  return language === "zh-TW" ? "；" : "; ";
}
