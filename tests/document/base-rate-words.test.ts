import { describe, expect, it } from "vitest";
import { baseRateTexts } from "../../src/document/base-rate-words.ts";
import { theMarket } from "../support/inputs.ts";

const rates = theMarket()
  .facts("base_rates")
  .map(({ key, value, certificate }) => ({
    id: key[0] ?? "",
    after_weeks: Number(key[1]),
    value,
    definition: certificate.note,
    source: "",
  }));

describe("how launches usually end", () => {
  it("is said of every rate of the data in every language", () => {
    for (const language of ["zh-TW", "en", "vi"] as const) {
      const texts = baseRateTexts(rates, language, 10);
      expect(texts, language).toHaveLength(rates.length);
      expect(new Set(texts).size).toBe(rates.length);
      for (const [i, text] of texts.entries())
        expect(text).toContain(String(100 * rates[i]!.value));
    }
  });

  it("is short where few are asked for, and silent of a rate it does not know", () => {
    const [first] = baseRateTexts(rates, "zh-TW", 1);
    expect(baseRateTexts(rates, "zh-TW", 1)).toHaveLength(1);
    expect(first).toMatch(/^外部視角：東南亞/);
    const unknown = { ...rates[0]!, id: "moon_launches" };
    expect(baseRateTexts([unknown], "vi", 1)).toEqual([]);
  });
});
