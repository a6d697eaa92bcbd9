import { describe, expect, it } from "vitest";
import { languages } from "../../../web/text/index.ts";
import { termsTexts } from "../../../web/text/terms-text.ts";
import { findTerms, terms } from "../../../web/terms/terms.ts";

describe("the terms", () => {
  it("are a hundred, each named and explained in three languages, in a group that has a name", () => {
    expect(terms).toHaveLength(100);
    for (const { group, name, meaning } of terms)
      for (const language of languages) {
        expect(name[language], name.en).not.toBe("");
        expect(meaning[language], name.en).not.toBe("");
        expect(termsTexts[language].groups[group]).not.toBe("");
      }
  });

  it("are different words in every language", () => {
    for (const language of languages)
      expect(new Set(terms.map(({ name }) => name[language])).size).toBe(100);
  });

  it("are found by any language, with or without Vietnamese marks", () => {
    const found = (search: string): string[] =>
      findTerms(search).map(({ name }) => name.en);
    expect(found("塞貨")).toContain("channel stuffing");
    expect(found("Safety STOCK")).toEqual(["safety stock"]);
    expect(found("tồn kho an toàn")).toEqual(["safety stock"]);
    expect(found("ton kho an toan")).toEqual(["safety stock"]);
    expect(found("nothing of the kind")).toEqual([]);
    expect(found("  ")).toHaveLength(100);
  });
});
