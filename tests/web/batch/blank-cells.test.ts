/** Blank cells as the page says them. */
import { beforeAll, describe, expect, it } from "vitest";
import { blankText } from "../../../web/batch/blank-cells.ts";
import { languages } from "../../../src/index.ts";
import { loadTexts, textsOf } from "../../../web/text/index.ts";
import type { View } from "../../../web/view.ts";

const viewIn = (language: (typeof languages)[number]): View => ({
  ...{ language, currency: "VND", vndPerTwd: 800, dark: false },
  texts: textsOf(language),
});

beforeAll(() => Promise.all(languages.map(loadTexts)));

const blank = {
  ...{ file: "g.csv", column: "rsp[main]" },
  ...{ rows: [7], values: ["18000 VND/pack"] },
};

describe("a blank cell", () => {
  it("is told with its row and the base's value, in each language", () => {
    expect(blankText(blank, undefined, viewIn("zh-TW"))).toMatch(
      /^第 7 列的 rsp\[main\]（.*）空白，已用基準 18,000/,
    );
    for (const language of languages)
      expect(blankText(blank, undefined, viewIn(language))).toMatch(
        /18[.,]000/,
      );
  });

  it("is folded with the others of its column, of which some are named", () => {
    const many = { ...blank, rows: [2, 3, 4, 5, 6], values: [] };
    const said = blankText(many, undefined, viewIn("en"));
    expect(said).toMatch(/^Rows 2, 3, 4 and others, 5 in all,/);
    expect(said).toContain("its own");
  });
});
