import { describe, expect, it } from "vitest";
import { civilDate } from "../../src/base/calendar-date.ts";
import { ledgerColumns, stockAt, tiers } from "../../src/ledger/ledger.ts";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { loading } from "../../src/mechanisms/loading.ts";
import { distributorPrices } from "../../src/world/partner-books.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  changesOf,
  live,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const market = theMarket();
/** The plan's launch is Monday 7 June 2027: weeks 1–4 are June, 5–8 July, 9–13 August (5 July, 2 August, 6 September). */
const LAST_OF_JULY = 8;
const FIRST_OF_AUGUST = 9;
const start = "start_date,,,,,,2027-06-07,,";
const steady = ["mechanism_calendar=0"];

interface Cell {
  readonly tiny: Tiny;
  /** Cell of an incumbent's SKU in the first territory, of its brand, and its list price. */
  readonly at: number;
  readonly brand: number;
  readonly price: number;
}

/** A distributor that sells 100 packs a week and holds just what it wants. */
function atRest(
  sets: readonly string[] = [],
  rows: readonly string[] = [],
): Cell {
  const tiny = tinyWorld({
    rows: [start, ...rows],
    sets: [...steady, ...sets],
    burnIn: 0,
    room: 60,
  });
  // The calendar's first week makes the season known.
  mechanisms[0]!.step(tiny.world, 1, tiny.ledger);
  const { distributor, wholesaler, loading: columns } = tiny.world.trade;
  const at = 0;
  for (const depot of [distributor, wholesaler]) {
    depot.rate.fill(0);
    depot.stock.fill(0);
    depot.transit.fill(0);
  }
  for (const column of [columns.bought, columns.target, columns.usual])
    column.fill(0);
  const weeks = market.parameter("incumbentDistributorStockDays") / 7 + 1;
  distributor.rate[at] = 100;
  distributor.stock[at] = 100 * weeks;
  const { skus } = tiny.world;
  const brand = skus.brand[at]!;
  const price = skus.priceVnd[at]!;
  columns.usual[brand] = 100 * price;
  return { tiny, at, brand, price };
}

function step({ tiny }: Cell, week: number): void {
  loading.step(tiny.world, week, tiny.ledger);
}

