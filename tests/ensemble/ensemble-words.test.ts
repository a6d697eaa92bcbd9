import { describe, expect, it } from "vitest";
import { ensembleWords, fillIn } from "../../src/ensemble/ensemble-words.ts";
import { leaves, placesIn } from "../support/words.ts";
import { halfWidth, simplified } from "../support/taiwan.ts";

describe("the words of an ensemble", () => {
  it("have the same places for figures in every language", () => {
    const english = leaves(ensembleWords.en);
    expect(english.size).toBeGreaterThan(10);
    for (const language of ["zh-TW", "vi"] as const)
      for (const [key, text] of leaves(ensembleWords[language])) {
        expect(text, key).not.toBe("");
        expect([key, placesIn(text).sort()]).toEqual([
          key,
          placesIn(english.get(key) ?? "").sort(),
        ]);
      }
    const chinese = [...leaves(ensembleWords["zh-TW"]).values()].join("");
    expect(chinese).not.toMatch(simplified);
    expect(chinese).not.toMatch(halfWidth);
  });

  it("take figures into their places", () => {
    expect(fillIn("{a} of {b}: {c}", { a: 1, b: "two" })).toBe("1 of two:");
  });
});
