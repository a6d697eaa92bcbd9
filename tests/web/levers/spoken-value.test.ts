import { beforeAll, describe, expect, it } from "vitest";
import { spokenValue } from "../../../web/levers/spoken-value.ts";
import { loadTexts, textsOf, type Language } from "../../../web/text/index.ts";
import { spokenTexts } from "../../../web/text/spoken-text.ts";
import { theMarket } from "../../support/inputs.ts";

beforeAll(async () => {
  await Promise.all([loadTexts("en"), loadTexts("vi")]);
});

const say = (unit: string, value: string, language: Language): string =>
  spokenValue({ kind: "number", unit }, value, {
    texts: textsOf(language),
    ...{ language, currency: "VND" as const, dark: false, vndPerTwd: 838 },
  });

describe("a slider's value said aloud", () => {
  it("has money in words", () => {
    expect(say("VND/pack", "18000", "zh-TW")).toBe("每包一萬八千盾");
    expect(say("VND/pack", "18000", "en")).toBe("18,000 dong per pack");
    expect(say("VND/pack", "18000", "vi")).toBe("18.000 đồng mỗi gói");
    expect(say("VND/month", "120000000", "zh-TW")).toBe("每月一億兩千萬盾");
    expect(say("VND/case/month", "2500", "zh-TW")).toBe("每箱每月兩千五百盾");
    expect(say("VND", "1500000", "zh-TW")).toBe("一百五十萬盾");
  });

  it("says shares, weeks, stores and counts with what they count", () => {
    expect(say("%", "12.5", "zh-TW")).toBe("12.5%");
    expect(say("%/year", "5", "zh-TW")).toBe("每年 5%");
    expect(say("weeks", "4", "zh-TW")).toBe("4 週");
    expect(say("reps", "14", "zh-TW")).toBe("14 人");
    expect(say("n/month", "30", "en")).toBe("30 posts per month");
    expect(say("persons/month", "20000", "vi")).toBe(
      "20.000 lượt người mỗi tháng",
    );
  });

  it("has no stroke and no sign of a currency for any number of the panel in any language", () => {
    for (const { unit, kind } of theMarket().levers.values())
      for (const language of Object.keys(spokenTexts) as Language[])
        if (kind === "number")
          expect(say(unit, "1500", language), unit).not.toMatch(/[/／₫$]/);
  });
});
