import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { band } from "../support/tolerance.ts";
import { gammaQuantile } from "../../src/base/math.ts";
import {
  hash32,
  normal,
  poissonCount,
  poissonFrom,
  rootKey,
  streamKey,
  textKey,
  uniform,
} from "../../src/base/random.ts";

/** Chance of a false alarm of each chi-square test below, had the seed not been fixed. */
const FALSE_ALARM = 1e-6;

/** Bins may hold anything that is expected to fall evenly into them. */
function expectEven(bins: readonly number[]): void {
  const n = bins.reduce((sum, x) => sum + x, 0);
  const expected = n / bins.length;
  const statistic = bins.reduce(
    (sum, x) => sum + ((x - expected) * (x - expected)) / expected,
    0,
  );
  // Chi-square with d degrees of freedom is twice Gamma(d ÷ 2).
  const limit = 2 * gammaQuantile((bins.length - 1) / 2, 1 - FALSE_ALARM);
  expect(statistic).toBeLessThan(limit);
}

function tally(bins: number, draws: Iterable<number>): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const u of draws) counts[Math.floor(u * bins)]! += 1;
  return counts;
}

/** A point of the unit square as one number: cell of a 16 × 16 board ÷ 256. */
function pair(x: number, y: number): number {
  return (Math.floor(x * 16) * 16 + Math.floor(y * 16)) / 256;
}

const N = 65_536;
const stream = streamKey(rootKey("a seed"), 14, 3);
const many = Array.from({ length: N }, (_, i) => i);

describe("a keyed draw", () => {
  it("is even over agents, over draws, over weeks and over purposes", () => {
    const root = rootKey("a seed");
    expectEven(
      tally(
        256,
        many.map((i) => uniform(stream, i, 0)),
      ),
    );
    expectEven(
      tally(
        256,
        many.map((i) => uniform(stream, 7, i)),
      ),
    );
    expectEven(
      tally(
        256,
        many.map((i) => uniform(streamKey(root, 14, i - 52), 7, 0)),
      ),
    );
    expectEven(
      tally(
        256,
        many.map((i) => uniform(streamKey(root, i, 3), 7, 0)),
      ),
    );
  });

  it("does not hang together with the next agent's, draw's, week's or purpose's", () => {
    const root = rootKey("a seed");
    const next = streamKey(root, 14, 4);
    const other = streamKey(root, 15, 3);
    const neighbours: ((i: number) => number)[] = [
      (i) => uniform(stream, i + 1, 0),
      (i) => uniform(stream, i, 1),
      (i) => uniform(next, i, 0),
      (i) => uniform(other, i, 0),
    ];
    for (const neighbour of neighbours)
      expectEven(
        tally(
          256,
          many.map((i) => pair(uniform(stream, i, 0), neighbour(i))),
        ),
      );
  });

  it("is even in its low bits, which mix tables, whatever its high bits", () => {
    expectEven(
      tally(
        256,
        many.map((i) => {
          const hash = hash32(stream, i, 0);
          return pair(hash / 2 ** 32, (hash & 0x3fffff) / 2 ** 22);
        }),
      ),
    );
  });

  it("is the same whenever and in whatever company it is drawn", () => {
    const key = fc.integer({ min: 0, max: 2 ** 31 });
    fc.assert(
      fc.property(key, key, fc.array(key), (agent, draw, others) => {
        const alone = uniform(stream, agent, draw);
        for (const other of others) uniform(stream, other, draw);
        return (
          uniform(stream, agent, draw) === alone && alone >= 0 && alone < 1
        );
      }),
    );
  });

  it("differs for seeds that differ in one letter", () => {
    const draws = ["seed 1", "seed 2", "seed 3"].map((seed) =>
      uniform(streamKey(rootKey(seed), 1, 1), 1, 1),
    );
    expect(new Set(draws).size).toBe(3);
    expect(rootKey("seed 1")).toBe(rootKey("seed 1"));
  });
});

describe("the key of a name", () => {
  it("is another for names that differ in one character", () => {
    const names = many.slice(0, 20_000).map((i) => `area/shop/${i}`);
    // 20,000 names in 2^32 keys: 0.05 collisions expected; 3 or more about twice in 100,000.
    expect(new Set(names.map(textKey)).size).toBeGreaterThan(20_000 - 3);
    expectEven(
      tally(
        64,
        names.map((name) => textKey(name) / 2 ** 32),
      ),
    );
  });
});

describe("the normal draw", () => {
  it("has mean 0, variance 1 and 2.275% beyond two, within four standard errors", () => {
    const draws = many.map((i) => normal(stream, i));
    const mean = draws.reduce((sum, x) => sum + x, 0) / N;
    const square = draws.reduce((sum, x) => sum + x * x, 0) / N;
    const beyond = draws.filter((x) => x > 2).length / N;
    // Standard errors: 1 ÷ √n; √(2 ÷ n), the variance of x² being 2; √(p(1 − p) ÷ n).
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(N));
    expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / N));
    const p = 0.02275;
    expect(Math.abs(beyond - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / N));
  });
});

describe("the Poisson count", () => {
  it("inverts the distribution: 0 up to e^−mean, 1 up to (1 + mean) e^−mean", () => {
    // Mean 2: e^−2 = 0.1353, 3 e^−2 = 0.4060, 5 e^−2 = 0.6767.
    const count = (u: number) => poissonFrom(u, 2, Math.exp(-2));
    expect([0, 0.135, 0.136, 0.405, 0.407, 0.676, 0.677].map(count)).toEqual([
      0, 0, 1, 1, 2, 2, 3,
    ]);
  });

  it("has its mean and variance, within four standard errors", () => {
    for (const mean of [0.05, 0.7, 6, 25]) {
      const counts = many.map((i) =>
        poissonFrom(uniform(stream, i, 0), mean, Math.exp(-mean)),
      );
      const average = counts.reduce((sum, x) => sum + x, 0) / N;
      expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / N));
      const variance =
        counts.reduce((sum, x) => sum + (x - average) * (x - average), 0) / N;
      // The fourth central moment of a Poisson count is 3 mean² + mean.
      const error = Math.sqrt((2 * mean * mean + mean) / N);
      expect(Math.abs(variance - mean)).toBeLessThan(4 * error);
    }
  });
});

describe("a Poisson count of any mean", () => {
  it("has the mean and the variance of its distribution, small or large", () => {
    for (const mean of [0.4, 12, 40, 90]) {
      const n = 20_000;
      const stream = streamKey(7, 3, 1);
      let sum = 0;
      let squares = 0;
      for (let agent = 0; agent < n; agent++) {
        const x = poissonCount(uniform(stream, agent, 0), mean, stream, agent);
        sum += x;
        squares += (x - mean) * (x - mean);
      }
      expect(Math.abs(sum / n - mean)).toBeLessThan(band(Math.sqrt(mean / n)));
      // Variance of the squared deviation: mean + 2 mean².
      expect(Math.abs(squares / n - mean)).toBeLessThan(
        band(Math.sqrt((mean + 2 * mean * mean) / n)),
      );
    }
  });
});
