import { describe, expect, it } from "vitest";
import { counter } from "../../src/mechanisms/counter.ts";
import { passThrough } from "../../src/mechanisms/pass-through.ts";
import { cellAt } from "../../src/ledger/ledger.ts";
import { pricing } from "../../src/mechanisms/pricing.ts";
import { purchase } from "../../src/mechanisms/purchase.ts";
import { NO_BRAND } from "../../src/world/households.ts";
import { adviceRow, oddsRow } from "../../src/world/world.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  channelOf,
  liveUpTo,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";
import { livedHash } from "../support/without.ts";

const market = theMarket();
const SOUTH = 2;
/** Kinds of area of the South: urban and rural. */
const [TOWN, COUNTRY] = [4, 5];
const [SHOP, STALL] = [channelOf("tap_hoa"), channelOf("wet_market")];

function advised(rows: readonly string[]): Tiny {
  const tiny = tinyWorld({ rows: [...briskPlan, ...rows], burnIn: 1 });
  passThrough.step(tiny.world, 1, tiny.ledger);
  pricing.step(tiny.world, 1, tiny.ledger);
  counter.step(tiny.world, 1, tiny.ledger);
  return tiny;
}

/** Odds with advice ÷ odds without, of own SKU 0. */
function advice({ world }: Tiny, c: number, kind: number): number {
  const k = world.skus.ownFrom;
  return (
    world.pricing.odds[adviceRow(world, c, kind) + k]! /
    world.pricing.odds[oddsRow(world, c, SOUTH) + k]!
  );
}

describe("counter", () => {
  it("changes only what it declares", () => {
    expect(undeclared(counter, changesOf(counter))).toEqual([]);
  });

  it("recommends what earns more, by its margin against the usual one, most in the country and at stalls", () => {
    const tiny = advised(["taphoa_margin,,,,,,30,%,"]);
    const ratio = 0.3 / tiny.plan.parameter("retailerMarginReference");
    const strength = (channel: string, type: string): number =>
      market.fact("counter_advice", channel, type);
    expect(advice(tiny, SHOP, TOWN)).toBeCloseTo(
      Math.pow(ratio, strength("tap_hoa", "urban")),
      10,
    );
    expect(advice(tiny, SHOP, COUNTRY)).toBeGreaterThan(
      advice(tiny, SHOP, TOWN),
    );
    expect(advice(tiny, STALL, TOWN)).toBeGreaterThan(advice(tiny, SHOP, TOWN));
    expect(advice(tiny, SHOP, TOWN)).toBeGreaterThan(1);
  });

  it("speaks against what earns less, and never for what loses money", () => {
    expect(
      advice(advised(["taphoa_margin,,,,,,10,%,"]), SHOP, COUNTRY),
    ).toBeLessThan(1);
    const dear = advised([
      "taphoa_margin,,,,,,10,%,",
      "list_price_idx,,,,,,130,index,",
    ]);
    // A rise is passed on over some weeks: at first the shop sells under cost.
    expect(advice(dear, SHOP, COUNTRY)).toBe(0);
  });

  it("treats incumbents alike until a list price moves", () => {
    const { world } = advised([]);
    for (let k = 0; k < world.skus.ownFrom; k++)
      expect(world.pricing.odds[adviceRow(world, SHOP, COUNTRY) + k]).toBe(
        world.pricing.odds[oddsRow(world, SHOP, SOUTH) + k],
      );
  });

  it("sells more of what earns more to shoppers without a brand of their own", () => {
    const sold = (strength: number, last: number): number => {
      const tiny = tinyWorld({
        sets: ["taphoa_margin=30 %", `mechanism_counter=${strength}`],
        weeks: 6,
      });
      const { world, ledger } = tiny;
      // The two worlds differ in nothing but the advice of this week.
      liveUpTo(tiny, purchase);
      const { skus, households, shelf } = world;
      households.known.fill(2 ** skus.brandIds.length - 1);
      households.noticed.fill(255);
      households.lastBrand.fill(last);
      shelf.listed.fill(2 ** skus.count - 1);
      shelf.stock.fill(1e6);
      purchase.step(world, tiny.week, ledger);
      let packs = 0;
      for (let k = skus.ownFrom; k < skus.count; k++)
        for (const c of [SHOP, STALL])
          for (let r = 0; r < 3; r++)
            packs +=
              ledger.cells.sellOutUnits[cellAt(ledger, tiny.week, k, c, r)]!;
      return packs;
    };
    const plain = sold(0, NO_BRAND);
    expect(plain).toBeGreaterThan(0);
    expect(sold(2, NO_BRAND)).toBeGreaterThan(plain);
  });

  it("switched off, leaves the run of a plan with the usual margin as it is, and changes that of another", () => {
    const usual = "taphoa_margin=20 %";
    const off = "mechanism_counter=0";
    // A distributor's deal at a month's end would change what a SKU earns the shop.
    const steady = "mechanism_loading=0";
    expect(livedHash({ sets: [usual, steady, off], weeks: 6 })).toBe(
      livedHash({ sets: [usual, steady], weeks: 6 }),
    );
    const high = "taphoa_margin=30 %";
    expect(livedHash({ sets: [high, off], weeks: 6 })).not.toBe(
      livedHash({ sets: [high], weeks: 6 }),
    );
  });
});
