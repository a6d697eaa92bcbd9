import { describe, expect, it } from "vitest";
import {
  PLAN_RATES,
  landedCost,
  taxRate,
} from "../../src/inputs/landed-cost.ts";
import { ownAt } from "../../src/ledger/ledger.ts";
import { importVat } from "../../src/mechanisms/import-vat.ts";
import {
  type Tiny,
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

/** A world before its launch in which nothing is owed; rates stand still. */
function fresh(...sets: string[]): Tiny {
  const tiny = tinyWorld({
    sets: ["fx_vol=0 %", ...sets],
    burnIn: 1,
    room: 30,
  });
  tiny.world.shocks.rate.fill(1);
  return tiny;
}

/** Closes a week in which packs of own SKU 1 arrived and sales were booked; what VAT did to cash. */
function close(
  tiny: Tiny,
  week: number,
  arrived: number,
  sales: number,
): number {
  const row = week - tiny.ledger.shape.firstWeek;
  tiny.ledger.arrivedUnits[ownAt(tiny.ledger, week, 1)] = arrived;
  tiny.ledger.money.netSales[row] = sales;
  importVat.step(tiny.world, week, tiny.ledger);
  return tiny.ledger.cash[row]!;
}

function vatOf({ plan, world }: Tiny, packs: number, week: number): number {
  const sku = world.skus.ids[world.skus.ownFrom + 1]!;
  const cost = landedCost(plan, world.market, sku, week, PLAN_RATES);
  const rate = taxRate(plan, world.market, "vat", week, sku);
  return packs * rate * (cost.cifVnd + cost.dutyVnd + cost.exciseVnd);
}

describe("VAT on imports", () => {
  it("changes only what it declares", () => {
    expect(undeclared(importVat, changesOf(importVat))).toEqual([]);
  });

  it("is paid in the week of arrival and comes back five weeks later if sales brought as much tax", () => {
    const tiny = fresh();
    const tax = vatOf(tiny, 1000, 1);
    expect(close(tiny, 1, 1000, 1e12)).toBeCloseTo(-tax, 3);
    for (let week = 2; week < 6; week++)
      expect(close(tiny, week, 0, 0)).toBeCloseTo(0, 6);
    expect(close(tiny, 6, 0, 0)).toBeCloseTo(tax, 3);
    expect(total(tiny.ledger.cash)).toBeCloseTo(0, 3);
  });

  it("comes back no faster than sales bring tax; the rest is carried on", () => {
    const tiny = fresh("vat_rate=10 %");
    const tax = vatOf(tiny, 1000, 1);
    close(tiny, 1, 1000, tax * 4);
    close(tiny, 2, 0, tax * 100);
    for (let week = 3; week < 6; week++) close(tiny, week, 0, 0);
    expect(close(tiny, 6, 0, 0)).toBeCloseTo(0.4 * tax, 3);
    expect(tiny.world.books.vatOpen[0]).toBeCloseTo(0.6 * tax, 3);
    expect(close(tiny, 7, 0, 0)).toBeCloseTo(0.6 * tax, 3);
    expect(total(tiny.ledger.vatCredited)).toBeCloseTo(tax, 3);
  });

  it("is the brand's only as far as the stock is, and none where the rate is none", () => {
    const half = fresh("stock_borne=50 %");
    expect(close(half, 1, 1000, 0)).toBeCloseTo(-vatOf(half, 500, 1), 3);
    const none = fresh("vat_rate=0 %");
    expect(close(none, 1, 1000, 1e9) + 0).toBeCloseTo(0, 6);
  });

  it("moves no line of the contribution", () => {
    const tiny = tinyWorld({ weeks: 3 });
    const before = Object.values(tiny.ledger.money).map((line) => total(line));
    importVat.step(tiny.world, tiny.week, tiny.ledger);
    expect(Object.values(tiny.ledger.money).map((line) => total(line))).toEqual(
      before,
    );
  });
});
