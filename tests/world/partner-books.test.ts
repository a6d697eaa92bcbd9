import { describe, expect, it } from "vitest";
import { netPrice } from "../../src/inputs/net-price.ts";
import { distributorPrices, keepBooks } from "../../src/world/partner-books.ts";
import { theMarket } from "../support/inputs.ts";
import { tinyWorld, total } from "../support/tiny-world.ts";

const SOUTH = 2;
const market = theMarket();
const WEEKS_PER_MONTH = 365.25 / 12 / 7;

/** A week's books of the South with 1,000 packs of the main SKU sold, 2,000 held and 500 bought. */
function books(sets: readonly string[] = []) {
  const { world } = tinyWorld({
    rows: ["reps,,,south,,,0,reps,"],
    sets,
    burnIn: 0,
  });
  const { trade, territories, skus } = world;
  const t = territories.first[SOUTH]!;
  const at = t * skus.count + skus.ownFrom + 1;
  trade.distributor.given[at] = 1000;
  trade.distributor.stock[at] = 2000;
  trade.partner.bought[t * skus.ownCount + 1] = 500;
  const prices = distributorPrices(world, SOUTH, 2);
  keepBooks(world, SOUTH, 2, prices);
  const sum = (column: Float64Array) =>
    total(column.subarray(t, territories.first[SOUTH + 1]));
  return { world, at, t, price: prices[1]!, sum };
}

describe("a distributor's books", () => {
  it("buy at the invoice price of traditional trade", () => {
    const { price, world } = books();
    const grocer = market.channels.find(({ id }) => id === "tap_hoa")!;
    expect(price).toBe(
      netPrice(world.plan, market, "main", grocer, 2, "south").invoiceVnd,
    );
  });

  it("earn the margin on what was sold: 1,000 packs × price × margin ÷ (1 − margin)", () => {
    const { price, sum, world } = books(["dist_margin=12 %"]);
    expect(sum(world.trade.partner.margin)).toBeCloseTo(
      (1000 * price * 0.12) / 0.88,
      2,
    );
  });

  it("tie up stock and credit to shops less credit from the brand, and equipment in each territory", () => {
    const { price, sum, world } = books([
      "dist_margin=12 %",
      "credit_days_shop=7 days",
      "credit_days_tt=14 days",
    ]);
    const { territories, plan } = world;
    const count = territories.first[SOUTH + 1]! - territories.first[SOUTH]!;
    const expected =
      2000 * price +
      (1000 * price) / 0.88 -
      500 * price * 2 +
      count * plan.parameter("partnerEquipmentVnd");
    expect(sum(world.trade.partner.capital) / expected).toBeCloseTo(1, 9);
  });

  it("pay delivery, warehouse, an office each, and interest on the money tied up", () => {
    const { sum, world } = books();
    const { plan, territories } = world;
    const count = territories.first[SOUTH + 1]! - territories.first[SOUTH]!;
    // Cases of 20: 50 sold, 100 held.
    const expected =
      50 * plan.parameter("partnerDeliveryVndPerCase") +
      (100 * plan.parameter("partnerWarehouseVndPerCase") +
        count * plan.parameter("partnerFixedVndPerMonth")) /
        WEEKS_PER_MONTH +
      (sum(world.trade.partner.capital) *
        plan.parameter("partnerCapitalCost")) /
        52;
    expect(sum(world.trade.partner.cost) / expected).toBeCloseTo(1, 9);
  });

  it("bear the reps' pay that the brand does not, and the brand's half where both pay", () => {
    const cost = (employer: string) => {
      const { sum, world } = books([
        "reps[south]=10 reps",
        "rep_cost=12000000 VND/rep/month",
        `rep_employer=${employer}`,
      ]);
      return sum(world.trade.partner.cost);
    };
    const free = cost("brand");
    const week = 120_000_000 / WEEKS_PER_MONTH;
    expect(cost("distributor") - free).toBeCloseTo(week, 2);
    expect(cost("shared") - free).toBeCloseTo(
      week * (1 - market.parameter("repSubsidyShared")),
      2,
    );
  });

  it("go to every territory of the region by its outlets and the luck of the place, not by where a simulated outlet stands", () => {
    const { world, t } = books();
    const { partner } = world.trade;
    const { territories } = world;
    for (let n = t; n < territories.first[SOUTH + 1]!; n++) {
      expect(partner.margin[n]).toBeGreaterThan(0);
      // Luck of three standard deviations either way.
      const ratio =
        partner.margin[n]! / territories.share[n]! / partner.margin[t]!;
      expect(ratio * territories.share[t]!).toBeGreaterThan(0.2);
      expect(ratio * territories.share[t]!).toBeLessThan(5);
    }
  });

  it("count each pack once: the week's flows are taken over and start anew", () => {
    const { world, at } = books();
    expect(world.trade.distributor.given[at]).toBe(0);
    expect(total(world.trade.partner.bought)).toBe(0);
  });

  it("earn less when part of the price is given away", () => {
    const tiny = tinyWorld({ burnIn: 0 });
    const { trade, territories, skus } = tiny.world;
    const at = territories.first[SOUTH]! * skus.count + skus.ownFrom + 1;
    trade.distributor.given[at] = 1000;
    trade.partner.bought[territories.first[SOUTH]! * skus.ownCount + 1] = 1;
    trade.dealDiscount[at] = 0.05;
    const prices = distributorPrices(tiny.world, SOUTH, 2);
    keepBooks(tiny.world, SOUTH, 2, prices);
    const margin = tiny.plan.number("dist_margin");
    expect(total(trade.partner.margin)).toBeCloseTo(
      1000 * prices[1]! * (0.95 / (1 - margin) - 1),
      2,
    );
  });
});
