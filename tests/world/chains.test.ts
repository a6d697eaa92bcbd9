import { describe, expect, it } from "vitest";
import {
  doorLife,
  hasBuyer,
  isConsigned,
  isWindow,
  regionsOn,
  storesOf,
  strictestDoor,
} from "../../src/world/chains.ts";
import { term } from "../../src/world/terms.ts";
import { theMarket } from "../support/inputs.ts";
import { chainOf, tinyWorld } from "../support/tiny-world.ts";

const { world } = tinyWorld({
  rows: [
    "region_on,,,south,,,on,,",
    "region_on,,,north,13,,on,,",
    "channel_on,,circle_k,north,,,off,,",
    "supply_mode,,minimart,,,,consignment,,",
  ],
  burnIn: 0,
});

describe("a chain", () => {
  it("is sold to where its region and its channel are on, a chain's own row included", () => {
    const minimart = chainOf("win_mart_plus");
    expect(regionsOn(world, minimart, 1)).toEqual([false, false, true]);
    expect(regionsOn(world, minimart, 13)).toEqual([true, false, true]);
    expect(regionsOn(world, chainOf("circle_k"), 13)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("opens its range once in its own review weeks, not all chains in the same", () => {
    const market = theMarket();
    const phases = new Set<number>();
    const lengths = new Set<number>();
    for (const { id, channel } of market.chains) {
      const every = term(market, "review_weeks", channel, id);
      lengths.add(every);
      const weeks = Array.from({ length: 4 * every }, (_, w) => w - every);
      const open = weeks.filter((w) => isWindow(world, chainOf(id), w));
      expect(open.length).toBe(4);
      expect(open[1]! - open[0]!).toBe(every);
      phases.add((open[0]! + every) % every);
    }
    expect(phases.size).toBeGreaterThan(1);
    expect(lengths.size).toBeGreaterThan(2);
  });

  it("asks for its own part of the life at its door; the strictest of those sold to decides what is made early", () => {
    const asks = (rows: readonly string[]) => {
      const { world } = tinyWorld({ rows, burnIn: 0 });
      return {
        dc: doorLife(world, chainOf("win_mart_plus"), "main", 1),
        rule: doorLife(world, chainOf("circle_k"), "main", 1),
        strictest: strictestDoor(world, "main", 1),
      };
    };
    const open = asks(["channel_on,,,,,,on,,"]);
    expect(open.dc).toBeGreaterThan(open.rule);
    expect(open.strictest).toBeGreaterThan(open.dc);
    const small = asks([
      "channel_on,,,,,,off,,",
      "channel_on,,circle_k,,,,on,,",
    ]);
    expect(small.strictest).toBe(open.rule);
    expect(asks(["channel_on,,,,,,off,,"]).strictest).toBe(open.rule);
    const set = asks(["min_life_at_receipt,,,,,,55,%,"]);
    expect(Object.values(set)).toEqual([0.55, 0.55, 0.55]);
  });

  it("has stores by region, a buyer if it takes a margin, and goods on consignment where the plan says so", () => {
    const n = chainOf("win_mart_plus");
    const all = storesOf(world, n, [true, true, true]);
    const north = storesOf(world, n, [true, false, false]);
    expect(north).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(north);
    expect(hasBuyer(world, n)).toBe(true);
    expect(hasBuyer(world, chainOf("online_marketplace"))).toBe(false);
    expect(isConsigned(world, n)).toBe(true);
    expect(isConsigned(world, chainOf("circle_k"))).toBe(false);
  });
});
