import { describe, expect, it } from "vitest";
import { cellAt, stockAt, tiers } from "../../src/ledger/ledger.ts";
import { replenishment } from "../../src/mechanisms/replenishment.ts";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import { term } from "../../src/world/terms.ts";
import { priceCell } from "../../src/world/world.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  changesOf,
  liveUpTo,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { band } from "../support/tolerance.ts";

const market = theMarket();

/** A world about to fill its shelves in week 1 − 1. */
function before(scale = 20_000): Tiny {
  const tiny = tinyWorld({ burnIn: 2, weeks: -1, scale });
  liveUpTo(tiny, replenishment);
  return tiny;
}

function fill({ world, week, ledger }: Tiny): void {
  replenishment.step(world, week, ledger);
}

function traditional({ world }: Tiny, o: number): boolean {
  return world.outlets.chain[o] === NO_CHAIN;
}

describe("replenishment", () => {
  it("changes only what it declares", () => {
    expect(undeclared(replenishment, changesOf(replenishment))).toEqual([]);
  });

  it("delivers nothing while the trade rests", () => {
    const tiny = before();
    tiny.world.season.deliveries[0] = 0;
    const stock = tiny.world.shelf.stock.slice();
    fill(tiny);
    expect(tiny.world.shelf.stock).toEqual(stock);
  });

  it("delivers nothing of what an experiment withholds, and the rest as before while no purse is short", () => {
    const [plain, held] = [before(), before()];
    held.world.shelf.withheld.fill(1);
    for (const tiny of [plain, held]) {
      // What a shop does not spend on the withheld SKU it would spend on others.
      tiny.world.shelf.weeklyCashVnd.fill(1e12);
      tiny.world.shelf.stock.fill(0);
      tiny.world.trade.distributor.stock.fill(1e9);
      tiny.world.trade.wholesaler.stock.fill(1e9);
      tiny.world.trade.centre.stock.fill(1e9);
      fill(tiny);
    }
    const { count } = plain.world.skus;
    const got = (tiny: Tiny, withheld: boolean): number =>
      total(
        tiny.world.shelf.stock.filter((_, i) => (i % count === 0) === withheld),
      );
    expect(got(plain, true)).toBeGreaterThan(0);
    expect(got(held, true)).toBe(0);
    expect(got(held, false)).toBe(got(plain, false));
  });

  it("moves packs from a depot to a shelf without losing one", () => {
    const tiny = before();
    const { world, ledger, week } = tiny;
    const stock = world.shelf.stock.slice();
    const names = ["distributor", "wholesaler", "centre"] as const;
    const depots = names.map((name) => world.trade[name].stock.slice());
    fill(tiny);
    let gained = 0;
    world.shelf.stock.forEach((packs, at) => {
      const o = Math.floor(at / world.skus.count);
      gained += (packs - stock[at]!) * world.outlets.weight[o]!;
    });
    const given = names.map(
      (name, d) => total(depots[d]!) - total(world.trade[name].stock),
    );
    expect(gained).toBeGreaterThan(0);
    expect(total(given)).toBe(gained);
    // The ledger says the same: out of three tiers, into outlets, and received by channel.
    let received = 0;
    for (let k = 0; k < world.skus.count; k++)
      for (let r = 0; r < 3; r++)
        for (let c = 0; c < world.channels; c++)
          received += ledger.cells.receiptUnits[cellAt(ledger, week, k, c, r)]!;
    expect(received).toBe(gained);
  });

  it("orders whole inner packs when under half of the target or under what the week will sell, up to the target and less than an inner pack more", () => {
    const tiny = before();
    const { world, plan } = tiny;
    const { shelf, skus, outlets } = world;
    // More than enough everywhere, cash included.
    shelf.weeklyCashVnd.fill(1e9);
    for (const name of ["distributor", "wholesaler", "centre"] as const)
      world.trade[name].stock.fill(1e9);
    const stock = shelf.stock.slice();
    fill(tiny);
    let ordered = 0;
    for (let o = 0; o < outlets.count; o++) {
      const channel = market.channels[outlets.channel[o]!]!;
      const cover = traditional(tiny, o)
        ? plan.parameter("outletCoverWeeks")
        : term(market, "order_cover_weeks", channel.id);
      const minimum = term(market, "min_shelf_packs", channel.id);
      for (let k = 0; k < skus.ownFrom; k++) {
        const at = o * skus.count + k;
        const packs = shelf.stock[at]! - stock[at]!;
        if (packs === 0) continue;
        ordered += 1;
        const { outlook, rush } = world.season;
        const use = skus.packUse[k]!;
        const target = shelf.rate[at]! * cover * outlook[use]! + minimum;
        const low = Math.max(
          target / 2,
          Math.min(target, shelf.rate[at]! * rush[use]!),
        );
        const inner = skus.innerPack[k]!;
        expect(packs % inner).toBe(0);
        expect(stock[at]!).toBeLessThan(low);
        expect(shelf.stock[at]!).toBeGreaterThanOrEqual(target - 1e-9);
        expect(shelf.stock[at]!).toBeLessThan(target + inner);
      }
    }
    expect(ordered).toBeGreaterThan(100);
  });

  it("serves a shop or store in need as often as the service chances say, within four standard errors", () => {
    const tiny = before();
    const { world, plan } = tiny;
    const { shelf, skus, outlets } = world;
    for (const name of ["distributor", "wholesaler", "centre"] as const)
      world.trade[name].stock.fill(1e9);
    // Every listed shelf stands empty: each is in need; cash is the subject of another test.
    shelf.weeklyCashVnd.fill(1e9);
    shelf.stock.fill(0);
    fill(tiny);
    for (const [shop, chance] of [
      [true, plan.parameter("shopServiceChance")],
      [false, plan.parameter("storeServiceChance")],
    ] as const) {
      let n = 0;
      let served = 0;
      for (let o = 0; o < outlets.count; o++) {
        if (traditional(tiny, o) !== shop) continue;
        for (let k = 0; k < skus.ownFrom; k++) {
          if (((shelf.listed[o]! >>> k) & 1) === 0) continue;
          n += 1;
          if (shelf.stock[o * skus.count + k]! > 0) served += 1;
        }
      }
      expect(n).toBeGreaterThan(100);
      expect(Math.abs(served / n - chance)).toBeLessThan(
        band(Math.sqrt((chance * (1 - chance)) / n)),
      );
    }
  });

  it("puts nothing on a shelf whose supplier has nothing", () => {
    const tiny = before();
    for (const name of ["distributor", "wholesaler", "centre"] as const)
      tiny.world.trade[name].stock.fill(0);
    const stock = tiny.world.shelf.stock.slice();
    fill(tiny);
    expect(tiny.world.shelf.stock).toEqual(stock);
    expect(total(tiny.world.trade.distributor.unmet)).toBeGreaterThan(0);
  });
});

