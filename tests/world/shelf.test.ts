import { describe, expect, it } from "vitest";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import { meanOne } from "../../src/world/shelf.ts";
import { term } from "../../src/world/terms.ts";
import { theMarket } from "../support/inputs.ts";
import { chainOf, tinyWorld } from "../support/tiny-world.ts";
import { band } from "../support/tolerance.ts";

const market = theMarket();
const { world, plan } = tinyWorld({ burnIn: 0 });
const { outlets, shelf, skus } = world;
const brands = market.brands("snacks");

describe("the shelves as laid out", () => {
  it("carry each incumbent brand in as many outlets as its distribution and the outlets' sizes say", () => {
    // Chance of an outlet: 1 − (1 − distribution)^(size^exponent), keyed and independent: variance Σ p (1 − p).
    const exponent = plan.parameter("shelfSizeExponent");
    brands.forEach((brand, b) => {
      let carried = 0;
      let expected = 0;
      let variance = 0;
      for (let o = 0; o < outlets.count; o++) {
        const trade = market.channels[outlets.channel[o]!]!.trade;
        const nd =
          trade === "traditional" ? brand.ndTraditional : brand.ndModern;
        const p = 1 - Math.pow(1 - nd, Math.pow(outlets.size[o]!, exponent));
        expected += p;
        variance += p * (1 - p);
        // What a store that opens later will carry is laid out too.
        const listed = shelf.listed[o]! | shelf.assortment[o]!;
        if ((listed & skus.brandMask[b]!) !== 0) carried += 1;
      }
      expect(Math.abs(carried - expected), brand.id).toBeLessThan(
        band(Math.sqrt(variance)),
      );
    });
  });

  it("carry a brand where the plan says it is sold, down to a chain", () => {
    const { world, plan } = tinyWorld({
      rows: [
        "incumbent_nd,korean_pie,,,,,0,%,",
        "incumbent_nd,korean_pie,circle_k,,,,100,%,",
      ],
      burnIn: 0,
    });
    const b = plan.brands.findIndex(({ id }) => id === "korean_pie");
    const carrying = new Set<number>();
    world.outlets.chain.forEach((chain, o) => {
      if ((world.shelf.listed[o]! & world.skus.brandMask[b]!) !== 0)
        carrying.add(chain);
    });
    expect([...carrying]).toEqual([chainOf("circle_k")]);
  });

  it("carry a brand's best seller wherever they carry the brand", () => {
    brands.forEach((_, b) => {
      const first = skus.brandFirst[b]!;
      let leader = first;
      for (let k = first; k < first + skus.brandCount[b]!; k++)
        if (skus.shareOfBrand[k]! > skus.shareOfBrand[leader]!) leader = k;
      const without = shelf.listed.filter(
        (bits) =>
          (bits & skus.brandMask[b]!) !== 0 && ((bits >>> leader) & 1) === 0,
      );
      expect(without.length).toBe(0);
    });
  });

  it("have stock of what they list, at least the minimum on the shelf, and of nothing else", () => {
    for (let o = 0; o < outlets.count; o++) {
      const channel = market.channels[outlets.channel[o]!]!.id;
      const least = Math.floor(term(market, "min_shelf_packs", channel));
      for (let k = 0; k < skus.count; k++) {
        const packs = shelf.stock[o * skus.count + k]!;
        if ((shelf.listed[o]! >>> k) & 1)
          expect(packs).toBeGreaterThanOrEqual(least);
        else expect(packs).toBe(0);
      }
    }
  });

  it("know nothing of the entrant", () => {
    const own = skus.brandMask[skus.ownBrand]!;
    expect(shelf.listed.every((bits) => (bits & own) === 0)).toBe(true);
    for (const column of [shelf.ownRoute, shelf.openingDue, shelf.idleWeeks])
      expect(column.every((x) => x === 0)).toBe(true);
  });

  it("have more room in larger outlets of a channel, by the exponent", () => {
    // Twice the size: 2^exponent the room, here for any two of the same channel.
    const exponent = plan.parameter("shelfSizeExponent");
    const first = new Map<number, number>();
    for (let o = 0; o < outlets.count; o++) {
      const c = outlets.channel[o]!;
      const other = first.get(c) ?? o;
      first.set(c, other);
      const ratio = shelf.room[o]! / shelf.room[other]!;
      const size = Math.pow(outlets.size[o]! / outlets.size[other]!, exponent);
      expect(Math.abs(ratio / size - 1)).toBeLessThan(1e-5);
    }
  });

  it("are called on by incumbents' routes in their share of traditional outlets, in no store", () => {
    const coverage = plan.parameter("incumbentDirectCoverage");
    for (let o = 0; o < outlets.count; o++) {
      const trade = market.channels[outlets.channel[o]!]!.trade;
      expect(shelf.incumbentRoute[o]).toBe(
        trade === "traditional" && outlets.callRank[o]! < coverage ? 1 : 0,
      );
    }
  });

  it("have cash and a price level in small shops only: cash by size, levels of mean 1 with the street's spread", () => {
    const { world: larger, plan: asked } = tinyWorld({
      burnIn: 0,
      scale: 5000,
    });
    const { outlets: all, shelf: fresh } = larger;
    const levels: number[] = [];
    for (let o = 0; o < all.count; o++) {
      if (all.chain[o] !== NO_CHAIN) {
        expect(fresh.weeklyCashVnd[o]).toBe(0);
        expect(fresh.priceLevel[o]).toBe(1);
        continue;
      }
      const channel = market.channels[all.channel[o]!]!.id;
      const mean = market.fact("terms", "weekly_cash", channel);
      expect(fresh.weeklyCashVnd[o]).toBeCloseTo(mean * all.size[o]!, 0);
      levels.push(fresh.priceLevel[o]!);
    }
    const sigma = asked.parameter("streetSigmaLevel");
    const average = levels.reduce((a, b) => a + b, 0) / levels.length;
    expect(Math.abs(average - 1)).toBeLessThan(
      band(sigma / Math.sqrt(levels.length)),
    );
    expect(meanOne(0, 3)).toBe(1);
  });
});
