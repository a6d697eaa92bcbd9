import { describe, expect, it } from "vitest";
import { sensitivityWords } from "../../src/ensemble/sensitivity-words.ts";
import { leaves, placesIn } from "../support/words.ts";
import { halfWidth, simplified } from "../support/taiwan.ts";

describe("the words of a sensitivity study", () => {
  it("have the same places for figures in every language", () => {
    const english = leaves(sensitivityWords.en);
    expect(english.size).toBeGreaterThan(20);
    for (const language of ["zh-TW", "vi"] as const)
      for (const [key, text] of leaves(sensitivityWords[language])) {
        expect(text, key).not.toBe("");
        expect([key, placesIn(text).sort()]).toEqual([
          key,
          placesIn(english.get(key) ?? "").sort(),
        ]);
      }
    const chinese = [...leaves(sensitivityWords["zh-TW"]).values()].join("");
    expect(chinese).not.toMatch(simplified);
    expect(chinese).not.toMatch(halfWidth);
  });
});
