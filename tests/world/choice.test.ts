import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELLS, TABLE_STEP, gammaTables } from "../../src/base/gamma-tables.ts";
import {
  type Occasion,
  buildScales,
  drawSku,
  fitRow,
  inStock,
  sumWeights,
  weigh,
} from "../../src/world/choice.ts";
import { streamKey, uniform } from "../../src/base/random.ts";
import { missions, packUses } from "../../src/inputs/ids.ts";
import { FIFTHS } from "../../src/world/classes.ts";
import { NO_BRAND } from "../../src/world/households.ts";
import {
  HEARD_LEVELS,
  MOST_HEARD,
  NOVELTY_LEVELS,
  fillTrust,
  trustRow,
} from "../../src/world/opinion.ts";
import { GIFT_MISSION, NOTHING } from "../../src/world/trips.ts";
import { oddsRow } from "../../src/world/world.ts";
import { tinyWorld, total } from "../support/tiny-world.ts";
import { band } from "../support/tolerance.ts";

const { world } = tinyWorld({ burnIn: 1, weeks: 1 });
const { skus, households, taste, pricing } = world;
const scales = buildScales(world);
const everything = 2 ** skus.count - 1;
const SOUTH = 2;
const ZONE = world.geography.zoneRegion.indexOf(SOUTH);

/** A household without past that knows everything, in a world where nothing passing speaks for any SKU. */
function neutral(): void {
  households.known[0] = 2 ** skus.brandIds.length - 1;
  households.lastBrand[0] = NO_BRAND;
  // In the middle: its row of taste is its class.
  households.traits[0] = 0;
  households.follower[0] = 0;
  households.tried[0] = 1;
  pricing.odds.fill(1);
  scales.fit.fill(1);
}

function occasion(changes: Partial<Occasion> = {}): Occasion {
  return {
    household: 0,
    id: 77,
    region: SOUTH,
    zone: ZONE,
    fitAt: fitRow(world, 0, 0),
    oddsAt: oddsRow(world, 0, SOUTH),
    known: households.known[0]!,
    streetAt: 0,
    mask: everything,
    sought: NO_BRAND,
    missing: 0,
    total: 0,
    ...changes,
  };
}

function weights(changes: Partial<Occasion> = {}): Float64Array {
  scales.weight.fill(0);
  weigh(world, scales, occasion(changes));
  return scales.weight.slice();
}

/** Sum over the SKUs of a brand. */
function brandSum(weight: Float64Array, b: number): number {
  return sumWeights(weight, skus.brandMask[b]!);
}

/** Mean of the mixture of tables at a position: the shape. */
function shapeAt(position: number): number {
  const t = Math.floor(position / TABLE_STEP);
  const mean = (table: number) =>
    total(gammaTables().subarray(table * CELLS, (table + 1) * CELLS)) / CELLS;
  const share = position / TABLE_STEP - t;
  return share === 0 ? mean(t) : (1 - share) * mean(t) + share * mean(t + 1);
}

const N = 20_000;
/** Mean taste of N households of this class for a brand. */
function meanTaste(b: number): number {
  let sum = 0;
  for (let id = 0; id < N; id++) sum += brandSum(weights({ id }), b);
  return sum / N;
}

