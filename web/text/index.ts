/** The languages of the page and the filling of `{places}` in their sentences. */
import { en } from "./en.ts";
import { zhTw, type Texts } from "./zh-tw.ts";

export type { Texts } from "./zh-tw.ts";

export type Language = "zh-TW" | "en";

export const languages: readonly Language[] = ["zh-TW", "en"];

export function textsOf(language: Language): Texts {
  return language === "en" ? en : zhTw;
}

/** The sentence with every `{name}` replaced; a name without a value stays visible, so that a mistake is seen. */
export function fill(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
  // 282 萬 and its counter are one word: no space between them.
  return filled.replace(/([萬億兆]) (?=[包箱戶家])/g, "$1");
}

/** The word for an id, or the id itself where the catalogue has none. */
export function wordOf(
  words: Readonly<Record<string, string>>,
  id: string,
): string {
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id;
}
