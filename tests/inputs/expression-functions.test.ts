import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  binaryOperators,
  expressionFunctions,
  power,
  unaryOperators,
} from "../../src/inputs/expression-functions.ts";

const call = (name: string, ...args: number[]): number =>
  expressionFunctions.get(name)!.apply(args);

describe("power", () => {
  it("is exact for whole exponents of exact numbers", () => {
    expect(power(2, 10)).toBe(1024);
    expect(power(-3, 3)).toBe(-27);
    expect(power(2, -2)).toBe(0.25);
    expect(power(7, 0)).toBe(1);
  });

  it("agrees with the mathematical power elsewhere, and has none of negative numbers", () => {
    expect(power(1.05, 0.5)).toBeCloseTo(Math.sqrt(1.05), 14);
    expect(power(-2, 0.5)).toBeNaN();
  });
});

describe("the functions of expressions", () => {
  it("do what their meaning says", () => {
    expect(call("abs", -3)).toBe(3);
    expect(call("ceil", 1.2)).toBe(2);
    expect(call("floor", -1.2)).toBe(-2);
    expect(call("round", 2.5)).toBe(3);
    expect(call("sqrt", 9)).toBe(3);
    expect(call("log", call("exp", 1.5))).toBeCloseTo(1.5, 14);
    expect(call("clamp", 12, 0, 10)).toBe(10);
    expect(call("clamp", -1, 0, 10)).toBe(0);
    expect(call("max", 1, 3, 2)).toBe(3);
    expect(call("min", 1, 3, 2)).toBe(1);
    expect(call("pow", 2, 3)).toBe(8);
    expect(call("ramp", 5, 0, 10)).toBe(0.5);
    expect(call("ramp", -5, 0, 10)).toBe(0);
    expect(call("ramp", 50, 0, 10)).toBe(1);
    expect(call("step", 13, 13)).toBe(1);
    expect(call("step", 12, 13)).toBe(0);
  });

  it("are none of those an object inherits", () => {
    for (const name of ["constructor", "__proto__", "toString", "ones"])
      expect(expressionFunctions.has(name)).toBe(false);
  });
});

describe("the operators", () => {
  it("compare and join to 1 and 0", () => {
    const apply = (sign: string, a: number, b: number): number =>
      binaryOperators.get(sign)!(a, b);
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(apply("<", a, b)).toBe(a < b ? 1 : 0);
        expect(apply(">=", a, b)).toBe(a >= b ? 1 : 0);
        expect(apply("==", a, b)).toBe(a === b ? 1 : 0);
        expect(apply("and", a, b)).toBe(a !== 0 && b !== 0 ? 1 : 0);
      }),
    );
    expect(apply("!=", 1, 2)).toBe(1);
    expect(apply("<=", 2, 2)).toBe(1);
    expect(apply(">", 2, 2)).toBe(0);
    expect(apply("or", 0, 2)).toBe(1);
    expect(unaryOperators.get("not")!(0)).toBe(1);
  });
});
