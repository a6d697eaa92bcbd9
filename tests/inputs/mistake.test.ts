/** Mistakes of cells: how a text is quoted; and that a hostile plan gets one message for one mistake. */
import { describe, expect, it } from "vitest";
import { quote } from "../../src/inputs/mistake.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { planOf, theMarket } from "../support/inputs.ts";

describe("a quotation", () => {
  it("is short whatever it quotes", () => {
    expect(quote("a")).toBe('"a"');
    expect(quote("x".repeat(1000)).length).toBeLessThan(70);
  });

  it("shows what is not seen by its number", () => {
    expect(quote("rs\np")).toBe('"rs\\u{000a}p"');
    expect(quote("\u202emain")).toBe('"\\u{202e}main"');
    expect(quote("\u001b[31m")).toBe('"\\u{001b}[31m"');
    expect(quote("tạp hóa 🍜")).toBe('"tạp hóa 🍜"');
  });
});

const own = ["category,,,,,,snacks,,", "sku_role,main,,,,,main,,"];
const price = (value: string, unit = "VND/pack"): string[] => [
  ...own,
  `rsp,main,,,,,${value},${unit},`,
];

describe("a hostile plan", () => {
  it.each<[string, string[], string]>([
    ["a formula", price("=1+1"), "bad-expression"],
    ["a command", price("\"=cmd|' /C calc'!A0\""), "bad-expression"],
    ["an import", price("\"import('fs')\""), "unknown-function"],
    ["an inherited name", price("constructor"), "unknown-name"],
    ["an inherited function", price("toString()"), "unknown-function"],
    ["a price that names itself", price("rsp"), "circular-levers"],
    ["a huge number", price("1e308"), "too-large"],
    ["more than a number", price("1e999"), "not-finite"],
    ["infinity", price("Infinity"), "not-finite"],
    ["no number", price("NaN"), "not-finite"],
    ["nothing divided", price("1/0"), "not-finite"],
    ["a tower", price("9^9^9^9"), "not-finite"],
    ["another base", price("0x4650"), "bad-expression"],
    ["two statements", price("18000;1"), "bad-expression"],
    ["other figures", price("١٨٠٠٠"), "bad-expression"],
    ["thousands", price('"18,000"'), "grouped-number"],
    ["thousands with a point", price("18.000"), "grouped-number"],
    ["less than nothing", price("-5"), "negative-number"],
    ["a unit by its prototype", price("18000", "constructor"), "unknown-unit"],
    ["thousands of dong", price("18", "kVND/pack"), "unknown-unit"],
    ["a long cell", price("9".repeat(100_000)), "cell-too-long"],
    [
      "many brackets",
      price(`${"(".repeat(99)}1${")".repeat(99)}`),
      "expression-too-deep",
    ],
    ["no value", price(""), "empty-value"],
    ["a lever by its prototype", ["__proto__,,,,,,1,,"], "unknown-lever"],
    ["a lever in capitals", [...own, "RSP,main,,,,,1,,"], "unknown-lever"],
    [
      "a lever over two lines",
      [...own, '"rs\np",main,,,,,1,,'],
      "unknown-lever",
    ],
    [
      "a SKU from right to left",
      [...own, "rsp,\u202emain,,,,,18000,,"],
      "unknown-sku",
    ],
    ["a SKU by its prototype", ["sku_role,__proto__,,,,,main,,"], "bad-sku-id"],
    ["a SKU that is a picture", ["sku_role,🍜,,,,,main,,"], "bad-sku-id"],
    [
      "a category by its prototype",
      ["category,,,,,,__proto__,,"],
      "unknown-category",
    ],
    [
      "too many SKUs",
      Array.from({ length: 60 }, (_, i) => `sku_role,s${i},,,,,main,,`),
      "too-many-skus",
    ],
    [
      "a region that is a province",
      [...own, "rsp,main,,hanoi,,,18000,,"],
      "unknown-region",
    ],
    [
      "weeks the wrong way round",
      [...own, "rsp,main,,,20,10,18000,,"],
      "weeks-reversed",
    ],
    ["week nought", [...own, "rsp,main,,,0,,18000,,"], "not-a-week"],
    ["a part of a week", [...own, "rsp,main,,,1.5,,18000,,"], "not-a-week"],
    [
      "a week in a thousand years",
      [...own, "rsp,main,,,1,1000000000,18000,,"],
      "week-outside-horizon",
    ],
    ["31 February", ["start_date,,,,,,2027-02-31,,"], "bad-date"],
    ["the year 1900", ["start_date,,,,,,1900-01-01,,"], "bad-date"],
    ["the last day of all", ["start_date,,,,,,9999-12-27,,"], "bad-date"],
    [
      "a date as Americans write it",
      ["start_date,,,,,,06/07/2027,,"],
      "bad-date",
    ],
    ["a Tuesday", ["start_date,,,,,,2027-06-08,,"], "not-a-monday"],
    ["no weeks", ["horizon_weeks,,,,,,0,weeks,"], "not-positive"],
    ["two thousand years", ["horizon_weeks,,,,,,100000,weeks,"], "too-long"],
    ["half a week", ["horizon_weeks,,,,,,52.5,weeks,"], "not-whole"],
    ["a flag that is none", ["region_on,,,south,,,maybe,,"], "unknown-word"],
    ["money for nothing", ["fx_usd_vnd,,,,,,0,VND,"], "not-positive"],
    [
      "a cell too many",
      [...own, "rsp,main,,,,,18000,VND/pack,,x"],
      "surplus-cells",
    ],
    [
      "a quotation mark left open",
      [...own, 'rsp,main,,,,,18000,VND/pack,"x'],
      "torn-quotes",
    ],
    [
      "one thing twice",
      [...price("18000"), "rsp,main,,,,,19000,VND/pack,"],
      "rows-disagree",
    ],
  ])("with %s gets one message for it", (_, rows, code) => {
    const { plan, problems } = planOf(rows);
    expect(plan).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]!.found.length).toBeLessThan(250);
  });

  it.each([
    ['{"lever":"rsp"}', "missing-column"],
    ["<html><body>404</body></html>", "missing-column"],
    ["lever,lever,value\nrsp,rsp,18000\n", "duplicate-column"],
    ["lever,value\n", "no-rows"],
    ["\u0000", "binary-file"],
    ["\ufeff", "empty-file"],
  ])("that is no table, %j, gets one", (text, code) => {
    const { problems } = readPlan({ name: "p.csv", text }, theMarket());
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});
