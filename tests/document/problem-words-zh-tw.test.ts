import { expect, it } from "vitest";
import {
  problemKindsZhTw,
  problemWordsZhTw,
} from "../../src/document/problem-words-zh-tw.ts";
import { simplified } from "../support/taiwan.ts";

it("every kind of mistake is in the Chinese of Taiwan", () => {
  const kinds = Object.values(problemKindsZhTw);
  expect(kinds.length).toBeGreaterThan(60);
  expect(kinds.filter((kind) => !/[一-鿿]/.test(kind))).toEqual([]);
  expect(kinds.filter((kind) => simplified.test(kind))).toEqual([]);
  expect(problemWordsZhTw.line).toMatch(/\{where\}.*\{kind\}.*\{found\}/);
});
