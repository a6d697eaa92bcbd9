import { describe, expect, it } from "vitest";
import { aboutTexts } from "../../src/document/about-words.ts";
import { halfWidth, simplified } from "../support/taiwan.ts";

describe("the labels of what a workbook was made of", () => {
  it("are there in every language, and in no two the same", () => {
    const keys = Object.keys(aboutTexts.en).sort();
    for (const texts of Object.values(aboutTexts)) {
      expect(Object.keys(texts).sort()).toEqual(keys);
      expect(Object.values(texts)).not.toContain("");
    }
    for (const key of keys as (keyof typeof aboutTexts.en)[])
      expect(
        new Set(Object.values(aboutTexts).map((texts) => texts[key])).size,
      ).toBe(3);
  });

  it("are Chinese as Taiwan writes it", () => {
    const chinese = Object.values(aboutTexts["zh-TW"]).join("");
    expect(chinese).not.toMatch(simplified);
    expect(chinese).not.toMatch(halfWidth);
  });
});
