import { describe, expect, it } from "vitest";
import type { NumberStyle } from "../../../web/format.ts";
import {
  changeOf,
  isMeasure,
  measureStyles,
  measureText,
} from "../../../web/result/measure-style.ts";
import { en } from "../../../web/text/en.ts";
import { zhTw } from "../../../web/text/zh-tw.ts";

const numbers: NumberStyle = {
  language: "zh-TW",
  currency: "VND",
  vndPerTwd: 838,
};
const text = (id: string, value: number | null): string =>
  measureText(id, value, numbers, zhTw);

describe("a measure on screen", () => {
  it("is written in its own form", () => {
    expect(text("sellout_units", 123_456)).toBe("12.3\u00a0萬\u2060包");
    expect(text("sell_through", 0.781)).toBe("78.1%");
    expect(text("contribution", -1_200_000_000)).toBe("−12\u00a0億\u2060₫");
    expect(text("peak_week", 31)).toBe("第 31 週");
    expect(text("price_index", 1.34)).toBe("134");
  });

  it("is a dash when it is not defined, and a payback that never comes says so", () => {
    expect(text("sell_through", null)).toBe("—");
    expect(text("payback_weeks", null)).toBe("未回收");
  });

  it("has words in both languages for every id", () => {
    const ids = Object.keys(measureStyles).sort();
    expect(Object.keys(zhTw.measures).sort()).toEqual(ids);
    expect(Object.keys(en.measures).sort()).toEqual(ids);
    expect(isMeasure("toString")).toBe(false);
  });
});

describe("a change against the baseline", () => {
  const change = (
    id: "sell_through" | "sellout_units" | "peak_cash" | "sellin_units",
    now: number,
    before: number,
  ): string => {
    const found = changeOf(id, { [id]: now }, { [id]: before }, numbers, zhTw);
    return found === undefined
      ? "none"
      : `${found.direction} ${found.amount} ${found.tone}`;
  };

  it("is in points for shares and in percent for counts", () => {
    expect(change("sell_through", 0.81, 0.78)).toBe("up 3 個百分點 better");
    expect(change("sellout_units", 90, 100)).toBe("down 10% worse");
  });

  it("is worse when more cash is needed, and neither when goods are only shipped", () => {
    expect(change("peak_cash", 3_000_000_000, 2_000_000_000)).toBe(
      "up 10\u00a0億\u2060₫ worse",
    );
    expect(change("sellin_units", 110, 100)).toBe("up 10% neutral");
  });

  it("is none where a value is missing, and the same where the figures read the same", () => {
    expect(
      changeOf("nd", { nd: null }, { nd: 0.1 }, numbers, zhTw),
    ).toBeUndefined();
    expect(change("sell_through", 0.78001, 0.78)).toBe("same  neutral");
  });
});
