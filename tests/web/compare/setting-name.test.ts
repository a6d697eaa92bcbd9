/** Settings of a plan in the reader's words. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  settingName,
  settingValue,
} from "../../../web/compare/setting-name.ts";
import type { PlanSheet } from "../../../web/messages.ts";
import { loadTexts, textsOf } from "../../../web/text/index.ts";
import type { View } from "../../../web/view.ts";

const viewIn = (language: "zh-TW" | "en" | "vi"): View => ({
  language,
  currency: "VND",
  vndPerTwd: 800,
  texts: textsOf(language),
  dark: false,
});

const sheet = {
  levers: [
    {
      fields: [
        {
          lever: "promo_depth",
          label: { zh_tw: "折扣", en: "Depth", vi: "Mức giảm" },
        },
      ],
    },
  ],
  more: [],
  chains: { winmart: "WinMart" },
} as unknown as PlanSheet;

beforeAll(async () => {
  await loadTexts("en");
  await loadTexts("vi");
});

describe("the name of a setting", () => {
  it("says lever, product, place and weeks in the reader's words", () => {
    const column = "promo_depth[main,convenience,17..20]";
    expect(settingName(column, sheet, viewIn("zh-TW"))).toBe(
      "折扣 · 主力 · 便利商店 · 第 17–20 週",
    );
    expect(settingName(column, sheet, viewIn("vi"))).toMatch(
      /^Mức giảm · .* · Cửa hàng tiện lợi · tuần 17–20$/,
    );
    expect(settingName("promo_depth[winmart,5]", sheet, viewIn("en"))).toBe(
      "Depth · WinMart · week 5",
    );
  });

  it("leaves what nobody names as the file has it, a plan's own text included", () => {
    expect(settingName("x<b>[constructor]", sheet, viewIn("en"))).toBe(
      "x<b> · constructor",
    );
  });
});

describe("the value of a setting", () => {
  it("has its number grouped and its unit named; words are named; nothing is a dash", () => {
    expect(settingValue("18000 VND/pack", viewIn("zh-TW"))).toBe(
      "18,000 ₫／包",
    );
    expect(settingValue("0.035 m3", viewIn("vi"))).toMatch(/^0,035/);
    expect(settingValue("25 %", viewIn("zh-TW"))).toBe("25%");
    expect(settingValue("family", viewIn("zh-TW"))).toBe("全家吃");
    expect(settingValue("", viewIn("en"))).toBe("–");
  });
});