describe("a shop's cash", () => {
  /** Value of what shops with all shelves empty buy in a week, against a week's cash, largest first. */
  function spent(sets: readonly string[], own = false): number[] {
    const tiny = tinyWorld({ sets, burnIn: own ? 1 : 2, weeks: own ? 0 : -1 });
    liveUpTo(tiny, replenishment);
    const { shelf, skus, outlets, trade, pricing, channels } = tiny.world;
    for (const name of ["distributor", "wholesaler", "centre"] as const)
      trade[name].stock.fill(1e9);
    shelf.stock.fill(0);
    if (own)
      for (let o = 0; o < outlets.count; o++) {
        shelf.listed[o] = 1 << skus.ownFrom;
        shelf.rate[o * skus.count + skus.ownFrom] = 10;
        shelf.openingDue[o * skus.ownCount] = 0;
        shelf.ownRoute[o] = 1;
      }
    fill(tiny);
    const shares: number[] = [];
    for (let o = 0; o < outlets.count; o++) {
      if (!traditional(tiny, o)) continue;
      let value = 0;
      let dearest = 0;
      for (let k = 0; k < skus.count; k++) {
        const at = priceCell(
          channels,
          k,
          outlets.channel[o]!,
          outlets.region[o]!,
        );
        const cost =
          pricing.shelfVnd[at]! *
          (1 - (pricing.shopMargin[at] ?? 0)) *
          shelf.stock[o * skus.count + k]!;
        value += cost;
        if (cost > 0)
          dearest = Math.max(
            dearest,
            skus.innerPack[k]! * pricing.shelfVnd[at]!,
          );
      }
      // Only shops that could buy more than the one inner pack that is always within their means.
      const budget = shelf.weeklyCashVnd[o]! * 0.1;
      if (dearest < budget) shares.push(value / budget);
    }
    return shares.sort((a, b) => b - a);
  }

  it("limits the orders of the category in a week to its share, and no longer when switched off", () => {
    expect(tinyWorld({ burnIn: 0 }).plan.parameter("shopOrderCashShare")).toBe(
      0.1,
    );
    const limited = spent([]);
    expect(limited.length).toBeGreaterThan(50);
    expect(limited[0]).toBeLessThanOrEqual(1 + 1e-9);
    expect(spent(["mechanism_shop_cash=0"])[0]).toBeGreaterThan(1);
  });

  it("is spared by credit that runs until the next call", () => {
    expect(spent(["visit_cycle=7 days"], true)[0]).toBeLessThanOrEqual(
      1 + 1e-9,
    );
    const credit = ["visit_cycle=7 days", "credit_days_shop=7 days"];
    expect(spent(credit, true)[0]).toBeGreaterThan(1);
  });
});

