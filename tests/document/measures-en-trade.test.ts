import { expect, it } from "vitest";
import { tradeMeasuresEn } from "../../src/document/measures-en-trade.ts";
import { leaves } from "../support/words.ts";

it("measures of goods, shelves and stocks are all English", () => {
  const texts = [...leaves(tradeMeasuresEn).values()];
  expect(Object.keys(tradeMeasuresEn)).toContain("sellin_units");
  expect(texts.filter((text) => !/[a-z]/.test(text))).toEqual([]);
  expect(texts.filter((text) => /[一-鿿ơư]/.test(text))).toEqual([]);
});
