import { describe, expect, it } from "vitest";
import { rollOutStores } from "../../src/mechanisms/roll-out.ts";
import { anniversaryMonth } from "../../src/world/chain-calendar.ts";
import { chainStatus } from "../../src/world/trade.ts";
import { MAIN, lists, storesOfChain, wantedRows } from "../support/chains.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  chainOf,
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const market = theMarket();
const CHAIN = "win_mart_plus";

/** A world in week 1 in which one chain has just listed one SKU. */
function listed(
  rows: readonly string[],
  sets: readonly string[] = [],
  chain = CHAIN,
): Tiny {
  const tiny = tinyWorld({ rows, sets, burnIn: 1, room: 70, scale: 10_000 });
  const at = chainOf(chain) * 3 + MAIN;
  tiny.world.trade.status[at] = chainStatus.listed;
  tiny.world.trade.listedWeek[at] = 1;
  return tiny;
}

function carrying(tiny: Tiny, chain = CHAIN): Set<number> {
  return new Set(
    storesOfChain(tiny, chain).filter((o) => lists(tiny, o, MAIN)),
  );
}

const slowRows = [
  ...wantedRows.filter((row) => !row.startsWith("nd_")),
  "nd_target,,minimart,,,,40,%,",
  "nd_ramp_weeks,,minimart,,,,6,weeks,",
];

describe("roll-out", () => {
  it("changes only what it declares", () => {
    expect(undeclared(rollOutStores, changesOf(rollOutStores))).toEqual([]);
  });

  it("reaches the plan's share of stores, within four standard errors, and takes no store back on the way", () => {
    const tiny = listed(slowRows);
    const ramp = Math.max(
      6,
      market.fact("terms", "rollout_weeks", "minimart", CHAIN),
    );
    const n = storesOfChain(tiny, CHAIN).length;
    let before = new Set<number>();
    for (let week = 1; week <= ramp; week++) {
      rollOutStores.step(tiny.world, week, tiny.ledger);
      const now = carrying(tiny);
      expect([...before].every((o) => now.has(o))).toBe(true);
      if (week === 1) expect(now.size / n).toBeLessThan(0.2);
      before = now;
    }
    expect(n).toBeGreaterThan(20);
    expect(Math.abs(before.size / n - 0.4)).toBeLessThan(
      band(errorOfShare(0.4, n)),
    );
  });

  it("takes the chain's own weeks, not its channel's", () => {
    const after = (chain: string, weeks: number) => {
      const rows = [...slowRows, "nd_target,,minimart,,,,100,%,"];
      const one = rows.filter((row) => !row.includes("minimart,,,,40"));
      const tiny = listed(one, [], chain);
      for (let week = 1; week <= weeks; week++)
        rollOutStores.step(tiny.world, week, tiny.ledger);
      const n = storesOfChain(tiny, chain).length;
      return carrying(tiny, chain).size / n;
    };
    const [own, other] = ["win_mart_plus", "bach_hoa_xanh"].map((chain) =>
      market.fact("terms", "rollout_weeks", "minimart", chain),
    );
    expect(after("win_mart_plus", own!)).toBe(1);
    expect(after("bach_hoa_xanh", other!)).toBe(1);
    expect(after("win_mart_plus", other!)).toBeLessThan(1);
  });

  it("comes all at once while it is switched off, to the same stores", () => {
    const slow = listed(slowRows);
    for (let week = 1; week <= 20; week++)
      rollOutStores.step(slow.world, week, slow.ledger);
    const fast = listed(slowRows, ["mechanism_roll_out=0"]);
    rollOutStores.step(fast.world, 1, fast.ledger);
    expect(carrying(fast)).toEqual(carrying(slow));
  });

  it("pays per store as stores list, where fees are per store, and keeps that total in any case", () => {
    const fees = (basis: string) => {
      const tiny = listed([
        ...slowRows,
        `fee_basis,,,,,,${basis},,`,
        "listing_fee_store,,,,,,1000000,VND/SKU/store,",
        "new_store_fee,,,,,,0,VND/year,",
      ]);
      for (let week = 1; week <= 12; week++)
        rollOutStores.step(tiny.world, week, tiny.ledger);
      const stores = [...carrying(tiny)].reduce(
        (sum, o) => sum + tiny.world.outlets.weight[o]!,
        0,
      );
      expect(total(tiny.ledger.feesPerStore)).toBe(1_000_000 * stores);
      return total(tiny.ledger.money.listingFees) / stores;
    };
    expect(fees("per_store")).toBe(-1_000_000);
    expect(fees("per_banner") + 0).toBe(0);
  });

  it("asks for the anniversary fee once a year, in the chain's month, and for new stores as they open", () => {
    expect(anniversaryMonth(market, CHAIN)).toBeGreaterThan(0);
    const tiny = listed([
      ...slowRows,
      "anniversary_fee,,,,,,50000000,VND/year,",
      "new_store_fee,,,,,,0,VND/year,",
    ]);
    for (let week = 1; week <= 52; week++)
      rollOutStores.step(tiny.world, week, tiny.ledger);
    expect(total(tiny.ledger.money.listingFees)).toBe(-50_000_000);
    const opening = listed([
      ...slowRows,
      "new_store_fee,,,,,,20000000,VND/year,",
    ]);
    for (let week = 1; week <= 52; week++)
      rollOutStores.step(opening.world, week, opening.ledger);
    expect(total(opening.ledger.money.listingFees)).toBeLessThan(
      -20_000_000 / 2,
    );
  });
});
