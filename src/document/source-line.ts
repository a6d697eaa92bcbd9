/** A source in one line: who published what and when, where it is read. Titles stay as published; our own estimates are translated. */
import type { Source } from "../inputs/market-types.ts";
import type { Language } from "../report/speech.ts";
import { type DataNames, dataName } from "./data-names.ts";
import { type DataNotes, dataNote } from "./data-notes.ts";
import { fill } from "./words.ts";

/** What the data call things and note about them, in each language. */
export interface DataWords {
  readonly names: DataNames;
  readonly notes: DataNotes;
}

/** Who, what and, where it is known, when. */
const cited: Readonly<Record<Language, readonly [string, string]>> = {
  "zh-TW": ["{publisher}：{title}（{published}）", "{publisher}：{title}"],
  en: ["{publisher}: {title} ({published})", "{publisher}: {title}"],
  vi: ["{publisher}: {title} ({published})", "{publisher}: {title}"],
};

export function sourceLine(
  source: Pick<Source, "publisher" | "title" | "published" | "address">,
  language: Language,
  { names, notes }: DataWords,
): string {
  const { publisher, title, published, address } = source;
  const [dated, undated] = cited[language];
  const line = fill(published === "" ? undated : dated, {
    publisher: dataName(names, language, "publisher", publisher) ?? publisher,
    title: dataNote(notes, language, title).text,
    published,
  });
  return `${line} ${address}`.trim();
}
