import { expect, it } from "vitest";
import {
  problemDetail,
  readProblemDetails,
} from "../../src/document/problem-details.ts";

const details = readProblemDetails(
  "english,zh_tw,vi\none of {a},其中之一：{a},một trong {a}\na value (as written),有值,một giá trị\n",
);

it("a sentence is said in a language, what stands in its places is kept", () => {
  expect(problemDetail(details, "zh-TW", "one of a.b, c|d")).toBe(
    "其中之一：a.b, c|d",
  );
  expect(problemDetail(details, "vi", "one of a value (as written)")).toBe(
    "một trong một giá trị",
  );
});

it("a sentence that nobody translated is not guessed at", () => {
  expect(problemDetail(details, "zh-TW", "a value")).toBeUndefined();
  expect(problemDetail(details, "en", "a value")).toBe("a value");
});
