import { describe, expect, it } from "vitest";
import { spokenOf } from "../../../web/shell/preferences.ts";

describe("the language a page opens in", () => {
  it("is the first of the browser's that it speaks, in whatever country", () => {
    expect(spokenOf(["vi-VN", "en-US"])).toBe("vi");
    expect(spokenOf(["ja", "en-GB", "zh-TW"])).toBe("en");
    expect(spokenOf(["zh-Hant-HK"])).toBe("zh-TW");
  });

  it("is the source language for a browser that speaks none of them, or says nothing", () => {
    expect(spokenOf(["ja-JP", "ko"])).toBe("zh-TW");
    expect(spokenOf([])).toBe("zh-TW");
  });
});
