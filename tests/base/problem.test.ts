import { describe, expect, it } from "vitest";
import {
  Bug,
  formatProblem,
  sortProblems,
  type Problem,
} from "../../src/base/problem.ts";

const whole: Problem = {
  code: "wrong-unit",
  file: "plan.csv",
  found: '"kVND"',
  expected: "VND",
  fix: "multiply the value by 1,000",
};
const problem: Problem = { ...whole, row: 7, column: "unit" };

describe("a problem", () => {
  it("says where, what, what instead and how, in one line", () => {
    expect(formatProblem(problem)).toBe(
      'plan.csv row 7, unit: found "kVND", expected VND; multiply the value by 1,000.',
    );
    expect(formatProblem(whole)).toMatch(/^plan\.csv: found/);
  });

  it("stands in the order of file and row, the whole file first", () => {
    const at = (file: string, row?: number): Problem =>
      row === undefined ? { ...whole, file } : { ...whole, file, row };
    const mixed = [at("b", 1), at("a", 9), at("a"), at("a", 2)];
    expect(sortProblems(mixed).map((p) => `${p.file}${p.row ?? ""}`)).toEqual([
      "a",
      "a2",
      "a9",
      "b1",
    ]);
    expect(mixed[0]?.file).toBe("b");
  });

  it("is not a bug, which has a name of its own", () => {
    expect(new Bug("x").name).toBe("Bug");
  });
});
