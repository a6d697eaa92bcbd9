import { beforeEach, describe, expect, it } from "vitest";
import {
  type CellField,
  type PeopleField,
  type StockField,
  type Tier,
  brandAt,
  cellAt,
  peopleAt,
  stockAt,
  tiers,
} from "../../src/ledger/ledger.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import type { Run } from "../../src/simulate.ts";
import { chainStatus } from "../../src/world/trade.ts";
import {
  blankRun,
  chainOf,
  channelOf,
  tinyRun,
  total,
} from "../support/tiny-world.ts";

const SOUTH = 2;
const WEEKS = 60;
const template = blankRun(WEEKS);
const MAIN = template.world.skus.ids.indexOf("main");
const [SHOP, STALL, MINIMART] = [
  channelOf("tap_hoa"),
  channelOf("wet_market"),
  channelOf("minimart"),
];

let run: Run;
beforeEach(() => {
  run = template;
  const { ledger } = run;
  for (const group of ["cells", "stock", "people", "money"] as const)
    for (const column of Object.values(ledger[group])) column.fill(0);
  for (const column of [
    ledger.cash,
    ledger.brandHandling,
    ledger.netSalesByChannel,
  ])
    column.fill(0);
});

function cell(
  field: CellField,
  week: number,
  value: number,
  channel = SHOP,
): void {
  const { ledger } = run;
  ledger.cells[field][cellAt(ledger, week, MAIN, channel, SOUTH)] = value;
}
function stock(
  field: StockField,
  tier: Tier,
  week: number,
  value: number,
): void {
  const { ledger } = run;
  const region = tier === "brand" ? 0 : SOUTH;
  ledger.stock[field][
    stockAt(ledger, week, MAIN, tiers.indexOf(tier), region)
  ] = value;
}
function people(field: PeopleField, week: number, value: number): void {
  const { ledger, world } = run;
  ledger.people[field][peopleAt(ledger, week, world.skus.ownCount, SOUTH)] =
    value;
}

describe("flows", () => {
  it("keep sell-in, secondary sales and sell-out apart", () => {
    stock("in", "distributor", 1, 1000);
    cell("chainSellInUnits", 2, 200, MINIMART);
    cell("receiptUnits", 3, 700);
    cell("sellOutUnits", 4, 350);
    const values = measureValues(run);
    expect(values["sellin_units"]).toBe(1200);
    expect(values["secondary_units"]).toBe(700);
    expect(values["sellout_units"]).toBe(350);
    // 350 ÷ 700 of what outlets received, 350 ÷ 1,200 of what was shipped.
    expect(values["sell_through"]).toBe(0.5);
    expect(values["sell_through_brand"]).toBeCloseTo(350 / 1200, 12);
  });

  it("count cases of the first year only, by each SKU's own case", () => {
    cell("sellOutUnits", 52, 400);
    cell("sellOutUnits", 53, 400);
    expect(run.world.skus.casePack[MAIN]).toBe(20);
    expect(measureValues(run)["sellout_cases"]).toBe(20);
  });

  it("give sell-through to weeks 13, 26 and 52, and none beyond the run", () => {
    cell("receiptUnits", 1, 100);
    cell("sellOutUnits", 13, 10);
    cell("sellOutUnits", 26, 20);
    cell("sellOutUnits", 52, 30);
    const values = measureValues(run);
    expect(values["sell_through_w13"]).toBe(0.1);
    expect(values["sell_through_w26"]).toBe(0.3);
    expect(values["sell_through_w52"]).toBe(0.6);
    expect(measureValues(run, { toWeek: 40 })["sell_through_w52"]).toBeNull();
  });

  it("do not say what was shipped to one of two channels that share distributors, but to both or to a chain", () => {
    stock("in", "distributor", 1, 1000);
    cell("chainSellInUnits", 1, 50, MINIMART);
    expect(measureValues(run, { channel: SHOP })["sellin_units"]).toBeNull();
    expect(measureValues(run, { channel: STALL })["sellin_units"]).toBeNull();
    expect(measureValues(run, { channel: MINIMART })["sellin_units"]).toBe(50);
  });

  it("give cover in weeks of the last four weeks' outflow", () => {
    for (let week = 57; week <= 60; week++) {
      stock("out", "distributor", week, 100);
      cell("sellOutUnits", week, 80);
    }
    stock("closing", "distributor", 60, 450);
    stock("closing", "chain", 60, 50);
    stock("closing", "outlet", 60, 240);
    const values = measureValues(run);
    // (450 + 50) ÷ 100 a week; 240 ÷ 80 a week.
    expect(values["weeks_cover_dist"]).toBe(5);
    expect(values["weeks_cover_store"]).toBe(3);
  });

  it("give the stuffing of the last eight weeks", () => {
    for (let week = 53; week <= 60; week++) {
      stock("in", "distributor", week, 150);
      cell("sellOutUnits", week, 100);
    }
    stock("in", "distributor", 52, 99_999);
    expect(measureValues(run)["stuffing_index"]).toBe(0.5);
  });

  it("give lost and switched packs, returns and write-offs", () => {
    cell("lostUnits", 3, 11);
    cell("switchedUnits", 3, 7);
    stock("returned", "outlet", 3, 4);
    stock("returned", "chain", 3, 5);
    stock("writeOff", "brand", 3, 9);
    const values = measureValues(run);
    expect(values["lost_sales"]).toBe(11);
    expect(values["switched_sales"]).toBe(7);
    expect(values["returns_units"]).toBe(9);
    expect(values["write_off_units"]).toBe(9);
    expect(measureValues(run, { region: SOUTH })["write_off_units"]).toBeNull();
  });
});

