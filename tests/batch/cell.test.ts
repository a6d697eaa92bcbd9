import { describe, expect, it } from "vitest";
import { at, readCell } from "../../src/batch/cell.ts";

const where = { file: "grid.csv", row: 7 };

function values(text: string): readonly string[] {
  const cell = readCell("rsp[main]", text, where);
  if ("code" in cell) throw new Error(cell.found);
  return cell.values;
}

describe("a cell of a batch file", () => {
  it("is a value as it stands, whatever an expression has in it", () => {
    expect(values("18000 VND")).toEqual(["18000 VND"]);
    expect(values("18000*1.05^(week/52)")).toEqual(["18000*1.05^(week/52)"]);
    expect(values("off")).toEqual(["off"]);
    expect(values("-3.5 %")).toEqual(["-3.5 %"]);
  });

  it("is a list between bars", () => {
    expect(values("on | off")).toEqual(["on", "off"]);
  });

  it("is a range with steps, both ends included, its unit on each", () => {
    expect(values("15000..21000/4")).toEqual([
      "15000",
      "17000",
      "19000",
      "21000",
    ]);
    expect(values("1e6..2.5E6/2 VND")).toEqual(["1000000 VND", "2500000 VND"]);
    expect(values("0 .. 0.3/4 TWD")).toEqual([
      "0 TWD",
      "0.1 TWD",
      "0.2 TWD",
      "0.3 TWD",
    ]);
  });

  it("is a range without steps for designs that draw", () => {
    const cell = readCell("reps", "20..60 reps", where);
    expect(cell).toEqual({
      column: "reps",
      values: [],
      range: { low: 20, high: 60, unit: "reps" },
    });
    expect(at({ low: 20, high: 60, unit: "reps" }, 0.25)).toBe("30 reps");
  });

  it("is refused, with row and column, where it cannot be meant", () => {
    for (const text of [
      "a||b",
      "5..5/2",
      "9..3/4",
      "1..2/1",
      "1..2/5000",
      "1..x",
    ]) {
      const cell = readCell("reps", text, where);
      expect(cell, text).toMatchObject({
        file: "grid.csv",
        row: 7,
        column: "reps",
      });
    }
  });

  it("writes no step with three decimals, which a plan would take for thousands", () => {
    const cell = at({ low: 26.78, high: 26.79, unit: "USD" }, 0.5);
    expect(cell).toBe("26.7850 USD");
  });
});
