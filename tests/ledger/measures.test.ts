import { describe, expect, it } from "vitest";
import { measures } from "../../src/ledger/measures.ts";

/** Every measure there is; a new one is added here with its test. */
const known = [
  ..."sell_through sell_through_w13 sell_through_w26 sell_through_w52".split(
    " ",
  ),
  ..."sell_through_brand sellout_units sellout_cases sellout_value".split(" "),
  ..."sellin_units sellin_value secondary_units nd wd nd_reach tdp ros".split(
    " ",
  ),
  ..."oos_rate lost_sales switched_sales weeks_cover_dist".split(" "),
  ..."weeks_cover_store stuffing_index awareness trial repeat depth".split(" "),
  ..."expiry_units expiry_value".split(" "),
  ..."penetration share_vol share_val price_index nsv landed_cost fx_loss".split(
    " ",
  ),
  ..."trade_rate contribution_y1 contribution peak_cash peak_week".split(" "),
  ..."payback_weeks cash returns_units write_off_units".split(" "),
  ..."listing_survival tet_dependency cost_per_trier tet_leftover".split(" "),
  ..."tet_leftover_share gift_tasters company_gift_units".split(" "),
  ..."price_dispersion diverted_units leakage".split(" "),
  ..."osa time_to_nd frequency crp cost_to_serve bad_debt npv".split(" "),
  ..."receivables capacity_use order_fill".split(" "),
  ..."spend_per_purchase share_of_requirements calls call_success".split(" "),
  ..."order_lines order_value rep_productivity cost_per_order".split(" "),
  "dist_roi",
  "out_of_home",
  ..."retailer_pnl retailer_pnl_index".split(" "),
];

describe("the measures", () => {
  it("are each defined once", () => {
    const ids = measures.map((measure) => measure.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual([...known].sort());
  });

  it("say in words what they are, how to read them and where they are from", () => {
    for (const measure of measures)
      for (const text of [
        measure.name,
        measure.formula,
        measure.howToRead,
        measure.source,
      ])
        expect(text.trim(), measure.id).not.toBe("");
  });

  it("grow with the population if they are packs, cases, occasions, calls or money, and only then", () => {
    for (const measure of measures)
      expect(measure.scales, measure.id).toBe(
        ["packs", "cases", "occasions", "calls", "VND"].includes(measure.unit),
      );
  });

  it("never mix the three flows: a measure in packs belongs to one arrow", () => {
    const arrow = (id: string) => measures.find((m) => m.id === id)!.arrow;
    expect(arrow("sellin_units")).toBe("sell-in");
    expect(arrow("secondary_units")).toBe("secondary");
    expect(arrow("sellout_units")).toBe("sell-out");
  });
});
