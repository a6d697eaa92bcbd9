import { describe, expect, it } from "vitest";
import type { Pattern } from "../../src/evidence/patterns.ts";
import { isInside, judge } from "../../src/evidence/row.ts";

const pattern: Pattern = {
  id: "A1",
  statistic: "gap",
  simulated: "a market",
  text: "a gap",
  low: 1,
  high: 2,
  unit: "ratio",
  reference: "",
  source: "",
};

describe("a statistic", () => {
  it("passes with the median and four of five seeds inside, ends included", () => {
    expect(judge(pattern, [1, 1.5, 2, 1.7, 9])).toMatchObject({
      median: 1.7,
      inside: 4,
      verdict: "pass",
    });
  });

  it("falls short with three of five, or with none at all", () => {
    expect(judge(pattern, [1.1, 1.5, 1.9, 8, 9]).verdict).toBe("falls short");
    expect(judge(pattern, []).verdict).toBe("falls short");
  });

  it("needs every one of up to four seeds", () => {
    expect(judge(pattern, [1.5, 1.6, 1.7, 9]).verdict).toBe("falls short");
    expect(judge(pattern, [1.5]).verdict).toBe("pass");
  });

  it("never passes without a value", () => {
    expect(judge(pattern, [NaN, NaN, NaN]).verdict).toBe("falls short");
    expect(isInside({ low: undefined, high: 2 }, NaN)).toBe(false);
  });

  it("is only printed where there is no band", () => {
    const free = { ...pattern, low: undefined, high: undefined };
    expect(judge(free, [NaN]).verdict).toBe("pass");
  });

  it("may lie anywhere on the open side of a band", () => {
    expect(isInside({ low: 0, high: undefined }, 1e9)).toBe(true);
    expect(isInside({ low: 0, high: undefined }, -1e-9)).toBe(false);
  });
});
