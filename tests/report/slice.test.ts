import { describe, expect, it } from "vitest";
import {
  areaAt,
  brandAt,
  cellAt,
  peopleAt,
  stockAt,
  tiers,
} from "../../src/ledger/ledger.ts";
import {
  handling,
  ownSkus,
  sliceOf,
  sumArea,
  sumCells,
  sumPeople,
  sumStock,
  universe,
  weightedDistribution,
} from "../../src/report/slice.ts";
import { blankRun, channelOf, total } from "../support/tiny-world.ts";

const WEEKS = 6;
const run = blankRun(WEEKS);
const { ledger, baseLedger, world } = run;
const [SHOP, MINIMART] = [channelOf("tap_hoa"), channelOf("minimart")];
const [NORTH, SOUTH] = [0, 2];
const [GIFT, MAIN] = ownSkus(run) as [number, number];

// Sell-out of `main`: 10 in shops of the South in week 1, 4 in minimarts of the North in week 3; of `gift`: 1 in week 3.
const sold = ledger.cells.sellOutUnits;
sold[cellAt(ledger, 1, MAIN, SHOP, SOUTH)] = 10;
sold[cellAt(ledger, 3, MAIN, MINIMART, NORTH)] = 4;
sold[cellAt(ledger, 3, GIFT, MINIMART, NORTH)] = 1;
sold[cellAt(ledger, 3, 0, MINIMART, NORTH)] = 1000;

function units(request: Parameters<typeof sliceOf>[1]): number {
  return sumCells(ledger, "sellOutUnits", sliceOf(run, request));
}

describe("a slice", () => {
  it("is all own SKUs, channels, regions and weeks unless it says otherwise", () => {
    const all = sliceOf(run);
    expect(all.skus).toEqual(ownSkus(run));
    expect(all.channels.length).toBe(8);
    expect(all.regions).toEqual([0, 1, 2]);
    expect([all.fromWeek, all.toWeek]).toEqual([1, WEEKS]);
    expect(all.wholeBrand && all.allChannels).toBe(true);
    expect(sliceOf(run, { sku: MAIN }).wholeBrand).toBe(false);
    expect(sliceOf(run, { toWeek: 999 }).toWeek).toBe(WEEKS);
  });

  it("sums the cells it is about and no others", () => {
    expect(units({})).toBe(15);
    expect(units({ sku: MAIN })).toBe(14);
    expect(units({ region: NORTH })).toBe(5);
    expect(units({ channel: SHOP })).toBe(10);
    expect(units({ fromWeek: 2, toWeek: 3 })).toBe(5);
    expect(units({ sku: GIFT, channel: SHOP })).toBe(0);
    expect(sumCells(ledger, "sellOutUnits", sliceOf(run), [0])).toBe(1000);
  });

  it("adds up: the parts by channel, by region, by SKU and by week each make the whole", () => {
    const parts = {
      channel: Array.from({ length: 8 }, (_, channel) => units({ channel })),
      region: [0, 1, 2].map((region) => units({ region })),
      sku: ownSkus(run).map((sku) => units({ sku })),
      week: Array.from({ length: WEEKS }, (_, w) =>
        units({ fromWeek: w + 1, toWeek: w + 1 }),
      ),
    };
    for (const values of Object.values(parts)) expect(total(values)).toBe(15);
  });
});

describe("the stock of a slice", () => {
  it("is that of its SKUs and regions, the brand's warehouse being national", () => {
    const at = (tier: "brand" | "outlet", region: number) =>
      stockAt(ledger, 2, MAIN, tiers.indexOf(tier), region);
    ledger.stock.closing[at("outlet", NORTH)] = 30;
    ledger.stock.closing[at("outlet", SOUTH)] = 70;
    ledger.stock.closing[at("brand", 0)] = 500;
    const south = sliceOf(run, { region: SOUTH });
    expect(sumStock(ledger, "closing", "outlet", south, 2, 2)).toBe(70);
    expect(sumStock(ledger, "closing", "brand", south, 2, 2)).toBe(500);
    expect(sumStock(ledger, "closing", "outlet", sliceOf(run))).toBe(100);
  });
});

