import { expect, it } from "vitest";
import { entry } from "../../src/document/measure-text.ts";

it("an entry names its four sentences", () => {
  expect(entry("a", "b", "c", "d")).toEqual({
    ...{ label: "a", meaning: "b", formula: "c", read: "d" },
  });
});
