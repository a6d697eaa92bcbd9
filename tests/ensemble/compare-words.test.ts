import { describe, expect, it } from "vitest";
import { compareWords } from "../../src/ensemble/compare-words.ts";

describe("the words of a comparison", () => {
  it("have the same places for figures in every language", () => {
    const places = (text: string): string[] =>
      [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [key, english] of Object.entries(compareWords.en))
      for (const language of ["zh-TW", "vi"] as const) {
        const text = compareWords[language][key as "tie"];
        expect(text, key).not.toBe("");
        expect([key, language, places(text)]).toEqual([
          key,
          language,
          places(english),
        ]);
      }
  });
});
