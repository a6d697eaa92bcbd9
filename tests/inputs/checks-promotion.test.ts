import { describe, expect, it } from "vitest";
import { promotionPlace } from "../../src/inputs/checks-promotion.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const find = (rows: readonly string[]) =>
  promotionPlace.find(goodPlan(rows), theMarket());

describe("the check of where promotions run", () => {
  it("names a type and a channel in which it cannot, once", () => {
    const found = find([
      "promo_type,,,,,,coupon,,",
      "promo_depth,main,tap_hoa,,5,8,20,%,",
      "promo_depth,value,tap_hoa,,15,18,20,%,",
      "promo_depth,main,minimart,,5,8,20,%,",
    ]);
    expect(found.map(({ params }) => params)).toEqual([
      { type: "coupon", channel: "tap_hoa" },
    ]);
  });

  it("is silent about a price-off anywhere, and about a depth of nothing", () => {
    expect(find(["promo_depth,main,tap_hoa,,5,8,20,%,"])).toEqual([]);
    expect(
      find(["promo_type,,,,,,coupon,,", "promo_depth,,tap_hoa,,,,0,%,"]),
    ).toEqual([]);
  });
});