describe("loading", () => {
  it("changes only what it declares", () => {
    expect(undeclared(loading, changesOf(loading))).toEqual([]);
  });

  it("sets a month's target above what is usual: weeks × purchases × (1 + stretch)", () => {
    const cell = atRest();
    const { loading: columns } = cell.tiny.world.trade;
    // July had four weeks of 100.
    columns.bought[cell.brand] = 400 * cell.price;
    step(cell, FIRST_OF_AUGUST);
    const target = 5 * 100 * (1 + market.parameter("targetStretch"));
    expect(columns.target[cell.brand]! / cell.price).toBeCloseTo(target, 9);
    expect(columns.bought[cell.brand]).toBe(0);
  });

  it("ratchets: a month without a purchase lowers the target by little", () => {
    const cell = atRest();
    const { loading: columns } = cell.tiny.world.trade;
    step(cell, FIRST_OF_AUGUST);
    expect(columns.usual[cell.brand]! / cell.price).toBeCloseTo(
      100 * market.parameter("targetKept"),
      9,
    );
  });

  it("asks in the last week of a month for what is missing to the target, and passes part of the bonus on", () => {
    const cell = atRest();
    const { loading: columns, dealDiscount } = cell.tiny.world.trade;
    columns.target[cell.brand] = 420 * cell.price;
    columns.bought[cell.brand] = 340 * cell.price;
    step(cell, LAST_OF_JULY - 1);
    expect(columns.goal[cell.at]).toBe(0);
    step(cell, LAST_OF_JULY);
    expect(columns.goal[cell.at]).toBeCloseTo(80, 9);
    expect(dealDiscount[cell.at]).toBeCloseTo(
      market.parameter("bonusPassThrough") *
        market.parameter("incumbentTargetBonus"),
      12,
    );
  });

  it("goes further in the last week of a quarter, whose bonus is on all three months", () => {
    // 30 August … 27 September 2027: weeks 13 to 17, the last of the third quarter.
    const LAST_OF_QUARTER = 17;
    const goal = (share: number, week = LAST_OF_QUARTER): number => {
      const cell = atRest([`quarterBonusShare=${share}`]);
      const { loading: columns } = cell.tiny.world.trade;
      // The month's target is met, the quarter's lacks 150 packs: a week and a half.
      columns.target[cell.brand] = 400 * cell.price;
      columns.bought[cell.brand] = 400 * cell.price;
      columns.quarterTarget[cell.brand] = 800 * cell.price;
      columns.quarterBought[cell.brand] = 650 * cell.price;
      step(cell, week);
      return columns.goal[cell.at]!;
    };
    expect(goal(0)).toBe(0);
    expect(goal(0.5)).toBeCloseTo(150, 9);
    expect(goal(0.5, LAST_OF_JULY)).toBe(0);
  });

  it("closes a quarter with its months: met or not, the next begins from nothing", () => {
    const cell = atRest();
    const { loading: columns } = cell.tiny.world.trade;
    columns.bought[cell.brand] = 400 * cell.price;
    columns.target[cell.brand] = 412 * cell.price;
    step(cell, FIRST_OF_AUGUST);
    expect(columns.quarterBought[cell.brand]! / cell.price).toBeCloseTo(400, 9);
    expect(columns.quarterTarget[cell.brand]! / cell.price).toBeCloseTo(412, 9);
    // 4 October 2027.
    step(cell, 18);
    expect(columns.quarterBought[cell.brand]).toBe(0);
    expect(columns.quarterTarget[cell.brand]).toBe(0);
  });

  it("gives a target up that is dearer than the bonus", () => {
    const cell = atRest();
    const { loading: columns } = cell.tiny.world.trade;
    const weeks =
      market.parameter("incumbentTargetBonus") *
      market.parameter("loadingWeeksPerGain");
    columns.target[cell.brand] = 1000 * cell.price;
    columns.bought[cell.brand] = (1000 - 100 * weeks - 1) * cell.price;
    step(cell, LAST_OF_JULY);
    expect(columns.goal[cell.at]).toBe(0);
    columns.bought[cell.brand]! += 1.001 * cell.price;
    step(cell, LAST_OF_JULY);
    expect(columns.goal[cell.at]).toBeCloseTo(100 * weeks - 0.001, 6);
  });

  it("keeps the deal while the glut lasts, and lets wholesalers stock up on it", () => {
    const cell = atRest();
    const { trade } = cell.tiny.world;
    trade.dealDiscount[cell.at] = 0.04;
    trade.wholesaler.rate[cell.at] = 10;
    trade.distributor.stock[cell.at]! += 500;
    step(cell, 2);
    expect(trade.dealDiscount[cell.at]).toBe(0.04);
    expect(trade.loading.wholesaleExtra[cell.at]).toBeCloseTo(
      10 * 0.04 * market.parameter("loadingWeeksPerGain"),
      9,
    );
    trade.distributor.stock[cell.at]! -= 500;
    step(cell, 3);
    expect(trade.dealDiscount[cell.at]).toBe(0);
  });

  it("buys ahead in the last week before the list price rises, and in no other", () => {
    const cell = atRest(
      [],
      ["rsp,main,,,1,9,18000,VND,", "rsp,main,,,10,,18900,VND,"],
    );
    const { world } = cell.tiny;
    const at = world.skus.ids.indexOf("main");
    world.trade.distributor.rate[at] = 100;
    step(cell, 8);
    expect(world.trade.loading.extra[at]).toBe(0);
    step(cell, 9);
    // A rise of 5%.
    expect(world.trade.loading.extra[at]).toBeCloseTo(
      100 * 0.05 * market.parameter("loadingWeeksPerGain"),
      6,
    );
    step(cell, 10);
    expect(world.trade.loading.extra[at]).toBe(0);
  });

  it("stocks up ahead of Tết, and not in a quiet season", () => {
    const tiny = tinyWorld({ rows: [start], burnIn: 0, room: 60 });
    const extra = (week: number) => {
      tiny.world.trade.distributor.rate.fill(100);
      for (const name of ["calendar", "loading"])
        mechanisms
          .find((mechanism) => mechanism.name === name)!
          .step(tiny.world, week, tiny.ledger);
      return tiny.world.trade.loading.extra[0]!;
    };
    // Tết 2028 is 26 January, in week 34.
    const before = Math.max(...[27, 28, 29].map(extra));
    const after = extra(40);
    expect(before).toBeGreaterThan(50);
    expect(after).toBeLessThan(before / 2);
  });

  it("pays the entrant's bonus for a month whose target was met, on what was bought in it", () => {
    const cell = atRest(["target_bonus=3 %"]);
    const { world, ledger } = cell.tiny;
    const at = world.skus.ownBrand;
    // A purchase worth 500 packs of each SKU.
    const list = total(world.skus.priceVnd.subarray(world.skus.ownFrom));
    world.trade.loading.target[at] = 500 * list;
    world.trade.loading.bought[at] = 499 * list;
    step(cell, FIRST_OF_AUGUST);
    expect(total(ledger.money.distributorBonus)).toBe(0);
    world.trade.loading.target[at] = 500 * list;
    world.trade.loading.bought[at] = 500 * list;
    step(cell, FIRST_OF_AUGUST);
    const price = total(distributorPrices(world, 0, FIRST_OF_AUGUST));
    expect(-total(ledger.money.distributorBonus)).toBeCloseTo(
      500 * price * 0.03,
      4,
    );
    expect(world.trade.loading.bonusVnd[0]).toBeCloseTo(500 * price * 0.03, 4);
  });

  it("gives a new partner no target before a usual month is known", () => {
    const cell = atRest();
    const { world } = cell.tiny;
    const at = world.skus.ownBrand;
    world.trade.loading.usual[at] = 100;
    world.trade.loading.bought[at] = 400;
    step(cell, FIRST_OF_AUGUST);
    expect(world.trade.loading.target[at]).toBe(0);
  });
});

