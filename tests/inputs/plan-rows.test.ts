import { describe, expect, it } from "vitest";
import {
  parameterLever,
  report,
  usableLevers,
} from "../../src/inputs/plan-rows.ts";
import type { Problem } from "../../src/base/problem.ts";
import { planOf, problemCodes, theMarket } from "../support/inputs.ts";

describe("a row of a plan", () => {
  it.each([
    [",main,,,,,1,,", "empty-lever"],
    ["cash_open,,,south,,,1e10,,", "scope-not-taken"],
    ["cash_open,,,,5,,1e10,,", "scope-not-taken"],
    ["rsp,main,,,0,,18000,,", "not-a-week"],
    ["rsp,main,,,1.5,,18000,,", "not-a-week"],
    ["rsp,main,,,-3,,18000,,", "not-a-week"],
    ["rsp,main,,,,999999999,18000,,", "week-outside-horizon"],
    ["rsp,main,,,,500,18000,,", "week-outside-horizon"],
    ["rsp,main,,,9,8,18000,,", "weeks-reversed"],
    ["rsp,main,south,,,,18000,,", "wrong-column"],
    ["moq,,,,,,600+week,,", "not-by-week"],
    ["overhead,,,,,,rsp*1000,,", "finer-lever"],
    ["fx_twd_vnd,,,,,,0.03,USD,", "wrong-unit"],
    ["rsp,main,,,,,,VND,", "empty-value"],
    ["noticeChance,,,,,,rsp/1000000,,", "unknown-name"],
    ["noticeChance,main,,,,,0.1,,", "scope-not-taken"],
    ["noticeChanse,,,,,,0.1,,", "unknown-lever"],
    ["incumbent_share,korean_pei,,,,,20,%,", "unknown-brand"],
    ["incumbent_share,main,,,,,20,%,", "unknown-brand"],
    ["incumbent_share,korean_pie,,ha_noi_urban,,,20,%,", "whole-region"],
    ["incumbent_awareness,korean_pie,,south,,,20,%,", "scope-not-taken"],
    ["incumbent_price,korean_pie,,,,,20000,,", "unknown-incumbent"],
    ["incumbent_price,pie_box,,,,,50,,", "thousand-dong"],
    ["rsp,pie_box,,,,,50000,,", "unknown-sku"],
  ])("%j is refused as %s", (row, code) => {
    expect(problemCodes([row])).toEqual([code]);
  });

  it("has every mistake of it reported, each in its column", () => {
    const { problems } = planOf(["rsp,mian,minmart,suoth,9,8,45.000,VND,"]);
    expect(problems.map((p) => p.column)).toEqual([
      "sku",
      "channel",
      "region",
      "to_week",
      "value",
    ]);
    expect(new Set(problems.map((p) => p.row))).toEqual(new Set([2]));
  });

  it("without a file row is reported without one", () => {
    const problems: Problem[] = [];
    const mistake = { code: "c", found: "f", expected: "e", fix: "x" };
    report(problems, { file: "--set", row: undefined }, undefined, mistake);
    expect(problems).toEqual([{ ...mistake, file: "--set" }]);
  });
});

describe("an expression", () => {
  it("may read any lever that is always one number", () => {
    const usable = usableLevers(theMarket().levers);
    expect(usable.has("rsp")).toBe(true);
    expect(usable.has("duty_rate")).toBe(false);
    expect(usable.has("region_on")).toBe(false);
  });
});

describe("a parameter", () => {
  it("is a lever without scope, of its own unit and range", () => {
    const parameter = theMarket().parameters.get("noticeChance")!;
    expect(parameterLever(parameter)).toMatchObject({
      id: "noticeChance",
      unit: parameter.unit,
      min: parameter.low,
      max: parameter.high,
      scopes: [],
    });
  });
});
