import { describe, expect, it } from "vitest";
import { batchDeck } from "../../src/document/batch-deck.ts";
import { sampleBatch, sampleBatchReport } from "../support/batch-report.ts";

describe("the slides of a batch", () => {
  it("are verdict, scenarios, native charts and what could not be run", () => {
    const slides = batchDeck(sampleBatchReport());
    expect(slides.map(({ title }) => title)).toEqual([
      "grid：情境比較",
      "情境一覽（依輸入的順序）",
      "方案比較",
      "下一步與附錄",
    ]);
    expect(slides[0]!.table.map(([name]) => name)).toEqual([
      "情境",
      "high",
      "<now>",
      "low",
    ]);
    expect(slides[1]!.table.map(([name]) => name)).toEqual([
      "情境",
      "<now>",
      "high",
      "low",
      "=typo",
    ]);
    const [bars] = slides[2]!.charts;
    expect(bars!.series[0]!.values).toEqual([20, 40, -20]);
    expect(slides[3]!.table[1]).toEqual(["=typo", "no such price"]);
    expect(slides.every(({ notes }) => notes.length > 0)).toBe(true);
  });

  it("go through many scenarios page by page, and say how many are left out", () => {
    const document = sampleBatch();
    const scenarios = Array.from({ length: 60 }, (_, i) => ({
      ...document.scenarios[0]!,
      name: `n${i}`,
    }));
    const slides = batchDeck(
      sampleBatchReport({
        document: { ...document, scenarios },
        language: "en",
      }),
    );
    const pages = slides.filter(({ title }) => / \d\/6$/.test(title));
    expect(pages).toHaveLength(6);
    expect(pages[5]!.lines).toEqual(["6 more scenarios are in the workbook."]);
  });
});