describe("the people of a slice", () => {
  it("are counted for the brand once, not as the sum of its SKUs", () => {
    const brand = world.skus.ownCount;
    ledger.people.triers[peopleAt(ledger, 1, 0, SOUTH)] = 5;
    ledger.people.triers[peopleAt(ledger, 1, 1, SOUTH)] = 6;
    ledger.people.triers[peopleAt(ledger, 1, brand, SOUTH)] = 8;
    expect(sumPeople(run, "triers", sliceOf(run))).toBe(8);
    expect(sumPeople(run, "triers", sliceOf(run, { sku: MAIN }))).toBe(6);
    expect(sumPeople(run, "triers", sliceOf(run, { region: NORTH }))).toBe(0);
  });
});

describe("distribution", () => {
  it("counts an outlet of the brand once, one of a SKU by itself", () => {
    ledger.brandHandling[brandAt(ledger, 2, SHOP, SOUTH)] = 40;
    ledger.cells.handlingOutlets[cellAt(ledger, 2, GIFT, SHOP, SOUTH)] = 30;
    ledger.cells.handlingOutlets[cellAt(ledger, 2, MAIN, SHOP, SOUTH)] = 25;
    expect(handling(run, sliceOf(run), 2).outlets).toBe(40);
    expect(handling(run, sliceOf(run, { sku: MAIN }), 2).outlets).toBe(25);
    expect(handling(run, sliceOf(run, { region: NORTH }), 2).outlets).toBe(0);
  });

  it("is out of all outlets; within reach are all stores and a share of shops", () => {
    const reach = run.plan.parameter("reachableTraditionalShare");
    const shops = universe(run, sliceOf(run, { channel: SHOP }));
    expect(shops.outlets).toBe(
      total(world.outlets.universe.subarray(SHOP * 3, SHOP * 3 + 3)),
    );
    expect(shops.within).toBeCloseTo(shops.outlets * reach, 6);
    const stores = universe(run, sliceOf(run, { channel: MINIMART }));
    expect(stores.within).toBe(stores.outlets);
  });

  it("weighs channels by what the category sold there before the entrant", () => {
    // Half of the shops' turnover at 300 million, none of the minimarts' at 100 million: 0.5 × 300 ÷ 400.
    const week = baseLedger.shape.firstWeek;
    const value = baseLedger.cells.sellOutValue;
    value[cellAt(baseLedger, week, 0, SHOP, SOUTH)] = 300e6;
    value[cellAt(baseLedger, week, 0, MINIMART, SOUTH)] = 100e6;
    ledger.brandHandlingTurnover[brandAt(ledger, 4, SHOP, SOUTH)] =
      world.outlets.universeTurnover[SHOP * 3 + SOUTH]! / 2;
    const south = sliceOf(run, { region: SOUTH });
    expect(weightedDistribution(run, south, 4)).toBeCloseTo(0.375, 12);
    expect(
      weightedDistribution(run, sliceOf(run, { channel: SHOP }), 4),
    ).toBeCloseTo(0.5, 12);
    // The category sold nothing in the North: no distribution can be said.
    expect(
      weightedDistribution(run, sliceOf(run, { region: NORTH }), 4),
    ).toBeNaN();
  });
});

describe("an area's sum", () => {
  it("is that of the area and the weeks asked for", () => {
    ledger.area.sellOutUnits[areaAt(ledger, 2, 1, 7)] = 3;
    ledger.area.sellOutUnits[areaAt(ledger, 3, 1, 7)] = 4;
    ledger.area.sellOutUnits[areaAt(ledger, 3, 1, 8)] = 99;
    expect(sumArea(ledger, "sellOutUnits", 1, 7, 1, 6)).toBe(7);
    expect(sumArea(ledger, "sellOutUnits", 1, 7, 3, 3)).toBe(4);
  });
});
