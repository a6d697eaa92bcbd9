/** Keys that open the drawers from anywhere, and at the desk the files: one letter each, so the reader can turn them off; never while something is typed. */
import type { KeyedDrawer } from "../view.ts";

export type Keyed = KeyedDrawer | "export";

export const letterKeys: Readonly<Record<Keyed, string>> = {
  why: "W",
  terms: "?",
  sources: "A",
  export: "E",
};

type Press = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "composedPath"
>;

/** What is typed into, and lists in which a letter finds an entry. */
const TYPED = new Set(["INPUT", "TEXTAREA", "SELECT", "WA-INPUT", "WA-SELECT"]);

/** Boxes that take no letters: a reader who moves a slider has the keys as well. */
const WITHOUT_TEXT = new Set(["range", "checkbox", "radio"]);

export function letterOf(press: Press): Keyed | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const [target] = press.composedPath();
  const {
    tagName = "",
    type = "",
    isContentEditable = false,
  } = (target ?? {}) as Partial<HTMLInputElement>;
  const isTyped = TYPED.has(tagName) && !WITHOUT_TEXT.has(type);
  if (isTyped || isContentEditable) return undefined;
  const key = press.key.toUpperCase();
  const found = Object.entries(letterKeys).find(([, own]) => own === key);
  return found?.[0] as Keyed | undefined;
}
