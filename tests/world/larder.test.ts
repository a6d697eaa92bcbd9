import { describe, expect, it } from "vitest";
import { missions } from "../../src/inputs/ids.ts";
import {
  HOME_MISSIONS,
  buildLarder,
  livesOnStock,
  putAway,
} from "../../src/world/larder.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();

function larder(rows: readonly string[] = ["horizon_weeks,,,,,,104,weeks,"]) {
  return buildLarder(market, goodPlan(rows));
}

describe("the larder", () => {
  it("is for what is bought for home", () => {
    const home = missions.filter((_, m) => (HOME_MISSIONS >>> m) & 1);
    expect(home).toEqual(["stock_up", "top_up"]);
  });

  it("repays what the category does not expand: snacks tempt, toothpaste does not", () => {
    // Expandability of snacks 60%, of toothpaste 0%.
    expect(larder().repaid).toBeCloseTo(0.4, 12);
    expect(larder(["category,,,,,,toothpaste,,"]).repaid).toBe(1);
  });

  it("has its unit at a sixteenth of the usual trip", () => {
    expect(larder().unitPacks).toBeCloseTo(1.5 / 16, 12);
  });

  it("keeps of Tết what makes up its part of the lull, and nothing where Tết sells no more", () => {
    const { tetKept, lullPart } = larder();
    expect([...lullPart]).toEqual([0.5, 0.5]);
    // Lulls of .85 and 1 weeks, extra packs of 4.1 and 4 weeks at an index of 190, less than half of them for home.
    for (const share of tetKept) {
      expect(share).toBeGreaterThan(0.5 * 0.85 * 0.25);
      expect(share).toBeLessThan(0.5 * 0.85);
    }
    const noodles = larder(["category,,,,,,instant_noodles,,"]);
    expect([...noodles.tetKept, ...noodles.lullPart]).toEqual([0, 0, 0, 0]);
  });

  it("is shut with mechanism_stock_at_home at 0", () => {
    const shut = larder(["mechanism_stock_at_home,,,,,,0,ratio,"]);
    expect(shut).toMatchObject({ on: false });
    expect([shut.exponent, ...shut.tetKept, ...shut.lullPart]).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  it("holds what is put away, rounded by luck, up to a byte", () => {
    const held = new Uint8Array(2);
    putAway(held, 0, 0.3, 0.1, 0.5);
    putAway(held, 0, 0.04, 0.1, 0.5);
    putAway(held, 0, 0.04, 0.1, 0.7);
    putAway(held, 1, 1000, 0.1, 0);
    expect([...held]).toEqual([4, 255]);
  });

  it("spares on average exactly the packs that were in it", () => {
    const n = 20_000;
    const unit = 0.1;
    const held = new Uint8Array(n).fill(9);
    let spared = 0;
    for (let h = 0; h < n; h++)
      for (let trip = 0; trip < 6; trip++) {
        const packs = 0.33;
        if (held[h] === 0) break;
        if (livesOnStock(held, h, packs, unit, 7, h, trip)) spared += packs;
      }
    expect(held.every((units) => units === 0)).toBe(true);
    // 9 units of a tenth of a pack each; a trip's rounding has a deviation of under a unit.
    const error = Math.sqrt(n * 3) * unit;
    expect(Math.abs(spared - n * 0.9)).toBeLessThan(4 * error);
  });
});
