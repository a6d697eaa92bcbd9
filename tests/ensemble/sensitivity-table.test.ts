import { describe, expect, it } from "vitest";
import {
  knowingTable,
  morrisTable,
  sobolTable,
  tornadoTable,
} from "../../src/ensemble/sensitivity-table.ts";
import { settingWords } from "../../src/document/setting-words.ts";
import { factor } from "../support/ensemble.ts";
import { theMarket } from "../support/inputs.ts";

const exact = (mean: number) => ({ mean, half: 1e6, count: 4 });
const x = factor("x", { value: 5, low: 0, high: 10, unit: "%" });
const check = { en: "look", "zh-TW": "看", vi: "xem" };

describe("sensitivity as tables", () => {
  it("shows both ends of each number", () => {
    const bars = [{ factor: x, low: exact(-2e9), high: exact(1e9) }];
    const table = tornadoTable({ base: exact(3e9), bars }, "contribution", 5);
    expect(table.rows[0]).toEqual([
      "x",
      "0 | 5 | 10 %",
      "assumed",
      "-2.0 bn VND\n± 1.0 m VND",
      "+1.0 bn VND\n± 1.0 m VND",
    ]);
    expect(table.title).toMatch(/Contribution \(\+3\.0 bn VND/);
  });

  it("shows effects and shares, the largest total first", () => {
    const effects = [{ factor: x, muStar: exact(2e9), sigma: 5e8 }];
    expect(morrisTable(effects, "contribution", 1).rows[0]).toEqual([
      "x",
      "assumed",
      "2.0 bn VND ± 1.0 m VND",
      "500.0 m VND",
    ]);
    const index = (id: string, total: number) => ({
      id,
      first: total / 2,
      firstRange: [0, 1] as const,
      total,
      totalRange: [0, 1] as const,
    });
    const rows = sobolTable([index("a", 0.1), index("b", 0.9)], "nd").rows;
    expect(rows.map(([id]) => id)).toEqual(["b", "a"]);
    expect(rows[0]).toEqual([
      "b",
      "45.0%",
      "0.0% to 100.0%",
      "90.0%",
      "0.0% to 100.0%",
    ]);
  });

  it("lists what may change the choice, and counts the rest", () => {
    const list = [
      { factor: x, switchAt: 3.75, worth: 2e8, check },
      { factor: factor("y"), switchAt: undefined, worth: 0, check },
    ];
    const table = knowingTable(list, "contribution", 5);
    expect(table.rows).toEqual([["x", "3.75 %", "200.0 m VND", "look"]]);
    expect(table.note).toMatch(/\(1 of 2\)/);
  });

  it("says numbers by name, figures and checks in the reader's language", () => {
    const market = theMarket();
    const liking = factor("repeat_liking", {
      ...{ value: 2000, low: 1000, high: 3000, unit: "%" },
    });
    const bars = [{ factor: liking, low: exact(-2e9), high: exact(1e9) }];
    const list = [{ factor: liking, switchAt: 1500, worth: 2e8, check }];
    const index = {
      first: 0.1,
      firstRange: [0, 1],
      total: 1,
      totalRange: [0, 1],
    } as const;
    const page = (["zh-TW", "vi"] as const).map((language) => {
      const says = settingWords(market, language, new Map());
      const result = { base: exact(3e9), bars };
      return [
        tornadoTable(result, "contribution", 5, says, language).rows[0],
        knowingTable(list, "contribution", 5, says, language).rows[0],
        ["all others", "luck"].map(
          (id) =>
            sobolTable([{ id, ...index }], "nd", says, language).rows[0]?.[0],
        ),
        morrisTable([], "nd", 5, says, language, true).title,
      ];
    });
    expect(page).toEqual([
      [
        [
          ...["回購意願", "1,000 | 2,000 | 3,000 %", "猜測"],
          ...["−20.0 億₫\n± 100 萬₫", "+10.0 億₫\n± 100 萬₫"],
        ],
        ["回購意願", "1,500 %", "2.0 億₫", "看"],
        ["其他所有數字", "運氣"],
        "每個數字對兩個方案的鋪貨率之差的影響（Morris 法）",
      ],
      [
        [
          ...["Ý định mua lại", "1.000 | 2.000 | 3.000 %", "giả định"],
          ...["−2,0 tỷ ₫\n± 1,0 triệu ₫", "+1,0 tỷ ₫\n± 1,0 triệu ₫"],
        ],
        ["Ý định mua lại", "1.500 %", "200 triệu ₫", "xem"],
        ["mọi con số khác", "vận may"],
        "Ảnh hưởng đến chênh lệch Độ phủ số lượng giữa hai phương án (phương pháp Morris)",
      ],
    ]);
  });
});
