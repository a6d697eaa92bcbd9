/**
 * Numbers for people: grouped, compact (萬 and 億, or k, m and bn), money in ₫ or NT$, shares as percent with one decimal.
 * Leaves out: any calculation beyond unit conversion at the document's own exchange rate.
 */
import type { Language } from "./text/index.ts";

export type Currency = "VND" | "TWD";

/** How numbers are shown: the reader's language and currency, and the rate that links the two currencies. */
export interface NumberStyle {
  readonly language: Language;
  readonly currency: Currency;
  readonly vndPerTwd: number;
}

const MINUS = "−";

/** Invisible: forbids a line break where it stands. */
const JOINER = "\u2060";

const NO_BREAK_SPACE = "\u00a0";

/** 12345.6 → 12,345.6, in Vietnamese 12.345,6, with at most `decimals` decimals and a true minus sign. */
export function grouped(
  value: number,
  decimals: number,
  language: Language,
): string {
  const rounded = Number(value.toFixed(decimals));
  const text = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-US", {
    maximumFractionDigits: decimals,
  }).format(Math.abs(rounded));
  return rounded < 0 ? MINUS + text : text;
}

/** What large numbers are counted in, the largest first; a line does not end between a number and its 萬. */
const largeUnits: Readonly<
  Record<Language, readonly (readonly [number, string])[]>
> = {
  "zh-TW": [
    [1e12, `${NO_BREAK_SPACE}兆`],
    [1e8, `${NO_BREAK_SPACE}億`],
    [1e4, `${NO_BREAK_SPACE}萬`],
  ],
  en: [
    [1e9, "bn"],
    [1e6, "m"],
    [1e3, "k"],
  ],
  vi: [
    [1e9, `${NO_BREAK_SPACE}tỷ`],
    [1e6, `${NO_BREAK_SPACE}triệu`],
    [1e3, `${NO_BREAK_SPACE}nghìn`],
  ],
};

/** Large numbers in few digits: 123456 → 12.3 萬, 123k or 123 nghìn; below ten thousand they are grouped whole numbers. */
export function compact(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 9999.5)
    return grouped(value, size < 10 && size > 0 ? 1 : 0, language);
  for (const [unit, suffix] of largeUnits[language]) {
    // A figure that would round up to the next unit is written in that unit: 99,999,999 is 1 億.
    if (size < unit * 0.99995) continue;
    const scaled = value / unit;
    return grouped(scaled, Math.abs(scaled) < 100 ? 1 : 0, language) + suffix;
  }
  return grouped(value, 0, language);
}

/** A fraction as percent with one decimal at most: 0.7812 → 78.1%. */
export function percent(fraction: number, language: Language): string {
  return `${grouped(fraction * 100, 1, language)}%`;
}

/** Money held in VND, in the reader's currency, compact: 12 億₫, ₫1.2bn, 1,2 tỷ ₫, NT$143 萬. */
export function money(vnd: number, style: NumberStyle): string {
  const { currency, language } = style;
  const amount = currency === "VND" ? vnd : vnd / style.vndPerTwd;
  const text = compact(Math.round(Math.abs(amount)), language);
  const sign = amount < 0 && /[1-9]/.test(text) ? MINUS : "";
  if (currency === "TWD") return `${sign}NT$${text}`;
  // The currency must not part from its figure at the end of a line.
  if (language === "en") return `${sign}${JOINER}₫${text}`;
  const gap = language === "vi" ? NO_BREAK_SPACE : JOINER;
  return `${sign}${text}${gap}₫`;
}

/** The same money in the other currency, for the twin beside a figure. */
export function moneyTwin(vnd: number, style: NumberStyle): string {
  return money(vnd, {
    ...style,
    currency: style.currency === "VND" ? "TWD" : "VND",
  });
}

/** 2027-06-07 → 2027/06/07, in Vietnamese 07/06/2027. */
export function dateText(iso: string, language: Language): string {
  const parts = iso.split("-");
  return (language === "vi" ? parts.reverse() : parts).join("/");
}

/** An index where 1 is neutral: 1.234 → 123. */
export function indexText(ratio: number, language: Language): string {
  return grouped(ratio * 100, 0, language);
}

/** The day on the reader's own calendar, ISO. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