describe("sell-in and sell-out of a steady market", () => {
  /** Mean of the last weeks of months ÷ mean of the other weeks, of incumbents' sell-in and of their sell-out. */
  function stick(sets: readonly string[]): { in: number; out: number } {
    const { ledger, world } = tinyWorld({
      rows: [start],
      sets: [...steady, ...sets],
      burnIn: 40,
      room: 0,
    });
    const month = (week: number) =>
      civilDate(world.startDay + (week - 1) * 7).month;
    const sums = { in: [0, 0], out: [0, 0] };
    const weeks = [0, 0];
    for (let week = -26; week <= 0; week++) {
      const last = month(week) === month(week + 1) ? 0 : 1;
      weeks[last]! += 1;
      for (let k = 0; k < world.skus.ownFrom; k++)
        for (let r = 0; r < 3; r++) {
          const row = (tier: (typeof tiers)[number]) =>
            stockAt(ledger, week, k, tiers.indexOf(tier), r);
          sums.in[last]! += ledger.stock.in[row("distributor")]!;
          sums.out[last]! += ledger.stock.out[row("outlet")]!;
        }
    }
    const ratio = ([other, last]: number[]) =>
      last! / weeks[1]! / (other! / weeks[0]!);
    return { in: ratio(sums.in), out: ratio(sums.out) };
  }

  it("show the hockey stick in sell-in only: month ends rise with targets, and shoppers take no notice", () => {
    const on = stick([]);
    const off = stick(["mechanism_loading=0"]);
    expect(on.in).toBeGreaterThan(off.in);
    expect(Math.abs(on.out - off.out)).toBeLessThan((on.in - off.in) / 2);
  });
});

describe("the mechanism loading, switched off", () => {
  function bytes(tiny: Tiny): string {
    return ledgerColumns(tiny.ledger)
      .map(([, column]) => Buffer.from(column.buffer).toString("base64"))
      .join();
  }
  const options = { burnIn: 6, weeks: 0, room: 8 };
  const off = { ...options, sets: ["mechanism_loading=0"] };

  it("leaves the same bytes as a week without it", () => {
    const switched = tinyWorld(off);
    live(switched, 8);
    const without = tinyWorld(off);
    for (; without.week <= 8; without.week++)
      for (const mechanism of mechanisms)
        if (mechanism !== loading)
          mechanism.step(without.world, without.week, without.ledger);
    expect(bytes(switched)).toBe(bytes(without));
    const on = tinyWorld(options);
    live(on, 8);
    expect(bytes(on)).not.toBe(bytes(switched));
  });

  it("leaves the partners at work", () => {
    const tiny = tinyWorld(off);
    live(tiny, 8);
    expect(tiny.world.trade.partner.callChance[0]).toBeLessThan(1);
  });
});
