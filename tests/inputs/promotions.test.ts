import { describe, expect, it } from "vitest";
import { promotionTypes, trades } from "../../src/inputs/ids.ts";
import {
  promotionAt,
  promotionCost,
  reached,
  runsIn,
} from "../../src/inputs/promotions.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();
const scope = { sku: "main", channel: "minimart", region: "south" };

function planned(type: string) {
  return goodPlan([
    "promo_depth,main,,,5,8,20,%,",
    `promo_type,main,,,,,${type},,`,
  ]);
}

describe("types of promotion", () => {
  it("are the choices of the lever, in the order of the list", () => {
    expect(market.levers.get("promo_type")?.choices).toEqual(promotionTypes);
  });

  it("have every fact of the table, and run in some trade", () => {
    for (const type of promotionTypes) {
      expect(promotionAt(planned(type), market, "modern", scope, 6)?.type).toBe(
        type,
      );
      expect(trades.some((trade) => runsIn(market, type, trade))).toBe(true);
    }
  });

  it("run in the weeks that have a depth, and where the table lets them", () => {
    const coupon = planned("coupon");
    expect(promotionAt(coupon, market, "modern", scope, 4)).toBeUndefined();
    expect(promotionAt(coupon, market, "modern", scope, 5)?.depth).toBe(0.2);
    expect(
      promotionAt(coupon, market, "traditional", scope, 5),
    ).toBeUndefined();
    expect(runsIn(market, "display", "online")).toBe(false);
  });

  it("leave a price-off to the trade and let what is in the pack pass whole", () => {
    const through = (type: string) =>
      reached(
        promotionAt(planned(type), market, "traditional", scope, 5)!,
        0.2,
      );
    expect(through("price_off")).toBe(0.2);
    expect(through("bonus_pack")).toBe(1);
    expect(through("lucky_draw")).toBe(1);
    // 20% + 80% × (1 − 80%) = 36%: most gifts are stripped.
    expect(through("gift_with_purchase")).toBeCloseTo(0.36, 12);
  });

  it("cost the brand a part of the depth: a gift is bought wholesale", () => {
    const cost = (type: string) =>
      promotionCost(promotionAt(planned(type), market, "modern", scope, 5));
    expect(cost("price_off")).toBe(0.2);
    expect(cost("gift_with_purchase")).toBeCloseTo(0.12, 12);
    expect(promotionCost(undefined)).toBe(0);
  });
});
