/** What every element is given to speak to the reader: texts, language, currency and its rate; and how an element tells news upwards. */
import type { Label } from "../src/index.ts";
import type { NumberStyle } from "./format.ts";
import type { Progress } from "./learn/progress.ts";
import type { MarketPlace } from "./result/place-values.ts";
import type { Language, Texts } from "./text/index.ts";

export interface View extends NumberStyle {
  readonly texts: Texts;
  readonly dark: boolean;
  /** When the rate between the currencies was taken, ISO; absent where the plan sets its own. */
  readonly rateDate?: string | undefined;
}

/** A label of the data in the reader's language. */
export function labelText(label: Label, language: Language): string {
  if (language === "zh-TW") return label.zh_tw;
  return language === "vi" ? label.vi : label.en;
}

/** A field of the lever panel that the reader wants explained, and its value. */
export interface Subject {
  readonly key: string;
  readonly value: string;
}

/** A figure that the reader asks why of; of the whole market unless a place is named. */
export interface Asked {
  readonly measure: string;
  readonly place?: MarketPlace;
}

/** Drawers of every screen, each with a key. */
export type KeyedDrawer = "why" | "terms" | "sources";

/** With what stands beside the result where there is room for it. */
export type Drawer = KeyedDrawer | "notes";

export interface News {
  explain: Subject;
  edit: { readonly key: string; readonly value: string };
  reset: { readonly keys: readonly string[] | "all" };
  "choose-plan": { readonly id: string };
  "open-file": { readonly file: File };
  /** A plan as text: pasted, put together from answers, or kept from an earlier visit. */
  "open-text": {
    readonly name: string;
    readonly text: string;
    readonly edits?: Readonly<Record<string, string>>;
  };
  /** Another value for a number of the model; "" is the model's own. */
  assume: { readonly name: string; readonly value: string };
  /** Several changes of the panel at once, as one step; those of `without` are taken back first. */
  replace: {
    readonly edits: Readonly<Record<string, string>>;
    readonly without: readonly string[];
  };
  /** Why a figure is what it is. */
  why: Asked;
  undo: null;
  redo: null;
  /** A drawer beside the screen: terms, or assumptions and sources. */
  drawer: Drawer | null;
  /** A student guessed or wrote something in a lesson. */
  "lesson-kept": Progress;
  /** A lesson has its result: the guess and the answer in words. */
  "lesson-seen": { readonly guess: string; readonly answer: string };
  /** The levers that a lesson has locked are free again. */
  unlock: null;
  /** A view of the result was opened, to be kept in the address. */
  "open-tab": { readonly tab: string };
  "close-problems": null;
  "note-closed": null;
  /** A lever of the panel is wanted, wherever it stands. */
  "find-lever": { readonly key: string };
  /** The hint of the first visit was followed. */
  hinted: null;
  pin: null;
  save: null;
  /** A file is to be saved; what is on the screen names it, unless it is of something else. */
  download: {
    readonly what: string;
    readonly ending: string;
    readonly content: BlobPart;
    readonly type: string;
    readonly of?: string;
  };
  cancel: null;
  again: null;
  "set-language": Language;
  "set-currency": "VND" | "TWD";
  "set-dark": boolean;
  /** The charts of the first page, by id. */
  "set-charts": readonly string[];
  /** Futures of the plan have been run. */
  "futures-known": null;
  "set-keys": boolean;
}

export function tell<K extends keyof News>(
  element: HTMLElement,
  name: K,
  detail: News[K],
): void {
  element.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true }),
  );
}

/** The event a listener of `name` receives. */
export type NewsEvent<K extends keyof News> = CustomEvent<News[K]>;
