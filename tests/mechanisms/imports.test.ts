import { describe, expect, it } from "vitest";
import { stockAt, tiers } from "../../src/ledger/ledger.ts";
import { imports } from "../../src/mechanisms/imports.ts";
import { expectedOrders } from "../../src/world/import-forecast.ts";
import { plannedOrders, targetLevel } from "../../src/world/launch-plan.ts";
import { SHIPMENT_RING, chainStatus } from "../../src/world/trade.ts";
import {
  type Tiny,
  briskPlan,
  chainOf,
  changesOf,
  live,
  liveUpTo,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const BRAND = tiers.indexOf("brand");

/** The brisk plan with other rows for the levers these rows set. */
function plan(...rows: string[]): string[] {
  const levers = rows.map((row) => row.split(",")[0]!);
  return [
    ...briskPlan.filter((row) => !levers.includes(row.split(",")[0]!)),
    ...rows,
  ];
}

/** Steps the imports of a week after what comes before them in it. */
function importIn(tiny: Tiny): void {
  liveUpTo(tiny, imports);
  imports.step(tiny.world, tiny.week, tiny.ledger);
}

/** Packs on the sea of an own SKU, by weeks from now. */
function onTheWay({ world, week }: Tiny, i: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let ahead = 1; ahead < SHIPMENT_RING; ahead++) {
    const slot = i * SHIPMENT_RING + ((week + ahead) % SHIPMENT_RING);
    const packs = world.trade.shipments[slot]!;
    if (packs > 0) found.set(ahead, packs);
  }
  return found;
}

