/** What a study drew of the market before the launch, said in the reader’s language: how many bases, one, or luck alone. */
import type { Language } from "../report/speech.ts";
import type { Factor } from "./factors.ts";

/** Over how many joint draws of the base market a study draws; 0 if it stays at its likely numbers. */
export function basesOf(factors: readonly Factor[]): number {
  return factors.find(({ draws }) => draws !== undefined)?.draws?.length ?? 0;
}

const many = {
  "zh-TW":
    "上市前的市場也換著跑：{count} 組一起抽出、各自重新校準到實際市場的數字。",
  en: "The market before the launch was drawn jointly over {count} bases, each calibrated again to the market that was observed.",
  vi: "Thị trường trước khi mở bán được rút chung từ {count} bộ số, mỗi bộ hiệu chuẩn lại theo thị trường thật.",
} as const;

const one = {
  "zh-TW": "上市前的市場只用一組校準過的數字，它的不確定沒有算在範圍裡。",
  en: "The market before the launch is one calibrated set of numbers; doubt about it is not in the ranges.",
  vi: "Thị trường trước khi mở bán chỉ dùng một bộ số đã hiệu chuẩn; phần chưa chắc của nó chưa nằm trong khoảng.",
} as const;

const none = {
  "zh-TW": "只換亂數種子：每個數字都停在最可能的值。",
  en: "Seeds alone differ: every number stands at its likely value.",
  vi: "Chỉ hạt giống khác nhau: mọi con số ở giá trị có khả năng nhất.",
} as const;

export function basesText(bases: number, language: Language = "en"): string {
  return bases > 0
    ? many[language].replace("{count}", String(bases))
    : one[language];
}

/** The same for a study that may vary seeds alone. */
export function drawnText(
  factors: readonly Factor[],
  language: Language = "en",
): string {
  return factors.length === 0
    ? none[language]
    : basesText(basesOf(factors), language);
}