describe("taste", () => {
  it("has the class's shape as its mean, split among the brand's SKUs without loss", () => {
    neutral();
    for (const b of [0, 4, skus.ownBrand]) {
      const at = households.class[0]! * skus.brandIds.length + b;
      const shape = shapeAt(taste.shape[at]!);
      // A Gamma taste has its shape as variance too.
      expect(Math.abs(meanTaste(b) - shape)).toBeLessThan(
        band(Math.sqrt(shape / N)),
      );
    }
  });

  it("for the untried entrant is trust × the expected shape", () => {
    neutral();
    households.tried[0] = 0;
    const shape = taste.expectedMean[households.class[0]!]!;
    world.opinion.trust.fill(0.7);
    const trust = 0.7;
    // The class mean's part does not vary.
    const error = trust * (1 - scales.classWeight) * Math.sqrt(shape / N);
    expect(Math.abs(meanTaste(skus.ownBrand) - trust * shape)).toBeLessThan(
      band(error),
    );
  });

  it("for the untried leans to packs with little at stake, the more the less the brand is trusted; not after trial", () => {
    neutral();
    const dear = skus.ownFrom + 1;
    /** Share of a dear pack among the choices of own SKUs, at stakes of half and twice the usual to a power. */
    const share = (doubt: number, power: number, tried: number): number => {
      households.tried[0] = tried;
      fillTrust(world, {
        relief: () => 1 - doubt,
        followerRelief: 0,
        voice: () => 0,
        lost: 0,
        stake: (_, i) => (i === 1 ? 2 : 0.5) ** power,
      });
      let first = 0;
      let all = 0;
      for (let id = 0; id < N / 10; id++) {
        const weight = weights({ id });
        const own = brandSum(weight, skus.ownBrand);
        if (own === 0) continue;
        const u = uniform(streamKey(1, 2, 3), id, 0);
        const k = drawSku(weight, skus.brandMask[skus.ownBrand]!, own, u);
        all += 1;
        if (k === dear) first += 1;
      }
      return first / all;
    };
    const wary = [0, 0.5, 1, 2].map((power) => share(1, power, 0));
    for (let i = 1; i < wary.length; i++)
      expect(wary[i]!).toBeLessThan(wary[i - 1]!);
    expect(share(0.3, 1, 0)).toBeGreaterThan(wary[2]!);
    expect(share(0, 2, 0)).toBe(share(0, 0, 0));
    expect(share(1, 2, 1)).toBe(share(1, 0, 1));
    expect(share(1, 2, 1)).toBe(share(0, 0, 0));
    households.tried[0] = 1;
  });

  it("for the untried is that of the household's own zone", () => {
    neutral();
    households.tried[0] = 0;
    const { opinion, geography } = world;
    const other = geography.zoneRegion.lastIndexOf(SOUTH);
    const rows = HEARD_LEVELS * NOVELTY_LEVELS * 2 * skus.ownCount;
    const from = trustRow(other, 0, 0, -MOST_HEARD) * skus.ownCount;
    opinion.trust.fill(0.4).fill(0.8, from, from + rows);
    const [here, there] = [weights(), weights({ zone: other })];
    expect(brandSum(there, skus.ownBrand)).toBeCloseTo(
      2 * brandSum(here, skus.ownBrand),
      10,
    );
    expect(brandSum(there, 0)).toBe(brandSum(here, 0));
  });

  it("is the household's for life: the same id weighs the same, another does not", () => {
    neutral();
    expect(weights({ id: 5 })).toEqual(weights({ id: 5 }));
    expect(weights({ id: 5 })).not.toEqual(weights({ id: 6 }));
  });
});

describe("what passes", () => {
  it("multiplies: what speaks for a SKU now, that SKU, habit the whole brand bought last, in exact proportion", () => {
    neutral();
    const plain = weights();
    scales.fit[fitRow(world, 0, 0) + 3] = 0.5;
    pricing.odds[oddsRow(world, 0, SOUTH) + 3] = 5;
    households.lastBrand[0] = 4;
    const habit = scales.habit[SOUTH]!;
    expect(habit).toBeGreaterThan(1);
    const now = weights();
    for (let k = 0; k < skus.count; k++) {
      const factor = (k === 3 ? 2.5 : 1) * (skus.brand[k] === 4 ? habit : 1);
      expect(now[k]!).toBeCloseTo(plain[k]! * factor, 12);
    }
  });

  it("includes heat, for followers and the entrant only", () => {
    neutral();
    const plain = weights();
    world.marketing.heat[SOUTH] = 1.5;
    expect(weights()).toEqual(plain);
    households.follower[0] = 1;
    const hot = weights();
    world.marketing.heat[SOUTH] = 1;
    expect(brandSum(hot, skus.ownBrand)).toBeCloseTo(
      1.5 * brandSum(plain, skus.ownBrand),
      12,
    );
    expect(brandSum(hot, 0)).toBe(brandSum(plain, 0));
  });

  it("fits the pack to the mission as the data say", () => {
    const { fit } = buildScales(world);
    missions.forEach((mission, m) => {
      if (m === GIFT_MISSION) return;
      for (let k = 0; k < skus.count; k++)
        expect(fit[fitRow(world, m, 1) + k]).toBe(
          world.market.fact(
            "mission_pack_use",
            mission,
            packUses[skus.packUse[k]!]!,
          ),
        );
    });
  });

  it("takes the outlay out of the odds of a gift, and out of no other mission's; not at all with gifts switched off", () => {
    const other = tinyWorld({ sets: ["mechanism_gifts=0 ratio"], burnIn: 1 });
    const on = buildScales(world).fit;
    const off = buildScales(other.world).fit;
    missions.forEach((_, m) => {
      for (let f = 0; f < FIFTHS; f++)
        for (let k = 0; k < skus.count; k++) {
          const at = fitRow(world, m, f) + k;
          const price = skus.priceVnd[k]! / taste.meanPriceVnd;
          const factor = m === GIFT_MISSION ? price ** taste.outlay[f]! : 1;
          expect(on[at]).toBeCloseTo(off[at]! * factor, 10);
        }
    });
  });
});

