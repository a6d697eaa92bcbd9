import { describe, expect, it } from "vitest";
import { formulaValues } from "../../src/document/formula-values.ts";
import { workbook } from "../../src/document/workbook.ts";
import { manyFutures, sampleReport } from "../support/report.ts";

const report = sampleReport({ ensemble: manyFutures });
const sheets = workbook(report);
const named = (name: string) => sheets.find((sheet) => sheet.name === name)!;

describe("a workbook", () => {
  it("has the nine sheets that an office expects", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "摘要",
      "輸入",
      "週資料",
      "區域通路",
      "損益",
      "現金",
      "分布",
      "假設來源",
      "版本",
    ]);
    expect(named("版本").rows.at(-1)![1]!.value).toBe(report.footer);
    const labels = named("版本")
      .rows.slice(0, -1)
      .map(([label]) => label!.value);
    expect(labels).toContain("通路口徑");
    expect(labels.join("")).not.toMatch(/[a-z]/i);
  });

  it("says how well each number is known and when it was checked, and which account of channels, in words", () => {
    const [head, ...rows] = named("假設來源").rows;
    expect(head!.map(({ value }) => value)).toContain("查核日");
    expect(rows.map((row) => row[6]!.value)).toEqual([
      "猜測",
      "實測",
      "方案決定",
    ]);
    const basis = named("版本").rows.find(
      ([label]) => label!.value === "通路口徑",
    );
    expect(basis![1]!.value).not.toMatch(/[a-z]/i);
  });

  it("adds up by formulas over the rows above", () => {
    const profit = named("損益").rows;
    const lines = Object.keys(report.run.contribution_lines).length;
    expect(profit[lines + 2]![1]).toMatchObject({
      value: `SUM(B3:B${lines + 2})`,
      formula: true,
    });
    const week = named("週資料").rows;
    expect(week).toHaveLength(report.run.weeks + 3);
    expect(week.at(-1)![2]!.value).toBe(`SUM(C3:C${report.run.weeks + 2})`);
    const cash = named("現金").rows;
    expect(cash[3]![3]!.value).toBe("SUM(C$3:C4)");
    const inflows = cash.slice(2, -1).map((row) => Number(row[2]!.value));
    const sum = inflows.reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(report.run.by.week["104"]!["cash"]!, 0);
  });

  it("sells in as much by places as by weeks: what distributors take has its own row", () => {
    const { run } = report;
    // Small shops are served by distributors: their channels have no sell-in of their own.
    const region_channel = Object.fromEntries(
      Object.entries(run.by.region_channel).map(([key, values]) => [
        key,
        /tap_hoa|wet_market/.test(key)
          ? { ...values, sellin_units: null }
          : values,
      ]),
    );
    const book = workbook({
      ...report,
      run: { ...run, by: { ...run.by, region_channel } },
    });
    const sheet = book.find(({ name }) => name === "區域通路")!;
    const total = formulaValues(sheet).get(`C${sheet.rows.length}`);
    expect(total).toBeCloseTo(run.measures["sellin_units"]!, 3);
    const [row] = sheet.rows.slice(-2);
    expect(row![0]!.value).toBe("出給經銷商（不分通路）");
    expect(row![2]!.value).toBeGreaterThan(0);
  });

  it("says how a measure is worked out in the reader's words where they are given", () => {
    const formulas = { sellout_units: "Σ 實銷包數" };
    const [sheet] = workbook(sampleReport({ formulas }));
    const row = sheet!.rows.find(([cell]) => cell?.value === "實銷")!;
    expect(row.at(-1)!.value).toBe("Σ 實銷包數");
  });

  it("keeps numbers numbers and text text", () => {
    const row = named("輸入").rows[1]!;
    expect(row[7]!.value).toBe(18000);
    expect(row[9]!.value).toBe("<零錢>");
    expect(row.some(({ formula }) => formula === true)).toBe(false);
  });

  it("holds every future, with quantiles by formula", () => {
    const rows = named("分布").rows;
    expect(rows).toHaveLength(2 + 3 + 3);
    expect(rows[2]![1]!.value).toBe(40_000);
    expect(rows.at(-1)![1]!.value).toBe(
      'IF(COUNT(B3:B5)=0,"",PERCENTILE(B3:B5,0.9))',
    );
    expect(
      named("摘要")
        .rows.flat()
        .map(({ value }) => value),
    ).toContain("P50");
  });

  it("has NT$ beside every figure of VND, at the plan's rate", () => {
    const [future = {}] = manyFutures.values;
    const values = [{ ...future, contribution: 3e10 }];
    const taiwan = sampleReport({ ensemble: { ...manyFutures, values } });
    const book = workbook(taiwan);
    const rowsOf = (name: string) =>
      book.find((sheet) => sheet.name === name)!.rows;
    const rate = taiwan.run.vndPerTwd;
    const summary = rowsOf("摘要");
    const row = summary.findIndex(([cell]) => cell?.value === "累計貢獻毛利");
    const money = summary[row]!.slice(6, 10);
    expect(money.map(({ value }) => value)).toEqual(
      ["C", "D", "E", "F"].map(
        (column) =>
          `IF(ISNUMBER(${column}${row + 1}),${column}${row + 1}/${rate},"")`,
      ),
    );
    // A measure in packs has none.
    const packs = summary.find(([cell]) => cell?.value === "實銷")!;
    expect(packs.slice(6, 10).every(({ value }) => value === "")).toBe(true);
    for (const name of ["週資料", "區域通路", "現金", "分布"]) {
      const units = rowsOf(name)[1]!.map(({ value }) => value);
      const vnd = units.filter((unit) => unit === "₫" || unit === "VND");
      const nt = units.filter((unit) => unit === "NT$");
      expect(nt.length, name).toBe(vnd.length);
      expect(nt.length, name).toBeGreaterThan(0);
    }
    expect(rowsOf("版本").at(-1)![1]!.value).toContain(`NT$1 = ${rate}₫`);
  });
});
