import { describe, expect, it } from "vitest";
import { streetPrices } from "../../src/mechanisms/street-prices.ts";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import { priceCell } from "../../src/world/world.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";
import { livedHash } from "../support/without.ts";

const market = theMarket();

/** Every traditional outlet lists own SKU 0 and is called, or buys from a wholesaler. */
function street(sets: readonly string[], called = true): Tiny {
  const tiny = tinyWorld({ sets, weeks: 1 });
  const { world } = tiny;
  for (let o = 0; o < world.outlets.count; o++)
    world.shelf.listed[o] = world.shelf.listed[o]! | (1 << world.skus.ownFrom);
  world.shelf.ownRoute.fill(called ? 1 : 0);
  streetPrices.step(world, 2, tiny.ledger);
  return tiny;
}

interface Priced {
  readonly o: number;
  readonly factor: number;
  readonly odds: number;
  /** Street price, VND. */
  readonly vnd: number;
}

function prices({ world }: Tiny): Priced[] {
  const { outlets, shelf, skus } = world;
  return [...outlets.chain.keys()]
    .filter((o) => outlets.chain[o] === NO_CHAIN)
    .map((o) => {
      const factor = shelf.priceFactor[o * skus.ownCount]!;
      const cell = priceCell(
        world.channels,
        skus.ownFrom,
        outlets.channel[o]!,
        outlets.region[o]!,
      );
      return {
        o,
        factor,
        odds: shelf.priceOdds[o * skus.ownCount]!,
        vnd: world.pricing.shelfVnd[cell]! * shelf.priceLevel[o]! * factor,
      };
    });
}

function spread(tiny: Tiny): number {
  const logs = prices(tiny).map(({ factor }) => Math.log(factor));
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  return Math.sqrt(
    logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / logs.length,
  );
}

const plain = "price_endings=none";

describe("street-prices", () => {
  it("changes only what it declares", () => {
    expect(undeclared(streetPrices, changesOf(streetPrices))).toEqual([]);
  });

  it("leaves chains and incumbents at one price", () => {
    const { world } = street([plain]);
    for (let o = 0; o < world.outlets.count; o++)
      if (world.outlets.chain[o] !== NO_CHAIN) {
        expect(world.shelf.priceLevel[o]).toBe(1);
        expect(world.shelf.priceFactor[o * world.skus.ownCount]).toBe(1);
      }
  });

  it("spreads prices by shop: wider from a wholesaler than on a route, narrower under control", () => {
    const called = spread(street([plain]));
    const traced = spread(street([plain, "price_control=traced"]));
    const free = spread(street([plain, "price_control=none"]));
    expect(called).toBeGreaterThan(0);
    expect(traced).toBeLessThan(called);
    expect(free).toBeGreaterThan(called);
    expect(spread(street([plain], false))).toBeGreaterThan(called);
  });

  it("answers a shop's own price with the price exponent", () => {
    const tiny = street([plain]);
    for (const { o, factor, odds } of prices(tiny).slice(0, 50)) {
      const region = ["north", "central", "south"][
        tiny.world.outlets.region[o]!
      ]!;
      const beta = market.fact("traits", "price_exponent", region);
      expect(odds).toBeCloseTo(Math.pow(factor, -beta), 5);
    }
  });

  it("rounds to notes: 500, 1,000, or the largest note within a tenth of the price", () => {
    const rest = (sets: string[], unit: number): number =>
      Math.max(
        ...prices(street(sets)).map(({ vnd }) =>
          Math.abs(vnd / unit - Math.round(vnd / unit)),
        ),
      );
    expect(rest(["price_endings=five_hundred"], 500)).toBeLessThan(1e-3);
    expect(rest(["price_endings=thousand"], 1000)).toBeLessThan(1e-3);
    const dear = ["rsp=149000 VND/pack", "price_endings=notes"];
    expect(rest(dear, 10_000)).toBeLessThan(1e-3);
    expect(rest(["price_endings=none"], 500)).toBeGreaterThan(0.1);
  });

  it("passes part of a wholesaler's deal on, where shops buy from wholesalers", () => {
    const deal = "wholesale_deal=10 %";
    const mean = (tiny: Tiny): number => {
      const all = prices(tiny).map(({ factor }) => factor);
      return all.reduce((a, b) => a + b, 0) / all.length;
    };
    const part = street([plain]).plan.parameter("wholesaleDealPassOn");
    expect(
      mean(street([plain, deal], false)) / mean(street([plain], false)),
    ).toBeCloseTo(1 - 0.1 * part, 6);
    expect(mean(street([plain, deal]))).toBe(mean(street([plain])));
  });

  it("switched off, is a street without disorder: the bytes of a run with no spread and no rounding", () => {
    const calm = [
      plain,
      "streetSigmaLevel=0 ratio",
      "streetSigmaRoute=0 ratio",
      "streetSigmaWholesale=0 ratio",
    ];
    const off = [...briskPlan, "mechanism_street_prices,,,,,,0,ratio,"];
    expect(livedHash({ rows: off, weeks: 6 })).toBe(
      livedHash({ sets: calm, weeks: 6 }),
    );
    expect(livedHash({ rows: off, weeks: 6 })).not.toBe(
      livedHash({ weeks: 6 }),
    );
  });

  it("cuts the price of packs near the end of their life where nobody takes them back", () => {
    const factor = (age: number, ...sets: string[]): number => {
      const tiny = street(["mechanism_street_prices=0", ...sets]);
      const { shelf } = tiny.world;
      shelf.age.fill(age);
      streetPrices.step(tiny.world, 2, tiny.ledger);
      return prices(tiny)[0]!.factor;
    };
    // 300 days are 42.9 weeks; the last four are near the end.
    expect(factor(38)).toBe(1);
    expect(factor(40)).toBeCloseTo(0.7, 6);
    expect(factor(40, "take_back=on")).toBe(1);
    expect(factor(40, "mechanism_expiry=0")).toBe(1);
  });
});
