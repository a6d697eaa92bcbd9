/** Keys that open the drawers from anywhere: one letter each, so the reader can turn them off; never while something is typed. */
import type { KeyedDrawer } from "../view.ts";

export const drawerKeys: Readonly<Record<KeyedDrawer, string>> = {
  why: "W",
  terms: "?",
  sources: "A",
};

type Press = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "composedPath"
>;

/** What is typed into, and lists in which a letter finds an entry. */
const TYPED = new Set(["INPUT", "TEXTAREA", "SELECT", "WA-INPUT", "WA-SELECT"]);

export function drawerOfKey(press: Press): KeyedDrawer | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const [target] = press.composedPath();
  const { tagName = "", isContentEditable = false } = (target ??
    {}) as Partial<HTMLElement>;
  if (TYPED.has(tagName) || isContentEditable) return undefined;
  const key = press.key.toUpperCase();
  const found = Object.entries(drawerKeys).find(([, own]) => own === key);
  return found?.[0] as KeyedDrawer | undefined;
}
