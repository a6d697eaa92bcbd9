import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grouped, money, percent } from "../../src/report/number-words.ts";

describe("numbers as words", () => {
  it("are grouped in threes, rounded, and keep their sign", () => {
    expect(grouped(0)).toBe("0");
    expect(grouped(999)).toBe("999");
    expect(grouped(1000)).toBe("1,000");
    expect(grouped(1234567.5)).toBe("1,234,568");
    expect(grouped(-1234.56, 1)).toBe("-1,234.6");
  });

  it("show no minus before a nought", () => {
    expect(grouped(-0.2)).toBe("0");
    expect(grouped(-0.04, 1)).toBe("0.0");
  });

  it("say a dash where nothing is defined", () => {
    expect(grouped(null)).toBe("–");
    expect(percent(undefined)).toBe("–");
    expect(money(null, "VND")).toBe("–");
  });

  it("show fractions as percent with one decimal", () => {
    expect(percent(0.81234)).toBe("81.2%");
    expect(percent(1)).toBe("100.0%");
  });

  it("shorten money, and take the next unit where rounding would reach it", () => {
    expect(money(950, "VND")).toBe("950 VND");
    expect(money(18_000, "VND")).toBe("18.0 k VND");
    expect(money(999_960, "VND")).toBe("1.0 m VND");
    expect(money(-12_345_678_901, "VND")).toBe("-12.3 bn VND");
  });

  it("can be read back whatever their size", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(Number(grouped(value).replaceAll(",", ""))).toBe(value);
      }),
    );
  });
});
