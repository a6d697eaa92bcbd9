import { describe, expect, it } from "vitest";
import { lexicons } from "../../src/document/lexicon.ts";
import { moneyLines } from "../../src/ledger/ledger.ts";
import { languages } from "../../src/report/speech.ts";
import { leaves, placesIn } from "../support/words.ts";

describe("the words of reports and page", () => {
  const chinese = leaves(lexicons["zh-TW"]);

  it("are there in every language, and ask for the same figures", () => {
    expect(chinese.size).toBeGreaterThan(150);
    for (const language of languages) {
      const own = leaves(lexicons[language]);
      expect([...own.keys()].sort(), language).toEqual(
        [...chinese.keys()].sort(),
      );
      const differing = [...own].filter(
        ([key, text]) =>
          placesIn(text).join() !== placesIn(chinese.get(key) ?? "").join(),
      );
      expect(differing, language).toEqual([]);
    }
  });

  it("name every line of the contribution", () => {
    for (const language of languages) {
      const names = lexicons[language].moneyLines;
      expect(moneyLines.filter((line) => names[line] === undefined)).toEqual(
        [],
      );
    }
  });
});
