import { describe, expect, it } from "vitest";
import type { Ensemble } from "../../src/ensemble/ensemble.ts";
import {
  chanceText,
  ensembleCsv,
  ensembleTable,
  measureById,
  valueText,
} from "../../src/ensemble/ensemble-table.ts";

const result: Ensemble = {
  alternative: { id: "channel_basis=brief", basis: "brief", values: {} },
  futures: 40,
  draws: 20,
  bases: 0,
  runs: 60,
  spreads: {
    sellout_cases: {
      p10: 40_000,
      p50: 55_000,
      p90: 70_000,
      mean: 56_000,
      defined: 40,
      variance: { ignorance: 60, luck: 30, error: 10 },
      assumed: 0.58,
      base: 0.2,
    },
  },
  fans: {},
  target: { measure: "sellout_cases", sign: ">=", value: 60_000 },
  chance: {
    futures: 40,
    reached: 16,
    share: 0.4,
    low: 0.264,
    high: 0.554,
    range: false,
  },
  values: [],
};

describe("an ensemble as text", () => {
  it("says over how many calibrated bases the market was drawn, and their share", () => {
    const table = ensembleTable({ ...result, bases: 30 }, 1);
    expect(table.head.at(-1)).toBe("base");
    expect(table.rows[0]?.at(-1)).toBe("20%");
    expect(table.align).toHaveLength(table.head.length);
    expect(table.note).toContain("drawn jointly over 30 bases");
    expect(ensembleCsv([{ ...result, bases: 30 }])).toMatch(/,0\.2,30\r?$/m);
  });

  it("shows quantiles and the parts of the variance", () => {
    const table = ensembleTable(result, 1);
    expect(table.rows).toEqual([
      [
        "Sell-out, first year, cases",
        ...["40,000", "55,000", "70,000"],
        ...["30%", "60%", "10%", "58%"],
      ],
    ]);
    expect(table.note).toMatch(/20 draws .* 2 seeds each, 60 runs/);
    expect(table.note).toContain("one calibrated set of numbers");
    expect(ensembleCsv([result])).toContain(
      "channel_basis=brief,sellout_cases,cases,40000,55000,70000",
    );
  });

  it("gives no ends where all the difference is simulation error, and says why", () => {
    const spread = {
      ...result.spreads["sellout_cases"]!,
      ...{ p10: 55_000, p90: 55_000 },
      variance: { ignorance: 0, luck: 0, error: 10 },
    };
    const blurred = { ...result, spreads: { sellout_cases: spread } };
    const { rows, note } = ensembleTable(blurred, 1);
    expect(rows[0]?.slice(1, 4)).toEqual(["–", "55,000", "–"]);
    expect(note).toContain("all the difference seen is simulation error");
    expect(ensembleTable(result, 1).note).not.toContain("A dash");
  });

  it("says all of it in the reader's language", () => {
    const chinese = ensembleTable({ ...result, bases: 19 }, 1, "zh-TW");
    expect(chinese.title).toMatch(/^方案的 40 個未來/);
    expect(chinese.rows[0]?.slice(0, 2)).toEqual(["第一年實銷", "4.0 萬箱"]);
    expect(chinese.note.replace(/--\w+/g, "")).not.toMatch(/[a-z]{3,}/);
    const vietnamese = ensembleTable(result, 1, "vi");
    expect(vietnamese.head[0]).toBe("chỉ tiêu");
    expect(vietnamese.rows[0]?.slice(0, 2)).toEqual([
      "Bán ra năm đầu, thùng",
      "40.000",
    ]);
    expect(chanceText(result, "zh-TW")).toMatch(
      /至少 6\.0 萬箱：100 個未來裡有 40 個/,
    );
    expect(chanceText(result, "vi")).toMatch(/: 40 trên 100 tương lai/);
  });

  it("says the chance with its error, or as a range", () => {
    expect(chanceText(result)).toBe(
      "Sell-out, first year at least 60,000 cases: 40 of 100 futures (26 to 55 of 100, 95%; 16 of the 40 simulated).",
    );
    const range = { ...result, chance: { ...result.chance!, range: true } };
    expect(chanceText(range)).toMatch(/: 26 to 55 of 100 futures\. A range,/);
    expect(chanceText(range)).not.toMatch(/40 of 100/);
  });

  it("writes values in their unit", () => {
    expect(valueText(measureById("nd")!, 0.123)).toBe("12.3%");
    expect(valueText(measureById("contribution")!, -1.5e9)).toBe("-1.5 bn VND");
    expect(valueText(measureById("ros")!, 3.21)).toBe("3.2");
    expect(valueText(measureById("nd")!, NaN)).toBe("–");
    expect(valueText(measureById("price_index")!, 2.204)).toBe("2.20");
    expect(valueText(measureById("price_index")!, 2.204, "vi")).toBe("2,20");
    expect(measureById("nothing")).toBeUndefined();
  });
});
