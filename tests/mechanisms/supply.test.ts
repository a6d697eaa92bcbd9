import { AGE_SLOTS } from "../../src/world/ages.ts";
import { describe, expect, it } from "vitest";
import { cellAt, chainAt, stockAt, tiers } from "../../src/ledger/ledger.ts";
import { supply } from "../../src/mechanisms/supply.ts";
import { chainStatus } from "../../src/world/trade.ts";
import {
  type Tiny,
  chainOf,
  changesOf,
  liveUpTo,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const tier = (name: (typeof tiers)[number]) => tiers.indexOf(name);

/** A world in its third week before the launch, about to order. */
function before(): Tiny {
  const sets = ["mechanism_loading=0"];
  const tiny = tinyWorld({ sets, burnIn: 3, weeks: -1 });
  liveUpTo(tiny, supply);
  return tiny;
}

/** Sum of a territory × SKU column over the territories of a region. */
function ofRegion(
  { world }: Tiny,
  column: Float64Array,
  k: number,
  r: number,
): number {
  const { territories, skus } = world;
  let sum = 0;
  for (let t = territories.first[r]!; t < territories.first[r + 1]!; t++)
    sum += column[t * skus.count + k]!;
  return sum;
}

function order({ world, week, ledger }: Tiny): void {
  supply.step(world, week, ledger);
}

describe("supply", () => {
  it("changes only what it declares", () => {
    expect(undeclared(supply, changesOf(supply))).toEqual([]);
  });

  it("receives what was ordered the week before, and nothing sooner", () => {
    const tiny = before();
    const { distributor, wholesaler } = tiny.world.trade;
    const expected = distributor.stock.map(
      (x, at) => x + distributor.transit[at]!,
    );
    const bought = wholesaler.stock.slice();
    order(tiny);
    // Between arriving and the week's end the distributor only sells to wholesalers, who take the goods along.
    distributor.stock.forEach((x, at) =>
      expect(x).toBe(expected[at]! - (wholesaler.stock[at]! - bought[at]!)),
    );
  });

  it("orders for a distributor whole cases that cover its rate over cover and delivery week, and no case more", () => {
    const tiny = before();
    const { world, plan } = tiny;
    order(tiny);
    const { distributor } = world.trade;
    const cover = plan.parameter("incumbentDistributorStockDays") / 7 + 1;
    let ordered = 0;
    for (let t = 0; t < world.territories.count; t++)
      for (let k = 0; k < world.skus.ownFrom; k++) {
        const at = t * world.skus.count + k;
        const wanted =
          distributor.rate[at]! *
            cover *
            world.season.outlook[world.skus.packUse[k]!]! +
          distributor.lastUnmet[at]! -
          distributor.stock[at]!;
        const casePack = world.skus.casePack[k]!;
        expect(distributor.transit[at]! % casePack).toBe(0);
        expect(distributor.transit[at]!).toBeGreaterThanOrEqual(wanted);
        expect(distributor.transit[at]!).toBeLessThan(
          Math.max(0, wanted) + casePack,
        );
        ordered += distributor.transit[at]!;
      }
    expect(ordered).toBeGreaterThan(0);
  });

  it("books as sell-in what leaves for distributors and for chains, in the week it leaves", () => {
    const tiny = before();
    order(tiny);
    const { world, ledger, week } = tiny;
    const { distributor, centre } = world.trade;
    for (let k = 0; k < world.skus.ownFrom; k++)
      for (let r = 0; r < 3; r++) {
        const at = stockAt(ledger, week, k, tier("distributor"), r);
        expect(ledger.stock.in[at]).toBe(
          ofRegion(tiny, distributor.transit, k, r),
        );
        let chains = 0;
        let booked = 0;
        for (let n = 0; n < world.market.chains.length; n++)
          chains += centre.transit[(n * 3 + r) * world.skus.count + k]!;
        for (let c = 0; c < world.channels; c++)
          booked +=
            ledger.cells.chainSellInUnits[cellAt(ledger, week, k, c, r)]!;
        expect(booked).toBe(chains);
        expect(
          ledger.stock.in[stockAt(ledger, week, k, tier("chain"), r)],
        ).toBe(chains);
      }
  });

  it("orders nothing while the trade rests; goods on the way still arrive", () => {
    const tiny = before();
    tiny.world.season.deliveries[0] = 0;
    const { stock, transit } = tiny.world.trade.distributor;
    const held = stock.slice();
    transit.fill(20);
    order(tiny);
    expect(total(transit)).toBe(0);
    expect(stock).toEqual(held.map((packs) => packs + 20));
    expect(total(tiny.world.trade.centre.transit)).toBe(0);
  });

  it("gives the wholesaler what the distributor has, to the pack", () => {
    const tiny = before();
    const { world, ledger, week } = tiny;
    world.trade.distributor.stock.fill(5);
    world.trade.distributor.transit.fill(0);
    world.trade.wholesaler.stock.fill(0);
    order(tiny);
    const { distributor, wholesaler } = world.trade;
    for (let t = 0; t < world.territories.count; t++)
      for (let k = 0; k < world.skus.ownFrom; k++) {
        const at = t * world.skus.count + k;
        expect(wholesaler.stock[at]! + distributor.stock[at]!).toBe(5);
      }
    for (let r = 0; r < 3; r++)
      for (let k = 0; k < world.skus.ownFrom; k++) {
        const moved = ofRegion(tiny, wholesaler.stock, k, r);
        expect(
          ledger.stock.out[stockAt(ledger, week, k, tier("distributor"), r)],
        ).toBe(moved);
        expect(
          ledger.stock.in[stockAt(ledger, week, k, tier("wholesaler"), r)],
        ).toBe(moved);
      }
  });
});

describe("the entrant's supply", () => {
  /** A world in its third week, about to order, with this much in the warehouse. */
  function launched(packs: number): Tiny {
    const tiny = tinyWorld({ weeks: 2 });
    liveUpTo(tiny, supply);
    tiny.world.trade.brand.stock.fill(packs);
    return tiny;
  }

  it("ships no more than the warehouse has, and loses no pack between it and the trade", () => {
    const tiny = launched(137);
    order(tiny);
    const { world, ledger, week } = tiny;
    for (let i = 0; i < 3; i++) {
      const k = world.skus.ownFrom + i;
      const out = ledger.stock.out[stockAt(ledger, week, k, tier("brand"), 0)]!;
      let arrived = 0;
      for (let r = 0; r < 3; r++)
        for (const name of ["distributor", "chain"] as const)
          arrived += ledger.stock.in[stockAt(ledger, week, k, tier(name), r)]!;
      expect(out).toBe(arrived);
      expect(world.trade.brand.stock[i]).toBe(137 - out);
      expect(world.trade.brand.stock[i]).toBeGreaterThanOrEqual(0);
    }
  });

  it("deals a short warehouse by need: of two equal orders neither gets a case more than the other", () => {
    const tiny = launched(0);
    const { world } = tiny;
    const { distributor, centre, brand } = world.trade;
    const k = world.skus.ownFrom + 1;
    const casePack = world.skus.casePack[k]!;
    // Nobody needs anything but the first and the last territory, ten cases each; the warehouse has eleven.
    for (const depot of [distributor, centre]) {
      for (const column of [depot.rate, depot.asked, depot.unmet])
        column.fill(0);
      depot.stock.fill(1e9);
      depot.transit.fill(0);
    }
    world.trade.loading.goal.fill(0);
    const last = world.territories.count - 1;
    for (const t of [0, last])
      world.trade.loading.goal[t * world.skus.count + k] = 10 * casePack;
    brand.stock[1] = 11 * casePack;
    world.shelf.openingDue.fill(0);
    order(tiny);
    const got = [0, last].map(
      (t) => distributor.transit[t * world.skus.count + k]! / casePack,
    );
    expect(got).toEqual([6, 5]);
  });

  it("gives chains only goods with the life they ask for at the door; what is missing counts as short", () => {
    const shipped = (age: number, sets: readonly string[] = []) => {
      const tiny = tinyWorld({ sets, weeks: 2 });
      liveUpTo(tiny, supply);
      const { world, ledger, week } = tiny;
      const n = chainOf("win_mart_plus");
      const k = world.skus.ownFrom + 1;
      world.trade.status[n * 3 + 1] = chainStatus.listed;
      for (let r = 0; r < 3; r++)
        world.trade.centre.rate[(n * 3 + r) * world.skus.count + k] = 100;
      world.trade.brand.stock[1] = 1e6;
      // 300 days are slots of four weeks.
      world.trade.ages.brand.fill(0);
      world.trade.ages.brand[AGE_SLOTS + Math.floor(age / 4)] = 1e6;
      order(tiny);
      const sum = (field: "sellInUnits" | "shortUnits") =>
        total(
          [0, 1, 2].map(
            (r) => ledger.chain[field][chainAt(ledger, week, n, 1, r)]!,
          ),
        );
      return { given: sum("sellInUnits"), short: sum("shortUnits") };
    };
    // 300 days of life, two thirds asked: at most 99 days old, 14 weeks.
    const fresh = shipped(2);
    expect(fresh.given).toBeGreaterThan(0);
    expect(fresh.short).toBe(0);
    const stale = shipped(16);
    expect(stale.given).toBe(0);
    expect(stale.short).toBe(fresh.given);
    expect(shipped(16, ["mechanism_door_life=0"])).toEqual(fresh);
  });

  it("remembers what it could not ship, for the next import", () => {
    const tiny = launched(0);
    order(tiny);
    const { brand } = tiny.world.trade;
    expect(brand.unmet[1]).toBeGreaterThan(0);
    expect(brand.unmet[1]).toBe(brand.asked[1]);
  });

  it("reaches no chain that has not listed the SKU", () => {
    const tiny = launched(1e7);
    tiny.world.trade.status.fill(chainStatus.refused);
    order(tiny);
    const { world, ledger, week } = tiny;
    for (let k = world.skus.ownFrom; k < world.skus.count; k++)
      for (let r = 0; r < 3; r++)
        expect(
          ledger.stock.in[stockAt(ledger, week, k, tier("chain"), r)],
        ).toBe(0);
  });

  it("does not begin before the launch", () => {
    const { world, ledger } = tinyWorld({ burnIn: 2 });
    for (let k = world.skus.ownFrom; k < world.skus.count; k++)
      for (let r = 0; r < 3; r++)
        expect(
          ledger.stock.in[stockAt(ledger, 0, k, tier("distributor"), r)],
        ).toBe(0);
  });
});
