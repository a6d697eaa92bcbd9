/** What levers are called, by their ids: a card that holds one lever by the card's name, any other by the lever's label. Pure. */
import type { CardView } from "../levers/lever-sheet.ts";
import { labelText, type View } from "../view.ts";

export function leverNames(
  cards: readonly CardView[],
  levers: readonly string[],
  view: View,
): string[] {
  const names: Readonly<Record<string, string>> = view.texts.levers.cards;
  return levers.flatMap((lever) => {
    const card = cards.find(({ fields }) =>
      fields.some((field) => field.lever === lever),
    );
    const field = card?.fields.find((one) => one.lever === lever);
    if (card === undefined || field === undefined) return [];
    return names[card.id] ?? labelText(field.label, view.language);
  });
}
