/** The notes of the data in the reader's language: the page's copy of the list. */
import { dataNote, notePhrases, readDataNotes } from "../../src/index.ts";
import text from "../../data/words/notes.csv?raw";
import type { Language } from "./index.ts";

export const dataNotes = readDataNotes(text);

/** The rows of the list that a note is put together from; none if a part of it is not there. */
export function phrasesOf(note: string): readonly string[] {
  return notePhrases(dataNotes, note);
}

/** A note as it is shown, and the language it is in. */
export function noteIn(
  language: Language,
  note: string,
): ReturnType<typeof dataNote> {
  return dataNote(dataNotes, language, note);
}
