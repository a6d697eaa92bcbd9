import { describe, expect, it } from "vitest";
import type { Comparison, Rival } from "../../../src/index.ts";
import { interval, verdictLines } from "../../../web/compare/verdicts.ts";
import { textsOf } from "../../../web/text/index.ts";
import type { View } from "../../../web/view.ts";

const view: View = {
  texts: textsOf("zh-TW"),
  language: "zh-TW",
  currency: "VND",
  dark: false,
  vndPerTwd: 838,
};

const rival: Rival = {
  plan: "b",
  verdict: "better",
  difference: { mean: 3e8, half: 1e8 },
  p10: 1e8,
  p90: 5e8,
  worst: -1e8,
  best: 6e8,
  wins: 7,
  ties: 0,
  losses: 1,
  gain: 2,
  others: {},
} as Rival;

const result = { measure: "contribution" } as Comparison;
const names = { plan: "乙", reference: "甲" };

describe("a verdict", () => {
  it("gives the difference with its interval and in how many futures it holds", () => {
    const [first, record, ...rest] = verdictLines(result, rival, names, view);
    expect(first).toMatch(/「乙」比「甲」好.*\+3\u00a0億.*± 1\u00a0億/);
    expect(record).toMatch(/8 個未來裡贏 7 次.*輸 1 次.*−1\u00a0億/);
    expect(rest).toEqual([]);
  });

  it("does not call a plan the winner that loses often", () => {
    const often = { ...rival, wins: 5, losses: 3 };
    expect(verdictLines(result, often, names, view)).toHaveLength(3);
  });

  it("calls a tie a tie, and the same the same", () => {
    const tie = verdictLines(result, { ...rival, verdict: "tie" }, names, view);
    expect(tie[0]).toMatch(/^平手/);
    const same = verdictLines(
      result,
      { ...rival, verdict: "identical" },
      names,
      view,
    );
    expect(same).toEqual(["「乙」和「甲」在每一個未來都一樣，差異剛好是零。"]);
  });

  it("shows no sign before nought, and a dash for what is not defined", () => {
    expect(interval("sell_through", { mean: 0.0001, half: 0.01 }, view)).toBe(
      "0 個百分點 ± 1 個百分點",
    );
    expect(interval("ros", { mean: NaN, half: NaN }, view)).toBe("–");
  });
});
