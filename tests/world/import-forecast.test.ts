import { describe, expect, it } from "vitest";
import { expectedOrders, pace } from "../../src/world/import-forecast.ts";
import { plannedOrders, targetLevel } from "../../src/world/launch-plan.ts";
import type { World } from "../../src/world/world.ts";
import { briskPlan, tinyWorld } from "../support/tiny-world.ts";

const I = 1;

function world(...rows: string[]): World {
  return tinyWorld({ burnIn: 1, weeks: 1, rows: [...briskPlan, ...rows] })
    .world;
}

/** Expected ÷ planned orders of a week ahead. */
function ratio(it: World, week: number, ahead: number): number {
  const level = targetLevel(it);
  const { shops, stores } = plannedOrders(it, level, I, week + ahead);
  return (
    expectedOrders(it, I, week, ahead + 1, level)[ahead]! / (shops + stores)
  );
}

describe("the forecast of imports", () => {
  it("is the plan in the first week, whatever has been ordered", () => {
    const it = world();
    it.trade.brand.rate[I] = 900;
    it.trade.planned[I] = 100;
    expect(pace(it, I, 1, targetLevel(it))).toBe(1);
    expect(ratio(it, 1, 5)).toBe(1);
  });

  it("moves to what was ordered over twice the memory of sales, sooner where sales are seen", () => {
    const it = world();
    it.trade.brand.rate[I] = 300;
    it.trade.planned[I] = 100;
    const level = targetLevel(it);
    expect(pace(it, I, 9, level)).toBeCloseTo(2, 12);
    expect(pace(it, I, 17, level)).toBeCloseTo(3, 12);
    expect(pace(it, I, 90, level)).toBeCloseTo(3, 12);
    const seeing = world("pos_data,,,,,,100,%,");
    seeing.trade.brand.rate[I] = 300;
    seeing.trade.planned[I] = 100;
    expect(pace(seeing, I, 9, targetLevel(seeing))).toBeCloseTo(3, 12);
  });

  it("follows the plan's own weeks: a steady pace is a steady share of them", () => {
    const it = world();
    it.trade.brand.rate[I] = 150;
    it.trade.planned[I] = 100;
    it.trade.slowPace[I] = 1.5;
    for (const ahead of [0, 4, 20])
      expect(ratio(it, 30, ahead)).toBeCloseTo(1.5, 9);
  });

  it("carries a growing pace on, by less each week, and never under nothing", () => {
    const it = world();
    it.trade.brand.rate[I] = 200;
    it.trade.planned[I] = 100;
    it.trade.slowPace[I] = 1.2;
    // Behind by .8, of which an eighth a week, times .9, .81 …
    expect(ratio(it, 30, 0)).toBeCloseTo(2.8 + 0.1 * 0.9, 9);
    expect(ratio(it, 30, 1)).toBeCloseTo(2.8 + 0.1 * (0.9 + 0.81), 9);
    expect(ratio(it, 30, 60)).toBeLessThan(2.8 + 0.9);
    it.trade.slowPace[I] = 9;
    expect(ratio(it, 30, 3)).toBe(0);
  });

  it("adds the boxes companies have ordered", () => {
    const rows = ["start_date,,,,,,2026-12-07,,"];
    const gifts = (boxes: number): number => {
      const it = world(...rows, `b2b_gift,gift,,,,,${boxes},packs,`);
      const gift = it.plan.skus.findIndex(({ id }) => id === "gift");
      return expectedOrders(it, gift, 1, 12, targetLevel(it)).reduce(
        (sum, x) => sum + x,
        0,
      );
    };
    expect(gifts(5000) - gifts(0)).toBe(5000);
  });
});
