import { describe, expect, it } from "vitest";
import { type CellField, cellAt } from "../../src/ledger/ledger.ts";
import { purchase } from "../../src/mechanisms/purchase.ts";
import { NO_BRAND } from "../../src/world/households.ts";
import { avoided } from "../../src/world/missed.ts";
import { NOTHING, ON_THE_GO_MISSION } from "../../src/world/trips.ts";
import { marks } from "../../src/world/visit-list.ts";
import { priceCell } from "../../src/world/world.ts";
import {
  TINY_SCALE,
  type Tiny,
  changesOf,
  liveUpTo,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

/** A world in its last week before the launch, about to buy. */
function before(): Tiny {
  const tiny = tinyWorld({ burnIn: 2, weeks: -1 });
  liveUpTo(tiny, purchase);
  return tiny;
}

/** A launched world about to buy. */
function launched(): Tiny {
  const tiny = tinyWorld({ weeks: 3 });
  liveUpTo(tiny, purchase);
  return tiny;
}

function buy({ world, week, ledger }: Tiny): void {
  purchase.step(world, week, ledger);
}

/** Sum of a field over the week, of all SKUs or one. */
function sum({ world, week, ledger }: Tiny, field: CellField, sku?: number) {
  let found = 0;
  for (let k = 0; k < world.skus.count; k++)
    if (sku === undefined || sku === k)
      for (let c = 0; c < world.channels; c++)
        for (let r = 0; r < 3; r++)
          found += ledger.cells[field][cellAt(ledger, week, k, c, r)]!;
  return found;
}

/** Real packs that this week's visits want, at outlets for which `where` holds; and what rounding can add or take. */
function wanted(
  { world }: Tiny,
  where: (o: number) => boolean = () => true,
): { packs: number; rounding: number } {
  const { trips, outlets } = world;
  let packs = 0;
  let rounding = 0;
  for (let i = 0; i < trips.count[0]!; i++) {
    const o = trips.outlet[i]!;
    if (!where(o)) continue;
    const parts = trips.parts[outlets.channel[o]!]!;
    packs += (trips.packsWanted[i]! * TINY_SCALE) / parts;
    if (outlets.weight[o]! * parts !== TINY_SCALE)
      rounding += outlets.weight[o]!;
  }
  return { packs, rounding };
}

describe("purchase", () => {
  it("changes only what it declares", () => {
    expect(undeclared(purchase, changesOf(purchase))).toEqual([]);
  });

  it("sells nothing from empty shelves: what was wanted is put off or lost", () => {
    const tiny = before();
    tiny.world.shelf.stock.fill(0);
    buy(tiny);
    expect(sum(tiny, "sellOutUnits")).toBe(0);
    expect(sum(tiny, "switchedUnits")).toBe(0);
    expect(sum(tiny, "elsewhereUnits")).toBe(0);
    expect(sum(tiny, "lostUnits")).toBeGreaterThan(0);
    expect(sum(tiny, "putOffUnits")).toBeGreaterThan(0);
    const bought = tiny.world.trips.bought.subarray(
      0,
      tiny.world.trips.count[0],
    );
    expect(bought.every((k) => k === NOTHING)).toBe(true);
  });

  it("leaves those who met an empty shelf with the channel in mind, until they find goods there", () => {
    const tiny = before();
    const { world } = tiny;
    const { trips, households, outlets } = world;
    const minds = () => [...new Set(households.tried)].map(avoided).sort();
    households.tried.fill(0);
    const stock = world.shelf.stock.slice();
    world.shelf.stock.fill(0);
    buy(tiny);
    const visited = new Set<number>();
    for (let i = 0; i < trips.count[0]!; i++)
      visited.add(outlets.channel[trips.outlet[i]!]! + 1);
    expect(minds().length).toBeGreaterThan(2);
    expect(minds().every((c) => c === 0 || visited.has(c))).toBe(true);
    // The same visits again, to shelves that are never empty.
    world.shelf.stock.set(stock.map(() => 30_000));
    const kept = households.tried.slice();
    buy(tiny);
    const found = kept.filter(
      (was, h) => was !== 0 && households.tried[h] === 0,
    );
    expect(found.length).toBeGreaterThan(
      kept.filter((was) => was !== 0).length / 2,
    );
    expect(
      households.tried.some((now, h) => avoided(now) !== 0 && kept[h] === 0),
    ).toBe(false);
  });

  it("sells, puts off or loses every pack that is wanted of something, no more and no less", () => {
    // Everybody knows every incumbent, so that every occasion at an outlet that lists anything is a wish.
    const tiny = before();
    const { world } = tiny;
    world.households.known.fill(0xff);
    const wishes = wanted(tiny, (o) => world.shelf.listed[o] !== 0);
    buy(tiny);
    const answered =
      sum(tiny, "sellOutUnits") +
      sum(tiny, "putOffUnits") +
      sum(tiny, "lostUnits");
    // Away from the regular outlet a brand may be missed in an outlet that lists nothing: those wishes come on top.
    const all = wanted(tiny);
    expect(answered).toBeGreaterThanOrEqual(wishes.packs - wishes.rounding);
    expect(answered).toBeLessThanOrEqual(all.packs + all.rounding);
  });

  it("takes from the shelf what it sells, to the pack, at the price on it", () => {
    const tiny = launched();
    const { world, ledger, week } = tiny;
    const { shelf, outlets, skus } = world;
    const stock = shelf.stock.slice();
    shelf.sold.fill(0);
    buy(tiny);
    const units = new Map<number, number>();
    const values = new Map<number, number>();
    stock.forEach((packs, at) => {
      const o = Math.floor(at / skus.count);
      expect(packs - shelf.stock[at]!).toBe(shelf.sold[at]);
      expect(shelf.stock[at]!).toBeGreaterThanOrEqual(0);
      const cell = cellAt(
        ledger,
        week,
        at % skus.count,
        outlets.channel[o]!,
        outlets.region[o]!,
      );
      units.set(
        cell,
        (units.get(cell) ?? 0) + shelf.sold[at]! * outlets.weight[o]!,
      );
      // A small shop has a price level of its own, and a price of its own for each own SKU.
      const k = at % skus.count;
      const street =
        shelf.priceLevel[o]! *
        (k < skus.ownFrom
          ? 1
          : shelf.priceFactor[o * skus.ownCount + k - skus.ownFrom]!);
      const price =
        world.pricing.shelfVnd[
          priceCell(world.channels, k, outlets.channel[o]!, outlets.region[o]!)
        ]!;
      values.set(
        cell,
        (values.get(cell) ?? 0) +
          shelf.sold[at]! * outlets.weight[o]! * Math.round(street * price),
      );
    });
    expect(total(units.values())).toBeGreaterThan(0);
    for (const [cell, sold] of units)
      expect(ledger.cells.sellOutUnits[cell]).toBe(sold);
    for (const [cell, value] of values)
      expect(ledger.cells.sellOutValue[cell]).toBe(value);
  });

  it("counts packs of own SKUs asked for where they are not listed, per outlet", () => {
    const tiny = launched();
    const { world } = tiny;
    const { skus, shelf, households, trips } = world;
    for (let o = 0; o < world.outlets.count; o++)
      shelf.listed[o] = shelf.listed[o]! & ~skus.brandMask[skus.ownBrand]!;
    // Everybody bought the entrant's brand last, and nobody lists it; nobody is at the regular outlet.
    const own = 1 << skus.ownBrand;
    for (let h = 0; h < households.count; h++)
      households.known[h] = households.known[h]! | own;
    households.lastBrand.fill(skus.ownBrand);
    trips.marks.fill(marks.memorable);
    shelf.requests.fill(0);
    buy(tiny);
    expect(total(shelf.requests)).toBeGreaterThan(0);
    shelf.requests.fill(0);
    trips.marks.fill(marks.memorable | marks.regular);
    buy(tiny);
    expect(total(shelf.requests)).toBe(0);
  });

  it("sells no brand that nobody knows", () => {
    const tiny = before();
    const { world } = tiny;
    const b = 4;
    world.households.known.fill(1 << b);
    buy(tiny);
    for (let k = 0; k < world.skus.count; k++)
      if (world.skus.brand[k] !== b)
        expect(sum(tiny, "sellOutUnits", k)).toBe(0);
    expect(sum(tiny, "sellOutUnits")).toBeGreaterThan(0);
  });

  it("sells nothing of the entrant to those who have not noticed it", () => {
    const tiny = launched();
    const { world } = tiny;
    world.households.noticed.fill(0);
    world.households.lastBrand.fill(NO_BRAND);
    world.marketing.notice.fill(0);
    buy(tiny);
    for (let k = world.skus.ownFrom; k < world.skus.count; k++)
      expect(sum(tiny, "sellOutUnits", k)).toBe(0);
  });

  it("sends nobody elsewhere who is on the go, and lets nobody come back for it", () => {
    const tiny = before();
    const { world } = tiny;
    world.shelf.stock.forEach((packs, at) => {
      world.shelf.stock[at] = at % 3 === 0 ? 0 : packs;
    });
    world.trips.mission.fill(ON_THE_GO_MISSION);
    buy(tiny);
    expect(sum(tiny, "elsewhereUnits")).toBe(0);
    expect(sum(tiny, "putOffUnits")).toBe(0);
    expect(sum(tiny, "switchedUnits")).toBeGreaterThan(0);
  });

  it("finds some of what is missing in another outlet or another SKU, and counts no pack twice", () => {
    const tiny = before();
    const { world } = tiny;
    // The best seller of the leader is gone from half of the outlets.
    const k = world.skus.ids.indexOf("lvl_small");
    for (let o = 0; o < world.outlets.count; o += 2)
      world.shelf.stock[o * world.skus.count + k] = 0;
    buy(tiny);
    for (const field of [
      "switchedUnits",
      "elsewhereUnits",
      "putOffUnits",
      "lostUnits",
    ] as const)
      expect(sum(tiny, field, k)).toBeGreaterThan(0);
    expect(
      sum(tiny, "sellOutUnits") +
        sum(tiny, "putOffUnits") +
        sum(tiny, "lostUnits"),
    ).toBeLessThanOrEqual(wanted(tiny).packs);
  });

  it("makes the brand known to some who see it on a shelf, and to nobody else", () => {
    const tiny = launched();
    const { world } = tiny;
    const bit = 1 << world.skus.ownBrand;
    const known = world.households.known.map((bits) => bits & ~bit);
    world.households.known.set(known);
    buy(tiny);
    const own = world.skus.brandMask[world.skus.ownBrand]!;
    const saw = new Set<number>();
    for (let i = 0; i < world.trips.count[0]!; i++)
      if ((world.shelf.listed[world.trips.outlet[i]!]! & own) !== 0)
        saw.add(world.trips.household[i]!);
    const learned = [...known.keys()].filter(
      (h) => (world.households.known[h]! & bit) !== 0,
    );
    expect(learned.length).toBeGreaterThan(0);
    expect(learned.every((h) => saw.has(h))).toBe(true);
  });
});
