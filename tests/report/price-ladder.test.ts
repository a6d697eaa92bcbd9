import { describe, expect, it } from "vitest";
import { priceLadder } from "../../src/report/price-ladder.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

const rows = priceLadder(goodPlan(briskPlan), theMarket());

describe("the price ladder", () => {
  it("has every SKU in every channel", () => {
    const skus = new Set(rows.map(({ sku }) => sku));
    expect(rows).toHaveLength(skus.size * theMarket().channels.length);
  });

  it("gives parts that add up to the shelf price", () => {
    for (const { shelf, vat, trade, terms, landed, margin } of rows)
      expect(vat + trade + terms + landed + margin).toBeCloseTo(shelf, 6);
  });

  it("takes rebates from chains and none from grocers", () => {
    for (const row of rows) {
      if (row.channel === "tap_hoa") expect(row.terms).toBe(0);
      if (row.channel === "supermarket") expect(row.terms).toBeGreaterThan(0);
      expect(row.vat).toBeGreaterThan(0);
    }
  });
});
