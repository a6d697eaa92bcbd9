import { describe, expect, it } from "vitest";
import {
  factLevers,
  householdsOf,
  incumbentEntries,
  incumbentGroup,
} from "../../src/inputs/incumbent-defaults.ts";
import { regionIds } from "../../src/inputs/ids.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("what a plan knows of the market without saying anything", () => {
  it.each(market.categories)(
    "is what the data say of the incumbents of %s",
    (category) => {
      const plan = goodPlan([`category,,,,,,${category},,`]);
      expect(plan.brands).toEqual(market.brands(category));
      expect(plan.incumbents).toEqual(market.skus(category));
      for (const brand of market.brands(category)) {
        const scope = { sku: brand.id };
        expect(plan.number("incumbent_awareness", scope)).toBe(brand.awareness);
        for (const region of regionIds)
          expect(
            plan.number("incumbent_share", { ...scope, region }),
          ).toBeCloseTo(brand.share[region], 9);
      }
      for (const sku of market.skus(category))
        expect(plan.number("incumbent_price", { sku: sku.id })).toBe(
          sku.priceVnd,
        );
      for (const fact of factLevers.keys())
        for (const segment of ["urban", "rural", "all"])
          if (market.hasFact("category_facts", category, fact, segment))
            expect(plan.categoryFact(fact, segment)).toBe(
              market.fact("category_facts", category, fact, segment),
            );
    },
  );

  it("takes a brand's distribution in a channel from its own row, else from its trade", () => {
    const plan = goodPlan(["category,,,,,,facial_cleanser,,"]);
    const brand = market
      .brands("facial_cleanser")
      .find(({ id }) => id === "cleanser_dermo")!;
    const nd = (channel: string): number =>
      plan.number("incumbent_nd", { sku: brand.id, channel });
    expect(nd("specialty")).toBe(
      market.fact("brand_channels", brand.id, "specialty"),
    );
    expect(nd("tap_hoa")).toBe(brand.ndTraditional);
    expect(
      plan.number("incumbent_nd", { sku: brand.id, chain: "hasaki" }),
    ).toBe(nd("specialty"));
  });

  it("has an entry for every lever of the group, and for none else", () => {
    const levers = new Set(
      incumbentEntries(market, "snacks").map((entry) => entry.lever),
    );
    const group = [...market.levers.values()].filter(
      (lever) => lever.group === incumbentGroup,
    );
    expect([...levers].sort()).toEqual(group.map(({ id }) => id).sort());
  });

  it("weighs town and country by their households", () => {
    const all = market.areas.reduce((sum, area) => sum + area.households, 0);
    expect(householdsOf(market, "urban") + householdsOf(market, "rural")).toBe(
      all,
    );
  });
});
