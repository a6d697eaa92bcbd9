/** What the page remembers on this computer between visits: language, currency and screen. Works without storage, too. */
import type { Currency } from "../format.ts";
import { languages, type Language } from "../text/index.ts";

export interface Preferences {
  readonly language: Language;
  readonly currency: Currency;
  readonly dark: boolean;
  /** Letters open the drawers. */
  readonly keys: boolean;
  /** The reader has seen the hint of the first visit. */
  readonly hinted: boolean;
  /** The charts chosen for the first page, by id; undefined before anybody chose. */
  readonly charts?: readonly string[];
}

const KEY = "taphoa.preferences";

/** Stored choices first, then what the browser says of language and screen. */
export function readPreferences(): Preferences {
  const stored = storedPreferences();
  return {
    language: stored.language ?? spokenOf(navigator.languages),
    currency: stored.currency ?? "VND",
    dark: stored.dark ?? matchMedia("(prefers-color-scheme: dark)").matches,
    keys: stored.keys ?? true,
    hinted: stored.hinted ?? false,
    ...(stored.charts !== undefined && { charts: stored.charts }),
  };
}

/** The first of a browser's languages that the page speaks, in whatever country; the source language if there is none. */
export function spokenOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [spoken] = tag.toLowerCase().split("-");
    const found = languages.find(
      (language) => language.toLowerCase().split("-")[0] === spoken,
    );
    if (found !== undefined) return found;
  }
  return "zh-TW";
}

function storedPreferences(): Partial<Preferences> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    const { language, currency, dark, keys, hinted, charts } = found as Record<
      string,
      unknown
    >;
    return {
      ...(isLanguage(language) && { language }),
      ...((currency === "VND" || currency === "TWD") && { currency }),
      ...(typeof dark === "boolean" && { dark }),
      ...(typeof keys === "boolean" && { keys }),
      ...(typeof hinted === "boolean" && { hinted }),
      ...(Array.isArray(charts) && { charts: charts.map(String) }),
    };
  } catch {
    return {};
  }
}

function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** Keeps only what the reader chose, so that a later change of the system's screen is still followed. */
export function keepPreference(choice: Partial<Preferences>): void {
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify({ ...storedPreferences(), ...choice }),
    );
  } catch {
    // A browser that forbids storage forgets the choice; the page works all the same.
  }
}

/** Applies language and screen to the document. */
export function applyPreferences(
  preferences: Preferences,
  title: string,
): void {
  const root = document.documentElement;
  root.lang = preferences.language;
  root.classList.toggle("wa-dark", preferences.dark);
  root.classList.toggle("wa-light", !preferences.dark);
  document.title = title;
}