describe("imports", () => {
  it("change only what they declare", () => {
    expect(undeclared(imports, changesOf(imports))).toEqual([]);
  });

  it("begin with the launch: the first shipment is there in week 1, less what broke on the way", () => {
    const tiny = tinyWorld({ rows: plan("damage,,,,,,5,%,") });
    const { world, ledger } = tiny;
    expect(total(world.trade.brand.stock)).toBe(0);
    importIn(tiny);
    for (let i = 0; i < world.skus.ownCount; i++) {
      const at = stockAt(ledger, 1, world.skus.ownFrom + i, BRAND, 0);
      const arrived = ledger.stock.in[at]!;
      expect(arrived).toBeGreaterThan(0);
      expect(ledger.stock.writeOff[at]).toBe(Math.round(arrived * 0.05));
      expect(world.trade.brand.stock[i]).toBe(
        arrived - ledger.stock.writeOff[at]!,
      );
      expect(onTheWay(tiny, i).size).toBe(0);
    }
  });

  it("are whole cases", () => {
    const tiny = tinyWorld({ rows: plan("damage,,,,,,0,%,") });
    importIn(tiny);
    const { skus, trade } = tiny.world;
    for (let i = 0; i < skus.ownCount; i++)
      expect(trade.brand.stock[i]! % skus.casePack[skus.ownFrom + i]!).toBe(0);
  });

  it("never exceed what the factory makes between two orders, and serve all SKUs in proportion when short", () => {
    const tiny = tinyWorld({ rows: plan("capacity_week,,,,,,200,cases,") });
    live(tiny, 2);
    tiny.world.trade.brand.stock.fill(0);
    tiny.world.trade.shipments.fill(0);
    importIn(tiny);
    const { skus } = tiny.world;
    const cases = Array.from(
      { length: skus.ownCount },
      (_, i) =>
        total(onTheWay(tiny, i).values()) / skus.casePack[skus.ownFrom + i]!,
    );
    // Two weeks of 200 cases; each SKU's order is cut to whole cases.
    expect(total(cases)).toBeLessThanOrEqual(400);
    expect(total(cases)).toBeGreaterThan(400 - skus.ownCount);
    expect(cases.every((n) => n > 0)).toBe(true);
  });

  it("take production, sea and clearance: six to eight weeks with the plan's days", () => {
    // 4 weeks + (4 + 8) ÷ 7 = 5.71; clearance of 8 days lasts half to two and a half times: 5.14 to 7.43, rounded up.
    const seen = new Set<number>();
    for (const seed of ["a", "b", "c", "d", "e", "f"]) {
      const tiny = tinyWorld({ seed, burnIn: 1 });
      live(tiny, 2);
      tiny.world.trade.brand.stock.fill(0);
      tiny.world.trade.shipments.fill(0);
      importIn(tiny);
      for (let i = 0; i < 3; i++)
        for (const ahead of onTheWay(tiny, i).keys()) seen.add(ahead);
    }
    for (const ahead of seen) {
      expect(ahead).toBeGreaterThanOrEqual(6);
      expect(ahead).toBeLessThanOrEqual(8);
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it("are ordered every review, not between", () => {
    const tiny = tinyWorld({ burnIn: 1, weeks: 1 });
    for (const [week, orders] of [
      [2, false],
      [3, true],
      [4, false],
    ] as const) {
      tiny.week = week;
      tiny.world.trade.brand.stock.fill(0);
      tiny.world.trade.shipments.fill(0);
      imports.step(tiny.world, week, tiny.ledger);
      expect(onTheWay(tiny, 1).size > 0).toBe(orders);
    }
  });

  it("are not ordered under the factory's minimum, after the opening shipment", () => {
    const tiny = tinyWorld({
      rows: plan(
        "target_cases,,,,,,1000,cases,",
        "moq,,,,,,20000,cases,",
        "nd_target,,,,,,1,%,",
      ),
      burnIn: 1,
    });
    importIn(tiny);
    expect(total(tiny.world.trade.brand.stock)).toBeGreaterThan(0);
    tiny.world.trade.brand.stock.fill(0);
    imports.step(tiny.world, 3, tiny.ledger);
    expect(total(tiny.world.trade.shipments)).toBe(0);
  });

  it("are the factory's minimum once the safety stock is touched, not when the whole minimum is missing", () => {
    const ordered = (weeksHeld: number): number => {
      const tiny = tinyWorld({
        rows: plan("moq,,,,,,2500,cases,", "safety_weeks,,,,,,4,weeks,"),
        burnIn: 1,
      });
      importIn(tiny);
      const { world } = tiny;
      const level = targetLevel(world);
      const { stock } = world.trade.brand;
      world.trade.shipments.fill(0);
      // Lead and review take 7.71 weeks, safety four more.
      const orders = expectedOrders(world, 1, 3, 12, level);
      stock.fill(Infinity);
      stock[1] = total(orders.subarray(0, weeksHeld));
      imports.step(world, 3, tiny.ledger);
      return (
        total(
          world.trade.shipments.subarray(SHIPMENT_RING, 2 * SHIPMENT_RING),
        ) / world.skus.casePack[world.skus.ownFrom + 1]!
      );
    };
    const missing = ordered(0);
    expect(missing).toBeGreaterThan(2500);
    expect(ordered(12)).toBe(0);
  });

  it("are made before the weeks in which the factory cannot follow, if they can stand that long", () => {
    const first = (...rows: string[]): number => {
      const tiny = tinyWorld({
        rows: plan(
          "safety_weeks,,,,,,0,weeks,",
          "target_cases,,,,,,100000,cases,",
          "nd_target,,,,,,5,%,",
          "nd_ramp_weeks,,,,,,40,weeks,",
          ...rows,
        ),
        burnIn: 1,
      });
      importIn(tiny);
      tiny.world.trade.shipments.fill(0);
      tiny.world.trade.brand.stock.fill(0);
      imports.step(tiny.world, 3, tiny.ledger);
      return total(tiny.world.trade.shipments);
    };
    const free = first("capacity_week,,,,,,200000,cases,");
    const cut = [
      "capacity_week,,,,1,4,200000,cases,",
      "capacity_week,,,,5,,100,cases,",
    ];
    expect(first(...cut)).toBeGreaterThan(1.3 * free);
    // 300 days × a twentieth: fifteen days, of which twelve pass on the way.
    const strict = "min_life_at_receipt,,,,,,95,%,";
    expect(first(...cut, strict)).toBe(
      first("capacity_week,,,,,,200000,cases,", strict),
    );
  });

  it("come up to what the plan orders over lead, review and safety weeks at first", () => {
    const tiny = tinyWorld({
      rows: plan("damage,,,,,,0,%,", "target_cases,,,,,,520000,cases,"),
    });
    importIn(tiny);
    const { world } = tiny;
    const { skus, trade } = world;
    const level = targetLevel(world);
    // 4 + 12 ÷ 7 weeks to come, 2 to the next review, 4 of safety = 11.71 weeks.
    const weeks = 4 + 12 / 7 + 2 + 4;
    for (let i = 0; i < skus.ownCount; i++) {
      let packs = 0;
      for (let ahead = 0; ahead < weeks; ahead++) {
        const { shops, stores } = plannedOrders(world, level, i, 1 + ahead);
        packs += (shops + stores) * Math.min(1, weeks - ahead);
      }
      const casePack = skus.casePack[skus.ownFrom + i]!;
      expect(
        Math.abs(trade.brand.stock[i]! / casePack - packs / casePack),
      ).toBeLessThanOrEqual(1);
    }
  });

  it("read the tills of a chain that shares them, after some weeks, in place of its orders", () => {
    const ordered = (
      share: string,
      listedWeek: number,
      tills: { packs: number; orders: number },
    ) => {
      const tiny = tinyWorld({
        rows: plan(
          `chain_pos_data,,minimart,,,,${share},,`,
          "review_weeks,,,,,,1,weeks,",
          "moq,,,,,,1,cases,",
        ),
        burnIn: 1,
        weeks: 1,
      });
      const { trade, skus } = tiny.world;
      const at = chainOf("win_mart_plus") * skus.ownCount + 1;
      trade.status[at] = chainStatus.listed;
      trade.listedWeek[at] = listedWeek;
      trade.tillPacks[at] = tills.packs;
      trade.tillStoreWeeks[at] = 100;
      trade.listedStores[at] = 200;
      trade.chainOrders[at] = tills.orders;
      trade.brand.rate.fill(10_000);
      trade.planned.fill(10_000);
      trade.slowPace.fill(0);
      trade.shipments.fill(0);
      trade.brand.stock.fill(0);
      imports.step(tiny.world, 40, tiny.ledger);
      return total(trade.shipments.subarray(SHIPMENT_RING, 2 * SHIPMENT_RING));
    };
    // 500 packs in 100 store-weeks, in 200 stores: 1,000 a week.
    const filled = { packs: 500, orders: 5000 };
    const blind = ordered("off", 2, filled);
    expect(ordered("on", 2, filled)).toBeLessThan(blind);
    expect(ordered("on", 39, filled)).toBe(ordered("off", 39, filled));
    expect(ordered("on", 2, { packs: 500, orders: 400 })).toBeGreaterThan(
      blind,
    );
  });
});
