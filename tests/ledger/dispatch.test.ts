import { describe, expect, it } from "vitest";
import { type Order, place, shipOwn } from "../../src/ledger/dispatch.ts";
import { AGE_SLOTS } from "../../src/world/ages.ts";
import { chainAt, stockAt, tiers } from "../../src/ledger/ledger.ts";
import {
  type Tiny,
  chainOf,
  channelOf,
  tinyWorld,
} from "../support/tiny-world.ts";

const CHAIN = "win_mart_plus";
const SOUTH = 2;

/** An order of the chain's centre in the South for an own SKU, in cases. */
function order({ world }: Tiny, k: number, cases: number): Order {
  return {
    depot: world.trade.centre,
    at: (chainOf(CHAIN) * 3 + SOUTH) * world.skus.count + k,
    region: SOUTH,
    territory: -1,
    channel: channelOf("minimart"),
    chain: chainOf(CHAIN),
    packs: cases * world.skus.casePack[k]!,
  };
}

/** Sends ten cases ordered from a warehouse of some cases, some of them old; cases sent, and cases short. */
function sent(cases: number, old: number, sets: readonly string[] = []) {
  const tiny = tinyWorld({
    rows: ["shelf_life_days,,,,,,210,days,", "min_life_at_receipt,,,,,,60,%,"],
    sets,
    burnIn: 1,
  });
  const { world, ledger } = tiny;
  const k = world.skus.ownFrom + 1;
  const lot = world.skus.casePack[k]!;
  const { at } = order(tiny, k, 10);
  world.trade.brand.stock[1] = cases * lot;
  // 210 days of life are slots of three weeks; the sixth holds packs of eighteen weeks and more.
  world.trade.ages.brand[AGE_SLOTS + 6] = old * lot;
  world.trade.centre.transit[at] = 0;
  const waiting: Order[][] = [[], [], []];
  place(world, ledger, 1, k, order(tiny, k, 10), waiting);
  expect(waiting[1]!.length).toBe(1);
  shipOwn(world, ledger, 1, waiting);
  const spot = chainAt(ledger, 1, chainOf(CHAIN), 1, SOUTH);
  const out =
    ledger.stock.out[stockAt(ledger, 1, k, tiers.indexOf("brand"), 0)]!;
  expect(world.trade.centre.transit[at]).toBe(out);
  expect(ledger.chain.sellInUnits[spot]).toBe(out);
  expect(world.trade.brand.unmet[1]).toBe(10 * lot - out);
  expect(world.trade.boughtSoFar[chainOf(CHAIN) * 3 + 1]).toBe(out);
  return { cases: out / lot, short: ledger.chain.shortUnits[spot]! / lot };
}

describe("the dispatch of orders", () => {
  it("ships an incumbent's order at once, in full", () => {
    const tiny = tinyWorld({ burnIn: 1 });
    const { world, ledger } = tiny;
    const one = order(tiny, 0, 7);
    const before = world.trade.centre.transit[one.at]!;
    place(world, ledger, 1, 0, one, []);
    expect(world.trade.centre.transit[one.at]! - before).toBe(one.packs);
  });

  it("gives the entrant's order what the warehouse has; the rest is short and waits", () => {
    expect(sent(50, 0)).toEqual({ cases: 10, short: 0 });
    expect(sent(4, 0)).toEqual({ cases: 4, short: 6 });
  });

  it("holds each chain to its own door: the stricter has its young packs first, the other may have older ones", () => {
    const rows = [
      "shelf_life_days,,,,,,210,days,",
      "min_life_at_receipt,,,,,,50,%,",
      "min_life_at_receipt,,win_mart_plus,,,,70,%,",
    ];
    const shipped = (younger: number, older: number) => {
      const tiny = tinyWorld({ rows, burnIn: 1 });
      const { world, ledger } = tiny;
      const k = world.skus.ownFrom + 1;
      const lot = world.skus.casePack[k]!;
      // 210 days × 30% are nine weeks, × 50% fifteen; slots of three weeks: the fourth holds packs of twelve weeks and more.
      world.trade.brand.stock[1] = (younger + older) * lot;
      world.trade.ages.brand[AGE_SLOTS + 4] = older * lot;
      const waiting: Order[][] = [[], [], []];
      const chains = ["bach_hoa_xanh", "win_mart_plus"].map(chainOf);
      for (const chain of chains) {
        const at = (chain * 3 + SOUTH) * world.skus.count + k;
        const one = { ...order(tiny, k, 10), chain, at };
        place(world, ledger, 1, k, one, waiting);
      }
      shipOwn(world, ledger, 1, waiting);
      return chains.map(
        (n) => ledger.chain.sellInUnits[chainAt(ledger, 1, n, 1, SOUTH)]! / lot,
      );
    };
    expect(shipped(30, 0)).toEqual([10, 10]);
    expect(shipped(10, 20)).toEqual([10, 10]);
    expect(shipped(4, 26)).toEqual([10, 4]);
    expect(shipped(0, 30)).toEqual([10, 0]);
  });

  it("gives a chain only packs young enough for its door, unless that is switched off", () => {
    // 210 days × 40%: packs up to 12 weeks old, 5 of 20 cases.
    expect(sent(20, 15)).toEqual({ cases: 5, short: 5 });
    expect(sent(20, 15, ["mechanism_door_life=0"])).toEqual({
      cases: 10,
      short: 0,
    });
  });
});
