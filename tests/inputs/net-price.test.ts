import { describe, expect, it } from "vitest";
import { netPrice } from "../../src/inputs/net-price.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();
const channel = (id: string) => market.channels.find((each) => each.id === id)!;
const rows = ["channel_price_idx,,,,,,100,,", "rsp,,,,,,22000,,"];

describe("what is left of a shelf price", () => {
  it("in traditional trade is less VAT, the shop's, the wholesaler's and the distributor's margin", () => {
    const plan = goodPlan([
      ...rows,
      "taphoa_margin,,,,,,20,%,",
      "wholesale_margin,,,,,,5,%,",
      "dist_margin,,,,,,10,%,",
    ]);
    // 22,000 ÷ 1.1 = 20,000; × .8 × .95 × .9 = 13,680.
    const price = netPrice(plan, market, "main", channel("tap_hoa"), 1);
    expect(price.exVatVnd).toBeCloseTo(20_000, 6);
    expect(price.netVnd).toBeCloseTo(13_680, 6);
  });

  it("in chains is less front margin, rebates and allowances", () => {
    const plan = goodPlan([
      ...rows,
      "front_margin,,,,,,25,%,",
      "back_margin,,,,,,8,%,",
      "dc_allowance,,,,,,2,%,",
    ]);
    // 20,000 × .75 = 15,000; × (1 − .1) = 13,500.
    const price = netPrice(plan, market, "main", channel("minimart"), 1);
    expect(price.invoiceVnd).toBeCloseTo(15_000, 6);
    expect(price.netVnd).toBeCloseTo(13_500, 6);
    const online = netPrice(plan, market, "main", channel("online"), 1);
    expect(online.netVnd).toBeLessThan(13_500);
  });
});
