import { describe, expect, it } from "vitest";
import { auditStock } from "../../src/ledger/audit.ts";
import {
  areaAt,
  brandAt,
  cellAt,
  stockAt,
  tiers,
} from "../../src/ledger/ledger.ts";
import { close, recordStock } from "../../src/mechanisms/close.ts";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import { priceCell } from "../../src/world/world.ts";
import {
  changesOf,
  live,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const tier = (name: (typeof tiers)[number]) => tiers.indexOf(name);

describe("close", () => {
  it("changes only what it declares", () => {
    expect(undeclared(close, changesOf(close))).toEqual([]);
  });

  it("proves conservation for every SKU, tier and region, in every week", () => {
    const tiny = tinyWorld({ burnIn: 3, weeks: -3, room: 12 });
    while (tiny.week <= 12) {
      live(tiny, 1);
      expect(() => auditStock(tiny.ledger, tiny.week - 1)).not.toThrow();
    }
  });

  it("opens a week with what the last one closed with", () => {
    const { ledger, world } = tinyWorld({ weeks: 3 });
    const size = world.skus.count * tiers.length * 3;
    const at = stockAt(ledger, 2, 0, 0, 0);
    expect(ledger.stock.opening.subarray(at + size, at + 2 * size)).toEqual(
      ledger.stock.closing.subarray(at, at + size),
    );
  });

  it("reads every tier from the world's columns, goods on the way with those who ordered them", () => {
    const { world, ledger } = tinyWorld({ burnIn: 0 });
    const { trade, skus, shelf, outlets } = world;
    for (const depot of [trade.distributor, trade.wholesaler, trade.centre]) {
      depot.stock.fill(0);
      depot.transit.fill(0);
    }
    shelf.stock.fill(0);
    const k = skus.ownFrom;
    const o = 0;
    const r = outlets.region[o]!;
    // Two territories of the region.
    const t = world.territories.first[r]!;
    trade.distributor.stock[t * skus.count + k] = 4;
    trade.distributor.stock[(t + 1) * skus.count + k] = 1;
    trade.distributor.transit[t * skus.count + k] = 3;
    trade.wholesaler.stock[(t + 1) * skus.count + k] = 7;
    trade.centre.stock[r * skus.count + k] = 11;
    trade.centre.transit[(3 + r) * skus.count + k] = 13;
    trade.brand.stock[0] = 17;
    shelf.stock[o * skus.count + k] = 2;
    const column = ledger.stock.closing;
    recordStock(world, ledger, 1, column);
    const at = (name: (typeof tiers)[number], region = r) =>
      column[stockAt(ledger, 1, k, tier(name), region)];
    expect(at("distributor")).toBe(8);
    expect(at("wholesaler")).toBe(7);
    // Two chains' centres.
    expect(at("chain")).toBe(24);
    expect(at("brand", 0)).toBe(17);
    expect(at("outlet")).toBe(2 * outlets.weight[o]!);
    expect(total(column)).toBe(8 + 7 + 24 + 17 + 2 * outlets.weight[o]!);
  });

  it("counts an outlet that lists and has none as empty, one that has some as handling, for those it stands for", () => {
    const { world, ledger } = tinyWorld({ burnIn: 0 });
    const { skus, shelf, outlets } = world;
    shelf.stock.fill(0);
    shelf.listed.fill(0);
    const [k, j] = [skus.ownFrom, skus.ownFrom + 1];
    // Two outlets of a pool stand side by side: same channel, same region.
    const [a, b] = [0, 1];
    expect(outlets.poolCount[0]).toBeGreaterThan(1);
    shelf.listed[a] = (1 << k) | (1 << j);
    shelf.listed[b] = 1 << k;
    shelf.stock[a * skus.count + k] = 1;
    shelf.stock[a * skus.count + j] = 1;
    close.step(world, 1, ledger);
    const cell = cellAt(ledger, 1, k, outlets.channel[a]!, outlets.region[a]!);
    const [wa, wb] = [outlets.weight[a]!, outlets.weight[b]!];
    expect(ledger.cells.listedOutlets[cell]).toBe(wa + wb);
    expect(ledger.cells.handlingOutlets[cell]).toBe(wa);
    expect(ledger.cells.handlingTurnover[cell]).toBe(wa * outlets.size[a]!);
    expect(ledger.cells.emptyOutlets[cell]).toBe(wb);
    // The brand counts the outlet once, though two of its SKUs stand there.
    const brand = brandAt(ledger, 1, outlets.channel[a]!, outlets.region[a]!);
    expect(ledger.brandHandling[brand]).toBe(wa);
    const area = areaAt(ledger, 1, 0, outlets.area[a]!);
    expect(ledger.area.listedOutlets[area]).toBe(wa + wb);
    expect(ledger.area.stockUnits[area]).toBe(wa);
  });

  it("counts no gift pack as run out while outlets order none after Tết, and every other one as before", () => {
    const empty = (paused: 0 | 1, i: number): number => {
      const { world, ledger } = tinyWorld({ burnIn: 0 });
      const { skus, shelf, outlets, trade } = world;
      const k = skus.ownFrom + i;
      shelf.stock.fill(0);
      shelf.listed.fill(0);
      shelf.listed[0] = 1 << k;
      trade.giftPause[0] = paused;
      close.step(world, 1, ledger);
      return ledger.cells.emptyOutlets[
        cellAt(ledger, 1, k, outlets.channel[0]!, outlets.region[0]!)
      ]!;
    };
    const [gift, main] = [0, 1];
    expect(empty(0, gift)).toBeGreaterThan(0);
    expect(empty(1, gift)).toBe(0);
    expect(empty(1, main)).toBe(empty(0, main));
  });

  it("keeps for the buyers' reviews what each chain's listing sold, at the shelf price, and in how many stores", () => {
    const { world, ledger } = tinyWorld({ burnIn: 0 });
    const { skus, shelf, outlets, trade, pricing } = world;
    const o = outlets.chain.findIndex((chain) => chain !== NO_CHAIN);
    shelf.listed.fill(0);
    shelf.sold.fill(0);
    shelf.listed[o] = 1;
    shelf.sold[o * skus.count] = 4;
    const price = priceCell(
      world.channels,
      0,
      outlets.channel[o]!,
      outlets.region[o]!,
    );
    pricing.shelfVnd[price] = 5000;
    close.step(world, 1, ledger);
    const review = outlets.chain[o]! * skus.count;
    expect(trade.reviewValue[review]).toBe(4 * 5000 * outlets.weight[o]!);
    expect(trade.reviewStoreWeeks[review]).toBe(outlets.weight[o]!);
    expect(total(trade.reviewValue)).toBe(trade.reviewValue[review]);
  });
});
