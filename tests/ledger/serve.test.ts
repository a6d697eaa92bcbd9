import { describe, expect, it } from "vitest";
import { cellAt } from "../../src/ledger/ledger.ts";
import { closedTill, openTill } from "../../src/ledger/sell.ts";
import { type Shopper, serve } from "../../src/ledger/serve.ts";
import { missions } from "../../src/inputs/ids.ts";
import { buildScales } from "../../src/world/choice.ts";
import { NOTHING, ON_THE_GO_MISSION } from "../../src/world/trips.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const STOCK_UP = missions.indexOf("stock_up");

/** A shopper in the first outlet who considers one SKU and no other; nothing draws it elsewhere. */
function shop(mission: number, stock: number, more: Partial<Shopper> = {}) {
  const { world, ledger } = tinyWorld({ burnIn: 1 });
  const { skus, shelf, outlets } = world;
  const k = 0;
  shelf.listed[0] = 1;
  shelf.stock[k] = stock;
  const scales = buildScales(world);
  scales.weight[k] = 1;
  const shopper: Shopper = {
    scales,
    till: closedTill(),
    otherTill: closedTill(),
    answer: 1,
    home: 2,
    others: 3,
    otherReach: 0,
    outside: 1,
    week: 1,
    mission,
    outlet: 0,
    id: 5,
    occasion: 0,
    area: outlets.area[0]!,
    mask: 1,
    total: 1,
    postponed: 0,
    missed: false,
    packs: 0,
    from: 0,
    also: NOTHING,
    alsoPacks: 0,
    ...more,
  };
  openTill(world, ledger, shopper.till, shopper, 0);
  const cell = cellAt(ledger, 1, k, outlets.channel[0]!, outlets.region[0]!);
  const taken = (wanted: number): number =>
    serve(world, ledger, shopper, k, wanted);
  return {
    world,
    ledger,
    shopper,
    skus,
    k,
    cell,
    taken,
    weight: outlets.weight[0]!,
  };
}

describe("a shopper", () => {
  it("is given what is wanted, and goes home with it", () => {
    const { ledger, shopper, k, cell, taken, weight } = shop(STOCK_UP, 5);
    expect(taken(3)).toBe(k);
    expect(ledger.cells.sellOutUnits[cell]).toBe(3 * weight);
    expect(
      ledger.cells.lostUnits[cell]! + ledger.cells.putOffUnits[cell]!,
    ).toBe(0);
    expect(shopper.postponed).toBe(0);
  });

  it("is given what there is, and of the rest nothing is lost from the books", () => {
    const { ledger, k, cell, taken, weight } = shop(STOCK_UP, 2);
    expect(taken(5)).toBe(k);
    const { sellOutUnits, putOffUnits, lostUnits } = ledger.cells;
    expect(sellOutUnits[cell]).toBe(2 * weight);
    expect(putOffUnits[cell]! + lostUnits[cell]!).toBe(3 * weight);
  });

  it("on the go does not come back", () => {
    const { ledger, shopper, cell, taken, weight } = shop(ON_THE_GO_MISSION, 0);
    expect(taken(2)).toBe(NOTHING);
    expect(ledger.cells.lostUnits[cell]).toBe(2 * weight);
    expect(shopper.postponed).toBe(0);
  });

  it("takes another SKU of the shelf when nothing else is an answer", () => {
    const { world, ledger, cell, shopper, weight, taken } = shop(STOCK_UP, 0, {
      outside: 0,
      mask: 0b11,
    });
    world.shelf.listed[0] = 0b11;
    world.shelf.stock[1] = 9;
    shopper.scales.weight[1] = 1;
    expect(taken(4)).toBe(1);
    expect(ledger.cells.switchedUnits[cell]).toBe(4 * weight);
    expect(world.shelf.stock[1]).toBe(5);
  });

  it("looks in another outlet, and what is found there is booked in real packs", () => {
    let found = 0;
    for (let id = 0; id < 4; id++) {
      const { world, ledger, cell, taken, shopper } = shop(STOCK_UP, 0, {
        id,
        otherReach: 1,
        outside: 0,
      });
      world.shelf.listed.fill(1, 1);
      for (let o = 1; o < world.outlets.count; o++)
        world.shelf.stock[o * world.skus.count] = 50;
      const home = taken(3);
      const elsewhere = ledger.cells.elsewhereUnits[cell]!;
      expect(elsewhere % 1).toBe(0);
      if (home === 0) {
        found += 1;
        expect(shopper.otherTill.outlet).toBeGreaterThan(0);
        expect(elsewhere % shopper.otherTill.weight).toBe(0);
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});
