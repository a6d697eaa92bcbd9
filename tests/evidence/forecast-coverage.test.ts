import { beforeAll, describe, expect, it } from "vitest";
import {
  type Forecasts,
  type Outcome,
  beforehand,
  coverage,
  forecastsOf,
  forecasts,
  given,
  kept,
} from "../../src/evidence/forecast-coverage.ts";
import { readPatterns } from "../../src/evidence/patterns.ts";
import { dataFiles } from "../support/inputs.ts";
import { noise } from "../support/ensemble.ts";
import { coarseLab } from "../support/lab.ts";

/** Outcomes that differ in their shares alone. */
const shares = (...values: number[]): Outcome[] =>
  values.map((share) => ({ share, awareness: 0.5, distribution: 0.4 }));

describe("a forecast", () => {
  it("beforehand is the quantiles of its futures, whatever the world", () => {
    const futures = shares(9, 1, 0, 3, 2, 4, 10, 6, 8, 5, 7);
    const [world] = shares(100);
    expect(beforehand(futures)(world!)).toEqual({ share: 5, low: 1, high: 9 });
  });

  it("that knows awareness and distribution follows a plane of logarithms", () => {
    const of = (awareness: number, distribution: number): Outcome => ({
      awareness,
      distribution,
      share: 0.2 * awareness ** 0.8 * distribution ** 0.5,
    });
    const futures = [
      [0.2, 0.1],
      [0.4, 0.5],
      [0.9, 0.3],
      [0.5, 0.7],
      [0.3, 0.2],
    ].map(([awareness, distribution]) => of(awareness!, distribution!));
    const world = of(0.7, 0.6);
    const { share, low, high } = given(futures)(world);
    expect(share).toBeCloseTo(world.share, 10);
    expect(low).toBeCloseTo(world.share, 6);
    expect(high).toBeCloseTo(world.share, 6);
  });

  it("is as wide as what is left around the plane, wider away from its middle", () => {
    // A square of ±1 in both logarithms, each corner twice, 0.1 above and below a level plane: of eight futures five
    // degrees of freedom are left, with a variance of 8 × 0.01 ÷ 5; the 90% point of Student's t is 1.476.
    const corner = (x: number, z: number, y: number): Outcome => ({
      awareness: Math.exp(x - 2),
      distribution: Math.exp(z - 2),
      share: Math.exp(y - 3),
    });
    const futures = [-1, 1].flatMap((x) =>
      [-1, 1].flatMap((z) => [corner(x, z, 0.1), corner(x, z, -0.1)]),
    );
    const say = given(futures);
    const halfAt = (x: number, z: number): number => {
      const { share, low, high } = say(corner(x, z, 0));
      expect(Math.log(share)).toBeCloseTo(-3, 8);
      expect(Math.log(high / share)).toBeCloseTo(Math.log(share / low), 8);
      return Math.log(high / share);
    };
    const s = Math.sqrt(0.08 / 5);
    expect(halfAt(0, 0)).toBeCloseTo(1.476 * s * Math.sqrt(1 + 1 / 8), 3);
    expect(halfAt(1, -2)).toBeCloseTo(
      1.476 * s * Math.sqrt(1 + (1 + 1 + 4) / 8),
      3,
    );
  });
});

describe("forecasts held against one another's futures", () => {
  it("are counted pair by pair, never against their own", () => {
    // Each says that its smallest is the least, its largest the most, and the middle between.
    const span = (own: readonly Outcome[]) => {
      const low = Math.min(...own.map(({ share }) => share));
      const high = Math.max(...own.map(({ share }) => share));
      return () => ({ low, high, share: (low + high) / 2 });
    };
    const found = kept(
      [shares(0.1, 0.3), shares(0.2, 0.5), shares(0.25, 0.29)],
      span,
    );
    // First of second: 1 of 2, of third 2 of 2; second of first 1, of third 2; third of first and second none.
    expect(found.coverage).toBeCloseTo((0.5 + 1 + 0.5 + 1 + 0 + 0) / 6);
    // Without the first 1 and 0, without the second 1 and 0, without the third 0.5 and 0.5: no forecast matters.
    expect(found.error).toBeCloseTo(0);
    // In points: 20 against 20, 50, 25, 29; 35 against 10, 30, 25, 29; 27 against 10, 30, 20, 50.
    const misses = [0, -30, -5, -9, 25, 5, 10, 6, 17, -3, 7, -23];
    const m = misses.reduce((sum, x) => sum + x, 0) / 12;
    const square = misses.reduce((sum, x) => sum + (x - m) ** 2, 0) / 11;
    expect(found.deviation).toBeCloseTo(Math.sqrt(square));
  });

  it("have a standard error by leaving out one forecast after the other", () => {
    // The first two agree; the third sees nothing of them and is seen by neither.
    const found = kept(
      [shares(1, 2, 3), shares(1, 2, 3), shares(7, 8, 9)],
      (own) => () => ({ low: own[0]!.share, high: own[2]!.share, share: 0 }),
    );
    expect(found.coverage).toBeCloseTo(2 / 6);
    // Without the third 1, without another 0: (2 ÷ 3) × Σ (x − 1/3)².
    expect(found.error).toBeCloseTo(
      Math.sqrt((2 / 3) * (4 / 9 + 1 / 9 + 1 / 9)),
    );
  });
});

