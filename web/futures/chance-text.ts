/** How likely the target is, in words: of so many futures, and the chance, or a range where most of it rests on guesses. */
import type { Ensemble } from "../../src/index.ts";
import { compact, percent } from "../format.ts";
import { futuresTexts } from "../text/futures-text.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";

export function chanceText(
  { chance, target }: Pick<Ensemble, "chance" | "target">,
  view: View,
): string {
  const words = futuresTexts[view.language];
  if (chance === undefined || target === undefined) return words.noTarget;
  const share = (value: number): string => percent(value, view.language);
  return [
    fill(words.chance, {
      futures: chance.futures,
      reached: chance.reached,
      target: compact(target.value, view.language),
    }),
    fill(chance.range ? words.chanceRange : words.chanceShare, {
      share: share(chance.share),
      low: share(chance.low),
      high: share(chance.high),
    }),
  ].join(view.language === "zh-TW" ? "" : " ");
}
