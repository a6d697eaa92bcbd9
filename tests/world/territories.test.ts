import { describe, expect, it } from "vitest";
import { buildGeography } from "../../src/world/geography.ts";
import {
  type Territories,
  buildTerritories,
} from "../../src/world/territories.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { TINY_SCALE, tinyWorld } from "../support/tiny-world.ts";

const market = theMarket();
const geography = buildGeography(market, TINY_SCALE);

const any = ["damage,,,,,,1,%,"];

function cut(rows: readonly string[] = any): Territories {
  return buildTerritories(market, goodPlan(rows), geography);
}

describe("territories", () => {
  const usual = cut();

  it("are as many per region as the parameters say, and cover every area of the region once", () => {
    const names = [
      "territoriesNorth",
      "territoriesCentral",
      "territoriesSouth",
    ];
    names.forEach((name, r) =>
      expect(usual.first[r + 1]! - usual.first[r]!).toBe(
        market.parameter(name),
      ),
    );
    market.areas.forEach((_, a) =>
      expect(usual.region[usual.ofArea[a]!]).toBe(geography.region[a]),
    );
  });

  it("never cut a province in two and are never empty", () => {
    const seen = new Map<string, number>();
    market.areas.forEach((area, a) => {
      const t = usual.ofArea[a]!;
      expect(seen.get(area.province) ?? t).toBe(t);
      seen.set(area.province, t);
    });
    expect(new Set(usual.ofArea).size).toBe(usual.count);
  });

  it("share out a region's outlets, none more than its largest province lets it beyond an even part", () => {
    for (let r = 0; r < 3; r++) {
      const shares = [...usual.share].slice(usual.first[r], usual.first[r + 1]);
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(Math.max(...shares)).toBeLessThan(0.5);
    }
  });

  it("are the same for every plan: its partners only share or double them", () => {
    const few = cut(["n_distributors,,,south,,,2,n,"]);
    expect(few.ofArea).toEqual(usual.ofArea);
    const south = [...few.partner].slice(few.first[2], few.first[3]);
    expect(new Set(south).size).toBe(2);
    expect(few.partnersPerTerritory[2]).toBeCloseTo(2 / south.length, 12);
    const many = cut(["n_distributors,,,south,,,20,n,"]);
    expect(many.ofArea).toEqual(usual.ofArea);
    expect([...many.partner]).toEqual([...many.partner.keys()]);
    expect(many.partnersPerTerritory[2]).toBeGreaterThan(2);
  });

  it("give one partner per territory by default, each its own luck", () => {
    expect([...usual.partner]).toEqual([...usual.partner.keys()]);
    expect(new Set(usual.key).size).toBe(usual.count);
  });

  it("hold every outlet of their areas", () => {
    const { outlets, territories } = tinyWorld({ burnIn: 0 }).world;
    for (let o = 0; o < outlets.count; o++)
      expect(outlets.territory[o]).toBe(territories.ofArea[outlets.area[o]!]);
  });
});
