import { describe, expect, it } from "vitest";
import { MOST_DRAWN, drawn } from "../../src/document/batch-charts.ts";
import { sampleBatchReport } from "../support/batch-report.ts";

const { charts, rows } = sampleBatchReport();

describe("charts of a batch", () => {
  it("are two ranges and a trade-off, with sentences of their own figures", () => {
    expect(charts.map(({ id }) => id)).toEqual([
      "range-contribution",
      "range-sellout_cases",
      "trade-off",
    ]);
    expect(charts[0]!.takeaway).toBe(
      "累計貢獻毛利的中間值從 −20.0 億₫（「low」）到 40.0 億₫（「high」）。",
    );
    // "<now>" earns less than "high" and ties up less; "low" ties up least.
    expect(charts[2]!.takeaway).toMatch(/：low、<now>、high。$/);
    expect(charts[0]!.table.rows).toHaveLength(3);
  });

  it("show the best in the order of the input where there are too many", () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      ...rows[0]!,
      spreads: { contribution: { p10: 0, p50: (i * 7) % 40, p90: 50 } },
    }));
    const shown = drawn(many, "contribution").map(({ spread }) => spread.p50);
    expect(shown).toHaveLength(MOST_DRAWN);
    expect(Math.min(...shown)).toBe(40 - MOST_DRAWN);
    expect(shown.slice(0, 3)).toEqual([14, 21, 28]);
  });

  it("are none without results", () => {
    const none = sampleBatchReport({
      results: () => [],
    });
    expect(none.charts).toEqual([]);
  });
});
