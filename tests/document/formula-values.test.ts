import { expect, it } from "vitest";
import { quantile } from "../../src/base/stats.ts";
import { formulaValues } from "../../src/document/formula-values.ts";
import { workbook } from "../../src/document/workbook.ts";
import { manyFutures, sampleReport } from "../support/report.ts";

const formula = (value: string) => ({ value, formula: true });
const sheet = (...rows: { value: string | number; formula?: boolean }[][]) => ({
  ...{ name: "A", widths: [], frozen: 0, rows },
});

it("sums, ratios, twins, differences and percentiles come to what a spreadsheet makes of them", () => {
  const values = formulaValues(
    sheet(
      [{ value: 1 }, formula("A1/838"), formula("SUM(A$1:A1)")],
      [{ value: 3 }, formula("IF(A1=0,0,A1/A2)"), formula("SUM(A$1:A2)")],
      [
        { value: "" },
        formula('IF(ISNUMBER(A3),A3/838,"")'),
        formula("MIN(C1:C2)"),
      ],
      [
        formula("SUM(A1:A3)"),
        formula("A4-(4.5)"),
        formula('IF(COUNT(A1:A3)=0,"",PERCENTILE(A1:A3,0.1))'),
      ],
    ),
  );
  expect([...values]).toEqual([
    ["B1", 1 / 838],
    ["C1", 1],
    ["B2", 1 / 3],
    ["C2", 4],
    ["B3", ""],
    ["C3", 1],
    ["A4", 4],
    ["B4", -0.5],
    ["C4", quantile([1, 3], 0.1)],
  ]);
});

it("the best and the worst of a batch are those of the cells that have a figure", () => {
  const values = formulaValues(
    sheet(
      [{ value: 1 }, { value: "" }],
      [{ value: 3 }, { value: "" }],
      ["A", "B"].map((column) =>
        formula(
          `IF(COUNT(${column}1:${column}2)=0,"",MAX(${column}1:${column}2))`,
        ),
      ),
    ),
  );
  expect([...values.values()]).toEqual([3, ""]);
});

it("what it does not know has no value", () => {
  expect(formulaValues(sheet([formula("NOW()")])).size).toBe(0);
});

it("every formula of a workbook has a value, and profit and loss differs from the simulation by nothing", () => {
  const book = workbook(sampleReport({ ensemble: manyFutures }));
  for (const each of book) {
    const formulas = each.rows.flat().filter((cell) => cell.formula === true);
    const values = formulaValues(each);
    expect(values.size, each.name).toBe(formulas.length);
    expect([...values.values()].filter((value) => Number.isNaN(value))).toEqual(
      [],
    );
  }
  const profit = book.find(({ name }) => name === "損益")!;
  const last = formulaValues(profit).get(`B${profit.rows.length}`);
  expect(Math.abs(Number(last))).toBeLessThan(1);
});