describe("the shelf", () => {
  it("is measured in the last week: outlets with stock of all outlets", () => {
    const { ledger, world } = run;
    ledger.brandHandling[brandAt(ledger, 60, SHOP, SOUTH)] = 1000;
    cell("handlingOutlets", 60, 800);
    const values = measureValues(run, { channel: SHOP, region: SOUTH });
    const all = world.outlets.universe[SHOP * 3 + SOUTH]!;
    const reach = run.plan.parameter("reachableTraditionalShare");
    expect(values["nd"]).toBeCloseTo(1000 / all, 12);
    expect(values["nd_reach"]).toBeCloseTo(1000 / all / reach, 12);
    // One of three SKUs is in 800 outlets: total points 800 ÷ all.
    expect(values["tdp"]).toBeCloseTo(800 / all, 12);
    expect(measureValues(run, { toWeek: 59, channel: SHOP })["nd"]).toBe(0);
  });

  it("gives rate of sale per outlet-week with stock and the share of listed outlet-weeks without", () => {
    cell("sellOutUnits", 10, 300);
    cell("handlingOutlets", 10, 90);
    cell("handlingOutlets", 11, 60);
    cell("listedOutlets", 10, 100);
    cell("listedOutlets", 11, 100);
    cell("emptyOutlets", 10, 10);
    cell("emptyOutlets", 11, 40);
    const values = measureValues(run);
    expect(values["ros"]).toBe(2);
    expect(values["oos_rate"]).toBe(0.25);
  });

  it("counts listings alive out of those ever won, at the end of the run only", () => {
    const { trade, skus } = run.world;
    const own = skus.ownCount;
    trade.status.fill(chainStatus.none);
    trade.status[chainOf("go") * own] = chainStatus.refused;
    trade.status[chainOf("win_mart_plus") * own] = chainStatus.listed;
    trade.status[chainOf("win_mart_plus") * own + 1] = chainStatus.listed;
    trade.status[chainOf("circle_k") * own] = chainStatus.listed;
    trade.status[chainOf("circle_k") * own + 1] = chainStatus.delisted;
    expect(measureValues(run)["listing_survival"]).toBe(0.75);
    expect(measureValues(run, { toWeek: 30 })["listing_survival"]).toBeNull();
  });
});

describe("people", () => {
  it("are shares of all households of the slice: cumulative for trial and repeat, of the last week for awareness", () => {
    const { geography } = run.world;
    let households = 0;
    geography.realHouseholds.forEach((n, a) => {
      if (geography.region[a] === SOUTH) households += n;
    });
    people("aware", 59, 999_999);
    people("aware", 60, 200_000);
    people("triers", 5, 60_000);
    people("triers", 50, 40_000);
    people("repeaters", 50, 30_000);
    people("purchases", 50, 190_000);
    const values = measureValues(run, { region: SOUTH });
    expect(values["awareness"]).toBeCloseTo(200_000 / households, 12);
    expect(values["trial"]).toBeCloseTo(100_000 / households, 12);
    expect(values["repeat"]).toBe(0.3);
    // (190,000 − 100,000 first purchases) ÷ 30,000 who came back.
    expect(values["depth"]).toBe(3);
    expect(values["penetration"]!).toBeGreaterThan(values["trial"]!);
    // Repeat of a later span still looks back to the launch.
    expect(
      measureValues(run, { region: SOUTH, fromWeek: 50, toWeek: 50 })["repeat"],
    ).toBe(0.3);
    expect(measureValues(run, { channel: SHOP })["trial"]).toBeUndefined();
    people("categoryPurchases", 50, 760_000);
    expect(measureValues(run)["share_of_requirements"]).toBe(0.25);
  });
});

describe("a run of nothing", () => {
  it("has zeros for sums and null for ratios, and no number that is none", () => {
    const values = measureValues(run);
    expect(values["sellout_units"]).toBe(0);
    for (const id of ["sell_through", "ros", "repeat", "price_index", "wd"])
      expect(values[id], id).toBeNull();
    for (const [id, value] of Object.entries(values))
      expect(value === null || Number.isFinite(value), id).toBe(true);
  });
});

describe("a lived run", () => {
  const lived = tinyRun(10);

  it("has parts that add up to the whole: packs and value by region, channel, SKU and week", () => {
    const whole = measureValues(lived);
    const parts = {
      region: [0, 1, 2].map((region) => measureValues(lived, { region })),
      channel: lived.market.channels.map((_, channel) =>
        measureValues(lived, { channel }),
      ),
      sku: [0, 1, 2].map((i) =>
        measureValues(lived, { sku: lived.world.skus.ownFrom + i }),
      ),
      week: Array.from({ length: 10 }, (_, w) =>
        measureValues(lived, { fromWeek: w + 1, toWeek: w + 1 }),
      ),
    };
    for (const id of ["sellout_units", "secondary_units", "lost_sales"])
      for (const list of Object.values(parts)) {
        expect(whole[id]).toBeGreaterThan(0);
        expect(total(list.map((values) => values[id]!))).toBe(whole[id]);
      }
    const sales = total(parts.region.map((values) => values["sellin_value"]!));
    expect(sales / whole["sellin_value"]!).toBeCloseTo(1, 12);
  });

  it("keeps shares between 0 and 1", () => {
    const values = measureValues(lived);
    for (const id of [
      ..."nd wd nd_reach oos_rate awareness trial repeat".split(" "),
      ..."penetration share_vol share_val listing_survival".split(" "),
    ]) {
      expect(values[id]!, id).toBeGreaterThanOrEqual(0);
      expect(values[id]!, id).toBeLessThanOrEqual(1);
    }
  });
});
