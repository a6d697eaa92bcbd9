import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  openingWeeks,
  openingsPerYear,
} from "../../src/world/store-openings.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("the weeks in which stores open", () => {
  it("bring, on average over luck, the yearly number of real stores, whatever the weight", () => {
    // 52 stores a year are 52 by week 52: with weight w, (52 ÷ w) simulated ones, a fraction of one by luck.
    for (const weight of [1, 5, 40, 100]) {
      let opened = 0;
      const draws = 1000;
      for (let d = 0; d < draws; d++)
        opened +=
          weight *
          openingWeeks(52, weight, (d + 0.5) / draws).filter((w) => w <= 52)
            .length;
      expect(opened / draws).toBeCloseTo(52, 6);
    }
  });

  it("never lie before the launch, and never fall", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (yearly, weight, luck) => {
          const weeks = openingWeeks(yearly, weight, luck);
          return weeks.every(
            (week, j) => week >= 1 && week >= (weeks[j - 1] ?? 1),
          );
        },
      ),
    );
  });

  it("are none where a chain closes stores on balance", () => {
    expect(openingWeeks(-10, 1, 0.5)).toEqual([]);
  });
});

describe("openings of a zone", () => {
  it("add up over the zones of a region to the row of the table", () => {
    const south = market.fact(
      "chain_openings",
      "bach_hoa_xanh",
      "south",
      "urban",
    );
    const sum =
      openingsPerYear(market, "bach_hoa_xanh", "se", "urban") +
      openingsPerYear(market, "bach_hoa_xanh", "mrd", "urban");
    expect(sum).toBeCloseTo(south, 9);
    expect(
      openingsPerYear(market, "bach_hoa_xanh", "se", "urban"),
    ).toBeGreaterThan(openingsPerYear(market, "bach_hoa_xanh", "mrd", "urban"));
  });

  it("are none for a chain without a row", () => {
    expect(openingsPerYear(market, "lotte_mart", "se", "urban")).toBe(0);
  });
});
