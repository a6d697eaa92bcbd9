import { describe, expect, it } from "vitest";
import { auditStock } from "../../src/ledger/audit.ts";
import { ledgerColumns, stockAt, tiers } from "../../src/ledger/ledger.ts";
import { leftovers } from "../../src/mechanisms/leftovers.ts";
import { clearanceDepth, weeksSinceTet } from "../../src/world/tet.ts";
import {
  type Tiny,
  changedSince,
  snapshot,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const GIFT = 0;
const OUTLET = tiers.indexOf("outlet");
const BRAND = tiers.indexOf("brand");
const PACKS = 5;

/** A world in the week of the count in which every outlet holds five gift packs; and that week. */
function afterTet(...sets: string[]): Tiny & { count: number } {
  const tiny = tinyWorld({ burnIn: 0, room: 60, sets });
  const { world } = tiny;
  const { skus, shelf, outlets } = world;
  for (let o = 0; o < outlets.count; o++)
    shelf.stock[o * skus.count + skus.ownFrom + GIFT] = PACKS;
  let count = 1;
  while (weeksSinceTet(world, count) !== tiny.plan.parameter("tetReturnWeeks"))
    count += 1;
  return { ...tiny, count };
}

/** Sum over regions of a field of the stock table for the gift pack in the week of the count. */
function stock(
  tiny: Tiny & { count: number },
  field: "in" | "writeOff" | "returned",
  tier: number,
): number {
  let sum = 0;
  for (let r = 0; r < 3; r++)
    sum +=
      tiny.ledger.stock[field][
        stockAt(
          tiny.ledger,
          tiny.count,
          tiny.world.skus.ownFrom + GIFT,
          tier,
          r,
        )
      ]!;
  return sum;
}

function onShelves({ world }: Tiny): number {
  const { skus, shelf, outlets } = world;
  let packs = 0;
  for (let o = 0; o < outlets.count; o++)
    packs +=
      shelf.stock[o * skus.count + skus.ownFrom + GIFT]! * outlets.weight[o]!;
  return packs;
}

function clear(...sets: string[]): Tiny & { count: number; had: number } {
  const tiny = afterTet(...sets);
  const had = onShelves(tiny);
  leftovers.step(tiny.world, tiny.count, tiny.ledger);
  return { ...tiny, had };
}

describe("what Tết leaves over", () => {
  it("changes only what it declares", () => {
    const tiny = afterTet();
    const before = snapshot(tiny);
    leftovers.step(tiny.world, tiny.count, tiny.ledger);
    const changed = changedSince(tiny, before);
    expect(changed.length).toBeGreaterThan(5);
    expect(undeclared(leftovers, changed)).toEqual([]);
  });

  it("goes back to the brand in the part the plan promises, within four standard errors, and the invoice is credited", () => {
    const tiny = clear("tet_return=30 %");
    const outlets = tiny.world.outlets.count;
    const share = stock(tiny, "returned", OUTLET) / tiny.had;
    // Whole packs, rounded by luck: the error of a share in as many draws as there are outlets, at most. Weights differ.
    expect(Math.abs(share - 0.3)).toBeLessThan(
      band(errorOfShare(0.3, outlets / PACKS)),
    );
    expect(stock(tiny, "in", BRAND)).toBe(stock(tiny, "returned", OUTLET));
    expect(total(tiny.ledger.money.returns)).toBeLessThan(0);
  });

  it("leaves the shelf when it is broken up or destroyed, and stays when it is cleared at a discount or kept", () => {
    for (const way of ["break_up", "destroy"]) {
      const tiny = clear(`leftover_plan=${way}`);
      expect(onShelves(tiny), way).toBe(0);
      expect(
        stock(tiny, "returned", OUTLET) + stock(tiny, "writeOff", OUTLET),
      ).toBe(tiny.had);
    }
    for (const way of ["discount", "keep"]) {
      const tiny = clear(`leftover_plan=${way}`);
      expect(onShelves(tiny) + stock(tiny, "returned", OUTLET), way).toBe(
        tiny.had,
      );
      expect(stock(tiny, "writeOff", OUTLET)).toBe(0);
    }
  });

  it("credits nothing for packs on consignment, which were never invoiced: they go back at their landed cost", () => {
    const all = "supply_mode=consignment";
    const outright = "supply_mode=outright";
    const shops = clear("leftover_plan=destroy", outright);
    const ours = clear("leftover_plan=destroy", all);
    const credit = (tiny: Tiny): number => 0 - total(tiny.ledger.money.returns);
    const inChains = (tiny: Tiny): number =>
      total(tiny.world.trade.consignedThisWeek);
    expect(inChains(shops)).toBe(0);
    expect(inChains(ours)).toBeGreaterThan(0);
    expect(credit(ours)).toBeLessThan(credit(shops));
    const only = clear(
      "leftover_plan=keep",
      "tet_return=100 %",
      "shelf_life_days=400 days",
      all,
    );
    const half = clear(
      "leftover_plan=keep",
      "tet_return=100 %",
      "shelf_life_days=400 days",
      outright,
    );
    expect(total(only.ledger.money.landedCost)).toBeLessThan(
      total(half.ledger.money.landedCost),
    );
    expect(onShelves(only)).toBe(0);
  });

  it("costs the discount where pieces are sold off, and the invoice where packs are destroyed", () => {
    const none = ["tet_return=0 %", "supply_mode=outright"];
    const broken = clear("leftover_plan=break_up", ...none);
    const depth = broken.plan.parameter("leftoverDiscount");
    const rsp = broken.plan.number("rsp", { sku: "gift" });
    expect(total(broken.ledger.money.promotion)).toBeCloseTo(
      (-broken.had * rsp * depth) / 1.1,
      0,
    );
    expect(total(broken.ledger.money.returns)).toBe(0);
    const gone = clear("leftover_plan=destroy", ...none);
    expect(total(gone.ledger.money.promotion)).toBe(0);
    expect(total(gone.ledger.money.returns)).toBeLessThan(
      (-gone.had * rsp) / 2,
    );
  });

  it("is stock again next year if the plan keeps it and it lives long enough, else it is destroyed", () => {
    const kept = clear("leftover_plan=keep", "shelf_life_days=400 days");
    const back = stock(kept, "returned", OUTLET);
    expect(kept.world.trade.brand.stock[GIFT]).toBe(back);
    expect(kept.world.trade.keptThisWeek[GIFT]).toBe(back);
    expect(stock(kept, "writeOff", BRAND)).toBe(0);
    expect(total(kept.ledger.money.landedCost)).toBeGreaterThan(0);
    const stale = clear("leftover_plan=keep", "shelf_life_days=300 days");
    expect(stale.world.trade.brand.stock[GIFT]).toBe(0);
    expect(stock(stale, "writeOff", BRAND)).toBe(
      stock(stale, "returned", OUTLET),
    );
  });

  it("is cleared at a price-off for some weeks if the plan says discount, which the brand pays as packs sell", () => {
    const tiny = afterTet("leftover_plan=discount");
    const { world, plan, count } = tiny;
    const depth = plan.parameter("leftoverDiscount");
    const weeks = plan.parameter("leftoverWeeks");
    expect(clearanceDepth(world, GIFT, count - 1)).toBe(0);
    expect(clearanceDepth(world, GIFT, count)).toBe(depth);
    expect(clearanceDepth(world, GIFT, count + weeks - 1)).toBe(depth);
    expect(clearanceDepth(world, GIFT, count + weeks)).toBe(0);
    leftovers.step(world, count, tiny.ledger);
    expect(total(tiny.ledger.money.promotion)).toBeCloseTo(0, 12);
    tiny.ledger.cells.sellOutUnits.fill(10);
    leftovers.step(world, count + 1, tiny.ledger);
    const cells = world.channels * 3;
    expect(total(tiny.ledger.money.promotion)).toBeCloseTo(
      (-10 * cells * plan.number("rsp", { sku: "gift" }) * depth) / 1.1,
      0,
    );
  });

  it("keeps gift packs off the orders of outlets for a time", () => {
    const tiny = afterTet();
    const { world, ledger, plan, count } = tiny;
    const paused = (week: number): number => {
      leftovers.step(world, week, ledger);
      return world.trade.giftPause[0]!;
    };
    expect(paused(count - 1)).toBe(0);
    expect(paused(count)).toBe(1);
    expect(paused(count + plan.parameter("giftPauseWeeks") - 1)).toBe(1);
    expect(paused(count + plan.parameter("giftPauseWeeks"))).toBe(0);
  });

  it("keeps the identity of stocks in a whole run, whatever the plan", () => {
    for (const way of ["break_up", "discount", "destroy", "keep"]) {
      const tiny = tinyWorld({
        weeks: 37,
        sets: [`leftover_plan=${way}`, "shelf_life_days=400 days"],
      });
      for (let week = 1; week <= 37; week++) auditStock(tiny.ledger, week);
    }
  });

  it("leaves no trace with the mechanism off: all ways come to the same ledger", () => {
    const bytes = (...sets: string[]): string =>
      JSON.stringify(
        ledgerColumns(tinyWorld({ weeks: 38, sets }).ledger).map(
          ([, column]) => [...column],
        ),
      );
    const off = "mechanism_leftovers=0 ratio";
    const plain = bytes(off);
    expect(bytes(off, "leftover_plan=destroy", "tet_return=90 %")).toBe(plain);
    expect(bytes(off, "leftover_plan=discount")).toBe(plain);
    expect(bytes()).not.toBe(plain);
  });
});
