/** Comparison of plans: identical plans differ by exactly nothing, swapping them turns the sign. */
import { describe, expect, it } from "vitest";
import { pairedDifference, runSeeds } from "../../src/report/compare.ts";
import { createBaseCache } from "../../src/simulate.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { briskPlan, TINY_SCALE } from "../support/tiny-world.ts";

const seeds = ["one", "two", "three"];
const options = {
  scale: TINY_SCALE,
  channelBasis: "brief",
  weeks: 12,
  base: createBaseCache(),
} as const;
const rows = [...briskPlan, "burnInWeeks,,,,,,26,weeks,"];
const plain = runSeeds(goodPlan(rows), theMarket(), seeds, options);
const dear = runSeeds(
  goodPlan(rows, ["rsp[main]=60000"]),
  theMarket(),
  seeds,
  options,
);

describe("paired seeds", () => {
  it("gives one set of measures per seed, and different luck", () => {
    expect(plain).toHaveLength(3);
    expect(new Set(plain.map((values) => values["sellout_units"])).size).toBe(
      3,
    );
  });

  it("finds exactly no difference between a plan and itself", () => {
    const again = runSeeds(goodPlan(rows), theMarket(), seeds, options);
    const difference = pairedDifference(plain, again, "sellout_units");
    expect(difference).toEqual({ mean: 0, half: 0, pairs: 3 });
  });

  it("turns the sign and keeps the width when the plans are swapped", () => {
    const there = pairedDifference(plain, dear, "sellout_units");
    const back = pairedDifference(dear, plain, "sellout_units");
    expect(back.mean).toBe(-there.mean);
    expect(back.half).toBe(there.half);
  });

  it("leaves out seeds in which a measure is not defined", () => {
    expect(
      pairedDifference([{ x: 1 }, { x: null }], [{ x: 3 }, { x: 5 }], "x")
        .pairs,
    ).toBe(1);
  });
});
