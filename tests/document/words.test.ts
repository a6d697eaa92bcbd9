import { describe, expect, it } from "vitest";
import { chartTexts, moneyLineNames } from "../../src/document/chart-texts.ts";
import {
  dateText,
  fill,
  ofHundred,
  reportChartWords,
  reportTexts,
} from "../../src/document/words.ts";

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe("the words of a report", () => {
  it("ask for the same figures in both languages", () => {
    const { en } = reportTexts;
    for (const [key, text] of Object.entries(reportTexts["zh-TW"]))
      expect(places(en[key as keyof typeof en]), key).toEqual(places(text));
  });

  it("write figures, dates and units", () => {
    expect(fill("{a} of {b}", { a: 1, b: "x" })).toBe("1 of x");
    expect(dateText("2028-01-26")).toBe("2028/01/26");
    expect(ofHundred(0.426)).toBe("43");
    const words = reportChartWords("zh-TW", []);
    expect(words.measure("nd")).toBe("鋪貨率");
    expect(words.moneySteps.map(({ name }) => name)).toEqual(["百萬₫", "億₫"]);
    expect(words.contributionLine("media")).toBe("媒體");
    expect(words.contributionLine("unheard")).toBe("unheard");
  });

  it("name the same lines and charts in both", () => {
    expect(Object.keys(moneyLineNames.en)).toEqual(
      Object.keys(moneyLineNames["zh-TW"]),
    );
    expect(Object.keys(chartTexts.en)).toEqual(
      Object.keys(chartTexts["zh-TW"]),
    );
  });
});