describe("what is considered", () => {
  it("leaves out brands the household does not know", () => {
    neutral();
    households.known[0] = 0b101;
    const one = occasion();
    weigh(world, scales, one);
    expect(one.mask).toBe(skus.brandMask[0]! | skus.brandMask[2]!);
    expect(one.total).toBeCloseTo(sumWeights(scales.weight, one.mask), 12);
  });

  it("includes a brand looked for that is not here: its SKUs are missing, their weight counts", () => {
    neutral();
    const mask = everything & ~skus.brandMask[4]!;
    const one = occasion({ mask, sought: 4 });
    weigh(world, scales, one);
    expect(one.missing).toBe(skus.brandMask[4]);
    expect(one.mask).toBe(mask);
    expect(one.total).toBeCloseTo(sumWeights(scales.weight, everything), 12);
  });

  it("has nothing missing when a SKU of the brand looked for is here", () => {
    neutral();
    const one = occasion({ sought: 4 });
    weigh(world, scales, one);
    expect(one.missing).toBe(0);
  });
});

describe("the draw of a SKU", () => {
  it("is in proportion to the weights of those on offer", () => {
    // 1 and 3 of the SKUs 0 and 2; SKU 1 is not on offer.
    const weight = Float64Array.of(1, 100, 3);
    const counts = [0, 0, 0];
    for (let i = 0; i < 400; i++)
      counts[drawSku(weight, 0b101, 4, (i + 0.5) / 400)]! += 1;
    expect(counts).toEqual([100, 0, 300]);
  });

  it("never falls on a SKU without weight or not on offer, and on none only if there is none", () => {
    const weight = fc.oneof(
      fc.constant(0),
      fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 1, maxLength: 16 }),
        fc.nat(65_535),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (list, mask, u) => {
          const w = Float64Array.from(list);
          const here = mask & (2 ** w.length - 1);
          const sum = sumWeights(w, here);
          const k = drawSku(w, here, sum, u);
          if (k === NOTHING) return sum === 0;
          return ((here >>> k) & 1) === 1 && w[k]! > 0;
        },
      ),
    );
  });
});

describe("stock on the shelf", () => {
  it("is seen SKU by SKU, within what was asked about", () => {
    world.shelf.stock.fill(0, 0, skus.count);
    world.shelf.stock[1] = 4;
    world.shelf.stock[5] = 1;
    expect(inStock(world, 0, everything)).toBe((1 << 1) | (1 << 5));
    expect(inStock(world, 0, 1 << 5)).toBe(1 << 5);
  });
});

describe("the scales", () => {
  it("neither doubt nor form habits when these mechanisms are off", () => {
    const plain = tinyWorld({
      rows: [
        "mechanism_habit,,,,,,0,ratio,",
        "mechanism_expectation,,,,,,0,ratio,",
      ],
      burnIn: 0,
    });
    const off = buildScales(plain.world);
    expect([...off.habit]).toEqual([1, 1, 1]);
    expect(new Set(plain.world.opinion.trust)).toEqual(new Set([1]));
    expect(off.classWeight).toBe(0);
  });

  it("have the plan's habit as the mean of the regions", () => {
    const habit = world.plan.parameter("habitMultiplier");
    expect(total(scales.habit) / 3).toBeCloseTo(habit, 12);
  });
});
