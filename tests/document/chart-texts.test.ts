import { expect, it } from "vitest";
import { chartTexts, moneyLineNames } from "../../src/document/chart-texts.ts";
import { moneyLines } from "../../src/ledger/ledger.ts";

it("every line of the contribution and every sentence of a chart has its words in both languages", () => {
  for (const language of ["zh-TW", "en"] as const) {
    const names = moneyLineNames[language];
    expect(moneyLines.filter((line) => names[line] === undefined)).toEqual([]);
    const sentences = Object.values(chartTexts[language]).flatMap((each) =>
      typeof each === "string" ? [each] : Object.values(each),
    );
    expect(sentences.filter((text) => text === "")).toEqual([]);
  }
  expect(chartTexts.en.flow.takeaway.match(/\{\w+\}/g)).toHaveLength(4);
});
