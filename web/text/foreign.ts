/** Words of another language within a sentence of the page, so that a screen reader says them right: names of Vietnamese places, foreign sources. */
import { html, type TemplateResult } from "lit";
import type { Language } from "./index.ts";

export interface Run {
  readonly text: string;
  /** Absent for the language of the sentence. */
  readonly language?: "vi" | "en";
}

/** Letters that only Vietnamese writes. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/** Latin words one after the other, with what joins names to one another. */
const LATIN = /\p{Script=Latin}[\p{Script=Latin}\p{M} .'’+&-]*/gu;

/**
 * The runs of a Chinese sentence, in which any two Latin words are foreign: Vietnamese by their letters, else `plain`. Where
 * letters are shared, as in English and Vietnamese, a sentence stays one run.
 */
export function runsOf(
  sentence: string,
  language: Language,
  plain: "vi" | "en",
): Run[] {
  if (language !== "zh-TW") return [{ text: sentence }];
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: found, index } of sentence.matchAll(LATIN)) {
    const words = found.trimEnd();
    const foreign = VIETNAMESE.test(words)
      ? "vi"
      : / \p{Script=Latin}/u.test(words)
        ? plain
        : undefined;
    if (foreign === undefined) continue;
    if (index > at) runs.push({ text: sentence.slice(at, index) });
    runs.push({ text: words, language: foreign });
    at = index + words.length;
  }
  if (at < sentence.length) runs.push({ text: sentence.slice(at) });
  return runs;
}

export function withForeign(
  sentence: string,
  language: Language,
  plain: "vi" | "en" = "vi",
): TemplateResult {
  return html`${runsOf(sentence, language, plain).map((run) =>
    run.language === undefined
      ? run.text
      : html`<span lang=${run.language}>${run.text}</span>`,
  )}`;
}
