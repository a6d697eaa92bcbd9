import { describe, expect, it } from "vitest";
import {
  bothBought,
  fitDirichlet,
  lasting,
  nbd,
  penetrationOf,
  periodRepeat,
  predict,
} from "../../src/evidence/dirichlet.ts";

/** Toothpaste, United Kingdom, first quarter of 1973: the example of Rungie and Goodhardt 2004, as printed. */
const printed = [
  // share, observed b, fitted b, w, w_p, SCR, sole
  [0.25, 0.2, 0.199947, 1.820486, 3.161449, 0.576, 0.452],
  [0.19, 0.17, 0.156811, 1.764166, 3.216382, 0.548, 0.425],
  [0.1, 0.09, 0.086589, 1.681509, 3.301787, 0.509, 0.386],
  [0.1, 0.08, 0.086589, 1.681509, 3.301787, 0.509, 0.386],
  [0.09, 0.08, 0.078352, 1.672461, 3.311502, 0.505, 0.382],
  [0.08, 0.07, 0.070024, 1.663441, 3.321262, 0.501, 0.378],
  [0.03, 0.03, 0.026984, 1.618754, 3.370744, 0.48, 0.359],
  [0.02, 0.02, 0.018088, 1.6099, 3.380778, 0.476, 0.355],
] as const;
const observed = {
  buyers: 0.56,
  perBuyer: 2.6,
  shares: printed.map((row) => row[0]),
  penetration: printed.map((row) => row[1]),
};
/** Printed as 1.29528 and .7788; of the numbers that round to these, a pair that gives back the last digits. */
const PRINTED_S = 1.295279;
const PRINTED_K = 0.7788026;

describe("the published fit", () => {
  const fit = fitDirichlet(observed);
  const theory = predict({
    mean: fit.mean,
    shape: PRINTED_K,
    // The shares of the eight add up to .86: the rest is other brands.
    diversity: PRINTED_S,
    tastes: observed.shares.map((share) => share * PRINTED_S),
  });

  it("has the printed K", () => {
    expect(fit.mean).toBeCloseTo(1.456, 12);
    expect(fit.shape).toBeCloseTo(0.7788, 4);
  });

  // Public software prints 1.55 for this table. 1.29528 is the same mean without the three brands whose S lies above 2.
  it("has the printed S without the brands that fit worst, and 1.55 with them", () => {
    const kept = [0, 2, 3, 4, 5];
    const some = fitDirichlet({
      ...observed,
      shares: kept.map((j) => observed.shares[j]!),
      penetration: kept.map((j) => observed.penetration[j]!),
    });
    expect(some.diversity).toBeCloseTo(PRINTED_S, 4);
    expect(fit.diversity).toBeCloseTo(1.55, 2);
  });

  it.each(printed.map((row, j) => [j, row] as const))(
    "has brand %d as printed",
    (j, [, , b, w, wp, scr, sole]) => {
      expect(theory.penetration[j]).toBeCloseTo(b, 6);
      expect(theory.frequency[j]).toBeCloseTo(w, 6);
      expect(theory.categoryFrequency[j]).toBeCloseTo(wp, 6);
      expect(theory.requirements[j]).toBeCloseTo(scr, 3);
      expect(theory.sole[j]).toBeCloseTo(sole, 3);
    },
  );
});

describe("a Dirichlet", () => {
  const model = {
    mean: 2,
    shape: 0.9,
    diversity: 1,
    tastes: [0.6, 0.3, 0.1],
  };
  const theory = predict(model);

  it("adds its brands' purchases up to the category's", () => {
    const total = theory.volume.reduce((a, b) => a + b);
    expect(total).toBeCloseTo(2, 12);
    expect(theory.mean).toBe(2);
    expect(theory.frequency[0]! * theory.penetration[0]!).toBeCloseTo(
      theory.volume[0]!,
      12,
    );
  });

  it("has an NBD that sums to 1 with the mean and mean square of its formula", () => {
    const chances = [...nbd(2, 0.9)];
    const moment = (power: number) =>
      chances.reduce((sum, p, n) => sum + p * n ** power, 0);
    expect(moment(0)).toBeCloseTo(1, 8);
    expect(moment(1)).toBeCloseTo(2, 6);
    expect(moment(2)).toBeCloseTo(theory.square, 4);
  });

  it("is found again from its own figures", () => {
    const fit = fitDirichlet({
      buyers: theory.buyers,
      perBuyer: theory.mean / theory.buyers,
      shares: [0.6, 0.3, 0.1],
      penetration: theory.penetration,
    });
    expect(fit.shape).toBeCloseTo(0.9, 8);
    expect(predict(fit).buyers).toBeCloseTo(theory.buyers, 9);
    fit.tastes.forEach((alpha, j) =>
      expect(alpha).toBeCloseTo(model.tastes[j]!, 8),
    );
  });

  it("counts the buyers of two brands once in the pair", () => {
    const both = bothBought(model);
    const pair = penetrationOf(0.9, 1, nbd(2, 0.9));
    expect(both[0]![1]!).toBeCloseTo(
      theory.penetration[0]! + theory.penetration[1]! - pair,
      12,
    );
    expect(both[1]![0]).toBe(both[0]![1]);
    expect(both[2]![2]).toBeCloseTo(theory.penetration[2]!, 12);
  });

  it("wins buyers in a longer period, and loses some from one to the next", () => {
    expect(predict(lasting(model, 4)).penetration[1]!).toBeGreaterThan(
      theory.penetration[1]!,
    );
    const repeat = periodRepeat(model, 0);
    expect(repeat).toBeGreaterThan(periodRepeat(model, 2));
    expect(repeat).toBeLessThan(1);
  });
});
