/**
 * One cell of a batch file: a value, a range `a..b` with or without a number of steps, or a list `a|b|c`; a unit after a
 * range holds for all its steps.
 */
import { plainNumber } from "../base/number-text.ts";
import type { Problem } from "../base/problem.ts";
import { formulaMistake } from "../inputs/expression.ts";
import { quote } from "../inputs/mistake.ts";

export interface Cell {
  readonly column: string;
  /** What the cell stands for, in order; one value if it is neither a range with steps nor a list. */
  readonly values: readonly string[];
  /** Ends and unit of a range, for designs that draw between them. */
  readonly range?: {
    readonly low: number;
    readonly high: number;
    readonly unit: string;
  };
}

const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?`;
const RANGE = new RegExp(
  String.raw`^(${NUMBER})\s*\.\.\s*(${NUMBER})(?:\s*/\s*(\d{1,6}))?\s*(\D*)$`,
  "u",
);

/** More steps than this in one cell are a slip of the hand. */
const MOST_STEPS = 1000;

/** Digits kept of a step between two ends: enough for money, few enough to read. */
const DIGITS = 10;

export function readCell(
  column: string,
  text: string,
  where: { readonly file: string; readonly row: number },
): Cell | Problem {
  const refuse = (expected: string, fix: string): Problem => ({
    code: "bad-cell",
    ...where,
    column,
    found: quote(text),
    expected,
    fix,
  });
  if (text.startsWith("="))
    return { ...formulaMistake(text), ...where, column };
  if (text.includes("|")) {
    const values = text.split("|").map((value) => value.trim());
    if (values.includes(""))
      return refuse("values between the bars of a list", "write it as a|b|c");
    const formula = values.find((value) => value.startsWith("="));
    if (formula !== undefined)
      return { ...formulaMistake(formula), ...where, column };
    return { column, values };
  }
  const match = RANGE.exec(text);
  if (match === null)
    return /\.\./.test(text)
      ? refuse(
          "a range such as 15000..21000/4",
          "write two numbers, two dots between them, and the number of steps",
        )
      : { column, values: [text] };
  const [, a = "", b = "", count, tail = ""] = match;
  const range = { low: Number(a), high: Number(b), unit: tail.trim() };
  if (range.low >= range.high)
    return refuse("a range from a smaller to a larger number", "swap the ends");
  if (count === undefined) return { column, values: [], range };
  const n = Number(count);
  if (n < 2 || n > MOST_STEPS)
    return refuse(`2 to ${MOST_STEPS} steps`, "change the number after the /");
  return {
    column,
    range,
    values: Array.from({ length: n }, (_, i) => at(range, i / (n - 1))),
  };
}

/** The value of a range at a share of the way, as it would be written. */
export function at(
  { low, high, unit }: NonNullable<Cell["range"]>,
  share: number,
): string {
  const value = plainNumber(low + (high - low) * share, DIGITS);
  return unit === "" ? value : `${value} ${unit}`;
}
