import { expect, it } from "vitest";
import { brandMeasuresZhTw } from "../../src/document/measures-zh-tw-brand.ts";
import { simplified } from "../support/taiwan.ts";
import { leaves } from "../support/words.ts";

it("measures of people, share and money are all in the Chinese of Taiwan", () => {
  const texts = [...leaves(brandMeasuresZhTw).values()];
  expect(Object.keys(brandMeasuresZhTw)).toContain("trial");
  expect(texts.filter((text) => !/[一-鿿]/.test(text))).toEqual([]);
  expect(texts.filter((text) => simplified.test(text))).toEqual([]);
});
