import { describe, expect, it } from "vitest";
import { cellAt, outOfHomeAt } from "../../src/ledger/ledger.ts";
import { closedTill, openTill, paidVnd, sell } from "../../src/ledger/sell.ts";
import { ON_THE_GO_MISSION } from "../../src/world/trips.ts";
import { priceCell } from "../../src/world/world.ts";
import { tinyWorld } from "../support/tiny-world.ts";

function shop() {
  const { world, ledger } = tinyWorld({ burnIn: 1, weeks: 1 });
  const { skus, shelf, outlets, pricing } = world;
  const o = 0;
  const k = skus.ownFrom;
  const at = o * skus.count + k;
  shelf.stock[at] = 5;
  shelf.sold[at] = 0;
  shelf.priceLevel[o] = 1.25;
  shelf.priceFactor[o * skus.ownCount] = 0.5;
  const c = outlets.channel[o]!;
  const r = outlets.region[o]!;
  pricing.shelfVnd[priceCell(world.channels, k, c, r)] = 16_000;
  const cell = cellAt(ledger, 1, k, c, r);
  const buy = (wanted: number, mission = 0): number => {
    const till = closedTill();
    openTill(world, ledger, till, { week: 1, mission }, o);
    return sell(world, ledger, till, k, wanted);
  };
  return { world, ledger, buy, k, at, cell, weight: outlets.weight[o]!, r };
}

describe("a sale", () => {
  it("takes from the shelf what is wanted, at most what is there, and books real packs at the street's price", () => {
    const { world, ledger, buy, at, cell, weight } = shop();
    expect(buy(3)).toBe(3);
    expect(buy(3)).toBe(2);
    expect(buy(3)).toBe(0);
    expect(world.shelf.stock[at]).toBe(0);
    expect(world.shelf.sold[at]).toBe(5);
    expect(ledger.cells.sellOutUnits[cell]).toBe(5 * weight);
    expect(ledger.cells.sellOutValue[cell]).toBe(5 * weight * 10_000);
    expect(paidVnd(world, 0, world.skus.ownFrom)).toBe(10_000);
  });

  it("on the go is kept apart as well", () => {
    const { ledger, buy, k, weight, r } = shop();
    const out = outOfHomeAt(ledger, 1, k, r);
    buy(1);
    expect(ledger.outOfHomeUnits[out]).toBe(0);
    buy(2, ON_THE_GO_MISSION);
    expect(ledger.outOfHomeUnits[out]).toBe(2 * weight);
  });
});
