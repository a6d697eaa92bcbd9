import { describe, expect, it } from "vitest";
import {
  cellAt,
  ownAt,
  peopleAt,
  stockAt,
  tiers,
} from "../../src/ledger/ledger.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import { weeksSinceTet } from "../../src/world/tet.ts";
import { blankRun } from "../support/tiny-world.ts";

const run = blankRun(40);
const { ledger, world } = run;
const gift = world.skus.ownFrom;
const OUTLET = tiers.indexOf("outlet");
const DISTRIBUTOR = tiers.indexOf("distributor");

let count = 1;
while (weeksSinceTet(world, count) !== run.plan.parameter("tetReturnWeeks") - 1)
  count += 1;
ledger.stock.closing[stockAt(ledger, count, gift, OUTLET, 0)] = 300;
ledger.stock.closing[stockAt(ledger, count, gift, OUTLET, 1)] = 100;
// Not a gift pack; not the week of the count.
ledger.stock.closing[stockAt(ledger, count, gift + 1, OUTLET, 0)] = 9000;
ledger.stock.closing[stockAt(ledger, count - 1, gift, OUTLET, 0)] = 800;
ledger.stock.in[stockAt(ledger, count - 5, gift, DISTRIBUTOR, 2)] = 1500;
ledger.cells.chainSellInUnits[cellAt(ledger, count - 3, gift, 3, 0)] = 500;
// Shipped long before.
ledger.stock.in[stockAt(ledger, 2, gift, DISTRIBUTOR, 2)] = 7000;
ledger.companyGiftUnits[ownAt(ledger, count - 6, 0)] = 250;
ledger.people.giftTasters[peopleAt(ledger, 30, world.skus.ownCount, 1)] = 5000;

describe("measures of gifts", () => {
  const values = measureValues(run);

  it("count what is left over of gift packs, and against what was shipped for this Tết: tet_leftover, tet_leftover_share", () => {
    expect(values["tet_leftover"]).toBe(400);
    expect(values["tet_leftover_share"]).toBeCloseTo(400 / 2000, 12);
    expect(measureValues(run, { region: 1 })["tet_leftover"]).toBe(100);
    expect(measureValues(run, { sku: gift + 1 })["tet_leftover"]).toBe(0);
  });

  it("say nothing of leftovers where no Tết was counted, or of one channel", () => {
    const early = measureValues(run, { fromWeek: 1, toWeek: 20 });
    expect(early["tet_leftover"]).toBeNull();
    expect(early["tet_leftover_share"]).toBeNull();
    expect(measureValues(run, { channel: 2 })["tet_leftover"]).toBeUndefined();
  });

  it("give tasters among all households and boxes of companies: gift_tasters, company_gift_units", () => {
    let households = 0;
    for (const n of world.geography.realHouseholds) households += n;
    expect(values["gift_tasters"]).toBeCloseTo(5000 / households, 12);
    expect(values["company_gift_units"]).toBe(250);
    expect(measureValues(run, { sku: gift + 1 })["company_gift_units"]).toBe(0);
  });
});
