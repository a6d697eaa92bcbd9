import { describe, expect, it } from "vitest";
import {
  plannedOrders,
  plannedStoreSales,
  targetLevel,
} from "../../src/world/launch-plan.ts";
import { chainStatus } from "../../src/world/trade.ts";
import type { World } from "../../src/world/world.ts";
import { briskPlan, chainOf, tinyWorld } from "../support/tiny-world.ts";

const calm = "mechanism_calendar,,,,,,0,,";
const noShops = ["nd_target,,tap_hoa,,,,0,%,", "nd_target,,wet_market,,,,0,%,"];

/** A world in which a week has been lived, so that appeals are known. Of rows of one lever and scope the last holds. */
function planned(rows: readonly string[]): World {
  const last = new Map(
    rows.map((row) => [row.split(",").slice(0, 6).join(), row] as const),
  );
  return tinyWorld({ burnIn: 1, weeks: 1, rows: [...last.values()] }).world;
}

function shopOrders(world: World, i: number, week: number): number {
  return plannedOrders(world, targetLevel(world), i, week).shops;
}

describe("the launch plan", () => {
  it("sells the target of the first year, in cases", () => {
    const world = planned([...briskPlan, ...noShops]);
    const level = targetLevel(world);
    let cases = 0;
    for (let i = 0; i < world.skus.ownCount; i++) {
      let packs = 0;
      for (let week = 1; week <= 52; week++)
        packs += plannedStoreSales(world, level, i, week);
      cases += packs / world.skus.casePack[world.skus.ownFrom + i]!;
    }
    expect(cases).toBeCloseTo(1_000_000, 3);
  });

  it("deals it by appeal in packs: a case of forty packs is no more wanted than one of twenty", () => {
    const world = planned([...briskPlan, ...noShops, calm]);
    const level = targetLevel(world);
    const { taste } = world;
    taste.ownAppeal.fill(1);
    const packs = [0, 1, 2].map((i) => plannedStoreSales(world, level, i, 40));
    expect(packs[1]).toBeCloseTo(packs[0]!, 6);
    expect(packs[2]).toBeCloseTo(packs[0]!, 6);
  });

  it("builds up with the roll-out: nothing before a usual listing, then week by week up to the ramp's end", () => {
    const world = planned([
      ...briskPlan,
      ...noShops,
      calm,
      "nd_ramp_weeks,,,,,,20,weeks,",
      "channel_on,,,,,,off,,",
      "channel_on,,win_mart_plus,,,,on,,",
    ]);
    const level = targetLevel(world);
    const sales = (week: number): number =>
      plannedStoreSales(world, level, 0, week);
    const n = chainOf("win_mart_plus");
    const first = world.launch.listing[n]!;
    // Eight weeks of talks that began eight weeks ago, six for the label; half of a review of thirteen weeks.
    expect(first).toBe(1 + Math.round(13 / 2));
    expect(sales(first - 1)).toBe(0);
    for (let week = first; week < first + 19; week++)
      expect(sales(week + 1)).toBeGreaterThan(sales(week));
    expect(sales(first + 30)).toBeCloseTo(sales(first + 20), 6);
  });

  it("knows what buyers have decided: a listing counts from its week, a delisted chain sells nothing", () => {
    const world = planned([...briskPlan, ...noShops, calm]);
    const level = targetLevel(world);
    const at = chainOf("win_mart_plus") * world.skus.ownCount;
    const sales = (week: number): number =>
      plannedStoreSales(world, level, 0, week);
    const usual = sales(12);
    world.trade.status[at] = chainStatus.listed;
    world.trade.listedWeek[at] = 2;
    expect(sales(12)).toBeGreaterThan(usual);
    world.trade.status[at] = chainStatus.delisted;
    expect(sales(12)).toBeLessThan(usual);
  });

  it("opens shops by the ramp, no more than reps can keep, and loads each with its opening order", () => {
    const rows = (...more: string[]): string[] => [
      "region_on,,,south,,,on,,",
      "channel_on,,,,,,off,,",
      "channel_on,,tap_hoa,,,,on,,",
      "nd_ramp_weeks,,,,,,10,weeks,",
      "nd_target,,,,,,80,%,",
      "target_cases,,,,,,1000,cases,",
      ...more,
    ];
    const few = planned(rows("reps,,,south,,,5,reps,"));
    const many = planned(rows("reps,,,south,,,5000,reps,"));
    const opened = (world: World): number =>
      world.launch.shopsOpened.reduce((sum, x) => sum + x, 0);
    expect(opened(few)).toBeLessThan(opened(many) / 10);
    const loaded = (load: number): number =>
      shopOrders(
        planned(
          rows("reps,,,south,,,5000,reps,", `opening_load,,,,,,${load},packs,`),
        ),
        2,
        3,
      );
    const week = many.launch.shopsOpened[2 * many.launch.weeks + 2]!;
    expect(week).toBeGreaterThan(0);
    expect(loaded(12) - loaded(8)).toBeCloseTo(4 * week, 3);
  });

  it("orders ahead of its sales: whoever begins fills the weeks between, then runs ahead by them", () => {
    const world = planned([...briskPlan, ...noShops, calm]);
    const level = targetLevel(world);
    const n = chainOf("win_mart_plus");
    const lead = world.launch.leadWeeks[1 + n]!;
    // Two weeks of the centre, two of stores, one on the road.
    expect(lead).toBe(5);
    const sum = (each: (week: number) => number, to: number): number => {
      let all = 0;
      for (let week = 1; week <= to; week++) all += each(week);
      return all;
    };
    const orders = sum(
      (week) => plannedOrders(world, level, 1, week).stores,
      52,
    );
    const sales = sum((week) => plannedStoreSales(world, level, 1, week), 52);
    expect(orders / sales).toBeGreaterThan(1 + 3 / 52);
    expect(orders / sales).toBeLessThan(1 + 10 / 52);
  });

  it("orders no gift packs while outlets order none after Tết", () => {
    const rows = ["start_date,,,,,,2027-01-04,,", ...briskPlan, ...noShops];
    const on = planned(rows);
    const off = planned([...rows, "mechanism_leftovers,,,,,,0,,"]);
    const gift = on.plan.skus.findIndex(({ id }) => id === "gift");
    // Tết is on 6 February 2027, in week 5; outlets pause from week 7 on.
    const orders = (world: World, i: number): number =>
      plannedOrders(world, targetLevel(world), i, 12).stores;
    expect(orders(on, gift)).toBe(0);
    expect(orders(off, gift)).toBeGreaterThan(0);
    expect(orders(on, (gift + 1) % 3)).toBeGreaterThan(0);
  });
});
