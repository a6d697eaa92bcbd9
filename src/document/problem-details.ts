/**
 * What was found and expected and how to mend it, which the library says in English, in the reader's language, from the text of
 * `data/words/problems.csv`. A row of the list is a sentence with places such as {a}; what stands in them (ids, numbers, file
 * names) is kept. Without a row the English stays.
 */
import { parseCsv } from "../base/csv.ts";
import type { Language } from "../report/speech.ts";
import { fill } from "./words.ts";

export interface ProblemDetail {
  readonly english: RegExp;
  readonly names: readonly string[];
  readonly "zh-TW": string;
  readonly vi: string;
}

const PLACE = /\{(\w+)\}/;

export function readProblemDetails(text: string): readonly ProblemDetail[] {
  return (parseCsv("problems.csv", text).table?.rows ?? []).map(({ cells }) => {
    // Words of the sentence stand at even places, names of places at odd ones.
    const parts = (cells["english"] ?? "").split(PLACE);
    const pattern = parts.map((part, i) =>
      i % 2 === 1 ? "(.+?)" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    );
    return {
      english: new RegExp(`^${pattern.join("")}$`, "s"),
      names: parts.filter((_, i) => i % 2 === 1),
      "zh-TW": cells["zh_tw"] ?? "",
      vi: cells["vi"] ?? "",
    };
  });
}

/** A sentence in the reader's language; undefined where only the English is there. */
export function problemDetail(
  details: readonly ProblemDetail[],
  language: Language,
  sentence: string,
): string | undefined {
  if (language === "en") return sentence;
  for (const detail of details) {
    const found = detail.english.exec(sentence);
    if (found === null) continue;
    const values = detail.names.map((name, i): [string, string] => {
      const value = found[i + 1] ?? "";
      return [name, problemDetail(details, language, value) ?? value];
    });
    return fill(detail[language], Object.fromEntries(values));
  }
  return undefined;
}
