import { describe, expect, it } from "vitest";
import { stockAt, tiers } from "../../src/ledger/ledger.ts";
import { passThrough } from "../../src/mechanisms/pass-through.ts";
import { pricing } from "../../src/mechanisms/pricing.ts";
import { traditionalListing } from "../../src/mechanisms/traditional-listing.ts";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import {
  rampShare,
  visitWeeks,
  wantedOutlets,
} from "../../src/world/routes.ts";
import { bits } from "../../src/world/shop-shelf.ts";
import { tradeInvoiceVnd } from "../../src/world/shop-terms.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  live,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { livedHash } from "../support/without.ts";
import { band } from "../support/tolerance.ts";

const nobody = ["north", "central", "south"].map(
  (region) => `reps,,,${region},,,0,reps,`,
);
/** The brisk plan with other rows for the levers these rows set. */
function plan(rows: readonly string[]): string[] {
  const heads = rows.map((row) => row.split(",").slice(0, 4).join(","));
  return [
    ...briskPlan.filter((row) => !heads.some((head) => row.startsWith(head))),
    ...rows,
  ];
}

/** Traditional outlets that list own SKU i. */
function listing({ world }: Tiny, i: number): number[] {
  const found = [];
  for (let o = 0; o < world.outlets.count; o++)
    if (
      world.outlets.chain[o] === NO_CHAIN &&
      (world.shelf.listed[o]! >>> (world.skus.ownFrom + i)) & 1
    )
      found.push(o);
  return found;
}

/** Prices of a week, then the calls. */
function offered({ world, ledger }: Tiny, week: number): void {
  passThrough.step(world, week, ledger);
  pricing.step(world, week, ledger);
  traditionalListing.step(world, week, ledger);
}

/** The incumbent of a shelf that a test makes slow: the first. */
function slowestOf(mask: number, ownFrom: number): number {
  for (let k = 0; k < ownFrom; k++) if ((mask >>> k) & 1) return k;
  return -1;
}

