import { describe, expect, it } from "vitest";
import { overridesOf, readGrid } from "../../src/batch/grid.ts";
import { parseSet } from "../../src/inputs/overrides.ts";

function read(text: string) {
  return readGrid("grid.csv", text);
}

describe("a batch file", () => {
  it("has a scenario per row, its words and what it says of each lever", () => {
    const { grid, problems } = read(
      'name;base;group;note;"rsp[main,south]";reps\r\nA;hybrid;g;"a; b";18000 VND;\r\nB;;;;;20|40\r\n',
    );
    expect(problems).toEqual([]);
    expect(grid?.levers).toEqual(["rsp[main,south]", "reps"]);
    const [a, b] = grid?.rows ?? [];
    expect(a).toMatchObject({
      name: "A",
      base: "hybrid",
      group: "g",
      note: "a; b",
      line: 2,
    });
    expect(a?.cells.map(({ column }) => column)).toEqual(["rsp[main,south]"]);
    expect(b?.cells[0]?.values).toEqual(["20", "40"]);
  });

  it("says all of its mistakes at once, each with its place", () => {
    const { grid, problems } = read("name,rsp[,reps\nA,1,1..0/2\nA,1,a||b\n");
    expect(grid?.levers).toEqual(["reps"]);
    expect(grid?.rows.map(({ cells }) => cells)).toEqual([[], []]);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ["bad-column", 1],
      ["bad-cell", 2],
      ["bad-cell", 3],
      ["name-twice", 3],
    ]);
  });

  it.each([
    ["name,rsp[main]\nA,=A1+1\n", "bad-expression"],
    ["name,rsp[main]\nA,18000|=A1\n", "bad-expression"],
    ["name,__proto__\nA,1\n", "bad-column"],
    ['name,rsp\n"A\nB",1\n', "bad-cell"],
    [`name,rsp\n${"A".repeat(5000)},1\n`, "bad-cell"],
    ["name,rsp,rsp\nA,1,2\n", "duplicate-column"],
    ["name,rsp\nA,1,2\n", "surplus-cells"],
    ["name,rsp\nA,1e999..2e999/3\n", "bad-cell"],
    ["name,start_date\nA,2027-06-07..2027-12-06/3\n", "bad-cell"],
  ])("has one message for one mistake: %j", (text, code) => {
    const { problems } = read(text);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]!.found.length).toBeLessThan(100);
  });

  it("needs a column of names and a row", () => {
    expect(read("base,reps\nhybrid,4\n").problems[0]?.code).toBe(
      "no-name-column",
    );
    expect(read("name,reps\n").problems[0]?.code).toBe("no-scenario");
    expect(read("").problems[0]?.code).toBe("empty-file");
  });

  it("says with its columns what --set says: the same overrides", () => {
    const values = { "rsp[main,south]": "18000 VND", "reps[south]": "40" };
    expect(overridesOf(values)).toEqual([
      parseSet("rsp[main,south]=18000 VND"),
      parseSet("reps[south]=40"),
    ]);
  });
});
