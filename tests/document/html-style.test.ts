import { expect, it } from "vitest";
import { sheetStyle } from "../../src/document/html-style.ts";

it("the style sheet is whole, takes system fonts, and fits two charts under the figures of the first page", () => {
  expect(sheetStyle.split("{").length).toBe(sheetStyle.split("}").length);
  expect(sheetStyle).not.toMatch(/@font-face/);
  const [, height] = /\.boss figure svg\{max-height:(\d+)mm\}/.exec(
    sheetStyle,
  )!;
  expect(2 * Number(height)).toBeLessThan(267 - 130);
});
