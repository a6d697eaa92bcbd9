import { describe, expect, it } from "vitest";
import { measures } from "../../src/ledger/measures.ts";
import {
  compact,
  dateText,
  dong,
  figure,
  measureName,
  moneyText,
  rangeText,
  signed,
  spoken,
} from "../../src/report/speech.ts";

describe("figures in the reader's language", () => {
  it("count in 萬 and 億, or in k, m and bn", () => {
    expect(compact(123_456, "zh-TW")).toBe("12.3 萬");
    expect(compact(99_999_999, "zh-TW")).toBe("1.0 億");
    expect(compact(123_456, "en")).toBe("123k");
    expect(compact(4.25, "en")).toBe("4.3");
    expect(dong(-1_250_000_000, "zh-TW")).toBe("−12.5 億₫");
    expect(dong(-1_250_000_000, "en")).toBe("−₫1.3bn");
  });

  it("are written with points and commas the other way round in Vietnamese", () => {
    expect(compact(123_456_789, "vi")).toBe("123 triệu");
    expect(moneyText(-1_250_000_000, "zh-TW")).toBe("−12.5 億₫");
    expect(moneyText(-1_250_000_000, "zh-TW", 838)).toBe("−NT$149 萬");
    expect(moneyText(1_250_000_000, "en", 838)).toBe("NT$1.5m");
    expect(spoken({ unit: "VND" }, 838e4, "vi", 838)).toBe("NT$10,0 nghìn");
    expect(dong(-1_250_000_000, "vi")).toBe("−1,3 tỷ ₫");
    expect(figure(1234.5, 1, "vi")).toBe("1.234,5");
    expect(spoken({ unit: "cases" }, 4.25, "vi")).toBe("4,3 thùng");
    expect(spoken({ unit: "week" }, 31, "vi")).toBe("tuần 31");
    expect([
      dateText("2028-01-26", "vi"),
      dateText("2028-01-26", "zh-TW"),
    ]).toEqual(["26/01/2028", "2028/01/26"]);
  });

  it("carry their unit and their sign", () => {
    expect(spoken({ unit: "ratio" }, 0.123, "en")).toBe("12.3%");
    expect(spoken({ unit: "week" }, 31, "zh-TW")).toBe("第 31 週");
    expect(spoken({ unit: "cases" }, 60_000, "zh-TW")).toBe("6.0 萬箱");
    expect(spoken({ unit: "VND" }, null, "en")).toBe("—");
    expect([figure(-0.01, 1), signed("5"), signed("−5"), signed("0")]).toEqual([
      "0.0",
      "+5",
      "−5",
      "0",
    ]);
  });

  it("say what a range is counted in once, where both ends are", () => {
    const cases = { unit: "cases" } as const;
    expect(rangeText(cases, 29_100, 40_200, "zh-TW")).toBe("2.9 – 4.0 萬箱");
    expect(rangeText(cases, 900, 40_200, "zh-TW")).toBe("900 箱 – 4.0 萬箱");
    expect(rangeText({ unit: "VND" }, -2.5e9, -1.5e9, "en")).toBe(
      "−₫2.5 – −₫1.5bn",
    );
    expect(rangeText({ unit: "VND" }, 838e5, 1676e5, "zh-TW", 838)).toBe(
      "NT$10.0 – NT$20.0 萬",
    );
    expect(rangeText({ unit: "ratio" }, 0.1, 0.2, "vi")).toBe("10,0 – 20,0%");
    expect(rangeText({ unit: "week" }, 3, 5, "zh-TW")).toBe(
      "第 3 週 – 第 5 週",
    );
  });

  it("know every measure by a Chinese name", () => {
    const same = measures.filter(
      ({ id, name }) => measureName(id, "zh-TW") === name,
    );
    expect(same.map(({ id }) => id)).toEqual([]);
    expect(measureName("nd", "en")).toBe("Numeric distribution");
  });
});
