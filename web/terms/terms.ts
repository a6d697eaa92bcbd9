/** All terms, and finding one by any of its words, with or without the marks of Vietnamese. Pure. */
import { channelTerms } from "./terms-channel.ts";
import { moneyTerms } from "./terms-money.ts";
import { tradeTerms } from "./terms-trade.ts";
import type { Term } from "./term.ts";

export const terms: readonly Term[] = [
  ...channelTerms,
  ...tradeTerms,
  ...moneyTerms,
];

/** Lower case without accents, so that `ton kho` finds `tồn kho`. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/đ/g, "d")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
}

/** Terms that hold every word of the search somewhere in any language. */
export function findTerms(search: string): readonly Term[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  return terms.filter(({ name, meaning }) => {
    const text = plain(
      [...Object.values(name), ...Object.values(meaning)].join(" "),
    );
    return words.every((word) => text.includes(word));
  });
}
