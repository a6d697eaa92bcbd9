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

  it("falls with VAT on the day the rate rises while the shelf price, tax included, stays", () => {
    const plan = goodPlan([...rows, "start_date,,,,,,2026-12-28,,"]);
    for (const each of market.channels) {
      const [before, after] = [1, 2].map((week) =>
        netPrice(plan, market, "main", each, week),
      );
      expect(after!.shelfVnd).toBe(before!.shelfVnd);
      expect(after!.invoiceVnd / before!.invoiceVnd).toBeCloseTo(
        1.08 / 1.1,
        12,
      );
    }
  });

  it("in chains is less front margin, rebates and allowances", () => {
    const plan = goodPlan([
      ...rows,
      "front_margin,,,,,,25,%,",
      "back_margin,,,,,,8,%,",
      "dc_allowance,,,,,,2,%,",
      "vendor_code,,,,,,own,,",
    ]);
    // 20,000 × .75 = 15,000; × (1 − .1) = 13,500.
    const price = netPrice(plan, market, "main", channel("minimart"), 1);
    expect(price.invoiceVnd).toBeCloseTo(15_000, 6);
    expect(price.netVnd).toBeCloseTo(13_500, 6);
    // A distributor that holds the vendor code keeps 10% of the invoice.
    const held = goodPlan([
      ...rows,
      "front_margin,,,,,,25,%,",
      "vendor_code,,,,,,distributor,,",
      "vendor_margin,,,,,,10,%,",
    ]);
    expect(
      netPrice(held, market, "main", channel("minimart"), 1).invoiceVnd,
    ).toBeCloseTo(13_500, 6);
    expect(price.feesVnd).toBe(0);
  });

  it("online is less fees on what the buyer pays, tax included, and a part of the fee of the order", () => {
    const plan = goodPlan([
      ...rows,
      "price_parity,,,,,,90,,",
      "front_margin,,,,,,0,%,",
      "back_margin,,,,,,0,%,",
      "dc_allowance,,,,,,0,%,",
      "platform_commission,,,,,,12,%,",
      "transaction_fee,,,,,,5,%,",
      "affiliate,,,,,,10,%,",
      "order_fee,,,,,,4000,VND/order,",
      "onlineOrderPacks,,,,,,4,packs,",
    ]);
    // 22,000 × .9 = 19,800 paid, 18,000 without tax; fees .27 × 19,800 + 1,000 = 6,346.
    const price = netPrice(plan, market, "main", channel("online"), 1);
    expect(price.shelfVnd).toBeCloseTo(19_800, 6);
    expect(price.invoiceVnd).toBeCloseTo(18_000, 6);
    expect(price.feesVnd).toBeCloseTo(6346, 6);
    expect(price.netVnd).toBeCloseTo(18_000 - 6346, 6);
  });

  it("online falls with the price-off the buyer gets: the platform takes its share of what is paid", () => {
    const fees = (depth: string) =>
      netPrice(
        goodPlan([
          ...rows,
          "order_fee,,,,,,0,VND/order,",
          `promo_depth,,online,,,,${depth},%,`,
        ]),
        market,
        "main",
        channel("online"),
        1,
      ).feesVnd;
    expect(fees("20")).toBeCloseTo(0.8 * fees("0"), 6);
  });
});
