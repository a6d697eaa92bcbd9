import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dexp,
  dlog,
  dpow,
  gammaCdf,
  gammaQuantile,
  logGamma,
} from "../../src/base/math.ts";

/** Unit in the last place of 1. */
const EPSILON = Number.EPSILON;

/** Distance of a from b in units of the last place of b. */
function ulps(a: number, b: number): number {
  return Object.is(a, b) ? 0 : Math.abs(a - b) / (Math.abs(b) * EPSILON);
}

/** n values spread evenly from low to high. */
function grid(low: number, high: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => low + ((high - low) * i) / n);
}

describe("the exponential", () => {
  it("is within two units in the last place of the engine's own, over its whole range", () => {
    const worst = Math.max(
      ...grid(-700, 700, 20_011).map((x) => ulps(dexp(x), Math.exp(x))),
      ...grid(-1, 1, 10_007).map((x) => ulps(dexp(x), Math.exp(x))),
    );
    expect(worst).toBeLessThanOrEqual(2);
  });

  it("is exact at 0, infinite above its range, 0 below, and no number of no number", () => {
    expect(dexp(0)).toBe(1);
    expect(dexp(710)).toBe(Infinity);
    expect(dexp(-746)).toBe(0);
    expect(dexp(NaN)).toBeNaN();
    // Below the smallest normal number results thin out gradually: e^-740 is 4.2e-322.
    expect(dexp(-740)).toBeGreaterThan(0);
    expect(dexp(-740)).toBeLessThan(1e-321);
  });

  it("never falls while its argument rises", () => {
    const x = fc.double({ min: -745, max: 709, noNaN: true });
    fc.assert(
      fc.property(x, x, (a, b) => dexp(Math.min(a, b)) <= dexp(Math.max(a, b))),
    );
  });
});

describe("the logarithm", () => {
  it("is within two units in the last place of the engine's own, over all magnitudes", () => {
    const worst = Math.max(
      ...grid(-300, 300, 20_011).map((e) => {
        const x = Math.pow(10, e);
        return ulps(dlog(x), Math.log(x));
      }),
      ...grid(0.5, 0.99, 5003).map((x) => ulps(dlog(x), Math.log(x))),
      ...grid(1.01, 2, 5003).map((x) => ulps(dlog(x), Math.log(x))),
    );
    expect(worst).toBeLessThanOrEqual(2);
  });

  it("is exact at 1, minus infinity at 0, and no number below", () => {
    expect(dlog(1)).toBe(0);
    expect(dlog(0)).toBe(-Infinity);
    expect(dlog(Infinity)).toBe(Infinity);
    expect(dlog(-1)).toBeNaN();
    // The smallest number there is, 2^-1074.
    expect(ulps(dlog(5e-324), -1074 * Math.LN2)).toBeLessThanOrEqual(2);
  });
});

describe("the power", () => {
  it("is as near to the engine's own as the rounding of y · log x allows", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (x, y) => {
          // y · log x is off by at most 3 units of its own last place; e^ turns that into a relative error.
          const band = 4 + 3 * Math.abs(y * Math.log(x));
          return ulps(dpow(x, y), Math.pow(x, y)) <= band;
        },
      ),
    );
  });

  it("knows its corners", () => {
    expect(dpow(0, 2)).toBe(0);
    expect(dpow(0, -1)).toBe(Infinity);
    expect(dpow(0, 0)).toBe(1);
    expect(dpow(7, 0)).toBe(1);
  });
});

describe("log-gamma", () => {
  it("gives the factorials", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      // Γ(n) = (n − 1)!; log Γ(1) = log Γ(2) = 0, hence the absolute band.
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
  });

  it("gives √π at one half", () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });

  it("obeys Γ(x + 1) = x Γ(x)", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 50, noNaN: true }), (x) => {
        const difference = logGamma(x + 1) - logGamma(x) - Math.log(x);
        return Math.abs(difference) < 1e-12 * (1 + Math.abs(logGamma(x)));
      }),
    );
  });
});

describe("the Gamma distribution", () => {
  it("has the textbook's values", () => {
    // Shape 1 is exponential: 1 − e^−1. Shape 2: 1 − 3 e^−2. Shape 5 at 5: 1 − e^−5 (1 + 5 + 25/2 + 125/6 + 625/24).
    expect(gammaCdf(1, 1)).toBeCloseTo(0.6321205588285577, 14);
    expect(gammaCdf(2, 2)).toBeCloseTo(0.5939941502901616, 14);
    expect(gammaCdf(5, 5)).toBeCloseTo(0.5595067149347875, 13);
    // Shape one half at one half is the share of a normal distribution within one standard deviation.
    expect(gammaCdf(0.5, 0.5)).toBeCloseTo(0.6826894921370859, 13);
    expect(gammaCdf(3, 0)).toBe(0);
    expect(gammaCdf(3, -1)).toBe(0);
  });

  it("joins its two formulas without a step", () => {
    // The series serves below shape + 1, the continued fraction above; the density there is at most 1.
    for (const shape of [0.01, 0.3, 1, 4, 15]) {
      const edge = shape + 1;
      const step =
        gammaCdf(shape, edge + 1e-12) - gammaCdf(shape, edge - 1e-12);
      expect(Math.abs(step)).toBeLessThan(1e-11);
    }
  });

  it("has the textbook's quantiles", () => {
    // −log 0.05; half the 95% points of chi-square with 1 and 10 degrees of freedom.
    expect(gammaQuantile(1, 0.95)).toBeCloseTo(2.995732273553991, 9);
    expect(gammaQuantile(0.5, 0.95)).toBeCloseTo(3.841458820694124 / 2, 9);
    expect(gammaQuantile(5, 0.95)).toBeCloseTo(18.307038053275146 / 2, 9);
    expect(gammaQuantile(2, 0)).toBe(0);
  });

  it("takes a probability to a quantile and back", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 30, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (shape, p) => {
          const x = gammaQuantile(shape, p);
          // Quantiles under 1e-300 are returned as 0: tiny shapes put much of their mass there.
          return x === 0 || Math.abs(gammaCdf(shape, x) - p) < 1e-9;
        },
      ),
    );
  });
});