describe("traditional-listing", () => {
  it("changes only what it declares", () => {
    expect(
      undeclared(traditionalListing, changesOf(traditionalListing)),
    ).toEqual([]);
  });

  it("brings no new shop without reps, in any week", () => {
    const tiny = tinyWorld({ rows: plan(nobody), weeks: 8 });
    for (let i = 0; i < 3; i++) expect(listing(tiny, i)).toEqual([]);
  });

  it("wins fewer shops where the brand undercuts them online, and as many as ever in other regions", () => {
    const after = (conflict: number): number[] => {
      const tiny = tinyWorld({ rows: plan(["strike_rate,,,,,,40,%,"]) });
      tiny.world.trade.onlineConflict[2] = conflict;
      offered(tiny, 1);
      const shops = listing(tiny, 1);
      return [0, 1, 2].map(
        (r) => shops.filter((o) => tiny.world.outlets.region[o] === r).length,
      );
    };
    const [peace, war] = [after(0), after(0.6)];
    expect(war.slice(0, 2)).toEqual(peace.slice(0, 2));
    expect(war[2]).toBeLessThan(0.7 * peace[2]!);
    expect(war[2]).toBeGreaterThan(0);
  });

  it("does nothing before the launch", () => {
    const tiny = tinyWorld({ burnIn: 2 });
    for (let i = 0; i < 3; i++) expect(listing(tiny, i)).toEqual([]);
  });

  it("lists only in shops on a route, until wholesalers carry the brand", () => {
    const tiny = tinyWorld({ weeks: 1 });
    const shops = listing(tiny, 0);
    expect(shops.length).toBeGreaterThan(10);
    expect(shops.every((o) => tiny.world.shelf.ownRoute[o] === 1)).toBe(true);
    for (const o of shops)
      expect(tiny.world.shelf.openingDue[o * 3]).toBe(
        tiny.world.shelf.stock[o * tiny.world.skus.count + 13] === 0 ? 1 : 0,
      );
  });

  it("calls at a shop once in its cycle of visits, and books all calls", () => {
    const tiny = tinyWorld({
      rows: plan(["visit_cycle,,,,,,28,days,"]),
      weeks: 1,
    });
    const cycle = visitWeeks(tiny.world, 1);
    expect(cycle).toBe(4);
    const { id, weight } = tiny.world.outlets;
    for (const o of listing(tiny, 0)) expect((id[o]! + 1) % cycle).toBe(0);
    const due = weight.filter(
      (_, o) =>
        tiny.world.shelf.ownRoute[o] === 1 && (id[o]! + 1) % cycle === 0,
    );
    // A partner leaves some calls unmade.
    const calls = total(tiny.ledger.route.calls);
    expect(calls).toBeGreaterThan(0.9 * total(due));
    expect(calls).toBeLessThanOrEqual(total(due));
  });

  it("never calls beyond the target of the week, but for the one shop that reaches it", () => {
    // The target is 2.1% of all shops: under the 5% from which wholesalers would bring the brand to others.
    const tiny = tinyWorld({
      rows: plan(["nd_target,,,,,,10,%,", "nd_ramp_weeks,,,,,,8,weeks,"]),
      sets: ["wholesaleThreshold=0.05 ratio"],
    });
    const { world } = tiny;
    for (let week = 1; week <= 6; week++) {
      live(tiny, 1);
      for (let i = 0; i < 3; i++)
        for (let c = 0; c < 2; c++)
          for (let r = 0; r < 3; r++) {
            const shops = listing(tiny, i).filter(
              (o) =>
                world.outlets.channel[o] === c && world.outlets.region[o] === r,
            );
            const weights = shops.map((o) => world.outlets.weight[o]!);
            const sum = weights.reduce((a, b) => a + b, 0);
            const target =
              wantedOutlets(world, c, r, week) * rampShare(world, c, r, week);
            expect(sum).toBeLessThanOrEqual(target + Math.max(0, ...weights));
          }
    }
    expect(listing(tiny, 0).length).toBeGreaterThan(0);
  });

  it("wins a called shop with strike rate × margin × appeal, within four standard errors", () => {
    // Week 8, after the ramp, in a world without listings; three lines are always offered (lines per call 6).
    const tiny = tinyWorld({
      rows: plan(["nd_target,,,,,,100,%,", "taphoa_margin,,,,,,16,%,"]),
      burnIn: 0,
      scale: 5000,
    });
    const { world, plan: asked } = tiny;
    const { outlets, shelf } = world;
    // Room for everything: the limit of shelves is another claim.
    shelf.room.fill(99);
    offered(tiny, 8);
    const strike =
      0.8 *
      Math.pow(
        0.16 / asked.parameter("retailerMarginReference"),
        asked.parameter("marginAcceptanceExponent"),
      );
    const aversion = asked.parameter("cashRiskAversion");
    const calm = 1 + aversion * asked.parameter("cashAtRiskReference");
    let expected = 0;
    let variance = 0;
    let won = 0;
    for (let o = 0; o < outlets.count; o++) {
      if (shelf.ownRoute[o] !== 1) continue;
      // The gift box: one of 149,000, whose price in shops is 149,000 × the channel's index.
      const price = 149_000 * world.channelPrice[outlets.channel[o]!]!;
      const risk = (price * (1 - 0.16)) / shelf.weeklyCashVnd[o]!;
      const p = Math.min(1, (strike * calm) / (1 + aversion * risk));
      expected += p;
      variance += p * (1 - p);
      if ((shelf.listed[o]! >>> world.skus.ownFrom) & 1) won += 1;
    }
    expect(world.skus.ids[world.skus.ownFrom]).toBe("gift");
    expect(expected).toBeGreaterThan(50);
    expect(Math.abs(won - expected)).toBeLessThan(band(Math.sqrt(variance)));
  });

  it("wins more shops with credit, with a take-back promise, with a free pack, and where shoppers asked", () => {
    const won = (
      sets: readonly string[],
      requests = 0,
      around = false,
    ): number => {
      const tiny = tinyWorld({
        rows: plan(["nd_target,,,,,,100,%,"]),
        sets: ["strike_rate=20 %", ...sets],
        burnIn: 0,
        scale: 5000,
      });
      const { shelf, skus, outlets } = tiny.world;
      shelf.room.fill(99);
      shelf.requests.fill(requests);
      // Every second shop handles it already.
      if (around)
        for (let o = 0; o < outlets.count; o += 2)
          shelf.stock[o * skus.count + skus.ownFrom + 1] = 1;
      offered(tiny, 8);
      return listing(tiny, 1).length;
    };
    const plain = won([]);
    expect(plain).toBeGreaterThan(20);
    for (const more of [
      won(["credit_days_shop=7 days"]),
      won(["take_back=on"]),
      won(["free_pack=5 packs"]),
      won([], 10),
      won([], 0, true),
    ])
      expect(more).toBeGreaterThan(plain);
    // A shop without cash to spare says no.
    expect(
      won(["drop_size=2000000 VND", "opening_load=100 packs"]),
    ).toBeLessThan(plain);
  });

  it("books the free packs as promotion at the invoice price, for the shops it wins", () => {
    const tiny = tinyWorld({
      rows: plan(["nd_target,,,,,,100,%,"]),
      sets: ["free_pack[main]=2 packs"],
      burnIn: 0,
    });
    offered(tiny, 8);
    let cost = 0;
    for (const o of listing(tiny, 1))
      cost +=
        2 *
        tiny.world.outlets.weight[o]! *
        tradeInvoiceVnd(
          tiny.world,
          tiny.world.skus.ownFrom + 1,
          tiny.world.outlets.channel[o]!,
          tiny.world.outlets.region[o]!,
          8,
        );
    expect(cost).toBeGreaterThan(0);
    const { money, shape } = tiny.ledger;
    expect(money.promotion[8 - shape.firstWeek]).toBeCloseTo(-cost, 2);
  });

  it("forgets requests week by week, and at once where the SKU is taken", () => {
    const tiny = tinyWorld({ rows: plan([]), burnIn: 0 });
    const { shelf, skus } = tiny.world;
    shelf.requests.fill(8);
    offered(tiny, 8);
    const taken = new Set(listing(tiny, 0));
    expect(taken.size).toBeGreaterThan(0);
    for (let o = 0; o < tiny.world.outlets.count; o++)
      if (tiny.world.outlets.chain[o] === NO_CHAIN)
        expect(shelf.requests[o * skus.ownCount]).toBe(taken.has(o) ? 0 : 7);
  });

  it("puts a newcomer on a full shelf in place of a slow SKU only, which is sold out and not lost", () => {
    const tiny = tinyWorld({
      rows: plan(["nd_target,,,,,,100,%,"]),
      burnIn: 1,
    });
    const { shelf, skus, outlets } = tiny.world;
    const shops = [...outlets.chain.keys()].filter(
      (o) => outlets.chain[o] === NO_CHAIN && bits(shelf.listed[o]!) > 2,
    );
    const equal = new Set(shops.filter((_, j) => j % 2 === 0));
    const before = shelf.listed.slice();
    for (const o of shops) {
      shelf.room[o] = bits(before[o]!);
      const slow = slowestOf(before[o]!, skus.ownFrom);
      for (let k = 0; k < skus.ownFrom; k++)
        shelf.rate[o * skus.count + k] =
          (!equal.has(o) && k === slow ? 0.01 : 1) / skus.priceVnd[k]!;
    }
    offered(tiny, 8);
    const won = shops.filter((o) => shelf.listed[o]! >>> skus.ownFrom !== 0);
    expect(won.length).toBeGreaterThan(10);
    for (const o of won) {
      expect(equal.has(o)).toBe(false);
      const slow = slowestOf(before[o]!, skus.ownFrom);
      expect(shelf.displaced[o]! & ((1 << skus.ownFrom) - 1)).toBe(1 << slow);
      // It stays listed until its last pack is sold.
      if (shelf.stock[o * skus.count + slow]! > 0)
        expect((shelf.listed[o]! >>> slow) & 1).toBe(1);
    }
  });

  it("takes back what does not move, with the promise: destroyed and credited, to the pack", () => {
    const tiny = tinyWorld({
      rows: plan(nobody),
      sets: ["take_back=on"],
      burnIn: 0,
    });
    const { shelf, skus, outlets } = tiny.world;
    const o = outlets.chain.indexOf(NO_CHAIN);
    shelf.listed[o] = shelf.listed[o]! | (1 << skus.ownFrom);
    shelf.idleWeeks[o * skus.ownCount] = tiny.plan.parameter("shopDropWeeks");
    shelf.stock[o * skus.count + skus.ownFrom] = 3;
    offered(tiny, 5);
    const units = 3 * outlets.weight[o]!;
    const at = stockAt(
      tiny.ledger,
      5,
      skus.ownFrom,
      tiers.indexOf("outlet"),
      outlets.region[o]!,
    );
    expect(tiny.ledger.stock.returned[at]).toBe(units);
    expect(tiny.world.trade.returnedThisWeek[0]).toBe(units);
    expect(listing(tiny, 0)).toEqual([]);
    const { money, shape } = tiny.ledger;
    expect(money.returns[5 - shape.firstWeek]).toBeCloseTo(
      -units *
        tradeInvoiceVnd(
          tiny.world,
          skus.ownFrom,
          outlets.channel[o]!,
          outlets.region[o]!,
          5,
        ),
      4,
    );
  });

  it("drops a SKU whose shelf stood empty and idle for long, and keeps one that still has stock", () => {
    const tiny = tinyWorld({ rows: plan(nobody), burnIn: 0 });
    const { shelf, skus, outlets } = tiny.world;
    const weeks = tiny.plan.parameter("shopDropWeeks");
    const [a, b, c] = [...outlets.chain.keys()].filter(
      (o) => outlets.chain[o] === NO_CHAIN,
    );
    for (const [o, idle, stock] of [
      [a!, weeks, 0],
      [b!, weeks, 1],
      [c!, weeks - 1, 0],
    ] as const) {
      shelf.listed[o] = shelf.listed[o]! | (1 << skus.ownFrom);
      shelf.idleWeeks[o * skus.ownCount] = idle;
      shelf.stock[o * skus.count + skus.ownFrom] = stock;
    }
    offered(tiny, 5);
    expect(listing(tiny, 0)).toEqual([b, c]);
  });

  it("brings a SKU its wholesaler carries to shops without a route, slowly, and nowhere else", () => {
    const tiny = tinyWorld({ rows: plan(nobody), burnIn: 0 });
    tiny.world.trade.wholesalerCarries[1] = 1;
    for (let week = 1; week < 60; week++) offered(tiny, week);
    const shops = listing(tiny, 1);
    expect(shops.length).toBeGreaterThan(0);
    expect(shops.every((o) => tiny.world.outlets.region[o] === 1)).toBe(true);
  });

  it("switched off, is a shop without worries: the bytes of a run in which none of them weighs anything", () => {
    const roomy = ({ world }: Tiny): void => void world.shelf.room.fill(99);
    const careless = [
      "cashRiskAversion=0 ratio",
      "requestAcceptance=0 ratio",
      "neighbourAcceptance=0 ratio",
    ];
    const off = ["mechanism_acceptance=0"];
    const bare = livedHash({ sets: off, prepare: roomy });
    expect(livedHash({ sets: careless, prepare: roomy })).toBe(bare);
    expect(livedHash({ prepare: roomy })).not.toBe(bare);
  });

  it("sells more easily in areas whose modern stores show the brand, not in others of the region, and as before while that is off", () => {
    const won = (shown: number, sets: readonly string[] = []) => {
      const rows = plan(["strike_rate,,,,,,30,%,"]);
      const tiny = tinyWorld({ rows, sets, burnIn: 1 });
      const { outlets, trade } = tiny.world;
      trade.nearPresence.set(trade.nearPresence.map((_, a) => shown * (a % 2)));
      offered(tiny, 8);
      const shops = [0, 1, 2].flatMap((i) => listing(tiny, i));
      return [1, 0].map(
        (odd) => shops.filter((o) => outlets.area[o]! % 2 === odd).length,
      );
    };
    const [before, after] = [won(0), won(1)];
    expect(after[0]!).toBeGreaterThan(1.2 * before[0]!);
    expect(after[1]).toBe(before[1]);
    expect(won(1, ["mechanism_presence=0"])).toEqual(before);
  });

  it("calls on no shop that has closed", () => {
    const tiny = tinyWorld({ burnIn: 1 });
    tiny.world.sites.status.fill(2);
    traditionalListing.step(tiny.world, 1, tiny.ledger);
    for (let i = 0; i < 3; i++) expect(listing(tiny, i)).toEqual([]);
  });
});
