import { describe, expect, it } from "vitest";
import { CELLS, TABLE_STEP, gammaTables } from "../../src/base/gamma-tables.ts";
import { CLASSES, FIFTHS } from "../../src/world/classes.ts";
import { fillEntrant, priceFit, regionOfClass } from "../../src/world/taste.ts";
import { SPLIT_ROWS } from "../../src/world/splits.ts";
import { theMarket } from "../support/inputs.ts";
import { tinyWorld, total } from "../support/tiny-world.ts";

const market = theMarket();
// All in the middle: orientation.test.ts has the others' rows.
const { world } = tinyWorld({
  burnIn: 0,
  sets: ["mechanism_m_shape=0"],
});
const { taste, skus, classes } = world;
const brands = skus.brandIds.length;

const means = Array.from(
  { length: gammaTables().length / CELLS },
  (_, t) => total(gammaTables().subarray(t * CELLS, (t + 1) * CELLS)) / CELLS,
);
/** The shape at a position of the grid. */
function shapeAt(position: number): number {
  const t = Math.floor(position / TABLE_STEP);
  return (
    means[t]! + (position / TABLE_STEP - t) * ((means[t + 1] ?? 0) - means[t]!)
  );
}
function shape(c: number, b: number): number {
  return shapeAt(taste.shape[c * brands + b]!);
}

/** Fills the entrant's columns for one price of every own SKU; the sum of its shapes, expected and liked. */
function entrantAt(factor: number): { expected: number; liked: number } {
  fillEntrant(skus, taste, classes, (k) => factor * skus.priceVnd[k]!);
  let liked = 0;
  for (let c = 0; c < CLASSES; c++) liked += shape(c, skus.ownBrand);
  return { expected: total(taste.expectedMean), liked };
}

describe("the shapes of incumbents", () => {
  it("sum to the category's diversity S in every region, classes weighed by their households", () => {
    const s = market.fact("category_facts", "snacks", "dirichlet_s", "all");
    for (let r = 0; r < 3; r++) {
      let sum = 0;
      let weight = 0;
      for (let c = 0; c < CLASSES; c++) {
        if (regionOfClass(c) !== r) continue;
        weight += classes.households[c]!;
        for (let b = 0; b < skus.ownBrand; b++)
          sum += classes.households[c]! * shape(c, b);
      }
      // Positions are whole numbers: a shape is right to 2^-23 × 19%, the tables' means to 2^-24.
      expect(sum / weight).toBeCloseTo(s, 5);
    }
  });

  it("grow from region to region as the brand's share does, but for reach", () => {
    // The chips are stronger in the North than in the Central region: 20% against 15%.
    const chips = skus.brandIds.indexOf("multinational_chips");
    const mean = (r: number) => {
      let sum = 0;
      let weight = 0;
      for (let c = 0; c < CLASSES; c++)
        if (regionOfClass(c) === r) {
          sum += classes.households[c]! * shape(c, chips);
          weight += classes.households[c]!;
        }
      return sum / weight;
    };
    expect(mean(0)).toBeGreaterThan(mean(1));
  });

  it("split a brand among its SKUs by share of packs and price fit, in every fifth", () => {
    for (let f = 0; f < FIFTHS; f++)
      for (let b = 0; b < skus.ownBrand; b++) {
        const first = skus.brandFirst[b]!;
        const count = skus.brandCount[b]!;
        const wanted = Array.from(
          { length: count },
          (_, i) =>
            skus.shareOfBrand[first + i]! *
            priceFit(
              taste,
              f,
              skus.priceVnd[first + i]!,
              skus.packG[first + i]!,
            ),
        );
        const { ownFrom } = skus;
        const table = taste.splitRows.subarray(
          f * SPLIT_ROWS * ownFrom,
          (f + 1) * SPLIT_ROWS * ownFrom,
        );
        wanted.forEach((want, i) => {
          const column = table.filter((_, at) => at % ownFrom === first + i);
          expect(total(column) / SPLIT_ROWS).toBeCloseTo(
            want / total(wanted),
            3,
          );
        });
      }
  });
});

describe("the fit of a price", () => {
  it("is 1 at the category's means, for every fifth", () => {
    const grams = taste.meanPriceVnd / taste.meanPricePerGram;
    for (let f = 0; f < FIFTHS; f++)
      expect(priceFit(taste, f, taste.meanPriceVnd, grams)).toBeCloseTo(1, 12);
  });

  it("falls with the price of the same pack, faster for the poor", () => {
    const fit = (f: number) =>
      priceFit(taste, f, 20_000, 60) / priceFit(taste, f, 10_000, 60);
    for (let f = 0; f < FIFTHS; f++) {
      // Twice the price: 2^−(level + outlay).
      expect(fit(f)).toBeCloseTo(
        Math.pow(2, -(taste.level[f]! + taste.outlay[f]!)),
        12,
      );
      expect(fit(f)).toBeLessThan(1);
      if (f > 0) expect(fit(f)).toBeGreaterThan(fit(f - 1));
    }
  });

  it("likes the smaller of two packs of the same price per gram", () => {
    for (let f = 0; f < FIFTHS; f++)
      expect(priceFit(taste, f, 5000, 30)).toBeGreaterThan(
        priceFit(taste, f, 10_000, 60),
      );
  });
});

describe("the entrant's shapes", () => {
  it("fall with its price in all classes, and so does its appeal to buyers", () => {
    const cheap = entrantAt(0.8);
    const cheapAppeal = taste.ownAppeal.slice();
    const cheapShapes = taste.expectedMean.slice();
    const dear = entrantAt(1.25);
    expect(dear.expected).toBeLessThan(cheap.expected);
    expect(dear.liked).toBeLessThan(cheap.liked);
    taste.ownAppeal.forEach((appeal, i) =>
      expect(appeal).toBeLessThan(cheapAppeal[i]!),
    );
    for (let c = 0; c < CLASSES; c++)
      expect(taste.expectedMean[c]!).toBeLessThan(cheapShapes[c]!);
  });

  it("keep the position and the shape of the expected taste together", () => {
    entrantAt(1);
    for (let c = 0; c < CLASSES; c++)
      expect(
        Math.abs(shapeAt(taste.expected[c]!) / taste.expectedMean[c]! - 1),
      ).toBeLessThan(1e-5);
  });

  it("do not touch the incumbents'", () => {
    const before = taste.shape.slice();
    entrantAt(2);
    const touched = [...taste.shape.keys()].filter(
      (i) => taste.shape[i] !== before[i] && i % brands !== skus.ownBrand,
    );
    expect(touched).toEqual([]);
  });
});

describe("the region of a class", () => {
  it("is that of its kind of area", () => {
    for (let c = 0; c < CLASSES; c++)
      expect(regionOfClass(c)).toBe(
        world.geography.kindRegion[Math.floor(c / FIFTHS)],
      );
  });
});
