import { describe, expect, it } from "vitest";
import {
  compact,
  dateText,
  grouped,
  indexText,
  money,
  moneyTwin,
  percent,
  type NumberStyle,
} from "../../web/format.ts";

const style = (
  language: NumberStyle["language"],
  currency: NumberStyle["currency"],
): NumberStyle => ({ language, currency, vndPerTwd: 838 });

describe("numbers for people", () => {
  it("are grouped by thousands and carry a true minus sign", () => {
    expect(grouped(1234567, 0, "zh-TW")).toBe("1,234,567");
    expect(grouped(-1234.56, 1, "en")).toBe("−1,234.6");
  });

  it("never show a minus before nought", () => {
    expect(grouped(-0.04, 1, "en")).toBe("0");
    expect(money(-0.3, style("zh-TW", "VND"))).toBe("0\u2060₫");
  });

  it("count in 萬 and 億 in Chinese, in k, m and bn in English", () => {
    expect(compact(9_876, "zh-TW")).toBe("9,876");
    expect(compact(123_456, "zh-TW")).toBe("12.3\u00a0萬");
    expect(compact(1_234_567_890, "zh-TW")).toBe("12.3\u00a0億");
    expect(compact(123_456, "en")).toBe("123k");
    expect(compact(1_234_567_890, "en")).toBe("1.2bn");
  });

  it("are written the Vietnamese way in Vietnamese", () => {
    expect(grouped(1_234_567.8, 1, "vi")).toBe("1.234.567,8");
    expect(compact(123_456, "vi")).toBe("123\u00a0nghìn");
    expect(compact(1_234_567_890, "vi")).toBe("1,2\u00a0tỷ");
    expect(percent(0.78123, "vi")).toBe("78,1%");
    expect(money(1_200_000_000, style("vi", "VND"))).toBe("1,2\u00a0tỷ\u00a0₫");
    expect(moneyTwin(1_200_000_000, style("vi", "VND"))).toBe(
      "NT$1,4\u00a0triệu",
    );
    expect(dateText("2027-06-07", "vi")).toBe("07/06/2027");
  });

  it("go to the next unit where rounding would reach it", () => {
    expect(compact(99_999_999, "zh-TW")).toBe("1\u00a0億");
    expect(compact(999_999, "en")).toBe("1m");
  });

  it("show money in the chosen currency and its twin in the other", () => {
    expect(money(1_200_000_000, style("zh-TW", "VND"))).toBe(
      "12\u00a0億\u2060₫",
    );
    expect(moneyTwin(1_200_000_000, style("zh-TW", "VND"))).toBe(
      "NT$143\u00a0萬",
    );
    expect(money(-1_200_000_000, style("en", "TWD"))).toBe("−NT$1.4m");
    expect(moneyTwin(-1_200_000_000, style("en", "TWD"))).toBe("−\u2060₫1.2bn");
  });

  it("have one decimal at most as a percentage", () => {
    expect(percent(0.78123, "en")).toBe("78.1%");
    expect(percent(0.5, "en")).toBe("50%");
  });

  it("write an index of 1 as 100 and a date with slashes", () => {
    expect(indexText(1.234, "en")).toBe("123");
    expect(dateText("2027-06-07", "en")).toBe("2027/06/07");
  });
});
