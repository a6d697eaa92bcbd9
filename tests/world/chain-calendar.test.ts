import { describe, expect, it } from "vitest";
import {
  activity,
  anniversaryMonth,
  incumbentDepth,
  slotShare,
} from "../../src/world/chain-calendar.ts";
import { theMarket } from "../support/inputs.ts";
import { chainOf, channelOf, tinyWorld } from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const market = theMarket();
const { world, plan } = tinyWorld({ burnIn: 0 });
const MINIMART = channelOf("minimart");
const SOUTH = 2;

describe("the calendar of chains", () => {
  it("is usual where the table has no row, and the busiest month is the anniversary", () => {
    expect(activity(market, "hasaki", 6)).toBe(1);
    expect(anniversaryMonth(market, "hasaki")).toBe(0);
    const month = anniversaryMonth(market, "coop_mart");
    for (let other = 1; other <= 12; other++)
      expect(activity(market, "coop_mart", month)).toBeGreaterThanOrEqual(
        activity(market, "coop_mart", other),
      );
    expect(activity(market, "coop_mart", month)).toBeGreaterThan(1);
  });

  it("lets incumbents promote with the usual chance in usual months, at the usual depth", () => {
    // Specialty chains have no row: every window has the usual chance.
    const c = channelOf("specialty");
    const length = plan.parameter("incumbentPromotionWeeks");
    const chance = plan.parameter("incumbentPromotionChance");
    let draws = 0;
    let hits = 0;
    for (let window = 0; window < 100; window++)
      for (let k = 0; k < world.skus.ownFrom; k++)
        for (let r = 0; r < 3; r++) {
          const depth = incumbentDepth(world, window * length, k, c, r);
          draws += 1;
          if (depth > 0) {
            hits += 1;
            expect(depth).toBe(plan.parameter("incumbentPromotionDepth"));
          }
        }
    expect(Math.abs(hits / draws - chance)).toBeLessThan(
      band(errorOfShare(chance, draws)),
    );
  });

  it("lets them promote more before Tết than after it, in chains of groceries", () => {
    // 104 weeks from June 2027: January and February come twice.
    const c = MINIMART;
    let before = 0;
    let after = 0;
    for (let k = 0; k < world.skus.ownFrom; k++)
      for (let r = 0; r < 3; r++)
        for (const year of [0, 52]) {
          if (incumbentDepth(world, 32 + year, k, c, r) > 0) before += 1;
          if (incumbentDepth(world, 36 + year, k, c, r) > 0) after += 1;
        }
    expect(before).toBeGreaterThan(after);
  });
});

describe("the share of stores that run an own promotion", () => {
  it("is that of the chains with a slot among those that list the SKU, by stores", () => {
    const { trade, sites, skus } = world;
    const at = (id: string) => chainOf(id) * skus.ownCount + 1;
    const stores = (id: string) => sites.chainStores[chainOf(id) * 3 + SOUTH]!;
    expect(slotShare(world, MINIMART, SOUTH, 1)).toBe(1);
    trade.listedStores[at("win_mart_plus")] = 10;
    trade.listedStores[at("bach_hoa_xanh")] = 10;
    expect(slotShare(world, MINIMART, SOUTH, 1)).toBe(0);
    trade.slot[at("bach_hoa_xanh")] = 1;
    expect(slotShare(world, MINIMART, SOUTH, 1)).toBeCloseTo(
      stores("bach_hoa_xanh") /
        (stores("bach_hoa_xanh") + stores("win_mart_plus")),
      12,
    );
  });
});
