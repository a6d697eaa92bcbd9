/**
 * The languages of the page and the filling of `{places}` in their sentences.
 * The source language is always there; another is fetched when it is chosen, so that nobody loads three.
 */
import { zhTw, type Texts } from "./zh-tw.ts";

export type { Texts } from "./zh-tw.ts";

export type Language = "zh-TW" | "en" | "vi";

export const languages: readonly Language[] = ["zh-TW", "en", "vi"];

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  "zh-TW": zhTw.name,
  en: "English",
  vi: "Tiếng Việt",
};

const loaded = new Map<Language, Texts>([["zh-TW", zhTw]]);

/** Fetches a language; `textsOf` gives it from then on. */
export async function loadTexts(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const texts =
    language === "en"
      ? (await import("./en.ts")).en
      : (await import("./vi.ts")).vi;
  loaded.set(language, texts);
}

/** The catalogue of a language that was loaded, or the source catalogue. */
export function textsOf(language: Language): Texts {
  return loaded.get(language) ?? zhTw;
}

/** The sentence with every `{name}` replaced; a name without a value stays visible, so that a mistake is seen. */
export function fill(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
  // 282 萬 and its counter are one word: no space between them, and no end of a line.
  return filled.replace(/([萬億兆]) (?=[包箱戶家次人])/g, "$1\u2060");
}

/** The word for an id, or the id itself where the catalogue has none. */
export function wordOf(
  words: Readonly<Record<string, string>>,
  id: string,
): string {
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id;
}
