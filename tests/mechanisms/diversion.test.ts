import { describe, expect, it } from "vitest";
import { auditStock } from "../../src/ledger/audit.ts";
import { cellAt } from "../../src/ledger/ledger.ts";
import { diversion } from "../../src/mechanisms/diversion.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { lived, livedHash } from "../support/without.ts";

const [NORTH, SOUTH] = [0, 2];
const [STOCK, DEMAND] = [100_000, 1000];

/** The North buys at 88% of the others' list price; goods at every distributor, demand at every wholesaler. */
function gap(sets: readonly string[] = [], idx = 88): Tiny {
  const tiny = tinyWorld({
    sets: [`list_price_idx[north]=${idx} index`, ...sets],
    burnIn: 1,
  });
  const { trade, skus, season, territories } = tiny.world;
  season.deliveries[0] = 1;
  for (let t = 0; t < territories.count; t++)
    for (let k = skus.ownFrom; k < skus.count; k++) {
      trade.distributor.stock[t * skus.count + k] = STOCK;
      trade.wholesaler.rate[t * skus.count + k] = DEMAND;
    }
  diversion.step(tiny.world, 1, tiny.ledger);
  return tiny;
}

/** Territories of a region. */
function territoriesOf({ world }: Tiny, region: number): number[] {
  const { first } = world.territories;
  const list = [];
  for (let t = first[region]!; t < first[region + 1]!; t++) list.push(t);
  return list;
}

/** Packs of own SKU 0 that left a region. */
function diverted({ world, ledger }: Tiny, region: number): number {
  return ledger.cells.divertedUnits[
    cellAt(ledger, 1, world.skus.ownFrom, 0, region)
  ]!;
}

describe("diversion", () => {
  it("changes only what it declares", () => {
    expect(undeclared(diversion, changesOf(diversion))).toEqual([]);
  });

  it("carries nothing while the gap stays within the haul cost", () => {
    const tiny = gap([], 97);
    expect(tiny.plan.number("leakage_cost")).toBe(0.04);
    expect(diverted(tiny, NORTH)).toBe(0);
  });

  it("carries from the cheap to the dear territories in proportion to what the gap exceeds, each cheap one its share of outlets, without losing a pack", () => {
    const tiny = gap();
    const { trade, skus, territories } = tiny.world;
    const { share } = territories;
    // 12% less 4% of haul cost, times the response of 5: 40% of a demand of 1,000 packs.
    expect(tiny.plan.parameter("diversionResponse")).toBe(5);
    const cheap = territoriesOf(tiny, NORTH);
    const dear = [...share.keys()].filter((t) => !cheap.includes(t));
    const part = (t: number): number => Math.round(400 * share[t]!);
    const at = (t: number): number => t * skus.count + skus.ownFrom;
    const into = total(cheap.map(part));
    for (const t of cheap) {
      expect(trade.distributor.stock[at(t)]).toBe(
        STOCK - dear.length * part(t),
      );
      expect(trade.wholesaler.stock[at(t)]).toBe(0);
      expect(trade.undercut[t * skus.ownCount]).toBe(0);
    }
    for (const t of dear) {
      expect(trade.distributor.stock[at(t)]).toBe(STOCK);
      expect(trade.wholesaler.stock[at(t)]).toBe(into);
      expect(trade.undercut[t * skus.ownCount]).toBeGreaterThan(0);
    }
    expect(diverted(tiny, NORTH)).toBe(dear.length * into);
    expect(diverted(tiny, SOUTH)).toBe(0);
  });

  it("carries from a territory whose distributor gives a deal to its neighbours in the region", () => {
    const tiny = gap([], 100);
    const { trade, skus } = tiny.world;
    expect(diverted(tiny, SOUTH)).toBe(0);
    const south = territoriesOf(tiny, SOUTH);
    trade.dealDiscount[south[0]! * skus.count + skus.ownFrom] = 0.1;
    diversion.step(tiny.world, 1, tiny.ledger);
    const got = south.map(
      (t) => trade.wholesaler.stock[t * skus.count + skus.ownFrom]!,
    );
    expect(got[0]).toBe(0);
    for (const packs of got.slice(1)) expect(packs).toBeGreaterThan(0);
  });

  it("carries no more than the distributor has, and nothing to a territory without demand", () => {
    const tiny = gap();
    const { trade, skus } = tiny.world;
    const [from, to] = [NORTH, SOUTH].map(
      (r) => territoriesOf(tiny, r)[0]! * skus.count + skus.ownFrom,
    );
    trade.distributor.stock.fill(0);
    trade.distributor.stock[from!] = 10;
    trade.wholesaler.rate.fill(0);
    trade.wholesaler.rate[to!] = DEMAND;
    trade.wholesaler.stock.fill(0);
    tiny.ledger.cells.divertedUnits.fill(0);
    diversion.step(tiny.world, 1, tiny.ledger);
    expect(diverted(tiny, NORTH)).toBe(10);
    expect(trade.distributor.stock[from!]).toBe(0);
    expect(trade.wholesaler.stock[to!]).toBe(10);
    expect(total(trade.wholesaler.stock)).toBe(10);
  });

  it("is held back by haul cost, and by trace codes, which cost money on every pack", () => {
    const traced = gap(["price_control=traced"]);
    expect(diverted(traced, NORTH)).toBeLessThan(diverted(gap(), NORTH));
    expect(diverted(gap(["leakage_cost=12 %"]), NORTH)).toBe(0);
    const { ledger } = lived({ sets: ["price_control=traced"], weeks: 3 });
    const free = lived({ weeks: 3 }).ledger;
    const sum = (column: Float64Array): number =>
      column.reduce((a, b) => a + b, 0);
    expect(sum(ledger.money.logistics)).toBeLessThan(sum(free.money.logistics));
  });

  it("keeps the stock identity of every tier", () => {
    const sets = ["list_price_idx[north]=80 index", "wholesale_deal=10 %"];
    const tiny = lived({ sets, weeks: 12 });
    let packs = 0;
    for (const units of tiny.ledger.cells.divertedUnits) packs += units;
    expect(packs).toBeGreaterThan(0);
    for (let week = 1; week <= 12; week++)
      expect(() => auditStock(tiny.ledger, week)).not.toThrow();
  });

  it("switched off or left out, is the same run", () => {
    const sets = ["list_price_idx[north]=80 index", "wholesale_deal=10 %"];
    const off = [...briskPlan, "mechanism_diversion,,,,,,0,ratio,"];
    const without = livedHash({ sets, without: diversion });
    expect(livedHash({ rows: off, sets })).toBe(without);
    expect(livedHash({ sets })).not.toBe(without);
  });
});
