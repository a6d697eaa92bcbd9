import { expect, it } from "vitest";
import { lexiconEn } from "../../src/document/lexicon-en.ts";
import { leaves } from "../support/words.ts";

it("every warning is English", () => {
  const sentences = [...leaves(lexiconEn.warnings).values()];
  expect(sentences.length).toBeGreaterThan(15);
  expect(sentences.filter((text) => !/^[^一-鿿]*$/.test(text))).toEqual([]);
  expect(sentences.filter((text) => /[一-鿿]/.test(text))).toEqual([]);
});
