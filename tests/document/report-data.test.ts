import { describe, expect, it } from "vitest";
import { nameOf, placesOf } from "../../src/document/report-data.ts";
import { manyFutures, sampleReport } from "../support/report.ts";

describe("a report", () => {
  it("says what came out, and that one seed is no forecast", () => {
    const report = sampleReport();
    expect(report.title).toBe("baseline：越南上市模擬報告");
    expect(sampleReport({ planName: "示範方案" }).title).toBe(
      "示範方案：越南上市模擬報告",
    );
    expect(report.verdict[0]).toMatch(/目標 6\.0 萬箱/);
    expect(report.verdict.at(-2)).toMatch(/不是預測/);
    expect(report.verdict.at(-1)).toMatch(/外部視角/);
    expect(report.cards.map(({ id }) => id)).toHaveLength(7);
    expect(report.cards[0]!.range).toBe("");
    expect(report.footer).toBe(
      "taphoa 0.1.0｜種子 20261122｜資料 aaaaaaaaaaaa｜1:1000｜猜測占 50.0% 的數字｜NT$1 = 838₫",
    );
  });

  it("with many futures shows medians, ranges, the chance and fans", () => {
    const report = sampleReport({ ensemble: manyFutures, language: "en" });
    expect(report.cards[0]).toMatchObject({
      value: "55.0k cases",
      range: "40.0 – 70.0k cases",
    });
    // A measure that no future defines has no figure.
    expect(report.cards.at(-1)!.value).toBe("—");
    expect(report.verdict).toContain(
      "Chance of the target: 10 to 70 of 100 futures; a range, because more than half of the variance rests on assumed numbers.",
    );
    expect(report.verdict).toContainEqual(
      expect.stringMatching(/one calibrated set of numbers/),
    );
    expect(
      sampleReport({ ensemble: { ...manyFutures, bases: 30 }, language: "en" })
        .verdict,
    ).toContainEqual(expect.stringMatching(/drawn jointly over 30 bases/));
    expect(report.charts.map(({ id }) => id)).toEqual([
      "fan-sellout_units",
      "fan-cash",
      "flow",
      "cash",
      "lines",
      "reach",
      "people",
    ]);
  });

  it("of the run on screen keeps its figures, and takes ranges and the chance from many futures", () => {
    const alone = sampleReport({ language: "en" });
    const both = sampleReport({
      ...{ ensemble: manyFutures, ofRun: true, language: "en" },
    });
    expect(both.cards.map(({ value }) => value)).toEqual(
      alone.cards.map(({ value }) => value),
    );
    expect(both.cards[0]!.range).toBe("40.0 – 70.0k cases");
    expect(both.verdict.slice(0, 2)).toEqual(alone.verdict.slice(0, 2));
    expect(both.verdict.join()).toMatch(/Chance of the target: 10 to 70/);
    expect(both.verdict).toContain(
      "Each figure: one run, seed 20261122; ranges hold eight of ten of 3 futures.",
    );
    expect(both.likelyRun).toBe("");
  });

  it("lists places that got goods, by the names it was given", () => {
    const report = sampleReport();
    const places = placesOf(report);
    expect(places).toHaveLength(17);
    expect(nameOf(report, "south")).toBe("南部");
    expect(nameOf(report, "nowhere")).toBe("nowhere");
  });

  it("says the median week of payback where most futures come to one, not the one run's", () => {
    const spread = manyFutures.spreads["sellout_cases"]!;
    const said = (defined: number): string =>
      sampleReport({
        language: "en",
        ensemble: {
          ...manyFutures,
          spreads: {
            ...manyFutures.spreads,
            payback_weeks: { ...spread, p50: 86.6, defined },
          },
        },
      }).verdict.join(" ");
    expect(said(2)).toContain("paid back from week 87");
    expect(said(1)).toContain("not paid back");
  });
});
