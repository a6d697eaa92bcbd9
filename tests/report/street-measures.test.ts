import { describe, expect, it } from "vitest";
import { cellAt, stockAt, tiers } from "../../src/ledger/ledger.ts";
import { sliceOf } from "../../src/report/slice.ts";
import { streetMeasures } from "../../src/report/street-measures.ts";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import { blankRun } from "../support/tiny-world.ts";

describe("the spread of street prices", () => {
  it("is P90 ÷ P10 of street price ÷ shelf price over outlets with stock: 1.2 ÷ 0.8 = 1.5", () => {
    const run = blankRun(4);
    const { outlets, shelf, skus } = run.world;
    shelf.priceLevel.fill(1);
    const shops = [...outlets.chain.keys()].filter(
      (o) => outlets.chain[o] === NO_CHAIN && outlets.region[o] === 2,
    );
    shops.forEach((o, j) => {
      shelf.stock[o * skus.count + skus.ownFrom] = 1;
      shelf.priceFactor[o * skus.ownCount] = j % 2 === 0 ? 0.8 : 1.2;
    });
    const south = streetMeasures(run, sliceOf(run, { region: 2 }));
    expect(south["price_dispersion"]).toBeCloseTo(1.5, 6);
    const north = streetMeasures(run, sliceOf(run, { region: 0 }));
    expect(north["price_dispersion"]).toBeNull();
    // Prices are known at the end of the run only.
    const early = streetMeasures(run, sliceOf(run, { toWeek: 2 }));
    expect(early["price_dispersion"]).toBeNull();
  });
});

describe("leakage", () => {
  it("is diverted_units ÷ packs that left the distributors: 30 ÷ 120 = 25%", () => {
    const run = blankRun(4);
    const { ledger, world } = run;
    const k = world.skus.ownFrom;
    ledger.cells.divertedUnits[cellAt(ledger, 2, k, 0, 0)] = 30;
    ledger.stock.out[stockAt(ledger, 2, k, tiers.indexOf("distributor"), 0)] =
      120;
    const all = streetMeasures(run, sliceOf(run));
    expect(all["diverted_units"]).toBe(30);
    expect(all["leakage"]).toBe(0.25);
    const south = streetMeasures(run, sliceOf(run, { region: 2 }));
    expect(south["leakage"]).toBeNull();
    expect(
      streetMeasures(run, sliceOf(run, { channel: 0 }))["diverted_units"],
    ).toBeNull();
  });
});
