import { describe, expect, it } from "vitest";
import {
  columnText,
  ranking,
  saidOf,
} from "../../src/document/batch-report.ts";
import { sampleBatch, sampleBatchReport } from "../support/batch-report.ts";

const report = sampleBatchReport();

describe("the report of a batch", () => {
  it("keeps the order of the input and says what each scenario sets otherwise", () => {
    expect(report.rows.map(({ scenario }) => scenario.name)).toEqual([
      "<now>",
      "high",
      "low",
      "=typo",
    ]);
    expect(report.rows.map(({ inputs }) => inputs)).toEqual([
      "建議售價（主力） 18,000 ₫",
      "建議售價（主力） 21,000 ₫／包",
      "建議售價（主力） 開",
      "建議售價（主力） −5 ₫／包",
    ]);
    expect(report.subtitle).toBe(
      "4 個情境 × 3 個種子，模擬 2 週。所有情境都一樣：業務人數 5",
    );
  });

  it("has medians and ranges over the seeds that are there", () => {
    const [now, , low, typo] = report.rows;
    // Of −1, 2, 3: the tenths lie a fifth into the outer intervals.
    expect(now!.spreads["contribution"]).toEqual({
      p10: expect.closeTo(-0.4e9, 0) as number,
      p50: 2e9,
      p90: expect.closeTo(2.8e9, 0) as number,
    });
    expect(now!.spreads["payback_weeks"]).toBeUndefined();
    expect(saidOf(now!, "payback_weeks", "en")).toEqual({
      middle: "—",
      range: "",
    });
    expect(saidOf(low!, "contribution", "en")).toEqual({
      middle: "−₫2.0bn",
      range: "",
    });
    expect([low!.runs, low!.error, typo!.error]).toEqual([
      1,
      "",
      "no such price",
    ]);
  });

  it("ranks by the median and holds the first two against each other seed by seed", () => {
    expect(ranking(report.rows).map(({ scenario }) => scenario.name)).toEqual([
      "high",
      "<now>",
      "low",
    ]);
    // Differences 2, 2, 3: mean 2.33, half 4.303 × 0.577 ÷ √3.
    expect(report.verdict[1]).toBe(
      "相同的 3 個種子裡，「high」有 3 個勝過第二名的「<now>」，平均多 23.3 億₫ ± 14.3 億₫。",
    );
    expect(report.verdict[2]).toBe(
      "還沒跑完：9 次模擬裡有 7 次，這份報告只看這些。",
    );
    expect(report.verdict[3]).toContain("1 個情境沒有結果");
  });

  it("calls what is less than luck level", () => {
    const document = sampleBatch();
    const [now] = document.scenarios;
    const twins = { ...document, scenarios: [now!, { ...now!, name: "twin" }] };
    const runs = [1e9, 2e9, 3e9].map((contribution) => ({ contribution }));
    const { verdict } = sampleBatchReport({
      document: twins,
      results: () =>
        twins.scenarios.map((scenario) => ({ scenario, runs, error: "" })),
      language: "en",
    });
    expect(verdict[1]).toMatch(/differ by ₫0 ± ₫0 on average.*level/);
  });

  it("ends in version, seeds, data and the share of guesses, where that is known", () => {
    expect(report.footer).toBe(
      "taphoa 1.0.0｜種子 s 1–3｜資料 dddddddddddd｜1:1000｜猜測占 50.0% 的數字",
    );
    expect(
      sampleBatchReport({ assumed: undefined, language: "en" }).footer,
    ).toBe("taphoa 1.0.0 | seeds s 1–3 | data dddddddddddd | 1:1000");
  });

  it("names columns by lever and scope", () => {
    const names = new Map([["nd_target", "Target"]]);
    expect(columnText("nd_target[south,x]", { language: "en", names })).toBe(
      "Target (south x)",
    );
    expect(columnText("odd", { language: "en", names })).toBe("odd");
  });
});
