import { describe, expect, it } from "vitest";
import {
  cellOf,
  countPurchases,
  describeBuying,
  distribution,
  duplicationCoefficient,
  duplications,
  heavyShare,
  largeItems,
  onlyItems,
  pairsOf,
} from "../../src/evidence/buying.ts";
import { HOME, OUT, type Purchases } from "../../src/report/panel.ts";

/** Household, week, SKU, place: four households, one of which buys nothing; SKUs 0 and 1 are of brand 0, SKU 2 of 1. */
const entries: readonly (readonly [number, number, number, number])[] = [
  [0, 1, 0, HOME],
  [0, 2, 0, HOME],
  [0, 3, 2, HOME],
  [1, 1, 1, HOME],
  [1, 2, 1, HOME],
  [2, 1, 2, HOME],
  [2, 1, 2, OUT],
  [2, 9, 0, HOME],
];
const purchases: Purchases = {
  count: entries.length,
  households: 4,
  household: Int32Array.from(entries, ([h]) => h),
  week: Int16Array.from(entries, ([, week]) => week),
  sku: Uint8Array.from(entries, ([, , sku]) => sku),
  place: Uint8Array.from(entries, ([, , , place]) => place),
  outlet: new Int32Array(entries.length),
  packs: new Uint8Array(entries.length).fill(5),
};
const brandOf = [0, 0, 1];
const brands = countPurchases(purchases, 1, 8, brandOf, [0, 1]);
const skus = countPurchases(purchases, 1, 8, [0, 1, 2], brandOf);

describe("counts of a window", () => {
  it("take occasions for home inside the window, not packs", () => {
    expect([...brands.category]).toEqual([3, 2, 1, 0]);
    expect([...brands.bought]).toEqual([2, 1, 2, 0, 0, 1, 0, 0]);
  });

  it("keep the category whole when small items are left out", () => {
    // SKU 0 has 2 of 6 purchases, SKU 1 has 2, SKU 2 has 2; brand 0 has 4 of 6.
    expect(largeItems(brands, 0.5)).toEqual([0]);
    const large = onlyItems(skus, [2, 0]);
    expect(large.brand).toEqual([1, 0]);
    expect([...large.bought]).toEqual([1, 2, 0, 0, 1, 0, 0, 0]);
    expect(large.category).toBe(skus.category);
  });
});

describe("brand performance measures", () => {
  const buying = describeBuying(brands);

  it("are as worked by hand", () => {
    expect(buying.buyers).toBe(3 / 4);
    expect(buying.perBuyer).toBe(6 / 3);
    expect(buying.shares).toEqual([4 / 6, 2 / 6]);
    expect(buying.penetration).toEqual([2 / 4, 2 / 4]);
    expect(buying.frequency).toEqual([4 / 2, 2 / 2]);
    // Buyers of brand 0 bought 3 + 2 times, of brand 1 3 + 1 times.
    expect(buying.categoryFrequency).toEqual([5 / 2, 4 / 2]);
    expect(buying.requirements).toEqual([4 / 5, 2 / 4]);
    expect(buying.sole).toEqual([1 / 2, 1 / 2]);
    expect(buying.both).toEqual([
      [2 / 4, 1 / 4],
      [1 / 4, 2 / 4],
    ]);
  });

  it("count no pair of one brand", () => {
    const pairs = pairsOf(brandOf);
    expect(pairs).toEqual([
      [0, 2],
      [1, 2],
      [2, 0],
      [2, 1],
    ]);
    const bySku = describeBuying(skus);
    // b: SKU 0 1/4, SKU 1 1/4, SKU 2 2/4; only household 0 buys two of them, 0 and 2.
    expect(duplications(bySku.both, bySku.penetration, pairs)).toEqual([
      1 / 2,
      0,
      1,
      0,
    ]);
    expect(duplicationCoefficient(bySku, pairs)).toBe(2 / 4 / (4 / 8));
  });

  it("spread households over cells of numbers of purchases", () => {
    expect(distribution(brands, "category", [0, 1, 2])).toEqual([
      1 / 4,
      1 / 4,
      2 / 4,
    ]);
    expect(distribution(brands, 1, [0, 1])).toEqual([2 / 4, 2 / 4]);
    expect([0, 1, 9, 10, 99].map((n) => cellOf(n, [0, 1, 10]))).toEqual([
      0, 1, 1, 2, 2,
    ]);
  });

  it("call the heaviest fifth of buyers heavy", () => {
    const ten = Uint16Array.from([9, 5, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect(heavyShare({ ...brands, category: ten })).toBe(14 / 22);
  });
});
