import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaTypes } from "../../src/inputs/ids.ts";
import { FIFTHS } from "../../src/world/classes.ts";
import { KINDS } from "../../src/world/geography.ts";
import { NO_BRAND, rateShape } from "../../src/world/households.ts";
import { theMarket } from "../support/inputs.ts";
import { tinyWorld, total } from "../support/tiny-world.ts";

const market = theMarket();
const { world } = tinyWorld({ scale: 10_000, burnIn: 0 });
const { households, geography, skus } = world;

describe("the shape of purchase rates", () => {
  it("gives the share of buyers it was asked for", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (mean, share) => {
          const k = rateShape(mean, share);
          const buyers = 1 - Math.pow(1 + mean / k, -k);
          // Even with k at its top, as if all bought alike, no more than 1 − e^−mean buy.
          const most = 1 - Math.pow(1 + mean / 100, -100);
          const least = 1 - Math.pow(1 + mean / 0.01, -0.01);
          return (
            Math.abs(buyers - Math.min(most, Math.max(least, share))) < 1e-9
          );
        },
      ),
    );
  });

  it("is 1 where a mean of 3 a year leaves a quarter without a purchase", () => {
    // (1 + 3 ÷ 1)^−1 = ¼.
    expect(rateShape(3, 0.75)).toBeCloseTo(1, 9);
  });
});

describe("households", () => {
  it("buy the category as often as the data say, in every kind of area", () => {
    const sum = new Float64Array(KINDS);
    const n = new Float64Array(KINDS);
    for (let h = 0; h < households.count; h++) {
      const kind = Math.floor(households.class[h]! / FIFTHS);
      sum[kind]! += households.occasionsPerWeek[h]!;
      n[kind]! += 1;
    }
    const perBuyer = market.fact(
      "category_facts",
      "snacks",
      "purchases_per_buyer",
      "all",
    );
    for (let kind = 0; kind < KINDS; kind++) {
      const type = areaTypes[kind % 2]!;
      const share = market.fact(
        "category_facts",
        "snacks",
        "penetration",
        type,
      );
      // Rates are scaled to the mean: nothing but 32-bit rounding is left, 2^-24 each.
      const expected = (share * perBuyer) / 52;
      expect(Math.abs(sum[kind]! / n[kind]! / expected - 1)).toBeLessThan(1e-6);
    }
  });

  it("differ: the top fifth buys more than the four others differ by luck of rounding", () => {
    const sorted = [...households.occasionsPerWeek].sort((a, b) => b - a);
    const top = total(sorted.slice(0, Math.floor(sorted.length / 5)));
    // With a Gamma shape under 2 the top fifth buys more than 40%; equal households would buy 20%.
    expect(top / total(sorted)).toBeGreaterThan(0.4);
  });

  it("belong to a class of their own area's kind", () => {
    for (let a = 0; a < geography.areaIds.length; a++)
      for (
        let h = geography.firstHousehold[a]!;
        h < geography.firstHousehold[a + 1]!;
        h++
      )
        expect(Math.floor(households.class[h]! / FIFTHS)).toBe(
          geography.kind[a],
        );
  });

  it("know each incumbent brand as often as its awareness says, within four standard errors, and not the entrant", () => {
    const n = households.count;
    market.brands("snacks").forEach((brand, b) => {
      const know = households.known.filter((bits) => (bits >>> b) & 1).length;
      const p = brand.awareness;
      // Eight brands at four standard errors: one false alarm in 2,000.
      expect(Math.abs(know / n - p)).toBeLessThanOrEqual(
        4 * Math.sqrt((p * (1 - p)) / n),
      );
    });
    expect(households.known.some((bits) => (bits >>> skus.ownBrand) & 1)).toBe(
      false,
    );
  });

  it("remember nothing at first", () => {
    expect(households.lastBrand.every((b) => b === NO_BRAND)).toBe(true);
    for (const column of [
      households.tried,
      households.bought,
      households.noticed,
    ])
      expect(total(column)).toBe(0);
  });

  it("follow the Korean wave as often as the data say, within four standard errors", () => {
    const reach = ["north", "central", "south"].map((region) =>
      market.fact("traits", "korean_wave_reach", region),
    );
    let expected = 0;
    let variance = 0;
    for (let a = 0; a < geography.areaIds.length; a++) {
      const n = geography.firstHousehold[a + 1]! - geography.firstHousehold[a]!;
      const p = reach[geography.region[a]!]!;
      expected += n * p;
      variance += n * p * (1 - p);
    }
    expect(Math.abs(total(households.follower) - expected)).toBeLessThan(
      4 * Math.sqrt(variance),
    );
  });
});

describe("the world's luck", () => {
  it("is the household's own: another seed makes other households know the brands", () => {
    const other = tinyWorld({ scale: 10_000, burnIn: 0, seed: "other" }).world;
    const same = tinyWorld({ scale: 10_000, burnIn: 0 }).world;
    expect(same.households.known).toEqual(households.known);
    expect(other.households.known).not.toEqual(households.known);
  });
});
