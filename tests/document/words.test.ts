import { describe, expect, it } from "vitest";
import { placesIn } from "../support/words.ts";
import {
  fill,
  ofHundred,
  reportChartWords,
  reportTexts,
} from "../../src/document/words.ts";

describe("the words of a report", () => {
  it("ask for the same figures in every language", () => {
    const chinese = Object.entries(reportTexts["zh-TW"]);
    for (const other of [reportTexts.en, reportTexts.vi])
      for (const [key, text] of chinese)
        expect(placesIn(other[key as keyof typeof other]), key).toEqual(
          placesIn(text),
        );
  });

  it("write figures, dates and units", () => {
    expect(fill("{a} of {b}", { a: 1, b: "x" })).toBe("1 of x");
    expect(fill("{a} 箱", { a: "6.0 萬" })).toBe("6.0 萬箱");
    expect(ofHundred(0.426)).toBe("43");
    const words = reportChartWords("zh-TW", []);
    expect(words.measure("nd")).toBe("鋪貨率");
    expect(words.moneySteps.map(({ name }) => name)).toEqual(["百萬₫", "億₫"]);
    const taiwan = reportChartWords("zh-TW", [], 838);
    expect(taiwan.moneySteps[0]).toMatchObject({
      name: "萬 NT$",
      divisor: 8_380_000,
    });
    expect(taiwan.money(838e4)).toBe("NT$1.0 萬");
    expect(
      reportChartWords("vi", []).packSteps.map(({ divisor }) => divisor),
    ).toEqual([1, 1000]);
    expect(words.contributionLine("media")).toBe("媒體");
    expect(words.contributionLine("unheard")).toBe("unheard");
  });
});
