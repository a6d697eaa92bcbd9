/** What people are told about every measure, in each language. The page takes one language's files at a time. */
import type { Language } from "../report/speech.ts";
import type { MeasureText } from "./measure-text.ts";
import { brandMeasuresEn } from "./measures-en-brand.ts";
import { tradeMeasuresEn } from "./measures-en-trade.ts";
import { brandMeasuresVi } from "./measures-vi-brand.ts";
import { tradeMeasuresVi } from "./measures-vi-trade.ts";
import { brandMeasuresZhTw } from "./measures-zh-tw-brand.ts";
import { tradeMeasuresZhTw } from "./measures-zh-tw-trade.ts";

export const measureWords: Readonly<
  Record<Language, Readonly<Record<string, MeasureText>>>
> = {
  "zh-TW": { ...tradeMeasuresZhTw, ...brandMeasuresZhTw },
  en: { ...tradeMeasuresEn, ...brandMeasuresEn },
  vi: { ...tradeMeasuresVi, ...brandMeasuresVi },
};

/** How measures are worked out, by id. */
export function measureFormulas(
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(measureWords[language]).map(([id, { formula }]) => [
      id,
      formula,
    ]),
  );
}
