import { describe, expect, it } from "vitest";
import { measures } from "../../src/ledger/measures.ts";
import {
  compact,
  dong,
  figure,
  measureName,
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

  it("know every measure by a Chinese name", () => {
    const same = measures.filter(
      ({ id, name }) => measureName(id, "zh-TW") === name,
    );
    expect(same.map(({ id }) => id)).toEqual([]);
    expect(measureName("nd", "en")).toBe("Numeric distribution");
  });
});
