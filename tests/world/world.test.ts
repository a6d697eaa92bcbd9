import { describe, expect, it } from "vitest";
import {
  buildWorld,
  householdBytes,
  adviceRow,
  isTraditional,
  mutableColumns,
  oddsRow,
  priceCell,
} from "../../src/world/world.ts";
import { theMarket } from "../support/inputs.ts";
import { TINY_SCALE, tinyWorld } from "../support/tiny-world.ts";

const market = theMarket();
const { world, plan } = tinyWorld({ burnIn: 0 });

const plain = { seed: "tiny", scale: TINY_SCALE, channelBasis: "brief" };

describe("the world", () => {
  it("is the same, column by column, when it is built again, and another under another seed", () => {
    const options = { ...plain, receipts: true };
    const again = mutableColumns(buildWorld(market, plan, options));
    const other = mutableColumns(
      buildWorld(market, plan, { ...options, seed: "other" }),
    );
    const mine = mutableColumns(world);
    expect([...again.keys()]).toEqual([...mine.keys()]);
    const differs = (columns: typeof mine) =>
      [...columns].filter(
        ([name, column]) =>
          !Buffer.from(column.buffer).equals(
            Buffer.from(mine.get(name)!.buffer),
          ),
      );
    expect(differs(again)).toEqual([]);
    expect(differs(other).length).toBeGreaterThan(3);
  });

  it("lists its columns as they are and not as copies", () => {
    const columns = mutableColumns(world);
    expect(columns.get("shelf.stock")).toBe(world.shelf.stock);
    expect(columns.get("trade.distributor.rate")).toBe(
      world.trade.distributor.rate,
    );
    expect(new Set(columns.values()).size).toBe(columns.size);
  });

  it("keeps money and totals in 64 bits", () => {
    for (const [name, column] of mutableColumns(world))
      if (/Vnd$|receivable|reviewValue/.test(name))
        expect(column, name).toBeInstanceOf(Float64Array);
  });

  it("begins on the Monday of its start week", () => {
    // Day 0, 1 January 1970, was a Thursday: Mondays are 4 more than a multiple of 7.
    expect(world.startDay % 7).toBe(4);
  });

  it("has a place of its own for every price and for every odds", () => {
    const { count } = world.skus;
    const prices = new Set<number>();
    const odds = new Set<number>();
    for (let c = 0; c < world.channels; c++)
      for (let r = 0; r < 3; r++)
        for (let k = 0; k < count; k++) {
          prices.add(priceCell(world.channels, k, c, r));
          odds.add(oddsRow(world, c, r) + k);
        }
    const plain = odds.size;
    // After them, odds with the shopkeeper's advice by channel and kind of area.
    for (let c = 0; c < world.channels; c++)
      for (let kind = 0; kind < 6; kind++)
        for (let k = 0; k < count; k++) odds.add(adviceRow(world, c, kind) + k);
    expect(plain).toBe(prices.size);
    expect(prices.size).toBe(world.pricing.shelfVnd.length);
    expect(odds.size).toBe(world.pricing.odds.length);
    expect(Math.max(...prices)).toBe(prices.size - 1);
    expect(Math.max(...odds)).toBe(odds.size - 1);
  });

  it("knows traditional outlets from stores", () => {
    const { outlets } = world;
    for (let o = 0; o < outlets.count; o++)
      expect(isTraditional(outlets, o)).toBe(
        market.channels[outlets.channel[o]!]!.trade === "traditional",
      );
  });

  it("takes some tens of bytes for a household", () => {
    // Columns: class, follower, tried, last brand 1 each, rate and known 4 each, noticed 8 channels, bought 3 SKUs, usual cells 3: 26.
    // The list of visits has 13 bytes, without receipts, for each of 1.3 times the expected number (under 0.4 occasions a week, each of up to
    // `1 + lightLoad` visits in the class that shops most in stores) and 1,000 spare.
    const spare = (1000 * 13) / world.households.count;
    const list = 13 * 1.3 * (1 + Math.max(...world.trips.lightLoad));
    const tables = 8 * world.trips.chance.length * 3;
    const bytes = householdBytes(buildWorld(market, plan, plain));
    expect(bytes).toBeGreaterThan(26);
    expect(bytes).toBeLessThan(
      26 + list + spare + tables / world.households.count,
    );
  });
});
