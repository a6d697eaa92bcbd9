/**
 * The notes of the data, which are written in English, in the reader's language, from the text of `data/words/notes.csv`. A
 * translation is found by the English it was made from, so that a note that changes is shown in English until it is translated
 * anew, never wrongly. Notes that share their phrases are put together from them.
 */
import { parseCsv } from "../base/csv.ts";
import type { Language } from "../report/speech.ts";

type Translation = Readonly<Record<Exclude<Language, "en">, string>>;

/** Translations by the English note or phrase. */
export type DataNotes = ReadonlyMap<string, Translation>;

export function readDataNotes(text: string): DataNotes {
  return new Map(
    (parseCsv("notes.csv", text).table?.rows ?? []).map(({ cells }) => [
      cells["english"] ?? "",
      { "zh-TW": cells["zh_tw"] ?? "", vi: cells["vi"] ?? "" },
    ]),
  );
}

/** Between the phrases of a note. */
const BREAK = "; ";
const breaks: Readonly<Record<Exclude<Language, "en">, string>> = {
  "zh-TW": "；",
  vi: BREAK,
};

/** The rows of the list that a note is put together from; none if a part of it is not there. */
export function notePhrases(notes: DataNotes, note: string): readonly string[] {
  if (notes.has(note)) return [note];
  const phrases = note.split(BREAK);
  return phrases.every((phrase) => notes.has(phrase)) ? phrases : [];
}

/** A note as it is shown, and the language it is in. */
export function dataNote(
  notes: DataNotes,
  language: Language,
  note: string,
): { readonly text: string; readonly language: Language } {
  const phrases = notePhrases(notes, note);
  if (language === "en" || phrases.length === 0)
    return { text: note, language: "en" };
  const parts = phrases.map((phrase) => notes.get(phrase)?.[language]);
  return { text: parts.join(breaks[language]), language };
}
