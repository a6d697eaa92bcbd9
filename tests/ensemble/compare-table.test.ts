import { describe, expect, it } from "vitest";
import type { Comparison, Rival } from "../../src/ensemble/compare.ts";
import {
  comparisonTable,
  diffTable,
  gainText,
  regretTable,
  verdictText,
} from "../../src/ensemble/compare-table.ts";

const rival: Rival = {
  plan: "B",
  verdict: "better",
  difference: { mean: 2e9, half: 5e8, count: 40 },
  p10: 0,
  p90: 4e9,
  worst: -6e8,
  best: 5e9,
  wins: 33,
  ties: 0,
  losses: 7,
  gain: 12.34,
  others: { nd: { mean: 0.02, half: 0.01, count: 40 } },
};
const result: Comparison = {
  measure: "contribution",
  margin: 1e8,
  confidence: 0.95,
  futures: 40,
  rounds: 3,
  clear: true,
  rivals: [rival],
  means: [1e9, 3e9],
  regret: [2.1e9, 1e8],
};
const say = (over: Partial<Rival>) =>
  verdictText(result, { ...rival, ...over }, "A");

describe("a comparison in words", () => {
  it("says by how much, how sure, and in how many of 100 futures", () => {
    expect(say({})).toBe(
      "B is better than A: Contribution +2.0 bn VND ± 500.0 m VND (95.0%, 40 futures, all looks counted). B beats A in 83 of 100 futures, loses in 18; worst -600.0 m VND, best +5.0 bn VND.",
    );
    expect(gainText(rival)).toMatch(/12\.3 times as many runs/);
  });

  it("calls no plan the winner that loses in a third of the futures", () => {
    expect(say({ wins: 26, losses: 14 })).toMatch(/neither is the winner\.$/);
    expect(say({ wins: 28, losses: 12 })).not.toMatch(/winner/);
  });

  it("calls ties ties, identity identity, and doubt doubt", () => {
    expect(say({ verdict: "tie" })).toMatch(/^A tie: B differs from A by less/);
    expect(say({ verdict: "unclear" })).toMatch(/^Not clear after 40 futures/);
    expect(say({ verdict: "identical" })).toMatch(/exactly zero/);
    const same = { ...rival, verdict: "identical" as const, gain: undefined };
    expect(gainText(same)).toMatch(/variance of the difference is zero/);
  });

  it("says the same in the reader's language", () => {
    const often = { ...rival, wins: 26, ties: 1, losses: 13 };
    expect(verdictText(result, often, "A", "zh-TW")).toBe(
      "B 比 A 好：累計貢獻毛利 +20.0 億₫ ± 5.0 億₫（95.0%，40 個未來，每次看都算進去）。100 個未來裡 B 贏 A 65 次，平 3 次，輸 33 次；最差 −6.0 億₫，最好 +50.0 億₫。",
    );
    expect(
      verdictText(result, { ...rival, wins: 1, losses: 39 }, "A", "vi"),
    ).toMatch(/^B tốt hơn A: Lợi nhuận đóng góp.*chưa bên nào thắng\.$/);
    expect(comparisonTable(result, ["A", "B"], "vi").rows).toEqual([
      ["Độ phủ số lượng", "+2,0% ± 1,0%"],
    ]);
    expect(gainText(rival, "zh-TW")).toMatch(/得跑 12\.3 倍/);
    expect(regretTable(result, ["A", "B"], "zh-TW").head[2]).toBe("後悔值");
  });

  it("has tables of differences, of regret and of changed inputs", () => {
    expect(comparisonTable(result, ["A", "B"]).rows).toEqual([
      ["Numeric distribution", "+2.0% ± 1.0%"],
    ]);
    expect(regretTable(result, ["A", "B"]).rows[0]).toEqual([
      "A",
      "1.0 bn VND",
      "2.1 bn VND",
    ]);
    const one = { lever: "reps", column: "reps", a: "", b: "9 reps" };
    const words = {
      setting: (column: string) => `<${column}>`,
      value: (text: string) => (text === "" ? "—" : text),
    };
    const table = diffTable([one, one, one], ["A", "B"], 1, words);
    expect(table.rows).toEqual([["<reps>", "—", "9 reps"]]);
    expect(table.note).toMatch(/^A dash: .* And 2 more/);
  });
});
