/** A household's diary in words: who it is, what a visit ended in, what spoke for the choice. Pure. */
import type { Choice, Diary, DiaryEntry, Label } from "../../src/index.ts";
import { grouped, money, percent } from "../format.ts";
import { fill, wordOf } from "../text/index.ts";
import { watchTexts } from "../text/watch-text.ts";
import { labelText, type View } from "../view.ts";

/** A factor this much above the mean of the shelf is called a reason. */
const STANDS_OUT = 1.25;

export type DiaryKind = "bought" | "knew" | "never";

export function kindOf(diary: Diary): DiaryKind {
  if (diary.entries.some(({ own }) => own)) return "bought";
  return diary.knewFrom === undefined ? "never" : "knew";
}

export function whoText(diary: Diary, view: View): string {
  const words = watchTexts[view.language].diary;
  const place = diary.area.endsWith("rural") ? "rural" : "urban";
  return fill(words.household, {
    region: wordOf(view.texts.words.regions, diary.region),
    place: words.places[place],
    fifth: diary.fifth,
    stage: words.stages[diary.stage],
  });
}

/** Visits in which the entrant was bought or could have been. */
export function withOwn(entries: readonly DiaryEntry[]): DiaryEntry[] {
  return entries.filter(({ own, obstacle }) => own || obstacle === "open");
}

export function boughtText(
  entry: DiaryEntry,
  roles: Readonly<Record<string, string>>,
  brands: Readonly<Record<string, Label>>,
  view: View,
): string {
  const words = watchTexts[view.language].diary;
  if (entry.sku === "") return words.nothing;
  const label = brands[entry.brand];
  return fill(entry.own ? words.own : words.bought, {
    role: wordOf(view.texts.words.roles, roles[entry.sku] ?? entry.sku),
    brand: label === undefined ? entry.brand : labelText(label, view.language),
    packs: grouped(entry.packs, 0, view.language),
    paid: money(entry.paidVnd, view),
  });
}

/** What spoke most for the SKU; nothing if no factor stands out. */
export function mainReason(choice: Choice): "taste" | "price" | "fit" | "luck" {
  const factors = ["taste", "price", "fit"] as const;
  const [first] = [...factors].sort((a, b) => choice[b] - choice[a]);
  return first !== undefined && choice[first] >= STANDS_OUT ? first : "luck";
}

export function whyText(choice: Choice, view: View): string {
  const words = watchTexts[view.language].diary;
  const times = (value: number): string => grouped(value, 1, view.language);
  const gap = view.language === "zh-TW" ? "" : " ";
  return [
    words.main[mainReason(choice)],
    fill(words.why, {
      offered: choice.offered,
      chance: percent(choice.chance, view.language),
      taste: times(choice.taste),
      price: times(choice.price),
      fit: times(choice.fit),
    }),
  ].join(gap);
}
