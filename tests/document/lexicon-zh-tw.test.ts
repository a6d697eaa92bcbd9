import { expect, it } from "vitest";
import { lexiconZhTw } from "../../src/document/lexicon-zh-tw.ts";
import { leaves } from "../support/words.ts";

it("every warning is Chinese", () => {
  const sentences = [...leaves(lexiconZhTw.warnings).values()];
  expect(sentences.length).toBeGreaterThan(15);
  expect(sentences.filter((text) => !/[一-鿿]/.test(text))).toEqual([]);
  expect(sentences.filter((text) => /[销铺货现这个区门]/.test(text))).toEqual(
    [],
  );
});
