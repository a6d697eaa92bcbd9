import { describe, expect, it } from "vitest";
import { readBrands, readSkus } from "../../src/inputs/brands.ts";
import { regionIds } from "../../src/inputs/ids.ts";
import { dataProblems, theMarket } from "../support/inputs.ts";

describe("brands", () => {
  it("share each region of the category wholly among themselves", () => {
    for (const region of regionIds) {
      const shares = theMarket()
        .brands("snacks")
        .map((brand) => brand.share[region]);
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    }
  });

  it("are refused when one of them is missing", () => {
    const without = (text: string): string => {
      const [head, , ...rest] = text.split("\n");
      return [head, ...rest].join("\n");
    };
    const problems = dataProblems("brands.csv", without);
    expect(problems).toContain("shares-not-1 brands.csv");
    expect(problems).toContain("unknown-brand skus.csv");
  });
});

describe("SKUs of incumbents", () => {
  it("belong to a brand and cost between their low and high", () => {
    const brands = theMarket()
      .brands("snacks")
      .map((brand) => brand.id);
    for (const sku of theMarket().skus("snacks")) {
      expect(brands).toContain(sku.brand);
      expect(sku.priceVnd).toBeGreaterThanOrEqual(sku.lowPriceVnd);
      expect(sku.priceVnd).toBeLessThanOrEqual(sku.highPriceVnd);
    }
  });

  it("and brands are none without their files", () => {
    const reading = { files: {}, problems: [] };
    expect(readBrands(reading, new Set())).toEqual([]);
    expect(readSkus(reading, new Set(), [])).toEqual([]);
    expect(reading.problems).toHaveLength(2);
  });
});
