/** The price of a step in words. */
import { describe, expect, it } from "vitest";
import { priceText } from "../../../web/instant/price-text.ts";
import { textsOf } from "../../../web/text/index.ts";
import type { View } from "../../../web/view.ts";

const view: View = {
  ...{ texts: textsOf("zh-TW"), language: "zh-TW", currency: "VND" },
  ...{ dark: false, vndPerTwd: 838 },
};

const text = (gain: number, cash: number | undefined): string =>
  priceText({ gain, cash, need: 1e10 }, view).replaceAll(/[\u2060\u00a0]/g, "");

describe("the price of a step", () => {
  it("says how the need of cash moves, and what each unit of it brings", () => {
    expect(text(6.4e8, 2e8)).toMatch(/多 ?2 ?億₫，每元換回 3\.2 元$/);
    expect(text(6.6e9, 2e8)).toContain("每元換回 33 元");
  });

  it("says no more than how it moves where none or next to none is taken", () => {
    expect(text(6e8, -2e8)).toMatch(/少 ?2 ?億₫$/);
    expect(text(6e8, 1e7)).not.toContain("換回");
    expect(text(6e8, undefined)).toBe("");
  });
});
