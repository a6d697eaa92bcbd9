import { describe, expect, it } from "vitest";
import { auditStock } from "../../src/ledger/audit.ts";
import { cellAt } from "../../src/ledger/ledger.ts";
import { diversion } from "../../src/mechanisms/diversion.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";
import { lived, livedHash } from "../support/without.ts";

const [NORTH, SOUTH] = [0, 2];

/** The North buys at 88% of the South's list price; goods at every distributor, demand at every wholesaler. */
function gap(sets: readonly string[] = [], idx = 88): Tiny {
  const tiny = tinyWorld({
    sets: [`list_price_idx[north]=${idx} index`, ...sets],
    burnIn: 1,
  });
  const { trade, skus, season } = tiny.world;
  season.deliveries[0] = 1;
  for (let r = 0; r < 3; r++)
    for (let k = skus.ownFrom; k < skus.count; k++) {
      trade.distributor.stock[r * skus.count + k] = 1000;
      trade.wholesaler.rate[r * skus.count + k] = 100;
    }
  diversion.step(tiny.world, 1, tiny.ledger);
  return tiny;
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

  it("carries from the cheap to the dear regions in proportion to what the gap exceeds, without losing a pack", () => {
    const tiny = gap();
    const { trade, skus } = tiny.world;
    // 12% less 4% of haul cost, times the response of 5: 40% of a demand of 100 packs, to each of two regions.
    expect(tiny.plan.parameter("diversionResponse")).toBe(5);
    expect(diverted(tiny, NORTH)).toBe(80);
    expect(diverted(tiny, SOUTH)).toBe(0);
    const stock = (r: number, tier: "distributor" | "wholesaler"): number =>
      trade[tier].stock[r * skus.count + skus.ownFrom]!;
    expect(stock(NORTH, "distributor")).toBe(920);
    expect(stock(SOUTH, "wholesaler")).toBe(40);
    expect(trade.undercut[SOUTH * skus.ownCount]).toBeGreaterThan(0);
    expect(trade.undercut[NORTH * skus.ownCount]).toBe(0);
  });

  it("carries no more than the distributor has, and nothing to a region without demand", () => {
    const tiny = gap();
    const { trade, skus } = tiny.world;
    const [from, to] = [NORTH, SOUTH].map((r) => r * skus.count + skus.ownFrom);
    trade.distributor.stock[from!] = 10;
    trade.wholesaler.rate.fill(0);
    trade.wholesaler.rate[to!] = 100;
    tiny.ledger.cells.divertedUnits.fill(0);
    diversion.step(tiny.world, 1, tiny.ledger);
    expect(diverted(tiny, NORTH)).toBe(10);
    expect(trade.distributor.stock[from!]).toBe(0);
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
