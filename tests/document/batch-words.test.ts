import { expect, it } from "vitest";
import { batchTexts } from "../../src/document/batch-words.ts";
import { placesIn } from "../support/words.ts";

it("the words of a batch's report ask for the same figures in every language", () => {
  for (const other of [batchTexts.en, batchTexts.vi])
    for (const [key, text] of Object.entries(batchTexts["zh-TW"]))
      expect(placesIn(other[key as keyof typeof other]), key).toEqual(
        placesIn(text),
      );
});
