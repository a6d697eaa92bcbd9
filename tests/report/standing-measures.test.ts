import { beforeEach, describe, expect, it } from "vitest";
import { type CellField, cellAt } from "../../src/ledger/ledger.ts";
import { sliceOf } from "../../src/report/slice.ts";
import { standingMeasures } from "../../src/report/standing-measures.ts";
import { blankRun, channelOf } from "../support/tiny-world.ts";

const SOUTH = 2;
const SHOP = channelOf("tap_hoa");
const run = blankRun(60);
const MAIN = run.world.skus.ids.indexOf("main");
beforeEach(() => {
  for (const column of Object.values(run.ledger.cells)) column.fill(0);
});

function cell(field: CellField, week: number, value: number): void {
  const { ledger } = run;
  ledger.cells[field][cellAt(ledger, week, MAIN, SHOP, SOUTH)] = value;
}

describe("a brand stands", () => {
  it("by its shares of the category, and its price per gram against the category's", () => {
    const { ledger, world } = run;
    // 78 g at 18,000 against 30 g at 5,000.
    const rival = world.skus.ids.indexOf("lvl_small");
    cell("sellOutUnits", 1, 100);
    cell("sellOutValue", 1, 1_800_000);
    ledger.cells.sellOutUnits[cellAt(ledger, 1, rival, SHOP, SOUTH)] = 300;
    ledger.cells.sellOutValue[cellAt(ledger, 1, rival, SHOP, SOUTH)] =
      1_500_000;
    const values = standingMeasures(run, sliceOf(run));
    expect(values["share_vol"]).toBe(0.25);
    expect(values["share_val"]).toBeCloseTo(1.8 / 3.3, 12);
    const own = 1_800_000 / (100 * world.skus.packG[MAIN]!);
    const all =
      3_300_000 /
      (100 * world.skus.packG[MAIN]! + 300 * world.skus.packG[rival]!);
    expect(values["price_index"]).toBeCloseTo(own / all, 12);
  });

  it("by the share sold in the eight weeks before Tết", () => {
    // Week 1 is 7 June 2027; Tết is 26 January 2028, day 233: weeks 27 to 34 begin 1 to 56 days before it.
    cell("sellOutUnits", 26, 5);
    cell("sellOutUnits", 27, 10);
    cell("sellOutUnits", 34, 20);
    cell("sellOutUnits", 35, 5);
    expect(standingMeasures(run, sliceOf(run))["tet_dependency"]).toBe(0.75);
  });

  it("nowhere while nothing is sold", () => {
    const values = standingMeasures(run, sliceOf(run));
    expect(Object.values(values)).toEqual([null, null, null, null]);
  });
});