describe("a market made up of a formula", () => {
  /** Shares that follow awareness, distribution and luck; `sure`: forecasts leave out so much of their doubt. */
  const made = (name: string, f: number, sure = 1): Outcome[] =>
    Array.from({ length: 200 }, (_, i) => {
      const draw = (what: string): number => noise(`${name} ${f} ${i} ${what}`);
      const awareness = Math.exp(-0.7 + 0.3 * draw("awareness"));
      const distribution = Math.exp(-1 + 0.4 * draw("distribution"));
      const share =
        0.2 * awareness * distribution * Math.exp(0.2 * draw("luck"));
      return { awareness, distribution, share: 0.05 * (share / 0.05) ** sure };
    });
  const several = (of: (f: number) => Outcome[]): Forecasts => {
    const futures = [0, 1, 2, 3, 4].map(of);
    const [a, b] = shares(0.05, 0.07);
    return { futures, twins: [[a!, b!]] };
  };

  it("is covered as often as promised, and known better once awareness and distribution are", () => {
    const found = coverage(several((f) => made("fair", f)));
    expect(found["coverage"]).toBeGreaterThan(0.76);
    expect(found["coverage"]).toBeLessThan(0.84);
    expect(found["given_coverage"]).toBeGreaterThan(0.76);
    expect(found["given_coverage"]).toBeLessThan(0.84);
    expect(found["coverage_error"]).toBeLessThan(0.04);
    // What is left is luck, 0.2 of a share of some 4%; before, 0.54.
    expect(found["given_deviation"]).toBeLessThan(0.6 * found["deviation"]!);
    expect(found["crowd_deviation"]).toBeCloseTo(Math.sqrt(2));
  });

  it("is missed by forecasts that are too sure", () => {
    const worlds = made("world", 0);
    const sure = made("sure", 1, 0.5);
    const { coverage: both } = kept([worlds, sure], (own) =>
      own === sure
        ? beforehand(own)
        : () => ({ low: NaN, high: NaN, share: 0 }),
    );
    // One of two forecasts says nothing at all, so the other's coverage is twice the mean.
    expect(2 * both).toBeLessThan(0.6);
  });
});

describe("forecasts of a launch", () => {
  const said: string[] = [];
  const lab = { ...coarseLab(), say: (what: string) => said.push(what) };
  let found: Forecasts;
  beforeAll(() => {
    found = forecastsOf(lab, "1", { forecasts: 2, futures: 3, twins: 1 });
  });

  it("share no future, and two seeds of a draw are nearer than two draws", () => {
    expect(found.futures.map((futures) => futures.length)).toEqual([3, 3]);
    const all = found.futures.flat();
    expect(new Set(all.map(({ share }) => share)).size).toBe(6);
    for (const { share, awareness, distribution } of all)
      for (const value of [share, awareness, distribution]) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(1);
      }
    for (const [one, two, other] of found.futures)
      expect(Math.abs(one!.awareness - two!.awareness)).toBeLessThan(
        Math.abs(one!.awareness - other!.awareness),
      );
  });

  it("are run again with another crowd, which is near and not the same", () => {
    expect(found.twins.map(([first]) => first)).toEqual(
      found.futures.map(([first]) => first),
    );
    for (const [first, second] of found.twins) {
      expect(second.share).not.toBe(first.share);
      expect(Math.abs(second.awareness - first.awareness)).toBeLessThan(0.1);
    }
  });

  it("say how far they are", () => {
    expect(said).toEqual(["forecasts, run 1 of 8"]);
  });

  it("give every statistic that the row is judged by", () => {
    const [row] = forecasts;
    expect(row).toMatchObject({ id: "C10", quick: false });
    const { patterns } = readPatterns(dataFiles());
    expect(Object.keys(coverage(found)).sort()).toEqual(
      patterns
        .filter(({ id }) => id === "C10")
        .map(({ statistic }) => statistic)
        .sort(),
    );
  });
});
