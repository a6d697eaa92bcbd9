import { describe, expect, it } from "vitest";
import { traditionalListing } from "../../src/mechanisms/traditional-listing.ts";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import {
  rampShare,
  visitWeeks,
  wantedOutlets,
} from "../../src/world/routes.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  live,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";
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

function bits(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bits(mask >>> 1);
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
      traditionalListing.step(tiny.world, 1, tiny.ledger);
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
    expect([...tiny.world.trade.wholesalerCarries]).toEqual([0, 0, 0]);
    const shops = listing(tiny, 0);
    expect(shops.length).toBeGreaterThan(10);
    expect(shops.every((o) => tiny.world.shelf.ownRoute[o] === 1)).toBe(true);
    for (const o of shops)
      expect(tiny.world.shelf.openingDue[o * 3]).toBe(
        tiny.world.shelf.stock[o * tiny.world.skus.count + 13] === 0 ? 1 : 0,
      );
  });

  it("calls at a shop once in its cycle of visits", () => {
    const tiny = tinyWorld({
      rows: plan(["visit_cycle,,,,,,28,days,"]),
      weeks: 1,
    });
    const cycle = visitWeeks(tiny.world, 1);
    expect(cycle).toBe(4);
    for (const o of listing(tiny, 0))
      expect((tiny.world.outlets.id[o]! + 1) % cycle).toBe(0);
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

  it("wins a called shop with strike rate × margin × room, within four standard errors", () => {
    // Week 8, after the ramp, in a world without listings; three lines are always offered (lines per call 6).
    const tiny = tinyWorld({
      rows: plan(["nd_target,,,,,,100,%,", "taphoa_margin,,,,,,16,%,"]),
      burnIn: 0,
      scale: 5000,
    });
    const { world } = tiny;
    const before = world.shelf.listed.slice();
    traditionalListing.step(world, 8, tiny.ledger);
    const strike =
      0.8 *
      Math.pow(
        0.16 / tiny.plan.parameter("retailerMarginReference"),
        tiny.plan.parameter("marginAcceptanceExponent"),
      );
    let expected = 0;
    let variance = 0;
    let won = 0;
    for (let o = 0; o < world.outlets.count; o++) {
      if (world.shelf.ownRoute[o] !== 1) continue;
      const room = world.shelf.room[o]! / (1 + bits(before[o]!));
      const p = strike * Math.min(1, room);
      expected += p;
      variance += p * (1 - p);
      if ((world.shelf.listed[o]! >>> world.skus.ownFrom) & 1) won += 1;
    }
    expect(expected).toBeGreaterThan(50);
    expect(Math.abs(won - expected)).toBeLessThan(band(Math.sqrt(variance)));
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
    traditionalListing.step(tiny.world, 5, tiny.ledger);
    expect(listing(tiny, 0)).toEqual([b, c]);
  });

  it("lets wholesalers of a region carry the brand once enough shops handle it, and only there", () => {
    const tiny = tinyWorld({ rows: plan(nobody), burnIn: 0 });
    const { shelf, skus, outlets, trade } = tiny.world;
    let all = 0;
    let handling = 0;
    for (let o = 0; o < outlets.count; o++)
      if (outlets.chain[o] === NO_CHAIN && outlets.region[o] === 1)
        all += outlets.weight[o]!;
    const needed = all * tiny.plan.parameter("wholesaleThreshold");
    for (let o = 0; handling < needed; o++)
      if (outlets.chain[o] === NO_CHAIN && outlets.region[o] === 1) {
        shelf.listed[o] = shelf.listed[o]! | (1 << skus.ownFrom);
        handling += outlets.weight[o]!;
      }
    traditionalListing.step(tiny.world, 1, tiny.ledger);
    expect([...trade.wholesalerCarries]).toEqual([0, 1, 0]);
    // From now on shops without a route find it there.
    const before = listing(tiny, 1).length;
    for (let week = 2; week < 60; week++)
      traditionalListing.step(tiny.world, week, tiny.ledger);
    const shops = listing(tiny, 1);
    expect(shops.length).toBeGreaterThan(before);
    expect(shops.every((o) => outlets.region[o] === 1)).toBe(true);
  });
});
