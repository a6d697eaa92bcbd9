import { describe, expect, it } from "vitest";
import { asOdds, priceExponent } from "../../src/world/odds.ts";
import { theMarket } from "../support/inputs.ts";
import { silent } from "../support/spending.ts";

describe("an effect on sales as odds", () => {
  it("needs odds of effect^((S + 1) ÷ S), so that sales of a small brand move by the effect", () => {
    const s = theMarket().fact(
      "category_facts",
      "snacks",
      "dirichlet_s",
      "all",
    );
    const { world } = silent();
    const odds = asOdds(world, 1.75, 1);
    expect(Math.pow(odds, s / (s + 1))).toBeCloseTo(1.75, 10);
    expect(asOdds(world, 1.75, 0)).toBe(1);
    expect(asOdds(world, 1, 0.12)).toBe(1);
  });
});

describe("the exponent of price", () => {
  it("is the region's trait × the calibration's factor", () => {
    const { world } = silent();
    const trait = theMarket().fact("traits", "price_exponent", "central");
    expect(priceExponent(world, 1)).toBe(trait);
    const solved = { ...world, constants: { ...world.constants, price: 1.5 } };
    expect(priceExponent(solved, 1)).toBeCloseTo(1.5 * trait, 12);
  });
});
