import { describe, expect, it } from "vitest";
import { worthWords } from "../../src/ensemble/worth-words.ts";
import { leaves, placesIn } from "../support/words.ts";
import { halfWidth, simplified } from "../support/taiwan.ts";

describe("the words of what parts bring", () => {
  it("have the same places for figures in every language", () => {
    const english = leaves(worthWords.en);
    expect(english.size).toBeGreaterThan(10);
    for (const language of ["zh-TW", "vi"] as const)
      for (const [key, text] of leaves(worthWords[language])) {
        expect(text, key).not.toBe("");
        expect([key, placesIn(text).sort()]).toEqual([
          key,
          placesIn(english.get(key) ?? "").sort(),
        ]);
      }
    const chinese = [...leaves(worthWords["zh-TW"]).values()].join("");
    expect(chinese).not.toMatch(simplified);
    expect(chinese).not.toMatch(halfWidth);
  });
});
