import { describe, expect, it } from "vitest";
import { netPrice } from "../../src/inputs/net-price.ts";
import { stockAt, tiers } from "../../src/ledger/ledger.ts";
import { takeBack } from "../../src/ledger/take-back.ts";
import { MAIN, storesOfChain, wantedRows } from "../support/chains.ts";
import { theMarket } from "../support/inputs.ts";
import { type Tiny, chainOf, tinyWorld, total } from "../support/tiny-world.ts";

const market = theMarket();
const CHAIN = "win_mart_plus";

/** A chain with packs of `main` in every store, in its centres and on the way to them; `packs` in all. */
function stocked(rows: readonly string[]): Tiny & { packs: number } {
  const tiny = tinyWorld({ rows: [...wantedRows, ...rows], burnIn: 1 });
  const { trade, skus, shelf, outlets } = tiny.world;
  const k = skus.ownFrom + MAIN;
  let packs = 0;
  for (let r = 0; r < 3; r++) {
    const at = (chainOf(CHAIN) * 3 + r) * skus.count + k;
    trade.centre.stock[at] = 120 + r;
    trade.centre.transit[at] = 40;
    packs += 160 + r;
  }
  for (const o of storesOfChain(tiny, CHAIN)) {
    shelf.listed[o]! |= 1 << k;
    shelf.stock[o * skus.count + k] = 7;
    packs += 7 * outlets.weight[o]!;
  }
  trade.boughtSoFar[chainOf(CHAIN) * 3 + MAIN] = 2 * packs;
  takeBack(tiny.world, tiny.ledger, chainOf(CHAIN), MAIN, 1);
  return { ...tiny, packs };
}

function moved(tiny: Tiny, field: "returned" | "writeOff"): number {
  const { ledger, world } = tiny;
  const k = world.skus.ownFrom + MAIN;
  let sum = 0;
  for (const tier of ["outlet", "chain"] as const)
    for (let r = 0; r < 3; r++)
      sum +=
        ledger.stock[field][stockAt(ledger, 1, k, tiers.indexOf(tier), r)]!;
  return sum;
}

function invoice(tiny: Tiny): number {
  const channel = market.channels.find(({ id }) => id === "minimart")!;
  return netPrice(tiny.plan, market, "main", channel, 1, "south", CHAIN)
    .invoiceVnd;
}

describe("taking a SKU out of a chain", () => {
  it("with a full right of return sends every pack back, to be destroyed and credited", () => {
    const tiny = stocked(["return_right,,,,,,100,%,"]);
    const { ledger, world } = tiny;
    expect(tiny.packs).toBeGreaterThan(483);
    expect(moved(tiny, "returned")).toBe(tiny.packs);
    expect(moved(tiny, "writeOff")).toBe(0);
    const brand = stockAt(
      ledger,
      1,
      world.skus.ownFrom + MAIN,
      tiers.indexOf("brand"),
      0,
    );
    expect(ledger.stock.in[brand]).toBe(tiny.packs);
    expect(ledger.stock.writeOff[brand]).toBe(tiny.packs);
    expect(world.trade.returnedThisWeek[MAIN]).toBe(tiny.packs);
    expect(world.trade.consignedThisWeek[MAIN]).toBe(0);
    const credited = -total(ledger.money.returns);
    expect(credited / (tiny.packs * invoice(tiny))).toBeCloseTo(1, 12);
  });

  it("with a right to a tenth of what was bought returns no more; the chain bears the rest", () => {
    const tiny = stocked(["return_right,,,,,,10,%,"]);
    const back = Math.floor(0.1 * 2 * tiny.packs);
    expect(moved(tiny, "returned")).toBe(back);
    expect(moved(tiny, "writeOff")).toBe(tiny.packs - back);
    const credited = -total(tiny.ledger.money.returns);
    expect(credited / (back * invoice(tiny))).toBeCloseTo(1, 12);
  });

  it("on consignment takes everything back and credits nothing: it was never sold", () => {
    const tiny = stocked([
      "return_right,,,,,,0,%,",
      "supply_mode,,minimart,,,,consignment,,",
    ]);
    expect(moved(tiny, "returned")).toBe(tiny.packs);
    expect(total(tiny.ledger.money.returns) + 0).toBe(0);
    expect(tiny.world.trade.consignedThisWeek[MAIN]).toBe(tiny.packs);
  });

  it("leaves no pack, no rate and no listing behind", () => {
    const tiny = stocked([]);
    const { shelf, skus, trade } = tiny.world;
    const k = skus.ownFrom + MAIN;
    for (const o of storesOfChain(tiny, CHAIN)) {
      expect((shelf.listed[o]! >>> k) & 1).toBe(0);
      expect(shelf.stock[o * skus.count + k]).toBe(0);
    }
    for (let r = 0; r < 3; r++) {
      const at = (chainOf(CHAIN) * 3 + r) * skus.count + k;
      expect(trade.centre.stock[at]! + trade.centre.transit[at]!).toBe(0);
      expect(trade.centre.rate[at]).toBe(0);
    }
  });
});
