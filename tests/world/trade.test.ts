import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import {
  type Depot,
  deal,
  draw,
  learnDemand,
  orderUpTo,
} from "../../src/world/trade.ts";
import { tinyWorld } from "../support/tiny-world.ts";

/** A depot of one cell. */
function depot(cell: Partial<Record<keyof Depot, number>>): Depot {
  const column = (name: keyof Depot) => Float64Array.of(cell[name] ?? 0);
  return {
    stock: column("stock"),
    transit: column("transit"),
    rate: column("rate"),
    asked: column("asked"),
    unmet: column("unmet"),
    lastUnmet: column("lastUnmet"),
    given: column("given"),
    left: column("left"),
  };
}

describe("a draw on a depot", () => {
  it("gives what is asked while there is enough, and remembers the asking", () => {
    const one = depot({ stock: 100 });
    expect(draw(one, 0, 60, 20)).toBe(60);
    expect([one.stock[0], one.asked[0], one.unmet[0]]).toEqual([40, 60, 0]);
  });

  it("gives whole lots of what is left in a shortage, and remembers the rest as unmet", () => {
    // 50 packs in lots of 20: two lots.
    const one = depot({ stock: 50 });
    expect(draw(one, 0, 80, 20)).toBe(40);
    expect([one.stock[0], one.asked[0], one.unmet[0]]).toEqual([10, 80, 40]);
  });

  it("never gives more than there is or is asked, and loses no pack", () => {
    const packs = fc.nat(1000);
    fc.assert(
      fc.property(
        packs,
        packs,
        fc.integer({ min: 1, max: 50 }),
        (stock, lots, lot) => {
          const one = depot({ stock });
          const given = draw(one, 0, lots * lot, lot);
          return (
            given <= lots * lot &&
            given % lot === 0 &&
            one.stock[0]! >= 0 &&
            given + one.stock[0]! === stock &&
            given + one.unmet[0]! === lots * lot
          );
        },
      ),
    );
  });
});

describe("dealing a shortage", () => {
  it("gives shares in proportion to need, in whole lots, the lots left over to the largest remainders", () => {
    // 70 of 100 in lots of 10: 35, 21 and 14 become 30, 20 and 10; the lot left goes to the 35.
    expect(deal(70, [50, 30, 20], 10)).toEqual([40, 20, 10]);
  });

  it("gives everybody all while there is enough", () => {
    expect(deal(100, [50, 30], 10)).toEqual([50, 30]);
  });

  it("deals every whole lot there is, and nobody more than asked", () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 30 }),
        (packs, lots, lot) => {
          const orders = lots.map((n) => n * lot);
          const wanted = orders.reduce((a, b) => a + b, 0);
          const dealt = deal(packs, orders, lot);
          const sum = dealt.reduce((a, b) => a + b, 0);
          return (
            sum === Math.min(wanted, Math.floor(packs / lot) * lot) &&
            dealt.every((x, n) => x % lot === 0 && x <= orders[n]!)
          );
        },
      ),
    );
  });
});

describe("a depot's idea of demand", () => {
  it("moves an eighth of the way to what was asked, with a memory of eight weeks", () => {
    const one = depot({ rate: 80, asked: 160 });
    learnDemand(one, 0, 8);
    expect(one.rate[0]).toBe(90);
    expect([one.asked[0], one.unmet[0], one.lastUnmet[0]]).toEqual([0, 0, 0]);
  });

  it("learns from a shortage by the share it served, and keeps the unmet for the next order", () => {
    // 500 asked, 300 unmet: two fifths served, so 80 + .4 × (500 − 80) ÷ 8 = 101.
    const one = depot({ rate: 80, asked: 500, unmet: 300 });
    learnDemand(one, 0, 8);
    expect(one.rate[0]).toBeCloseTo(101, 12);
    expect(one.lastUnmet[0]).toBe(300);
  });

  it("does not take an order repeated from last week for new demand", () => {
    // 300 of the 380 were asked for last week already: 80 + (80 − 80) ÷ 8.
    const one = depot({ rate: 80, asked: 380, lastUnmet: 300 });
    learnDemand(one, 0, 8);
    expect(one.rate[0]).toBe(80);
    expect(one.lastUnmet[0]).toBe(0);
  });

  it("stays as high as demand, however long a shortage lasts", () => {
    // Demand of 100 a week, 60 delivered: what is waiting grows by 40 a week, the rate stays.
    const one = depot({ rate: 100 });
    let waiting = 0;
    for (let week = 0; week < 200; week++) {
      one.asked[0] = waiting + 100;
      waiting = one.asked[0] - 60;
      one.unmet[0] = waiting;
      learnDemand(one, 0, 8);
    }
    expect(one.rate[0]).toBeCloseTo(100, 9);
  });

  it("does not fall in a shortage", () => {
    const one = depot({ rate: 80, asked: 10, unmet: 10 });
    learnDemand(one, 0, 8);
    expect(one.rate[0]).toBe(80);
  });

  it("makes an order up to the weeks of demand: rate × weeks + waiting − stock − on the way", () => {
    // 90 × 3 + 20 − 100 − 50 = 140.
    const one = depot({ rate: 90, stock: 100, transit: 50, lastUnmet: 20 });
    expect(orderUpTo(one, 0, 3)).toBe(140);
    expect(orderUpTo(one, 0, 1)).toBe(-40);
  });
});

describe("the trade at rest", () => {
  const { world } = tinyWorld({ burnIn: 0 });
  const { trade, skus, shelf, outlets } = world;

  it("knows the demand of its territory's shelves and holds two weeks of it", () => {
    for (let t = 0; t < world.territories.count; t++)
      for (let k = 0; k < skus.ownFrom; k++) {
        let rate = 0;
        let wholesale = 0;
        for (let o = 0; o < outlets.count; o++) {
          if (outlets.territory[o] !== t || outlets.chain[o] !== NO_CHAIN)
            continue;
          const sold = shelf.rate[o * skus.count + k]! * outlets.weight[o]!;
          rate += sold;
          if (shelf.incumbentRoute[o] === 0) wholesale += sold;
        }
        const at = t * skus.count + k;
        // Sums in the same order: nothing but rounding in the last place.
        expect(trade.distributor.rate[at]!).toBeCloseTo(rate, 6);
        expect(trade.wholesaler.rate[at]!).toBeCloseTo(wholesale, 6);
        expect(
          Math.abs(trade.distributor.stock[at]! - 2 * rate),
        ).toBeLessThanOrEqual(0.5 + 1e-6);
      }
  });

  it("has nothing of the entrant, and no chain has decided", () => {
    for (let at = 0; at < trade.centre.stock.length; at++)
      if (at % skus.count >= skus.ownFrom)
        expect(trade.centre.stock[at]).toBe(0);
    for (const column of [trade.brand.stock, trade.shipments, trade.status])
      expect(column.every((x) => x === 0)).toBe(true);
  });
});
