import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaTypes, regionIds } from "../../src/inputs/ids.ts";
import {
  KINDS,
  REGIONS,
  buildGeography,
  kindIndex,
} from "../../src/world/geography.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("the lay-out of areas", () => {
  it("numbers the kinds region by region, urban before rural", () => {
    expect(KINDS).toBe(REGIONS * 2);
    expect(kindIndex(0, "urban")).toBe(0);
    expect(kindIndex(2, "rural")).toBe(5);
    const { kindRegion } = buildGeography(market, 1000);
    expect([...kindRegion]).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it("gives every area the region, kind and zone of its row", () => {
    const geography = buildGeography(market, 1000);
    market.areas.forEach((area, a) => {
      expect(geography.areaIds[a]).toBe(area.id);
      expect(regionIds[geography.region[a]!]).toBe(area.region);
      expect(areaTypes[geography.kind[a]! % 2]).toBe(area.areaType);
      expect(geography.zoneIds[geography.zone[a]!]).toBe(area.zone);
      expect(geography.zoneRegion[geography.zone[a]!]).toBe(
        geography.region[a],
      );
    });
  });

  it("gives every area a key of its own", () => {
    const { key, areaIds } = buildGeography(market, 1000);
    expect(new Set(key).size).toBe(areaIds.length);
  });
});

describe("the dealing of households", () => {
  it("loses or gains at most half a simulated household in each kind of area, at any scale", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (scale) => {
        const geography = buildGeography(market, scale);
        const wanted = new Float64Array(KINDS);
        const dealt = new Float64Array(KINDS);
        market.areas.forEach((area, a) => {
          const kind = geography.kind[a]!;
          wanted[kind]! += area.households / scale;
          dealt[kind]! +=
            geography.firstHousehold[a + 1]! - geography.firstHousehold[a]!;
        });
        return wanted.every(
          (n, kind) => Math.abs(n - dealt[kind]!) <= 0.5 + 1e-6,
        );
      }),
      { numRuns: 50 },
    );
  });

  it("never gives an area less than nothing, nor one more than rounding allows", () => {
    for (const scale of [1, 1000, 20_000, 70_001]) {
      const { firstHousehold } = buildGeography(market, scale);
      market.areas.forEach((area, a) => {
        const n = firstHousehold[a + 1]! - firstHousehold[a]!;
        expect(n).toBeGreaterThanOrEqual(0);
        expect(Math.abs(n - area.households / scale)).toBeLessThanOrEqual(1);
      });
    }
  });
});
