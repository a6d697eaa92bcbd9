import { describe, expect, it } from "vitest";
import { measureValues } from "../../src/report/measure-values.ts";
import {
  partnerReturn,
  partnerRows,
  partnerWarningCodes,
  partnerWarnings,
} from "../../src/report/partners.ts";
import { theMarket } from "../support/inputs.ts";
import { blankRun } from "../support/tiny-world.ts";

const SOUTH = 2;
const market = theMarket();

/** A run in which the South's territories earned 2 on 40 a week for 26 weeks, and one lost its partner. */
function run() {
  const made = blankRun(26);
  const { territories, trade } = made.world;
  const { partner } = trade;
  for (let t = territories.first[SOUTH]!; t < territories.count; t++) {
    partner.profit[t] = 2 * 26;
    partner.capitalWeeks[t] = 40 * 26;
    partner.weeks[t] = 26;
    partner.lastRoi[t] = 0.1;
  }
  const t = territories.first[SOUTH]!;
  partner.quits[t] = 1;
  partner.lastQuit[t] = 20;
  partner.quitRoi[t] = -0.12;
  partner.servedFrom[t] = 40;
  partner.weakQuarters[t + 1] = 1;
  return made;
}

describe("the partners of a run", () => {
  const made = run();

  it("return profit ÷ capital × 52: 2 on 40 a week is 260% a year", () => {
    expect(partnerReturn(made, [SOUTH])).toBeCloseTo(2.6, 12);
    expect(partnerReturn(made, [0])).toBeNull();
    expect(measureValues(made)["dist_roi"]).toBeCloseTo(2.6, 12);
    expect(measureValues(made, { region: SOUTH })["dist_roi"]).toBeCloseTo(
      2.6,
      12,
    );
    expect(measureValues(made, { toWeek: 13 })["dist_roi"]).toBeNull();
    expect(measureValues(made, { channel: 0 })["dist_roi"]).toBeUndefined();
  });

  it("are a row per territory, its provinces each in one, with what the partner earned", () => {
    const rows = partnerRows(made);
    expect(rows).toHaveLength(made.world.territories.count);
    const provinces = rows.flatMap((row) => row.provinces);
    expect(new Set(provinces).size).toBe(provinces.length);
    expect(provinces.length).toBe(
      new Set(market.areas.map((area) => area.provinceVi)).size,
    );
    const row = rows.find(({ territory }) => territory === "south/1")!;
    expect(row).toMatchObject({
      partner: "south/1",
      region: "south",
      served: false,
      quits: 1,
      last_quit_week: 20,
      last_quit_roi: -0.12,
      capital_vnd: 40,
      last_quarter_roi: 0.1,
    });
    expect(row.roi).toBeCloseTo(2.6, 12);
    expect(row.profit_vnd_per_month).toBeCloseTo((2 * 52) / 12, 12);
    expect(rows[0]).toMatchObject({ served: true, roi: null, quits: 0 });
  });

  it("owe the brand's promise on the stock they hold", () => {
    const { world } = made;
    const t = world.territories.first[SOUTH]!;
    world.trade.distributor.stock[
      t * world.skus.count + world.skus.ownFrom + 1
    ] = 1000;
    const row = partnerRows(made).find((each) => each.territory === "south/1")!;
    expect(row.buy_back_liability_vnd).toBeGreaterThan(0);
  });

  it("are told of when they left, and when they may", () => {
    const warnings = partnerWarnings(made);
    expect(warnings.map(({ code }) => code)).toEqual(partnerWarningCodes);
    expect(partnerWarningCodes).toEqual(["partners-quit", "partners-weak"]);
    expect(warnings[0]!.params).toMatchObject({
      region: "south",
      count: 1,
      week: 20,
      // Its own last quarter, not what the region has earned since.
      roiPercent: -12,
    });
    expect(warnings[0]!.message).toContain("week 20");
  });

  it("bring no warning while they stay", () => {
    expect(partnerWarnings(blankRun(4))).toEqual([]);
  });
});
