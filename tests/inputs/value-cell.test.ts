import { describe, expect, it } from "vitest";
import {
  readValueCell,
  splitUnit,
  type CellKind,
} from "../../src/inputs/value-cell.ts";

const price: CellKind = {
  id: "rsp",
  kind: "number",
  unit: "VND/pack",
  choices: [],
};
const duty: CellKind = {
  ...price,
  id: "duty",
  unit: "%",
  choices: ["by_rule"],
};
const word: CellKind = { ...price, kind: "word", unit: "word", choices: ["a"] };
const flag: CellKind = { ...price, kind: "flag", unit: "flag" };
const date: CellKind = { ...price, kind: "date", unit: "date" };
const names = new Set(["rsp"]);

const read = (kind: CellKind, value: string, unit = "") =>
  readValueCell(kind, value, unit, names);
const code = (kind: CellKind, value: string, unit = "") =>
  read(kind, value, unit).mistake?.code;

describe("a number cell", () => {
  it("is in the lever's own unit without one, else in that beside or behind it", () => {
    for (const [value, unit, text] of [
      ["18000", "", "VND/pack"],
      ["25", "TWD", "TWD"],
      ["25 TWD", "", "TWD"],
      ["25TWD", "TWD", "TWD"],
      ["25", "TWD/pack", "TWD/pack"],
    ] as const) {
      const cell = read(price, value, unit).value;
      expect(cell?.kind).toBe("number");
      expect(cell).toMatchObject({ value: Number.parseFloat(value) });
      expect(cell).toHaveProperty("unit.text", text);
    }
  });

  it("may be an expression, with a unit behind it", () => {
    const cell = read(price, "10*1.05^(week/52) TWD").value;
    expect(cell).toHaveProperty("expression.text", "10*1.05^(week/52)");
    expect(cell).toHaveProperty("unit.text", "TWD");
  });

  it("may be a word where the lever has one", () => {
    expect(read(duty, "by_rule").value).toEqual({
      kind: "word",
      word: "by_rule",
    });
    expect(code(duty, "by_rle")).toBe("unknown-word");
    expect(read(duty, "12").value).toMatchObject({ kind: "number", value: 12 });
  });

  it("is refused in a unit that measures something else, or none at all", () => {
    expect(code(price, "18", "stores")).toBe("wrong-unit");
    expect(code(price, "18", "VND/store")).toBe("wrong-unit");
    expect(code(price, "18", "elephants")).toBe("unknown-unit");
    expect(code(price, "18 TWD", "VND")).toBe("two-units");
    expect(code(price, "18", "__proto__")).toBe("unknown-unit");
  });

  it("says what to write instead of a unit of thousands", () => {
    const fix = (unit: string) => {
      const reading = read(price, "18", unit);
      return reading.mistake?.fix;
    };
    expect(fix("kVND")).toContain("multiply the value by 1,000");
    expect(fix("k")).toContain("multiply the value by 1,000");
    // A kilogram is no thousand, and nothing is near to a banana.
    for (const unit of ["kg", "weeks", "bananas"])
      expect(fix(unit)).toBe("write the value in VND/pack");
    expect(fix("VND/case")).toMatch(/VND\/pack/);
    expect(fix("thousand VND")).toContain("multiply the value by 1,000");
    expect(fix("million VND")).toContain("1,000,000");
  });

  it("is refused when empty, grouped or far too long", () => {
    expect(code(price, "")).toBe("empty-value");
    expect(code(price, "45.000")).toBe("grouped-number");
    expect(code(price, "45.000 VND")).toBe("grouped-number");
    expect(code(price, "1".repeat(100_000))).toBe("cell-too-long");
    expect(code(price, "1", "x".repeat(100_000))).toBe("cell-too-long");
    expect(code(price, "")).toBe("empty-value");
  });

  it("of the data may have three decimals", () => {
    expect(
      readValueCell(price, "1.125", "", names, "data").value,
    ).toMatchObject({ value: 1.125 });
  });
});

describe("other cells", () => {
  it("hold a listed word, on or off, or a Monday", () => {
    expect(read(word, "a").value).toEqual({ kind: "word", word: "a" });
    expect(read(flag, "ON").value).toEqual({ kind: "flag", on: true });
    expect(read(flag, "no").value).toEqual({ kind: "flag", on: false });
    expect(read(date, "2027-06-07").value).toEqual({
      kind: "word",
      word: "2027-06-07",
    });
    expect(read(date, "2027/6/7").value).toHaveProperty("word", "2027-06-07");
  });

  it("are refused otherwise", () => {
    expect(code(word, "b")).toBe("unknown-word");
    expect(code(flag, "maybe")).toBe("unknown-word");
    expect(code(date, "2027-06-08")).toBe("not-a-monday");
    expect(code(date, "2027-02-30")).toBe("bad-date");
    expect(code(date, "next week")).toBe("bad-date");
    expect(code(date, "1900-01-01")).toBe("bad-date");
    expect(code(date, "9999-12-27")).toBe("bad-date");
    expect(code(flag, "on", "VND")).toBe("wrong-unit");
  });
});

describe("splitting a unit", () => {
  it("leaves names of levers and words alone", () => {
    expect(splitUnit("freight_20ft")).toEqual({
      body: "freight_20ft",
      unit: "",
    });
    expect(splitUnit("week")).toEqual({ body: "week", unit: "" });
    expect(splitUnit("0.035 m3")).toEqual({ body: "0.035", unit: "m3" });
    expect(splitUnit("(1+2) VND/pack")).toEqual({
      body: "(1+2)",
      unit: "VND/pack",
    });
    expect(splitUnit("35%")).toEqual({ body: "35", unit: "%" });
  });
});
