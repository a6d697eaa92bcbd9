/** Limits of a search that the plan alone tells. */
import { describe, expect, it } from "vitest";
import { channelMargins, paperLimits } from "../../src/cli/paper-limits.ts";
import { fixedSpending, priceLadder } from "../../src/index.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

const market = theMarket();
const planAt = ([share = 0]: readonly number[]) =>
  goodPlan(briskPlan, [`rsp=${10_000 + 10_000 * share}`]);

describe("limits on paper", () => {
  it("are read from text, with every mistake at once", () => {
    expect(
      channelMargins(["minimart>=10%", "tap_hoa ≥ -2.5"], market),
    ).toMatchObject([
      { channel: "minimart", share: 0.1 },
      { channel: "tap_hoa", share: -0.025 },
    ]);
    expect(() =>
      channelMargins(["minimart<=10", "minimat>=10"], market),
    ).toThrow(/minimart<=10[\s\S]*minimat>=10[\s\S]*minimart/);
  });

  it("are the spending of the first year and the SKU that leaves least in the channel", () => {
    const margins = channelMargins(["minimart>=10%"], market);
    const [budget, margin] = paperLimits(planAt, market, {
      margins,
      budget: 5e9,
    });
    expect(budget?.of([0])).toBe(fixedSpending(planAt([0]), market).totalVnd);
    const [row] = priceLadder(planAt([1]), market).filter(
      ({ channel }) => channel === "minimart",
    );
    expect(margin?.of([1])).toBeCloseTo(
      row!.margin / (row!.shelf - row!.vat),
      12,
    );
    expect(margin!.of([1])).toBeGreaterThan(margin!.of([0]));
    expect(paperLimits(planAt, market, { margins: [] })).toEqual([]);
  });

  it("are the reps of all open regions in the week that has most", () => {
    const at = ([share = 0]: readonly number[]) =>
      goodPlan(briskPlan, [
        "region_on[south]=on",
        "region_on[north,1..2]=off",
        "region_on[north,3..]=on",
        "region_on[central]=off",
        `reps[south]=${10 + 10 * share}`,
        "reps[north]=7",
        "reps[central]=100",
      ]);
    const [most] = paperLimits(at, market, { margins: [], reps: 20 });
    expect([most?.of([0]), most?.of([1])]).toEqual([17, 27]);
    expect(most).toMatchObject({ sign: "<=", value: 20, unit: "reps" });
  });
});
