import { describe, expect, it } from "vitest";
import { settingWords } from "../../src/document/setting-words.ts";
import type { Optimum } from "../../src/ensemble/optimise.ts";
import {
  bindingText,
  curveTable,
  limitNames,
  optimumTable,
  solveTable,
} from "../../src/ensemble/search-table.ts";
import { theMarket } from "../support/inputs.ts";
import { search } from "../support/search.ts";

const tried = (objective: number) => ({
  point: [0.5, 0],
  objective,
  broken: [],
  values: [],
  answers: [],
});
const optimum: Optimum = {
  best: tried(3e9),
  start: tried(1e9),
  gain: { mean: 2e9, half: 5e8, count: 4 },
  allowed: true,
  centre: [0.5, 0.2],
  tried: [tried(1e9), tried(3e9)],
  binding: [],
  curves: [
    [{ share: 0, objective: 1e9, allowed: false }],
    [{ share: 0, objective: 3e9, allowed: true }],
  ],
};
const cash = { measure: "peak_cash", sign: "<=" as const, value: 1e10 };

describe("searches as text", () => {
  it("say what must be true, alone for each lever", () => {
    const [vary] = search.vary;
    const found = {
      vary: vary!,
      kind: "at" as const,
      between: [2, 3] as const,
      low: 1,
      high: 9,
      there: 5,
    };
    const target = { measure: "sellout_cases", sign: ">=" as const, value: 5 };
    const table = solveTable(
      [found, { ...found, kind: "never" }, { ...found, kind: "reached" }],
      target,
      0.7,
      "Seeds alone differ.",
    );
    expect(table.note).toMatch(
      /one way along the range\. Seeds alone differ\.$/,
    );
    expect(table.title).toMatch(/at least 5 cases, in 70\.0% of the futures/);
    expect(table.rows.map(([, answer]) => answer)).toEqual([
      "between 2 (missed) and 3 (reached)",
      "not reached from 0 to 10",
      "reached from 0 to 10",
    ]);
  });

  it("show best values with their curves, points that break a limit starred", () => {
    const table = optimumTable(optimum, search.vary, "contribution");
    expect(table.title).toMatch(
      /3\.0 bn VND, from 1\.0 bn VND at the start, a difference of 2\.0 bn VND ± 500\.0 m VND/,
    );
    expect(table.rows).toEqual([
      ["x", "5", "5"],
      ["y", "0", "0"],
    ]);
    const curves = curveTable(optimum, search.vary, "contribution");
    expect(curves.rows).toEqual([
      ["x", "0", "1.0 bn VND *"],
      ["y", "0", "3.0 bn VND  "],
    ]);
    expect(curves.note).toBe(
      "The others stay at: x 5; y 2. A star: breaks a limit.",
    );
  });

  it("name the limit that binds and what it is worth", () => {
    const of = () => 0;
    const names = limitNames([cash], { target: cash, probability: 0.7 }, [
      {
        ...{ name: "first-year budget", unit: "VND", sign: "<=" },
        ...{ value: 5e9, of },
      },
      {
        ...{ name: "margin of a pack in minimart", unit: "ratio" },
        ...{ sign: ">=", value: 0.1, of },
      },
    ]);
    expect(names).toEqual([
      "Largest cash need at most 10.0 bn VND",
      "Largest cash need at most 10.0 bn VND in 70.0% of the futures",
      "first-year budget at most 5.0 bn VND",
      "margin of a pack in minimart at least 10.0%",
    ]);
    const say = (over: Partial<Optimum>, objective = "contribution") =>
      bindingText({ ...optimum, ...over }, names, [{ unit: "VND" }], objective);
    expect(say({})).toEqual([
      "No limit binds: the best point lies inside all of them.",
    ]);
    expect(say({ binding: [{ limit: 0, worth: 0.3 }] })[0]).toMatch(
      /^Binding: Largest cash need .* worth 0\.30 ₫ per ₫/,
    );
    // Twenty packs for a million đồng.
    const packs = say(
      { binding: [{ limit: 0, worth: 2e-5 }] },
      "sellout_units",
    );
    expect(packs[0]).toMatch(/ worth 20,000 packs per billion ₫/);
    expect(
      say({ allowed: false, binding: [{ limit: 0, worth: undefined }] }),
    ).toHaveLength(2);
    // A tenth more of the price is ten points.
    const points = (unit: string) =>
      bindingText(
        { ...optimum, binding: [{ limit: 0, worth: 5e9 }] },
        names,
        [{ unit }],
        "contribution",
      )[0];
    expect(points("ratio")).toMatch(/50\.0 m VND per percentage point/);
    expect(points("futures")).toMatch(/50\.0 m VND per future in 100/);
    expect(points("reps")).toMatch(/5\.0 bn VND per rep/);
    expect(points("other")).toMatch(/5\.0 bn VND per unit/);
  });

  it("say levers by name and figures as the reader's language writes them", () => {
    const vary = [
      { ...search.vary[0]!, column: "reps[south]", unit: "reps" },
      { ...search.vary[1]!, column: "rsp", high: 20_000, unit: "VND" },
    ];
    const market = theMarket();
    const page = (["zh-TW", "en", "vi"] as const).map((language) => {
      const says = settingWords(market, language, new Map());
      const [, price] = vary;
      return [
        optimumTable(optimum, vary, "contribution", says, language).rows[0],
        curveTable(
          {
            ...optimum,
            curves: [[], [{ share: 1, objective: 1e9, allowed: true }]],
          },
          vary,
          "contribution",
          says,
          language,
        ).rows[0],
        solveTable(
          [
            {
              ...{ vary: price!, kind: "at" as const, between: [2000, 3000] },
              ...{ low: 1, high: 9, there: 5 },
            },
          ],
          cash,
          undefined,
          "",
          says,
          language,
        ).rows[0]?.[1],
      ];
    });
    expect(page).toEqual([
      [
        ["業務人數（南部）", "5 人", "5 人"],
        ["建議售價", "20,000 ₫", "10.0 億₫  "],
        "在 2,000 ₫（沒達到）和 3,000 ₫（達到）之間",
      ],
      [
        ["Sales reps (South)", "5 reps", "5 reps"],
        ["Recommended retail price", "20,000 ₫", "1.0 bn VND  "],
        "between 2,000 ₫ (missed) and 3,000 ₫ (reached)",
      ],
      [
        ["Số nhân viên bán hàng (Miền Nam)", "5 người", "5 người"],
        ["Giá bán lẻ đề xuất", "20.000 ₫", "1,0 tỷ ₫  "],
        "giữa 2.000 ₫ (chưa đạt) và 3.000 ₫ (đạt)",
      ],
    ]);
  });
});
