import { expect, it } from "vitest";
import { tradeMeasuresZhTw } from "../../src/document/measures-zh-tw-trade.ts";
import { simplified } from "../support/taiwan.ts";
import { leaves } from "../support/words.ts";

it("measures of goods, shelves and stocks are all in the Chinese of Taiwan", () => {
  const texts = [...leaves(tradeMeasuresZhTw).values()];
  expect(Object.keys(tradeMeasuresZhTw)).toContain("sellin_units");
  expect(texts.filter((text) => !/[一-鿿]/.test(text))).toEqual([]);
  expect(texts.filter((text) => simplified.test(text))).toEqual([]);
});
