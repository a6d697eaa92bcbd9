import { describe, expect, it } from "vitest";
import { buildScales, fitRow, weigh } from "../../src/world/choice.ts";
import { NO_BRAND } from "../../src/world/households.ts";
import { NOTHING } from "../../src/world/trips.ts";
import { streamKey } from "../../src/base/random.ts";
import { purposes } from "../../src/world/purposes.ts";
import { funnelBoxes, whyNot } from "../../src/world/why-not.ts";
import { oddsRow } from "../../src/world/world.ts";
import { tinyWorld } from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const { world } = tinyWorld({ burnIn: 1, weeks: 1 });
// In the middle: its row of taste is its class.
world.households.traits[0] = 0;
const { skus, shelf, households, taste } = world;
const scales = buildScales(world);
const all = 2 ** skus.count - 1;
const k = skus.ownFrom;
const o = 0;

/** A household that knows everything, at an outlet that has everything. */
function occasion(known = 2 ** skus.brandIds.length - 1, mask = all) {
  shelf.listed[o] = all;
  shelf.stock[o * skus.count + k] = 10;
  const visit = {
    household: 0,
    id: 5,
    region: 2,
    zone: 0,
    fitAt: fitRow(world, 0, 0),
    oddsAt: oddsRow(world, 0, 2),
    known,
    mask,
    sought: NO_BRAND,
    missing: 0,
    streetAt: 0,
    total: 0,
  };
  weigh(world, scales, visit);
  return visit;
}

const why = streamKey(world.root, purposes.why, 1);

function box(visit = occasion(), bought = NOTHING, draw = 0) {
  return funnelBoxes[whyNot(world, scales, visit, o, 0, bought, why, draw)];
}

describe("why a SKU was not bought", () => {
  it("is nothing if it was bought, even where the shelf is empty now", () => {
    const visit = occasion();
    shelf.stock[o * skus.count + k] = 0;
    expect(box(visit, k)).toBe("bought");
  });

  it("is the first obstacle of brand, listing, noticing and stock", () => {
    const ownBit = 1 << skus.ownBrand;
    expect(box(occasion(2 ** skus.ownBrand - 1))).toBe("unknown");
    const unlisted = occasion();
    shelf.listed[o] = all & ~(1 << k);
    expect(box(unlisted)).toBe("unlisted");
    expect(box(occasion(ownBit, all & ~(1 << k)))).toBe("unnoticed");
    const empty = occasion();
    shelf.stock[o * skus.count + k] = 0;
    expect(box(empty)).toBe("outOfStock");
  });

  it("is the price for the share of households that a neutral price would have won", () => {
    const visit = occasion();
    const at = households.class[0]! * skus.ownCount;
    scales.weight[k] = 0.2;
    visit.total = 1;
    // Dear by half: freed 0.4 of 1.2, a third; of the 0.8 that chose something else (1/3 − 0.2) ÷ 0.8 = 1/6 are the price's.
    taste.ownPriceFit[at] = 0.5;
    const n = 6000;
    const dear = Array.from(
      { length: n },
      (_, i) => box(visit, NOTHING, i) === "tooDear",
    ).filter(Boolean).length;
    expect(Math.abs(dear / n - 1 / 6)).toBeLessThan(
      band(errorOfShare(1 / 6, n)),
    );
    // Cheaper than the mean: price speaks for it.
    taste.ownPriceFit[at] = 2;
    for (let i = 0; i < 100; i++) expect(box(visit, NOTHING, i)).toBe("other");
  });
});
