import { describe, expect, it } from "vitest";
import { searchWords } from "../../src/ensemble/search-words.ts";
import { leaves, placesIn } from "../support/words.ts";
import { halfWidth, simplified } from "../support/taiwan.ts";

describe("the words of a search", () => {
  it("have the same places for figures in every language", () => {
    const english = leaves(searchWords.en);
    expect(english.size).toBeGreaterThan(30);
    for (const language of ["zh-TW", "vi"] as const)
      for (const [key, text] of leaves(searchWords[language])) {
        expect(text, key).not.toBe("");
        expect([key, placesIn(text).sort()]).toEqual([
          key,
          placesIn(english.get(key) ?? "").sort(),
        ]);
      }
    const chinese = [...leaves(searchWords["zh-TW"]).values()].join("");
    expect(chinese).not.toMatch(simplified);
    expect(chinese).not.toMatch(halfWidth);
  });
});
