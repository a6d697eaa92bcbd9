import { describe, expect, it } from "vitest";
import { WEEKS_PER_MONTH } from "../../src/base/calendar-date.ts";
import {
  aimedOutlets,
  fixedSpending,
  openChains,
  openRegions,
  quarterWeeks,
} from "../../src/inputs/spending.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("fixed spending of the first year", () => {
  it("is reps, team, fees and media of the regions that are on", () => {
    const plan = goodPlan([
      "region_on,,,,,,off,,",
      "region_on,,,south,1,26,on,,",
      "channel_on,,,,,,off,,",
      "reps,,,,,,10,,",
      "rep_cost,,,,,,10000000,,",
      "media_video,,,,,,100000000,,",
      "media_social,,,,,,0,,",
      "media_store,,,,,,0,,",
      "message_cost,,,,,,0,,",
      "overhead,,,,,,50000000,,",
      "setup,,,,,,400000000,,",
      "declaration_fee,,,,,,12000000,,",
    ]);
    const spent = fixedSpending(plan, market);
    const months = 26 / WEEKS_PER_MONTH;
    expect(spent.repsVnd).toBeCloseTo(100e6 * months, 0);
    expect(spent.mediaVnd).toBeCloseTo(100e6 * months, 0);
    expect(spent.teamVnd).toBeCloseTo(50e6 * 2 * months + 400e6, 0);
    expect(spent.feesVnd).toBe(36e6);
    expect(spent.totalVnd).toBeCloseTo(
      spent.repsVnd + spent.teamVnd + spent.feesVnd + spent.mediaVnd,
      0,
    );
  });

  it("has a listing fee for each SKU in each open chain, and the endorser's fee", () => {
    const rows = [
      "channel_on,,,,,,off,,",
      "channel_on,,aeon,,,,on,,",
      "listing_fee,,,,,,30000000,,",
      "declaration_fee,,,,,,0,,",
    ];
    const plan = goodPlan(rows);
    expect(openChains(plan, market).map((chain) => chain.id)).toEqual(["aeon"]);
    expect(fixedSpending(plan, market).feesVnd).toBe(90e6);
    const wave = goodPlan([
      ...rows,
      "kwave_on,,,,,,on,,",
      "kwave_fee,,,,,,15e9,VND/year,",
    ]);
    expect(
      fixedSpending(wave, market).mediaVnd -
        fixedSpending(plan, market).mediaVnd,
    ).toBeCloseTo(15e9, 0);
  });
});

describe("what a plan aims at", () => {
  it("is the share of reachable traditional outlets in its open channels", () => {
    const plan = goodPlan([
      "channel_on,,,,,,off,,",
      "channel_on,,tap_hoa,,,,on,,",
      "nd_target,,tap_hoa,,,,10,%,",
      "reachableTraditionalShare,,,,,,0.5,,",
    ]);
    let outlets = 0;
    for (const { key, value } of market.facts("channel_outlets"))
      if (key[0] === "tap_hoa" && key[1] === "south") outlets += value;
    expect(aimedOutlets(plan, market, "south", 1)).toBeCloseTo(outlets / 20, 6);
  });

  it("opens by week", () => {
    const plan = goodPlan([
      "region_on,,,,,,off,,",
      "region_on,,,north,5,,on,,",
    ]);
    expect(openRegions(plan, 4)).toEqual([]);
    expect(openRegions(plan, 5)).toEqual(["north"]);
    expect(quarterWeeks(plan).slice(0, 3)).toEqual([1, 14, 27]);
    expect(quarterWeeks(plan).at(-1)).toBe(104);
  });
});
