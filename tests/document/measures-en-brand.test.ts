import { expect, it } from "vitest";
import { brandMeasuresEn } from "../../src/document/measures-en-brand.ts";
import { leaves } from "../support/words.ts";

it("measures of people, share and money are all English", () => {
  const texts = [...leaves(brandMeasuresEn).values()];
  expect(Object.keys(brandMeasuresEn)).toContain("trial");
  expect(texts.filter((text) => !/[a-z]/.test(text))).toEqual([]);
  expect(texts.filter((text) => /[一-鿿ơư]/.test(text))).toEqual([]);
});
