/** A source in one line: who published what and when, where it is read. Pure. */
import { sourceLine as lineOf } from "../../src/index.ts";
import type { SourceNote } from "../messages.ts";
import { dataNames } from "../text/data-names.ts";
import { dataNotes } from "../text/data-notes.ts";
import type { Language } from "../text/index.ts";

export function sourceLine(source: SourceNote, language: Language): string {
  return lineOf(source, language, { names: dataNames, notes: dataNotes });
}
