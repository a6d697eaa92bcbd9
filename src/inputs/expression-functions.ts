/**
 * The functions a planner's expression may call, and its power operator, on plain arithmetic and the project's own
 * exp and log, so that an expression has the same value in every engine. Truth is 1, untruth 0.
 * Leaves out: trigonometry, random numbers, dates, and everything that makes lists or texts.
 */
import { dexp, dlog, dpow } from "../base/math.ts";

export interface ExpressionFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: (args: readonly number[]) => number;
  readonly meaning: string;
}

const MAX_ARGUMENTS = 8;

/** x^y; whole exponents by repeated multiplication, which is exact where the result is. */
export function power(x: number, y: number): number {
  const size = y < 0 ? -y : y;
  if (size <= 64 && size === Math.floor(size)) {
    let result = 1;
    for (let k = 0; k < size; k++) result *= x;
    return y < 0 ? 1 / result : result;
  }
  return x < 0 ? NaN : dpow(x, y);
}

function one(
  meaning: string,
  apply: (x: number) => number,
): ExpressionFunction {
  return { least: 1, most: 1, meaning, apply: ([x = NaN]) => apply(x) };
}

export const expressionFunctions: ReadonlyMap<string, ExpressionFunction> =
  new Map([
    ["abs", one("size without sign", Math.abs)],
    ["ceil", one("next whole number up", Math.ceil)],
    ["exp", one("e to the power x", dexp)],
    ["floor", one("next whole number down", Math.floor)],
    ["log", one("natural logarithm", dlog)],
    ["round", one("nearest whole number", (x: number) => Math.floor(x + 0.5))],
    ["sqrt", one("square root", Math.sqrt)],
    [
      "clamp",
      {
        least: 3,
        most: 3,
        meaning: "clamp(x, low, high): x kept between low and high",
        apply: ([x = NaN, low = NaN, high = NaN]) =>
          x < low ? low : x > high ? high : x,
      },
    ],
    [
      "max",
      {
        least: 1,
        most: MAX_ARGUMENTS,
        meaning: "largest of its values",
        apply: (args) => Math.max(...args),
      },
    ],
    [
      "min",
      {
        least: 1,
        most: MAX_ARGUMENTS,
        meaning: "smallest of its values",
        apply: (args) => Math.min(...args),
      },
    ],
    [
      "pow",
      {
        least: 2,
        most: 2,
        meaning: "pow(x, y): x to the power y",
        apply: ([x = NaN, y = NaN]) => power(x, y),
      },
    ],
    [
      "ramp",
      {
        least: 3,
        most: 3,
        meaning: "ramp(x, from, to): 0 before from, 1 after to, even between",
        apply: ([x = NaN, from = NaN, to = NaN]) =>
          x <= from ? 0 : x >= to ? 1 : (x - from) / (to - from),
      },
    ],
    [
      "step",
      {
        least: 2,
        most: 2,
        meaning: "step(x, edge): 1 from edge on, 0 before",
        apply: ([x = NaN, edge = NaN]) => (x >= edge ? 1 : 0),
      },
    ],
  ]);

/** Operators between two values. */
export const binaryOperators: ReadonlyMap<
  string,
  (a: number, b: number) => number
> = new Map<string, (a: number, b: number) => number>([
  ["+", (a, b) => a + b],
  ["-", (a, b) => a - b],
  ["*", (a, b) => a * b],
  ["/", (a, b) => a / b],
  ["^", power],
  ["==", (a, b) => (a === b ? 1 : 0)],
  ["!=", (a, b) => (a === b ? 0 : 1)],
  ["<", (a, b) => (a < b ? 1 : 0)],
  ["<=", (a, b) => (a <= b ? 1 : 0)],
  [">", (a, b) => (a > b ? 1 : 0)],
  [">=", (a, b) => (a >= b ? 1 : 0)],
  ["and", (a, b) => (a !== 0 && b !== 0 ? 1 : 0)],
  ["or", (a, b) => (a !== 0 || b !== 0 ? 1 : 0)],
]);

/** Operators before one value. */
export const unaryOperators: ReadonlyMap<string, (a: number) => number> =
  new Map<string, (a: number) => number>([
    ["-", (a) => -a],
    ["+", (a) => a],
    ["not", (a) => (a === 0 ? 1 : 0)],
  ]);
