/** Settings in a reader's words. */
import { describe, expect, it } from "vitest";
import { readDataNames } from "../../src/document/data-names.ts";
import { settingWords } from "../../src/document/setting-words.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();
const names = readDataNames(
  "column,id,zh_tw,en,vi\nparameter,forgettingRate,遺忘率,Forgetting rate,Tỷ lệ quên",
);
const chinese = settingWords(market, "zh-TW", names);
const english = settingWords(market, "en", names);

describe("a setting in words", () => {
  it("has names for its lever, products, places and weeks", () => {
    expect(chinese.setting("reps[south]")).toBe("業務人數（南部）");
    expect(chinese.setting("channel_on[tap_hoa,1..26]")).toMatch(
      /^[^a-z]+（雜貨店、第 1–26 週）$/,
    );
    expect(english.setting("region_on[north,13..]")).toMatch(
      /\(North, from week 13\)$/,
    );
    expect(english.setting("rsp[main,south]")).toBe(
      "Recommended retail price (Main, South)",
    );
  });

  it("has its value with figures apart and units named; a dash where there is none", () => {
    expect(chinese.value("18000 VND/pack")).toBe("18,000 ₫／包");
    expect(chinese.value("off")).not.toBe("off");
    expect(chinese.value("")).toBe("—");
  });

  it("names parameters where their names are known, and keeps an id that has none", () => {
    expect(chinese.parameter("forgettingRate")).toBe("遺忘率");
    expect(chinese.setting("forgettingRate")).toBe("遺忘率");
    expect(english.parameter("recallChance")).toBe("recallChance");
    expect(english.setting("nobody[nowhere]")).toBe("nobody (nowhere)");
  });
});
