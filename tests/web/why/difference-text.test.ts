import { describe, expect, it } from "vitest";
import { textsOf } from "../../../web/text/index.ts";
import type { View } from "../../../web/view.ts";
import { differenceText } from "../../../web/why/difference-text.ts";

const view: View = {
  ...{ texts: textsOf("zh-TW"), language: "zh-TW", currency: "VND" },
  ...{ dark: false, vndPerTwd: 838 },
};

describe("a difference", () => {
  it("has its sign and its unit, shares in points", () => {
    expect(differenceText("nd", 0.0123, view)).toMatch(/^\+1\.23 ?個百分點$/);
    expect(differenceText("nd", -0.01, view)).toMatch(/^−1 ?個百分點$/);
    expect(differenceText("contribution", 2e8, view)).toMatch(/^\+2.*億.*₫$/);
    expect(differenceText("sellout_cases", -40_000, view)).toMatch(
      /^−4\s萬\u2060箱/,
    );
  });
});
