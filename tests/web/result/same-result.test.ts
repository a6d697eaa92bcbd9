import { describe, expect, it } from "vitest";
import { sameResult } from "../../../web/result/same-result.ts";
import { sampleRun } from "../../support/sample-run.ts";

describe("two results", () => {
  const run = sampleRun();

  it("are the same when their ledgers are, whatever object holds them", () => {
    expect(sameResult(run, run)).toBe(true);
    expect(sameResult(run, structuredClone(run))).toBe(true);
    expect(sameResult(run, { ...run, ledgerHash: "other" })).toBe(false);
    expect(sameResult(run, undefined)).toBe(false);
  });

  it("without a hash are held by their figures, in all and by week", () => {
    const sketch = { ...run, ledgerHash: "" };
    expect(sameResult(sketch, structuredClone(sketch))).toBe(true);
    expect(sameResult(sketch, run)).toBe(false);
    const { measures, by } = sketch;
    const more = { ...measures, sellout_units: 1 };
    expect(sameResult(sketch, { ...sketch, measures: more })).toBe(false);
    const week = { ...by.week, "2": { sellout_units: 1 } };
    expect(sameResult(sketch, { ...sketch, by: { ...by, week } })).toBe(false);
  });
});
