import { describe, expect, it } from "vitest";
import { passThrough } from "../../src/mechanisms/pass-through.ts";
import { pricing } from "../../src/mechanisms/pricing.ts";
import { brandShares } from "../../src/world/shop-terms.ts";
import { priceCell } from "../../src/world/world.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  channelOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";
import { livedHash } from "../support/without.ts";

const SOUTH = 2;
const [SHOP, MINIMART] = [channelOf("tap_hoa"), channelOf("minimart")];

/** Cost that reached the shelf of SKU k in a channel of the South. */
function passed({ world }: Tiny, k: number, c = SHOP): number {
  return world.pricing.costPassed[priceCell(world.channels, k, c, SOUTH)]!;
}

function margin({ world }: Tiny, k: number): number {
  return world.pricing.shopMargin[priceCell(world.channels, k, SHOP, SOUTH)]!;
}

/** Incumbent SKUs of the largest and of the smallest brand by what shops sell in the South. */
function ends(tiny: Tiny): { leader: number; small: number } {
  const { skus } = tiny.world;
  const shares = [...brandShares(tiny.world)].filter((_, at) => at % 3 === 2);
  const incumbents = shares.slice(0, skus.ownBrand);
  const of = (share: number): number =>
    skus.brandFirst[incumbents.indexOf(share)]!;
  return {
    leader: of(Math.max(...incumbents)),
    small: of(Math.min(...incumbents)),
  };
}

/** Weeks from `from` on after incumbents' list prices were set to an index. */
function cut(index: number, weeks: number, sets: readonly string[] = []): Tiny {
  const tiny = tinyWorld({ sets, burnIn: 2 });
  tiny.world.pricing.listIndex.fill(index);
  for (let week = 1; week <= weeks; week++) {
    passThrough.step(tiny.world, week, tiny.ledger);
    pricing.step(tiny.world, week, tiny.ledger);
  }
  return tiny;
}

describe("pass-through", () => {
  it("changes only what it declares", () => {
    expect(undeclared(passThrough, changesOf(passThrough))).toEqual([]);
  });

  it("of a 10% list-price cut is .5–1.1 for the leader and less for a small brand", () => {
    const tiny = cut(0.9, 26);
    const { leader, small } = ends(tiny);
    const share = (k: number): number => (1 - passed(tiny, k)) / 0.1;
    expect(share(leader)).toBeGreaterThan(0.5);
    expect(share(leader)).toBeLessThan(1.1);
    expect(share(small)).toBeLessThan(share(leader));
    // It shows on the shelf of shops and not on that of chains.
    const cell = (c: number): number =>
      priceCell(tiny.world.channels, leader, c, SOUTH);
    const fresh = cut(1, 1).world.pricing.shelfVnd;
    const { shelfVnd } = tiny.world.pricing;
    expect(shelfVnd[cell(SHOP)]! / fresh[cell(SHOP)]!).toBeCloseTo(
      passed(tiny, leader),
      3,
    );
    expect(passed(tiny, leader, MINIMART)).toBe(1);
  });

  it("matches a leader in the first week and a small brand over some", () => {
    const [first, later] = [cut(0.9, 1), cut(0.9, 26)];
    const { leader, small } = ends(first);
    const done = (k: number): number =>
      (1 - passed(first, k)) / (1 - passed(later, k));
    expect(done(leader)).toBeGreaterThan(0.9);
    expect(done(small)).toBeLessThan(0.5);
  });

  it("passes a rise on in full in the end, and leaves the shop what it kept of a cut", () => {
    const risen = cut(1.1, 52);
    const { small } = ends(risen);
    expect(passed(risen, small)).toBeCloseTo(1.1, 3);
    const usual = risen.plan.parameter("retailerMarginReference");
    const kept = cut(0.9, 26);
    expect(margin(cut(1, 1), small)).toBe(usual);
    expect(margin(kept, small)).toBeGreaterThan(usual);
    expect(margin(kept, small)).toBeCloseTo(
      1 - ((1 - usual) * 0.9) / passed(kept, small),
      12,
    );
  });

  it("keeps most of a lower list price of the entrant from the shopper", () => {
    const tiny = cut(1, 26, ["list_price_idx=90 index"]);
    const { ownFrom } = tiny.world.skus;
    const small = tiny.plan.parameter("passThroughSmall");
    expect(1 - passed(tiny, ownFrom)).toBeCloseTo(0.1 * small, 2);
  });

  it("lets the shelf follow the recommended price at once, and no cost, when it is off", () => {
    const tiny = cut(0.9, 1, [
      "mechanism_pass_through=0",
      "list_price_idx=90 index",
    ]);
    expect(passed(tiny, 0)).toBe(1);
    expect(passed(tiny, tiny.world.skus.ownFrom)).toBe(1);
  });

  it("does nothing to a run in which no cost changes", () => {
    const off = [...briskPlan, "mechanism_pass_through,,,,,,0,ratio,"];
    // Distributors' deals at a month's end are a change of cost.
    const steady = ["mechanism_loading=0"];
    expect(livedHash({ rows: off, sets: steady, weeks: 5 })).toBe(
      livedHash({ sets: steady, weeks: 5 }),
    );
    // A plan that cuts its list price is another run.
    const sets = ["list_price_idx=80 index"];
    expect(livedHash({ sets, weeks: 5 })).not.toBe(
      livedHash({ rows: off, sets, weeks: 5 }),
    );
  });
});