describe("the entrant's first order", () => {
  /** Week 1 with own SKU `main` newly listed everywhere and plenty in every depot. */
  function opening(route: 0 | 1): Tiny {
    const tiny = tinyWorld({ burnIn: 1 });
    liveUpTo(tiny, replenishment);
    const { shelf, skus, trade, outlets } = tiny.world;
    for (const name of ["distributor", "wholesaler", "centre"] as const)
      trade[name].stock.fill(1e9);
    trade.wholesaler.stock.fill(0);
    shelf.weeklyCashVnd.fill(1e9);
    for (let o = 0; o < outlets.count; o++) {
      shelf.listed[o] = shelf.listed[o]! | (1 << (skus.ownFrom + 1));
      shelf.openingDue[o * skus.ownCount + 1] = 1;
    }
    shelf.ownRoute.fill(route);
    fill(tiny);
    return tiny;
  }

  it("is the opening load, but no more than a drop is worth, in whole inner packs", () => {
    // Opening load 10 packs; a drop of 350,000 đồng buys 19 of 18,000: ten packs, two inner packs of five.
    const tiny = opening(1);
    const { shelf, skus, outlets } = tiny.world;
    const k = skus.ownFrom + 1;
    let filled = 0;
    for (let o = 0; o < outlets.count; o++) {
      const packs = shelf.stock[o * skus.count + k]!;
      if (packs === 0 || !traditional(tiny, o)) continue;
      filled += 1;
      expect(packs).toBe(10);
      expect(shelf.openingDue[o * skus.ownCount + 1]).toBe(0);
      // It is expected to last as long as the memory of sales: 10 ÷ (8 + 1).
      expect(shelf.rate[o * skus.count + k]).toBeCloseTo(10 / 9, 6);
    }
    expect(filled).toBeGreaterThan(100);
  });

  it("is one order of all own SKUs that come, at what the shop pays, for each shop on a route", () => {
    const tiny = opening(1);
    const { outlets, shelf, skus, pricing, channels } = tiny.world;
    const filled = { orders: 0, orderLines: 0, orderVnd: 0 };
    for (let o = 0; o < outlets.count; o++) {
      if (!traditional(tiny, o)) continue;
      const weight = outlets.weight[o]!;
      let lines = 0;
      for (let k = skus.ownFrom; k < skus.count; k++) {
        const packs = shelf.stock[o * skus.count + k]!;
        if (packs === 0) continue;
        lines += 1;
        const price = priceCell(
          channels,
          k,
          outlets.channel[o]!,
          outlets.region[o]!,
        );
        filled.orderVnd +=
          weight *
          packs *
          pricing.shelfVnd[price]! *
          (1 - pricing.shopMargin[price]!);
      }
      if (lines > 0) filled.orders += weight;
      filled.orderLines += lines * weight;
    }
    expect(filled.orderLines).toBeGreaterThan(filled.orders);
    const { route } = tiny.ledger;
    for (const field of ["orders", "orderLines", "orderVnd"] as const)
      expect(total(route[field]) / filled[field]).toBeCloseTo(1, 9);
  });

  it("of a shop off the route is nobody's order", () => {
    expect(total(opening(0).ledger.route.orders)).toBe(0);
  });

  it("comes to no shop off the route while the wholesaler has none", () => {
    const tiny = opening(0);
    const { shelf, skus, outlets } = tiny.world;
    for (let o = 0; o < outlets.count; o++)
      if (traditional(tiny, o))
        expect(shelf.stock[o * skus.count + skus.ownFrom + 1]).toBe(0);
    // Chains do not depend on routes.
    const chains = stockAt(
      tiny.ledger,
      1,
      skus.ownFrom + 1,
      tiers.indexOf("chain"),
      2,
    );
    expect(tiny.ledger.stock.out[chains]).toBeGreaterThan(0);
  });
});
