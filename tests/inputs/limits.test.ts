import { describe, expect, it } from "vitest";
import { judgeNumber, show } from "../../src/inputs/limits.ts";

const rsp = { id: "rsp", unit: "VND/pack", min: 1000, max: 2_000_000 };
const share = { id: "nd_target", unit: "%", min: 0, max: 80 };
const fee = { id: "listing_fee", unit: "VND/SKU", min: 0, max: undefined };
const growth = { id: "growth", unit: "%", min: -10, max: 25 };

const code = (
  lever: typeof rsp | typeof fee,
  value: number,
  usual?: number,
): string => {
  const finding = judgeNumber(lever, value, usual);
  if (finding === undefined) return "fine";
  return `${finding.stops ? "problem" : "warning"} ${finding.mistake.code}`;
};

describe("an impossible number stops", () => {
  it.each([
    [rsp, -18_000, "negative-number"],
    [rsp, 0, "not-positive"],
    [rsp, 18, "thousand-dong"],
    [rsp, NaN, "not-finite"],
    [rsp, Infinity, "not-finite"],
    [rsp, 1e16, "too-large"],
    [share, 101, "share-above-100"],
    [{ ...rsp, id: "units_per_case", unit: "packs" }, 12.5, "not-whole"],
    [{ ...rsp, id: "horizon_weeks", unit: "weeks" }, 5000, "too-long"],
  ])("%j at %d: %s", (lever, value, expected) => {
    expect(code(lever, value)).toBe(`problem ${expected}`);
  });

  it("and says to multiply a price in thousands by 1,000", () => {
    expect(judgeNumber(rsp, 18, undefined)?.mistake.fix).toContain(
      "multiply by 1,000: write 18000",
    );
  });

  it("and says of a number below zero what wrote it", () => {
    const fix = (when?: string) =>
      judgeNumber(rsp, -5, undefined, when)?.mistake.fix;
    expect(fix()).toBe("remove the minus sign");
    expect(fix(" in week 5")).toContain("change the expression");
  });

  it("and names the week of a number that changes", () => {
    const finding = judgeNumber(rsp, Infinity, undefined, " in week 5");
    expect(finding?.mistake.found).toContain("in week 5");
  });
});

describe("an unlikely number warns", () => {
  it.each([
    [rsp, 800, 18_000, "thousand-dong"],
    [fee, 30, 30_000_000, "thousand-dong"],
    [share, 0.35, 40, "fraction-for-percent"],
    [share, 90, 40, "outside-range"],
    [rsp, 3_000_000, 18_000, "outside-range"],
  ])("%j at %d with default %d: %s", (lever, value, usual, expected) => {
    expect(code(lever, value, usual)).toBe(`warning ${expected}`);
  });
});

describe("an amount written in đồng", () => {
  const pay = { id: "rep_cost", unit: "VND/rep/month", min: 6e6, max: 3e7 };
  const inDong = (lever: typeof pay, value: number, usual?: number): string => {
    const finding = judgeNumber(lever, value, usual, "", true);
    return finding === undefined
      ? "fine"
      : `${String(finding.stops)} ${finding.mistake.code}`;
  };

  it("stops below a two-hundredth of the default and below the slider", () => {
    expect(inDong(pay, 14_000, 12e6)).toBe("true thousand-dong");
    expect(inDong(pay, 60_000, 12e6)).toBe("true thousand-dong");
    expect(inDong(pay, 60_001, 12e6)).toBe("false outside-range");
    expect(inDong({ ...pay, min: 10_000 }, 14_000, 12e6)).toBe(
      "false thousand-dong",
    );
    expect(inDong(pay, 14_000)).toBe("false outside-range");
    expect(inDong({ ...pay, id: "setup", min: 0 }, 14_000, 12e6)).toBe(
      "false thousand-dong",
    );
  });
});

describe("an ordinary number", () => {
  it("is fine, also at the ends of its range and below zero where that has a meaning", () => {
    expect(code(rsp, 1000, 18_000)).toBe("fine");
    expect(code(share, 80, 40)).toBe("fine");
    expect(code(share, 0.5, 1)).toBe("fine");
    expect(code(growth, -5, 6)).toBe("fine");
    expect(code(fee, 0, 30_000_000)).toBe("fine");
  });

  it("is shown without the noise of binary fractions", () => {
    expect(show(0.1 + 0.2)).toBe("0.3");
  });
});
