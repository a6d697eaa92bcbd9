/** A source in one line: who published what and when, where it is read. Titles stay as published; our own estimates are translated. Pure. */
import type { SourceNote } from "../messages.ts";
import { nameOf } from "../text/data-names.ts";
import { noteIn } from "../text/data-notes.ts";
import { fill, type Language } from "../text/index.ts";
import { sourcesTexts } from "../text/sources-text.ts";

export function sourceLine(source: SourceNote, language: Language): string {
  const { publisher, title, published, address } = source;
  const { cited, citedUndated } = sourcesTexts[language];
  const line = fill(published === "" ? citedUndated : cited, {
    publisher: nameOf(language, "publisher", publisher) ?? publisher,
    title: noteIn(language, title).text,
    published,
  });
  return `${line} ${address}`.trim();
}
