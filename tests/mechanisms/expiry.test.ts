import { describe, expect, it } from "vitest";
import { auditStock } from "../../src/ledger/audit.ts";
import { ownAt, stockAt, tiers } from "../../src/ledger/ledger.ts";
import { expiry } from "../../src/mechanisms/expiry.ts";
import { AGE_SLOTS } from "../../src/world/ages.ts";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  chainOf,
  live,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { livedHash } from "../support/without.ts";

const tier = (name: (typeof tiers)[number]): number => tiers.indexOf(name);
const OLD = AGE_SLOTS - 1;

/** A world after a week in which own SKU 0 stands nowhere; week 2 is to be closed. */
function bare(...sets: string[]): Tiny {
  const tiny = tinyWorld({ sets, weeks: 1 });
  const { trade, shelf, skus, outlets } = tiny.world;
  for (const depot of [
    trade.brand,
    trade.distributor,
    trade.wholesaler,
    trade.centre,
  ]) {
    depot.stock.fill(0);
    depot.transit.fill(0);
    depot.left.fill(0);
  }
  for (const column of Object.values(trade.ages)) column.fill(0);
  for (let o = 0; o < outlets.count; o++)
    for (let i = 0; i < skus.ownCount; i++)
      shelf.stock[o * skus.count + skus.ownFrom + i] = 0;
  shelf.counted.fill(0);
  shelf.sold.fill(0);
  return tiny;
}

function expired({ ledger, week }: Tiny, name: (typeof tiers)[number]): number {
  return ledger.expiredUnits[
    ownAt(ledger, week, 0) * tiers.length + tier(name)
  ]!;
}

function booked(
  tiny: Tiny,
  field: "writeOff" | "returned",
  name: (typeof tiers)[number],
): number {
  const { ledger, week, world } = tiny;
  let sum = 0;
  for (let r = 0; r < 3; r++)
    sum +=
      ledger.stock[field][
        stockAt(ledger, week, world.skus.ownFrom, tier(name), r)
      ]!;
  return sum;
}

/** Puts packs on one shelf: a small shop's, or one of a chain. */
function shelve(
  tiny: Tiny,
  packs: number,
  age: number,
  chain?: string,
): number {
  const { outlets, shelf, skus } = tiny.world;
  const n = chain === undefined ? NO_CHAIN : chainOf(chain);
  const o = outlets.chain.indexOf(n);
  shelf.stock[o * skus.count + skus.ownFrom] = packs;
  shelf.counted[o * skus.ownCount] = packs;
  shelf.age[o * skus.ownCount] = age;
  return o;
}

const close = (tiny: Tiny): void =>
  expiry.step(tiny.world, tiny.week, tiny.ledger);

