import { describe, expect, it } from "vitest";
import { netPrice } from "../../src/inputs/net-price.ts";
import {
  brandShares,
  dealOf,
  shopCostVnd,
  tradeInvoiceVnd,
} from "../../src/world/shop-terms.ts";
import { theMarket } from "../support/inputs.ts";
import { channelOf, tinyWorld } from "../support/tiny-world.ts";

const SOUTH = 2;
const SHOP = channelOf("tap_hoa");

describe("terms of small shops", () => {
  it("cost a shop the recommended price less its margin, by the list price index and the deal", () => {
    const { world } = tinyWorld({
      sets: ["list_price_idx=90 index", "taphoa_margin=20 %"],
      burnIn: 0,
    });
    const k = world.skus.ids.indexOf("main");
    expect(shopCostVnd(world, k, SHOP, SOUTH, 1)).toBeCloseTo(
      18_000 * 0.8 * 0.9,
      8,
    );
    const { territories } = world;
    for (let t = 0; t < territories.count; t++)
      if (territories.region[t] === SOUTH)
        world.trade.dealDiscount[t * world.skus.count + k] = 0.1;
    expect(dealOf(world, k, SOUTH)).toBeCloseTo(0.1, 12);
    expect(dealOf(world, k, 0)).toBe(0);
    expect(shopCostVnd(world, k, SHOP, SOUTH, 1)).toBeCloseTo(
      18_000 * 0.8 * 0.9 * 0.9,
      8,
    );
  });

  it("bring the brand the invoice of the channel's price ladder", () => {
    const { world, plan } = tinyWorld({ burnIn: 0 });
    const channel = theMarket().channels[SHOP]!;
    expect(tradeInvoiceVnd(world, world.skus.ownFrom, SHOP, SOUTH, 1)).toBe(
      netPrice(plan, theMarket(), "gift", channel, 1, "south").invoiceVnd,
    );
  });
});

describe("shares of brands in small shops", () => {
  it("sum to 1 in every region, the entrant's being nothing before its launch", () => {
    const { world } = tinyWorld({ burnIn: 2 });
    const shares = brandShares(world);
    const brands = world.skus.brandIds.length;
    for (let r = 0; r < 3; r++) {
      let sum = 0;
      for (let b = 0; b < brands; b++) sum += shares[b * 3 + r]!;
      expect(sum).toBeCloseTo(1, 12);
      expect(shares[world.skus.ownBrand * 3 + r]).toBe(0);
    }
  });
});
