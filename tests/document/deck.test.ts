import { describe, expect, it } from "vitest";
import { deck } from "../../src/document/deck.ts";
import { manyFutures, sampleReport } from "../support/report.ts";
import { sampleRun } from "../support/sample-run.ts";

describe("slides", () => {
  const report = sampleReport({ ensemble: manyFutures });
  const slides = deck(report);

  it("are eight, each with something to say and notes to say it by", () => {
    expect(slides.map(({ title }) => title)).toEqual([
      report.title,
      "方案",
      "市場與假設",
      "銷量與鋪貨",
      "損益瀑布",
      "現金與風險",
      "區域通路",
      "下一步與附錄",
    ]);
    expect(slides.every(({ notes }) => notes.length > 0)).toBe(true);
    expect(slides[1]!.table[1]).toEqual([
      "建議售價",
      "main 南部 第 1– 週",
      "18,000 ₫／包",
      "<零錢>",
    ]);
  });

  it("carry the figures of their charts, the lines and their total", () => {
    const [bars] = slides[4]!.charts;
    expect(bars!.labels.at(-1)).toBe("合計");
    expect(bars!.series[0]!.values.at(-1)).toBeCloseTo(-31, 8);
    const [fan] = slides[5]!.charts;
    expect(fan!.series.map(({ name }) => name)).toEqual([
      "P10",
      "中間值",
      "P90",
    ]);
    expect(fan!.series[1]!.values).toEqual([-10, -20]);
    for (const { charts } of slides)
      for (const { series } of charts)
        for (const { values } of series)
          expect(values.filter((x) => !Number.isFinite(x))).toEqual([]);
  });

  it("compare two plans, or the places of one", () => {
    expect(slides[6]!.table[0]![1]).toBe("通路");
    const two = deck(sampleReport({ other: { run: sampleRun(2) } }));
    expect(two[6]!.title).toBe("方案比較");
    expect(two[6]!.table[0]).toEqual(["指標", "baseline", "baseline"]);
    expect(two[5]!.charts[0]!.series).toHaveLength(1);
  });

  it("say where figures are of one run and not of many futures", () => {
    const said = (of: typeof slides): boolean[] =>
      of.map(({ lines }) =>
        lines.some((line) => /一次模擬.*中間值/.test(line)),
      );
    expect(said(slides)).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(said(deck(sampleReport()))).not.toContain(true);
  });

  it("end with what to mind, shortened, and the bottlenecks; the notes have the whole of it", () => {
    const long = "很".repeat(200);
    const last = deck({ ...report, warnings: [long, "短"] }).at(-1)!;
    expect(last.lines[0]).toMatch(/^很{69}…$/);
    expect(last.lines[1]).toBe("短");
    expect(last.notes).toContain(long);
  });

  it("say how much of the plan is left to the workbook", () => {
    const { run } = report;
    const row = run.plan.rows[0]!;
    const many = Array.from({ length: 20 }, () => ({ ...row, lever: "rsp" }));
    const slide = deck({
      ...report,
      run: { ...run, plan: { ...run.plan, rows: many } },
    })[1]!;
    expect(slide.table).toHaveLength(13);
    expect(slide.lines[1]).toBe("還有 8 列，見活頁簿的「輸入」。");
  });

  it("say money in NT$ at the plan's rate where that is wanted, and which rate it is", () => {
    const taiwan = sampleReport({ inTwd: true });
    const slides = deck(taiwan);
    const said = JSON.stringify(
      slides.map(({ title, lines, charts, table, notes }) =>
        // What the plan itself says stays in its own unit.
        title === taiwan.texts.plan
          ? notes
          : {
              lines,
              charts,
              table,
              notes: notes.filter((one) => one !== taiwan.footer),
            },
      ),
    );
    expect(said).toContain("NT$");
    expect(said).not.toContain("₫");
    expect(taiwan.footer).toContain("NT$1 = 838₫");
    // Where it is not, the first page has both.
    const [first] = deck(sampleReport());
    expect(first?.lines.join()).toMatch(/億₫（−?NT\$[\d,.]+ [萬億]）/);
    expect(first?.table.flat().join()).toMatch(/[億萬]₫（−?NT\$/);
    const profit = (report: typeof taiwan): number =>
      deck(report)
        .flatMap(({ charts }) => charts)
        .find(({ kind }) => kind === "waterfall")!
        .series[0]!.values.at(-1)!;
    // Hundreds of millions of dong, and of NT$.
    expect(profit(sampleReport()) / profit(taiwan)).toBeCloseTo(838, 6);
  });
});
