import { describe, expect, it } from "vitest";
import { stockAt, tiers } from "../../src/ledger/ledger.ts";
import { wholesale } from "../../src/mechanisms/wholesale.ts";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import { tradeInvoiceVnd } from "../../src/world/shop-terms.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";
import { livedHash } from "../support/without.ts";

const CENTRAL = 1;
const SOUTH = 2;
const [DISTRIBUTOR, WHOLESALER] = [
  tiers.indexOf("distributor"),
  tiers.indexOf("wholesaler"),
];

/** A world before any sale of the entrant, goods at its distributors. */
function fresh(sets: readonly string[] = []): Tiny {
  const tiny = tinyWorld({ sets, burnIn: 1 });
  const { trade, skus } = tiny.world;
  for (let t = 0; t < tiny.world.territories.count; t++)
    for (let k = skus.ownFrom; k < skus.count; k++)
      trade.distributor.stock[t * skus.count + k] = 100_000;
  tiny.world.season.deliveries[0] = 1;
  return tiny;
}

/** Lists own SKU 0 in traditional outlets of a region until their share is reached; returns it. */
function handled({ world }: Tiny, region: number, share: number): void {
  const { outlets, shelf, skus } = world;
  const shops = [...outlets.chain.keys()].filter(
    (o) => outlets.chain[o] === NO_CHAIN && outlets.region[o] === region,
  );
  const all = shops.reduce((sum, o) => sum + outlets.weight[o]!, 0);
  let n = 0;
  for (const o of shops) {
    if (n >= share * all) return;
    shelf.listed[o] = shelf.listed[o]! | (1 << skus.ownFrom);
    n += outlets.weight[o]!;
  }
}

describe("wholesale", () => {
  it("changes only what it declares", () => {
    expect(undeclared(wholesale, changesOf(wholesale))).toEqual([]);
  });

  it("carries the brand once enough shops of the region handle it, and only there", () => {
    const tiny = fresh();
    const threshold = tiny.plan.parameter("wholesaleThreshold");
    handled(tiny, CENTRAL, threshold);
    handled(tiny, SOUTH, threshold / 2);
    wholesale.step(tiny.world, 1, tiny.ledger);
    expect([...tiny.world.trade.wholesalerCarries]).toEqual([0, 1, 0]);
  });

  it("carries it unasked at a deal that is large enough, and asks for fewer shops at a smaller one", () => {
    const large = fresh(["wholesale_deal[south]=10 %"]);
    wholesale.step(large.world, 1, large.ledger);
    expect([...large.world.trade.wholesalerCarries]).toEqual([0, 0, 1]);
    // Half of the deal that lists unasked: half of the shops will do.
    const half = fresh(["wholesale_deal=4 %"]);
    expect(half.plan.parameter("wholesaleDealThreshold")).toBe(0.08);
    const threshold = half.plan.parameter("wholesaleThreshold");
    handled(half, CENTRAL, threshold / 2);
    wholesale.step(half.world, 1, half.ledger);
    expect([...half.world.trade.wholesalerCarries]).toEqual([0, 1, 0]);
  });

  it("carries nothing where the distributor has nothing", () => {
    const tiny = fresh(["wholesale_deal=10 %"]);
    tiny.world.trade.distributor.stock.fill(0);
    wholesale.step(tiny.world, 1, tiny.ledger);
    expect([...tiny.world.trade.wholesalerCarries]).toEqual([0, 0, 0]);
  });

  it("hoards weeks of sales in whole cases while a deal is on, the brand paying the deal, and nothing at a small one", () => {
    const bought = (deal: string): { tiny: Tiny; packs: number } => {
      const tiny = fresh([`wholesale_deal[main,south]=${deal}`]);
      const { world, ledger } = tiny;
      const k = world.skus.ids.indexOf("main");
      const at = world.territories.first[SOUTH]! * world.skus.count + k;
      world.trade.wholesalerCarries.fill(1);
      world.trade.wholesaler.rate[at] = 100;
      wholesale.step(world, 1, ledger);
      const packs = world.trade.wholesaler.stock[at]!;
      expect(ledger.stock.out[stockAt(ledger, 1, k, DISTRIBUTOR, SOUTH)]).toBe(
        packs,
      );
      expect(ledger.stock.in[stockAt(ledger, 1, k, WHOLESALER, SOUTH)]).toBe(
        packs,
      );
      expect(world.trade.distributor.stock[at]).toBe(100_000 - packs);
      const cost =
        packs *
        world.plan.number("wholesale_deal", { sku: "main", region: "south" }) *
        tradeInvoiceVnd(world, k, 0, SOUTH, 1);
      expect(ledger.money.promotion[1 - ledger.shape.firstWeek]).toBeCloseTo(
        -cost,
        6,
      );
      return { tiny, packs };
    };
    const { tiny, packs } = bought("5 %");
    // 100 packs a week for six weeks, in cases of 20.
    expect(tiny.plan.parameter("hoardWeeks")).toBe(6);
    expect(packs).toBe(600);
    expect(bought("2 %").packs).toBe(0);
  });

  it("hoards nothing on a deal that distributors give, of any brand, though such a deal gets the entrant listed", () => {
    const tiny = fresh();
    const { trade, skus, territories } = tiny.world;
    trade.distributor.stock.fill(1e6);
    trade.wholesaler.rate.fill(100);
    trade.wholesalerCarries.set([1, 0, 0]);
    const first = territories.first[CENTRAL]! * skus.count;
    const stock = trade.wholesaler.stock.slice();
    for (let k = 0; k < skus.count; k++) {
      trade.dealDiscount[k] = 0.1;
      trade.dealDiscount[first + k] = 0.1;
    }
    wholesale.step(tiny.world, 1, tiny.ledger);
    expect(trade.wholesaler.stock).toEqual(stock);
    expect([...trade.wholesalerCarries]).toEqual([1, 1, 0]);
  });

  it("switched off, leaves a run without deals as it is, and takes the hoard out of one with a deal", () => {
    const off = [...briskPlan, "mechanism_wholesale,,,,,,0,ratio,"];
    const steady = ["mechanism_loading=0"];
    expect(livedHash({ rows: off, sets: steady })).toBe(
      livedHash({ sets: steady }),
    );
    const sets = ["wholesale_deal=10 %", ...steady];
    expect(livedHash({ rows: off, sets })).not.toBe(livedHash({ sets }));
  });
});
