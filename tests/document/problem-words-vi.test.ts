import { expect, it } from "vitest";
import {
  problemKindsVi,
  problemWordsVi,
} from "../../src/document/problem-words-vi.ts";
import { problemKindsZhTw } from "../../src/document/problem-words-zh-tw.ts";

it("the kinds of mistakes are those that Chinese names, in Vietnamese", () => {
  expect(Object.keys(problemKindsVi).sort()).toEqual(
    Object.keys(problemKindsZhTw).sort(),
  );
  expect(
    Object.values(problemKindsVi).filter((kind) => /[一-鿿]/.test(kind)),
  ).toEqual([]);
  expect(problemWordsVi.line).toMatch(/\{where\}.*\{kind\}.*\{found\}/);
});
