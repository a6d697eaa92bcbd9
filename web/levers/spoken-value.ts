/**
 * A field's value as a screen reader should say it: money in words, without signs and strokes (每包一萬八千盾, 18,000 dong per
 * pack). Anything that is read well as it is written stays so. Pure.
 */
import { grouped } from "../format.ts";
import { fill } from "../text/index.ts";
import { spokenTexts } from "../text/spoken-text.ts";
import type { View } from "../view.ts";
import { chineseNumber } from "./chinese-number.ts";
import type { LeverField } from "./lever-edits.ts";
import { valueText } from "./lever-text.ts";

const MONEY = new Set(["VND", "TWD", "USD"]);

export function spokenValue(
  field: Pick<LeverField, "kind" | "unit">,
  value: string,
  view: View,
): string {
  const words = spokenTexts[view.language];
  const [counted = "", ...per] = field.unit.split("/");
  const head = wordFor(words.heads, counted);
  const by = per.map((unit) => wordFor(words.words, unit));
  const number = Number(value);
  const sayable =
    field.kind === "number" && value !== "" && Number.isFinite(number);
  const alone = !MONEY.has(counted) && per.length === 0;
  if (!sayable || alone || head === undefined || by.includes(undefined))
    return valueText(field, value, view);
  const isMoney = MONEY.has(counted);
  const amount =
    isMoney && view.language === "zh-TW"
      ? chineseNumber(number)
      : grouped(number, 2, view.language);
  if (by.length === 0) return fill(words.plain, { amount, head });
  const apart = view.language === "zh-TW" ? "" : " ";
  const parts = by.map((word) => fill(words.per, { word: word ?? "" }));
  const gap = view.language === "zh-TW" && !isMoney ? " " : "";
  return fill(words.by, { amount: gap + amount, head, per: parts.join(apart) });
}

function wordFor(
  words: Readonly<Record<string, string>>,
  id: string,
): string | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}
