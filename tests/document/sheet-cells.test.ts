import { expect, it } from "vitest";
import {
  amount,
  formatOf,
  letter,
  sum,
  text,
} from "../../src/document/sheet-cells.ts";

it("columns are counted in letters", () => {
  expect([0, 25, 26, 27, 52].map(letter)).toEqual(["A", "Z", "AA", "AB", "BA"]);
});

it("cells are text, amounts or sums", () => {
  expect(text("=1+1")).toEqual({ value: "=1+1" });
  expect(amount(undefined)).toEqual({ value: null, format: "#,##0" });
  expect(sum("C", 3, 9)).toMatchObject({ value: "SUM(C3:C9)", formula: true });
  expect(["ratio", "index", "VND"].map(formatOf)).toEqual([
    "0.0%",
    "0.00",
    "#,##0",
  ]);
});
