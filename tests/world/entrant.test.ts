import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type EntrantMapping,
  type EntrantSku,
  appeal,
  entrantShape,
} from "../../src/world/entrant.ts";

const mapping: EntrantMapping = {
  meanBrandShape: 0.15,
  shapeAtReference: 1,
  conceptReference: 0.35,
  conceptExponent: 1.5,
  likingReference: 0.4,
  likingExponent: 1.5,
  tasteFitExponent: 1.5,
  countryImageExponent: 1,
  lineBreadthExponent: 0.7,
  skusPerBrand: 2,
};
const average: EntrantSku = {
  priceFit: 1,
  concept: 0.35,
  liking: 0.4,
  tasteFit: 1,
};

const share = fc.double({ min: 0.05, max: 1, noNaN: true });
const fit = fc.double({ min: 0.2, max: 3, noNaN: true });
const exponent = fc.double({ min: 0, max: 2.5, noNaN: true });
const anyMapping = fc.record({
  meanBrandShape: fc.constant(0.15),
  shapeAtReference: fit,
  conceptReference: share,
  conceptExponent: exponent,
  likingReference: share,
  likingExponent: exponent,
  tasteFitExponent: exponent,
  countryImageExponent: exponent,
  lineBreadthExponent: fc.double({ min: 0.1, max: 1, noNaN: true }),
  skusPerBrand: fit,
});
const anySku = fc.record({
  priceFit: fit,
  concept: share,
  liking: share,
  tasteFit: fit,
});
const stage = fc.constantFrom("expected" as const, "liked" as const);

/** a is not under b but for rounding. */
function notUnder(a: number, b: number): boolean {
  return a >= b * (1 - 1e-12);
}

describe("the appeal of an own SKU", () => {
  it("is 1 for an average one", () => {
    expect(appeal(mapping, average, "expected")).toBe(1);
    expect(appeal(mapping, average, "liked")).toBe(1);
  });

  it("is worked by hand: twice the concept score at exponent 1.5 is 2.83 times the appeal", () => {
    const liked = { ...average, concept: 0.7, priceFit: 0.5 };
    // 2^1.5 × ½ = 1.414.
    expect(appeal(mapping, liked, "expected")).toBeCloseTo(Math.SQRT2, 12);
    expect(appeal(mapping, liked, "liked")).toBeCloseTo(0.5, 12);
  });

  it("never falls when a score, a fit or the price's fit rises", () => {
    for (const key of ["priceFit", "concept", "liking", "tasteFit"] as const)
      fc.assert(
        fc.property(anyMapping, anySku, stage, fit, (m, sku, when, more) => {
          const better = { ...sku, [key]: sku[key] * (1 + more) };
          return notUnder(appeal(m, better, when), appeal(m, sku, when));
        }),
      );
  });

  it("hangs on the concept before trial only, on liking after trial only", () => {
    fc.assert(
      fc.property(anyMapping, anySku, share, (m, sku, other) => {
        const before = appeal(m, sku, "expected");
        const after = appeal(m, sku, "liked");
        return (
          appeal(m, { ...sku, liking: other }, "expected") === before &&
          appeal(m, { ...sku, concept: other }, "liked") === after
        );
      }),
    );
  });
});

describe("the entrant's shape", () => {
  it("is that of a mean brand for a line as broad and as appealing as a mean brand's", () => {
    expect(entrantShape(mapping, [1, 1], 1)).toBeCloseTo(0.15, 15);
    // Four such SKUs: 2^0.7 = 1.6245 times it.
    expect(entrantShape(mapping, [1, 1, 1, 1], 1)).toBeCloseTo(
      0.15 * 1.624504792712471,
      12,
    );
  });

  it("never falls when an appeal or the country's image rises, or a SKU is added", () => {
    const appeals = fc.array(fit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyMapping, appeals, fit, fit, (m, list, image, more) => {
        const plain = entrantShape(m, list, image);
        const [first = 0, ...rest] = list;
        return (
          notUnder(entrantShape(m, [first + more, ...rest], image), plain) &&
          notUnder(entrantShape(m, [...list, more], image), plain) &&
          notUnder(entrantShape(m, list, image * (1 + more)), plain)
        );
      }),
    );
  });

  it("grows less than the line: two equal SKUs are liked less than twice as much as one", () => {
    const one = entrantShape(mapping, [1], 1);
    const two = entrantShape(mapping, [1, 1], 1);
    expect(two).toBeGreaterThan(one);
    expect(two).toBeLessThan(2 * one);
  });
});
