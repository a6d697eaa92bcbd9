import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divisors, simulatedOutlets } from "../../src/world/outlet-weights.ts";

const scale = fc.constantFrom(1, 12, 100, 1000, 1001, 20_000);
const real = fc.double({ min: 0, max: 50_000, noNaN: true });

describe("the divisors of a number", () => {
  it("are all of them, ascending", () => {
    expect(divisors(12)).toEqual([1, 2, 3, 4, 6, 12]);
    expect(divisors(1)).toEqual([1]);
    expect(divisors(7)).toEqual([1, 7]);
  });
});

describe("the weight of simulated outlets", () => {
  it("is the largest divisor of the scale that leaves the minimum", () => {
    // 50 outlets, at least 3: 50 ÷ 3 = 16.7; of 1, 2, 4, 5, 10, 20, … 10 is the largest under it: 5 outlets of 10.
    expect(simulatedOutlets(50, 0, divisors(1000), 3)).toEqual({
      weight: 10,
      simulated: 5,
      error: 0,
    });
    // 2 outlets cannot be 3: they are simulated one by one.
    expect(simulatedOutlets(2, 0, divisors(1000), 3)).toEqual({
      weight: 1,
      simulated: 2,
      error: 0,
    });
  });

  it("divides the scale, whatever the population", () => {
    fc.assert(
      fc.property(
        scale,
        real,
        fc.integer({ min: 1, max: 6 }),
        (s, n, least) => {
          const { weight } = simulatedOutlets(n, 0, divisors(s), least);
          return s % weight === 0;
        },
      ),
    );
  });

  it("loses nothing: what is simulated and the error carried on make up what there is", () => {
    fc.assert(
      fc.property(
        scale,
        fc.array(real, { minLength: 1, maxLength: 30 }),
        (s, populations) => {
          let carried = 0;
          let simulated = 0;
          for (const n of populations) {
            const p = simulatedOutlets(n, carried, divisors(s), 3);
            carried = p.error;
            simulated += p.simulated * p.weight;
          }
          const all = populations.reduce((sum, n) => sum + n, 0);
          return Math.abs(simulated + carried - all) < 1e-6;
        },
      ),
    );
  });

  it("carries half a weight at most, so that totals are met", () => {
    fc.assert(
      fc.property(
        scale,
        fc.array(fc.double({ min: 20, max: 50_000, noNaN: true }), {
          minLength: 1,
          maxLength: 30,
        }),
        (s, populations) => {
          let carried = 0;
          let largest = 1;
          for (const n of populations) {
            const p = simulatedOutlets(n, carried, divisors(s), 3);
            carried = p.error;
            largest = Math.max(largest, p.weight);
            // Except where a carried debt would leave a population without an outlet.
            if (p.simulated > 1 && Math.abs(p.error) > p.weight / 2 + 1e-6)
              return false;
          }
          return Math.abs(carried) <= largest;
        },
      ),
    );
  });
});