describe("expiry", () => {
  it("changes only what it declares", () => {
    expect(undeclared(expiry, changesOf(expiry))).toEqual([]);
    const short = tinyWorld({
      rows: [
        ...briskPlan,
        "shelf_life_days,,,,,,60,days,",
        "take_back,,,,,,on,,",
      ],
      weeks: 12,
    });
    expect(undeclared(expiry, changesOf(expiry, short))).toEqual([]);
  });

  it("switched off removes its effect and nothing else", () => {
    const rows = [...briskPlan, "shelf_life_days,,,,,,60,days,"];
    const door = "mechanism_door_life=0";
    const off = livedHash({ rows, sets: [door, "mechanism_expiry=0"] });
    expect(off).toBe(
      livedHash({ rows, sets: [door, "mechanism_expiry=0"], without: expiry }),
    );
    expect(livedHash({ rows, sets: [door], weeks: 14 })).not.toBe(
      livedHash({ rows, sets: [door, "mechanism_expiry=0"], weeks: 14 }),
    );
  });

  it("keeps the stock identity to the pack, and ages in line with stocks, while much expires", () => {
    const tiny = tinyWorld({
      rows: [
        ...briskPlan,
        "shelf_life_days,,,,,,60,days,",
        "take_back,,,,,,on,,",
      ],
      weeks: 0,
      room: 16,
    });
    const { trade, skus } = tiny.world;
    for (let n = 0; n < 14; n++) {
      live(tiny, 1);
      auditStock(tiny.ledger, tiny.week - 1);
      let held = 0;
      for (const depot of [trade.distributor, trade.centre])
        for (let at = 0; at < depot.stock.length; at++)
          if (at % skus.count >= skus.ownFrom)
            held += depot.stock[at]! + depot.transit[at]!;
      expect(
        total(trade.ages.distributor) + total(trade.ages.centre),
      ).toBeCloseTo(held, 3);
      expect(total(trade.ages.brand)).toBeCloseTo(total(trade.brand.stock), 3);
    }
    expect(total(tiny.ledger.expiredUnits)).toBeGreaterThan(0);
  });

  it("writes off what is too old in the warehouse, and nothing that is not", () => {
    const tiny = bare();
    tiny.world.trade.brand.stock[0] = 100;
    tiny.world.trade.ages.brand[OLD] = 30;
    tiny.world.trade.ages.brand[0] = 70;
    close(tiny);
    expect(tiny.world.trade.brand.stock[0]).toBe(70);
    expect(booked(tiny, "writeOff", "brand")).toBe(30);
    expect(expired(tiny, "brand")).toBe(30);
    expect(total(tiny.ledger.money.returns)).toBe(0);
    expect(total(tiny.ledger.expiredVnd)).toBeGreaterThan(0);
  });

  it("is the distributor's loss, or with a promise comes back for the invoice and is destroyed", () => {
    const gone = (...sets: string[]) => {
      const tiny = bare(...sets);
      const { trade, skus } = tiny.world;
      trade.distributor.stock[skus.ownFrom] = 40;
      trade.ages.distributor[OLD] = 40;
      const before = trade.partner.cost[0]!;
      close(tiny);
      expect(trade.distributor.stock[skus.ownFrom]).toBe(0);
      expect(expired(tiny, "distributor")).toBe(40);
      return {
        lost: booked(tiny, "writeOff", "distributor"),
        back: booked(tiny, "returned", "distributor"),
        destroyed: booked(tiny, "writeOff", "brand"),
        paid:
          0 -
          tiny.ledger.money.returns[tiny.week - tiny.ledger.shape.firstWeek]!,
        cost: total(trade.partner.cost) - before,
      };
    };
    const own = gone();
    expect(own).toMatchObject({ lost: 40, back: 0, destroyed: 0, paid: 0 });
    expect(own.cost).toBeGreaterThan(0);
    const promised = gone("take_back=on");
    expect(promised).toMatchObject({ lost: 0, back: 40, destroyed: 40 });
    expect(promised.paid).toBeCloseTo(own.cost, 3);
  });

  it("ages a shelf by the week, and by what comes: the oldest packs are sold first", () => {
    const tiny = bare();
    const { shelf, skus } = tiny.world;
    const o = shelve(tiny, 6, 20);
    close(tiny);
    expect(shelf.age[o * skus.ownCount]).toBe(21);
    // Six were there, four were sold and eight came from a depot that gave nothing old.
    shelf.stock[o * skus.count + skus.ownFrom] = 10;
    shelf.sold[o * skus.count + skus.ownFrom] = 4;
    tiny.week += 1;
    close(tiny);
    expect(shelf.age[o * skus.ownCount]).toBeCloseTo((2 * 22) / 10, 5);
  });

  it("empties a shop's shelf after the last day, or with a promise some weeks before it", () => {
    const left = (age: number, ...sets: string[]): number => {
      const tiny = bare(...sets);
      const o = shelve(tiny, 5, age);
      close(tiny);
      return tiny.world.shelf.stock[
        o * tiny.world.skus.count + tiny.world.skus.ownFrom
      ]!;
    };
    // 300 days are 42.9 weeks; four weeks before, 38.9.
    expect(left(40)).toBe(5);
    expect(left(42)).toBe(0);
    expect(left(40, "take_back=on")).toBe(0);
    expect(left(30, "take_back=on")).toBe(5);
    expect(left(42, "mechanism_expiry=0")).toBe(5);
    expect(left(25, "mechanism_expiry=2")).toBe(0);
  });

  it("sends a chain's old packs back as far as its terms go, on consignment all and for nothing", () => {
    const gone = (...sets: string[]) => {
      const tiny = bare(...sets);
      const o = shelve(tiny, 20, 60, "win_mart_plus");
      close(tiny);
      const all = 20 * tiny.world.outlets.weight[o]!;
      return {
        lost: booked(tiny, "writeOff", "outlet") / all,
        back: booked(tiny, "returned", "outlet") / all,
        paid:
          0 -
          tiny.ledger.money.returns[tiny.week - tiny.ledger.shape.firstWeek]! /
            all,
        consigned: tiny.world.trade.consignedThisWeek[0]! / all,
      };
    };
    const outright = gone("return_right=25 %");
    expect(outright).toMatchObject({ lost: 0.75, back: 0.25, consigned: 0 });
    expect(outright.paid).toBeGreaterThan(0);
    expect(gone("supply_mode=consignment")).toEqual({
      lost: 0,
      back: 1,
      paid: 0,
      consigned: 1,
    });
  });
});
