import { describe, expect, it } from "vitest";
import {
  promotionText,
  sourceTable,
  worthTable,
} from "../../src/ensemble/worth-table.ts";
import type { Worth } from "../../src/ensemble/worth.ts";

const bn = (mean: number, half = 0) => ({
  mean: mean * 1e9,
  half: half * 1e9,
  count: 8,
});
const ratio = (mean: number, half: number) => ({ mean, half, count: 8 });
const media: Worth = {
  part: { id: "media", kind: "spend", values: {} },
  sales: bn(40, 3),
  margin: bn(12, 1),
  spending: bn(8),
  contribution: bn(4, 1),
  peakCash: bn(5),
  perDong: 1.5,
  fromRivals: bn(30, 2),
  fromCategory: bn(10, 2),
};
const sku: Worth = {
  ...media,
  part: { id: "value", kind: "sku", values: {} },
  perDong: undefined,
  sku: { sold: bn(60), fromOwn: bn(20), cannibalisation: ratio(1 / 3, 0.1) },
};
const promotions: Worth = {
  ...media,
  part: { id: "promotions", kind: "spend", values: {} },
  promotion: { lift: ratio(0.25, 0.1), pulled: ratio(0.4, 0.2) },
};

describe("tables of what parts bring", () => {
  it("give billions with their intervals, and a dash where nothing is spent", () => {
    const { rows } = worthTable([media, sku], 8);
    expect(rows[0]).toEqual([
      "Media",
      "40.0 ± 3.0",
      "12.0 ± 1.0",
      "8.0 ± 0.0",
      "1.50",
      "4.0 ± 1.0",
      "5.0 ± 0.0",
    ]);
    expect(rows[1]?.[0]).toBe("value");
    const names = new Map([["value", "Value"]]);
    expect(worthTable([sku], 8, "en", names).rows[0]?.[0]).toBe("Value");
    expect(sourceTable([sku], "en", names).rows[0]?.[0]).toBe("Value");
    expect(rows[1]?.[4]).toBe("–");
  });

  it("say where sell-out comes from: own SKUs only for a SKU", () => {
    const { rows } = sourceTable([media, sku]);
    expect(rows[0]).toEqual([
      "Media",
      "40.0 ± 3.0",
      "–",
      "30.0 ± 2.0",
      "10.0 ± 2.0",
      "–",
    ]);
    expect(rows[1]?.slice(1, 3)).toEqual(["60.0 ± 0.0", "20.0 ± 0.0"]);
    expect(rows[1]?.[5]).toBe("33.3% ± 10.0%");
  });

  it("speak the reader's language, with its sizes and figures", () => {
    const { title, rows } = worthTable([media, sku], 8, "zh-TW");
    expect(title).toMatch(/單位億₫.*8 個相同的未來/);
    expect(rows[0]?.slice(0, 2)).toEqual(["媒體", "400.0 ± 30.0"]);
    expect(worthTable([media], 8, "vi").rows[0]?.slice(0, 2)).toEqual([
      "Truyền thông",
      "40,0 ± 3,0",
    ]);
    expect(sourceTable([sku], "vi").rows[0]?.[5]).toBe("33,3% ± 10,0%");
    expect(promotionText([promotions], "zh-TW")).toBe(
      "促銷當週的實銷多 25.0% ± 10.0%；多賣的有 40.0% ± 20.0% 在之後八週少掉。",
    );
  });

  it("speak of promotions only where there are any", () => {
    expect(promotionText([media])).toBe("");
    const none = { lift: ratio(NaN, NaN), pulled: ratio(NaN, NaN) };
    expect(promotionText([{ ...promotions, promotion: none }])).toBe("");
    expect(promotionText([media, promotions])).toMatch(
      /by 25\.0% ± 10\.0%; 40\.0% ± 20\.0% of what they add/,
    );
    const unsure = { lift: ratio(0.1, 0.3), pulled: ratio(2, Infinity) };
    expect(promotionText([{ ...promotions, promotion: unsure }])).toMatch(
      /by 10\.0% ± 30\.0%, which cannot be told from luck/,
    );
    const early = { lift: ratio(0.25, 0.1), pulled: ratio(2, Infinity) };
    expect(promotionText([{ ...promotions, promotion: early }])).toMatch(
      /nothing clear is missing/,
    );
  });
});
