/** What a step takes, in words: how the largest need of cash moves, and what each unit of it brings back where it rises. */
import { grouped } from "../format.ts";
import { movedMoney } from "../result/verdict.ts";
import { fill } from "../text/index.ts";
import { instantTexts } from "../text/instant-text.ts";
import type { View } from "../view.ts";
import { gainPerMoney, type Worth } from "./gain-per-money.ts";

/** "" where the need is not known. */
export function priceText(worth: Worth, view: View): string {
  const { moves: words } = instantTexts[view.language];
  if (worth.cash === undefined) return "";
  const price = fill(words.price, { cash: movedMoney(worth.cash, view) });
  const per = gainPerMoney(worth);
  if (per === undefined) return price;
  const ratio = grouped(per, per < 10 ? 1 : 0, view.language);
  return fill(words.per, { price, ratio });
}
