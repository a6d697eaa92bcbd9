import { describe, expect, it } from "vitest";
import { measureYear } from "../../src/calibrate/base-year.ts";
import { partsOf } from "../../src/inputs/calibration.ts";
import { coarseLab } from "../support/lab.ts";
import { theMarket } from "../support/inputs.ts";
import { total } from "../support/tiny-world.ts";

describe("a year of the base market", () => {
  const market = theMarket();
  const lab = {
    ...coarseLab(),
    settings: [...coarseLab().settings, "mechanism_openings,,,,,,0,,"],
  };
  const year = measureYear(lab, "1");

  it("has a figure for every part, its shares summing to 1 in each row", () => {
    for (const constant of ["occasions", "channel", "brand"] as const) {
      const parts = partsOf(market, "snacks", constant);
      for (const values of [year[constant]!.target, year[constant]!.simulated])
        expect(values).toHaveLength(parts.length);
    }
    for (const { target, simulated } of [year.channel!, year.brand!])
      for (const values of [target, simulated]) {
        const rows =
          values === year.channel!.target || values === year.channel!.simulated
            ? 6
            : 3;
        expect(total(values)).toBeCloseTo(rows, 9);
      }
  });

  it("wants what the facts of the category say, and sells most of it", () => {
    // Penetration × purchases per buyer × packs of a trip, give or take season and missions.
    const { target, simulated } = year.occasions!;
    const households = market.areas.reduce(
      (sum, area) => sum + area.households,
      0,
    );
    const fact = (name: string, segment: string) =>
      market.fact("category_facts", "snacks", name, segment);
    const year1 =
      households *
      fact("purchases_per_buyer", "all") *
      fact("units_per_trip", "all");
    expect(total(target) / year1).toBeGreaterThan(
      fact("penetration", "rural") * 0.8,
    );
    expect(total(target) / year1).toBeLessThan(1.6);
    simulated.forEach((packs, r) => {
      expect(packs / target[r]!).toBeGreaterThan(0.8);
      expect(packs / target[r]!).toBeLessThan(1.1);
    });
  });

  it("fits an S", () => {
    expect(year.diversity!.simulated[0]).toBeGreaterThan(0.2);
    expect(year.diversity!.simulated[0]).toBeLessThan(5);
  });
});
