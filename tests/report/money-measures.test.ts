import { beforeEach, describe, expect, it } from "vitest";
import {
  type MoneyLine,
  brandAt,
  peopleAt,
  stockAt,
  tiers,
} from "../../src/ledger/ledger.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import { cumulativeCash, sumMoney } from "../../src/report/money-measures.ts";
import { blankRun, channelOf } from "../support/tiny-world.ts";

const SOUTH = 2;
const run = blankRun(60);
const MAIN = run.world.skus.ids.indexOf("main");
const [SHOP, MINIMART] = [channelOf("tap_hoa"), channelOf("minimart")];

beforeEach(() => {
  const { ledger } = run;
  for (const group of [ledger.money, ledger.people, ledger.stock])
    for (const column of Object.values(group)) column.fill(0);
  ledger.cash.fill(0);
  ledger.netSalesByChannel.fill(0);
});

function money(line: MoneyLine, week: number, value: number): void {
  run.ledger.money[line][week - 1] = value;
}

/** Households that bought, by the brand's own column. */
function triers(week: number, value: number): void {
  const { ledger, world } = run;
  const at = peopleAt(ledger, week, world.skus.ownCount, SOUTH);
  ledger.people.triers[at] = value;
}

describe("money", () => {
  it("adds up: contribution is the sum of all lines", () => {
    money("netSales", 1, 1000);
    money("landedCost", 1, -400);
    money("fxLoss", 1, -7);
    money("backMargin", 1, -80);
    money("listingFees", 1, -30);
    money("display", 1, -10);
    money("promotion", 1, -80);
    money("media", 1, -200);
    money("overhead", 53, -50);
    const values = measureValues(run);
    expect(values["contribution"]).toBe(143);
    expect(values["contribution_y1"]).toBe(193);
    expect(values["fx_loss"]).toBe(7);
    expect(values["nsv"]).toBe(920);
    expect(values["landed_cost"]).toBe(400);
    // (80 + 30 + 10 + 80) ÷ 1,000.
    expect(values["trade_rate"]).toBe(0.2);
    expect(sumMoney(run, "media", 1, 60)).toBe(-200);
  });

  it("says what a household that ever bought has cost in media and endorsement", () => {
    money("media", 1, -300);
    money("endorsement", 2, -100);
    expect(measureValues(run)["cost_per_trier"]).toBeNull();
    triers(5, 20);
    expect(measureValues(run)["cost_per_trier"]).toBe(20);
  });

  it("finds the largest need of cash, its week, and the week from which cash stays above zero", () => {
    // Cumulative: −100, −250, −50, +10, −5, +95 from then on.
    run.ledger.cash.set([-100, -150, 200, 60, -15, 100]);
    const values = measureValues(run);
    expect(cumulativeCash(run).slice(0, 7)).toEqual([
      -100, -250, -50, 10, -5, 95, 95,
    ]);
    expect(values["peak_cash"]).toBe(250);
    expect(values["peak_week"]).toBe(2);
    expect(values["payback_weeks"]).toBe(6);
    expect(values["cash"]).toBe(95);
  });

  it("has no payback while cash ends below zero, and none to find where it was never below", () => {
    run.ledger.cash.set([-100, 40]);
    expect(measureValues(run)["payback_weeks"]).toBeNull();
    run.ledger.cash.fill(0);
    run.ledger.cash.set([5]);
    const values = measureValues(run);
    expect(values["payback_weeks"]).toBeNull();
    expect(values["peak_cash"]! + 0).toBe(0);
    expect(values["peak_week"]).toBeNull();
  });

  it("is not said of one SKU, nor costs of one region; sales of a region and a chain's channel are", () => {
    const { ledger } = run;
    ledger.netSalesByChannel[brandAt(ledger, 3, MINIMART, SOUTH)] = 77;
    expect(measureValues(run, { sku: MAIN })["contribution"]).toBeUndefined();
    const south = measureValues(run, { region: SOUTH });
    expect(south["contribution"]).toBeUndefined();
    expect(south["sellin_value"]).toBe(77);
    expect(measureValues(run, { channel: MINIMART })["sellin_value"]).toBe(77);
    expect(measureValues(run, { channel: SHOP })["sellin_value"]).toBeNull();
  });

  it("discounts cash to the day of the launch", () => {
    const yearly = 1 + run.plan.parameter("brandCapitalCost");
    run.ledger.cash[51] = yearly * 500;
    expect(measureValues(run)["npv"]).toBeCloseTo(500, 6);
    run.ledger.cash[25] = -Math.sqrt(yearly) * 200;
    expect(measureValues(run)["npv"]).toBeCloseTo(300, 6);
  });

  it("tells what is still owed at the end, and not before", () => {
    run.world.books.receivable.fill(0);
    run.world.books.receivable.set([30, 0, 12]);
    expect(measureValues(run)["receivables"]).toBe(42);
    expect(measureValues(run, { toWeek: 20 })["receivables"]).toBeNull();
    run.world.books.receivable.fill(0);
  });

  it("spreads logistics and sales force over the cases shipped, and names what was never paid", () => {
    money("logistics", 2, -30_000);
    money("salesForce", 3, -50_000);
    money("badDebt", 4, -900);
    run.ledger.stock.in[
      stockAt(run.ledger, 2, MAIN, tiers.indexOf("distributor"), SOUTH)
    ] = 80;
    // 80 packs are 4 cases of 20.
    const values = measureValues(run);
    expect(values["cost_to_serve"]).toBe(20_000);
    expect(values["bad_debt"]).toBe(900);
  });
});
