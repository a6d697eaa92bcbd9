import { describe, expect, it } from "vitest";
import type { Explanation } from "../../src/ensemble/explain.ts";
import { explainText, partName } from "../../src/ensemble/explain-words.ts";

const chain = {
  packs: { distribution: 0.3, availability: -0.02, rate: 0.01 },
  money: { nsv: 3e9, landed: -1e9, spending: -5e8 },
};
const result: Explanation = {
  measure: "sellout_units",
  futures: 8,
  orders: 2,
  exact: true,
  runs: 32,
  before: 100_000,
  after: 130_000,
  total: { mean: 30_000, half: 5000, count: 8 },
  chain,
  parts: [
    {
      groups: ["price"],
      differences: [],
      effect: { mean: 3000, half: 900, count: 8 },
      chain,
      leansOn: undefined,
    },
    {
      groups: ["media", "money"],
      differences: [
        {
          lever: "media_video",
          column: "media_video[south]",
          a: "",
          b: "9 VND",
        },
      ],
      effect: { mean: 27_000, half: 4000, count: 8 },
      chain,
      leansOn: {
        name: "recallChance",
        value: 0.06,
        low: 0.02,
        high: 0.12,
        unit: "ratio",
        asOf: "",
        checkedOn: "",
        source: "",
        grade: "assumed",
        note: "",
      },
    },
  ],
};

describe("an explanation in words", () => {
  it("names result, reasons by size, mechanism, evidence", () => {
    const [head, first, second, method] = explainText(result, ["A", "B"], "en");
    expect(head).toBe(
      "Sell-out is 130k packs in B, 100k packs in A: +30.0k packs ± 5,000 packs (95%, 8 common futures). Mechanism: outlet-weeks listed +30.0%, availability −2.0%, rate of sale +1.0%.",
    );
    expect(first).toMatch(/^media with timing and money: \+27\.0k packs/);
    expect(first).toMatch(/90% of the difference/);
    expect(first).toMatch(/Changed: media_video\[south\] — → 9 VND\./);
    expect(first).toMatch(/Leans on recallChance = 0\.06 .*assumed/);
    expect(second).toMatch(/^price: .*10% of the difference/);
    expect(method).toMatch(/2 orders, 32 runs/);
  });

  it("says names for ids, where it is given them", () => {
    const [, first] = explainText(result, ["A", "B"], "zh-TW", {
      setting: (column) => `<${column}>`,
      value: (written) => `(${written})`,
      parameter: (id) => `{${id}}`,
    });
    expect(first).toContain("改了：<media_video[south]> () → (9 VND)。");
    expect(first).toContain("{recallChance} = (0.06 ratio)");
  });

  it("names no number behind a part that changes nothing", () => {
    const idle = result.parts.map((part) => ({
      ...part,
      effect: { mean: 0, half: 0, count: 8 },
    }));
    const text = explainText({ ...result, parts: idle }, ["A", "B"], "en");
    expect(text.join(" ")).not.toMatch(/Leans on/);
  });

  it("speaks Chinese, and of money in lines of money", () => {
    const money = { ...result, measure: "contribution" };
    const [head, first] = explainText(money, ["A", "B"], "zh-TW");
    expect(head).toMatch(/^B 的累計貢獻毛利是 /);
    expect(head).toMatch(/淨銷售額 \+30\.0 億₫、到岸成本 −10\.0 億₫/);
    expect(first).toMatch(/^媒體與代言＋時間與錢：/);
    expect(first).toMatch(/猜測/);
    expect(partName(result.parts[0]!, "zh-TW")).toBe("售價");
  });

  it("warns of luck and says zero exactly", () => {
    const vague = { ...result, total: { mean: 1000, half: 5000, count: 8 } };
    expect(explainText(vague, ["A", "B"], "en")[1]).toMatch(
      /smaller than luck/,
    );
    const none = { ...result, total: { mean: 0, half: 0, count: 8 } };
    expect(explainText(none, ["A", "B"], "en")).toEqual([
      "Sell-out of B and A is the same in every future: the difference is exactly zero.",
    ]);
  });
});
