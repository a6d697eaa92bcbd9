import { expect, it } from "vitest";
import { problemInWords } from "../../src/document/problem-text.ts";
import {
  problemKindsZhTw,
  problemWordsZhTw,
} from "../../src/document/problem-words-zh-tw.ts";

const problem = {
  ...{ code: "empty-value", file: "my.csv", row: 7, column: "value" },
  ...{ found: "an empty cell", expected: "a value", fix: "fill it in" },
};
const said = (known: Readonly<Record<string, string>>) =>
  problemInWords(problem, {
    ...{ words: problemWordsZhTw, kinds: problemKindsZhTw, comma: "、" },
    say: (sentence) => known[sentence],
  });

it("a mistake is told with its place, its kind and what mends it, without spaces between Han characters", () => {
  const known = {
    ...{ "an empty cell": "空格", "a value": "有值", "fill it in": "填上" },
  };
  expect(said(known)).toEqual({
    main: "my.csv、第 7 列、欄位 value：沒有填值，看到空格",
    detail: "應該是：有值；填上",
    known: true,
  });
});

it("what nobody translated stays English, and is said to be", () => {
  expect(said({ "a value": "有值" })).toMatchObject({
    detail: "應該是：有值；fill it in",
    known: false,
  });
});
