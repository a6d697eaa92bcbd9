import { expect, it } from "vitest";
import { problemWordsEn } from "../../src/document/problem-words-en.ts";
import { problemWordsZhTw } from "../../src/document/problem-words-zh-tw.ts";
import { leaves, placesIn } from "../support/words.ts";

it("the sentences have the places of the Chinese ones", () => {
  const chinese = leaves(problemWordsZhTw);
  for (const [key, sentence] of leaves(problemWordsEn))
    expect([key, placesIn(sentence)]).toEqual([
      key,
      placesIn(chinese.get(key) ?? ""),
    ]);
});
