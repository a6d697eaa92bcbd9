import { describe, expect, it } from "vitest";
import {
  PLAN_RATES,
  type RateIndex,
  dayOfWeek,
  dutyRate,
  landedCost,
  packsPerContainer,
  taxRate,
  taxedAs,
} from "../../src/inputs/landed-cost.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();
/** Round figures: 800 VND per TWD, 20,000 per USD, 1,000 cases of 20 packs in a container. */
const rows = [
  "fx_twd_vnd,,,,,,800,,",
  "fx_usd_vnd,,,,,,20000,,",
  "containerCbm,,,,,,28,,",
  "case_cbm,,,,,,0.028,,",
  "units_per_case,,,,,,20,,",
  "exw_cost,,,,,,4.9,TWD,",
  "inlandTwdPerPack,,,,,,0.1,,",
  "freight_20ft,,,,,,1000,USD,",
  "insurance,,,,,,0,%,",
  "clearance_cost,,,,,,8000000,VND,",
  "sticker_cost,,,,,,100,VND,",
];

describe("the landed cost of a pack", () => {
  it("is CIF, duty, clearance and sticker, as on the back of an envelope", () => {
    const plan = goodPlan([...rows, "duty_rate,,,,,,20,%,"]);
    // 20 packs x 1000 cases; CIF = 5 TWD x 800 + 1000 USD x 20,000 / 20,000 packs = 4,000 + 1,000.
    expect(packsPerContainer(plan, "main")).toBe(20_000);
    const cost = landedCost(plan, market, "main", 1);
    expect(cost.cifVnd).toBeCloseTo(5000, 6);
    expect(cost.dutyVnd).toBeCloseTo(1000, 6);
    expect(cost.exciseVnd).toBe(0);
    expect(cost.clearanceVnd).toBeCloseTo(400, 6);
    expect(cost.landedVnd).toBeCloseTo(5000 + 1000 + 400 + 100, 6);
  });

  it("takes insurance as a share of CIF itself", () => {
    const plan = goodPlan([
      ...rows.filter((r) => !/^insur/.test(r)),
      "insurance,,,,,,1,%,",
    ]);
    expect(landedCost(plan, market, "main", 1).cifVnd).toBeCloseTo(
      5000 / 0.99,
      6,
    );
  });
});

describe("exchange rates that left the plan's", () => {
  it("move what is written in their currency, with the duty on it, and nothing else", () => {
    const plan = goodPlan([...rows, "duty_rate,,,,,,20,%,"]);
    const at = (rates: Partial<RateIndex>) =>
      landedCost(plan, market, "main", 1, { ...PLAN_RATES, ...rates })
        .landedVnd;
    // CIF 4,000 from TWD and 1,000 from USD, duty a fifth on top.
    expect(at({})).toBe(landedCost(plan, market, "main", 1).landedVnd);
    expect(at({ TWD: 1.1 }) - at({})).toBeCloseTo(400 * 1.2, 6);
    expect(at({ USD: 1.1 }) - at({})).toBeCloseTo(100 * 1.2, 6);
    const inDong = goodPlan([
      ...rows.filter((row) => !/^exw/.test(row)),
      "exw_cost,,,,,,4000,VND,",
    ]);
    const dong = (rates: Partial<RateIndex>) =>
      landedCost(inDong, market, "main", 1, { ...PLAN_RATES, ...rates }).cifVnd;
    // Only the way to the port, 0.1 TWD a pack at 800, is still abroad.
    expect(dong({ TWD: 1.1 }) - dong({})).toBeCloseTo(8, 6);
  });
});

describe("duty and taxes", () => {
  it("follow the rule of the origin unless the plan gives a rate", () => {
    const of = (row: string): number =>
      dutyRate(goodPlan([row]), market, "main", 1);
    expect(of("origin,,,,,,vietnam,,")).toBe(0);
    expect(of("origin,,,,,,taiwan,,")).toBe(
      market.rules.find((rule) => rule.appliesTo === "snacks/taiwan")?.amount,
    );
    expect(of("duty_rate,,,,,,7,%,")).toBe(0.07);
  });

  it("take excise from sweetened drinks alone, from the day of the rule", () => {
    const tea = (sweetened: string, week: number) =>
      landedCost(
        goodPlan([
          "category,,,,,,rtd_tea,,",
          "start_date,,,,,,2026-12-28,,",
          `sweetened,,,,,,${sweetened},,`,
        ]),
        market,
        "main",
        week,
      );
    const { cifVnd, dutyVnd, exciseVnd } = tea("on", 2);
    expect(exciseVnd).toBeCloseTo((cifVnd + dutyVnd) * 0.08, 6);
    expect(tea("on", 1).exciseVnd).toBe(0);
    expect(tea("off", 2).exciseVnd).toBe(0);
    expect(tea("on", 60).exciseVnd).toBeCloseTo((cifVnd + dutyVnd) * 0.1, 6);
  });

  it("leave sweetened drinks out of the reduced rate of VAT once they are taxed", () => {
    const plan = goodPlan(["category,,,,,,rtd_tea,,"]);
    expect(taxedAs(plan, "main")).toEqual(["sugary_drinks", "rtd_tea", "all"]);
    expect(taxRate(plan, market, "vat", 1, "main")).toBe(0.1);
    expect(taxedAs(goodPlan(["moq,,,,,,600,,"]), "main")).toEqual([
      "snacks",
      "all",
    ]);
  });

  it("change on the day the rule says", () => {
    const plan = goodPlan(["start_date,,,,,,2026-12-28,,"]);
    expect(dayOfWeek(plan, 2)).toBe("2027-01-04");
    expect(taxRate(plan, market, "vat", 1)).toBe(0.08);
    expect(taxRate(plan, market, "vat", 2)).toBe(0.1);
    expect(taxRate(plan, market, "no_such_tax", 2)).toBe(0);
    const prolonged = goodPlan([
      "start_date,,,,,,2026-12-28,,",
      "vat_rate,,,,2,27,8,%,",
      "duty_rate,,,,2,27,25,%,",
    ]);
    expect(
      [1, 2, 27, 28].map((week) => taxRate(prolonged, market, "vat", week)),
    ).toEqual([0.08, 0.08, 0.08, 0.1]);
    expect(dutyRate(prolonged, market, "main", 27)).toBe(0.25);
    expect(dutyRate(prolonged, market, "main", 28)).toBe(0.18);
  });
});
