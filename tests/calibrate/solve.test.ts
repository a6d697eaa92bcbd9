import { describe, expect, it } from "vitest";
import type { Seens } from "../../src/calibrate/figures.ts";
import { laterRounds, moved, rounds } from "../../src/calibrate/solve.ts";
import {
  type Constants,
  neutral,
  partsOf,
  valuesOf,
} from "../../src/inputs/calibration.ts";
import { theMarket } from "../support/inputs.ts";
import { total } from "../support/tiny-world.ts";

const market = theMarket();
const task = { market, category: "snacks" };
const channels = market.channels.length;

/** A market on paper whose figures are powers of the constants, and shares of them within their rows. */
function paperMarket(constants: Constants): Seens {
  const brands = market.brands("snacks").map(({ share }) => share.north);
  const shares = (values: readonly number[], target: readonly number[]) => {
    const lean = values.map(
      (value, i) => value * (target[i] ?? 0) * (1 + (i % 3)),
    );
    const n = target.length / (target.length === 3 * brands.length ? 3 : 6);
    return lean.map((x, i) => {
      const first = i - (i % n);
      return x / total(lean.slice(first, first + n));
    });
  };
  const even = Array.from({ length: 6 * channels }, () => 1 / channels);
  const named = [...brands, ...brands, ...brands];
  return {
    occasions: {
      target: [100, 100, 100],
      simulated: valuesOf(constants, "occasions").map((x) => 93 * x),
    },
    channel: {
      target: even,
      simulated: shares(valuesOf(constants, "channel"), even),
    },
    brand: {
      target: named,
      simulated: shares(valuesOf(constants, "brand"), named),
    },
    diversity: { target: [1.2], simulated: [0.7 * constants.diversity ** 0.4] },
    price: { target: [-2.6], simulated: [-1.2 * constants.price ** 0.8] },
    feature: { target: [1.6], simulated: [Math.exp(0.2 * constants.feature)] },
  };
}

describe("a step of the search", () => {
  let constants = neutral(market, "snacks");
  let before: Parameters<typeof moved>[2];
  for (let i = 0; i < 10; i++) {
    const now = {
      constants,
      seens: [paperMarket(constants)],
      elasticity: new Map(),
    };
    constants = moved(task, now, before);
    before = now;
  }
  const found = paperMarket(constants);

  it("leads to every target within ten rounds, from far away", () => {
    for (const constant of [
      "occasions",
      "channel",
      "brand",
      "diversity",
      "price",
      "feature",
    ] as const)
      found[constant]!.simulated.forEach((seen, i) => {
        expect(seen / found[constant]!.target[i]!, constant).toBeCloseTo(1, 3);
      });
  });

  it("keeps the factors of shares at 1 on average", () => {
    partsOf(market, "snacks", "channel");
    expect(
      total(constants.channel.subarray(0, channels)) / channels,
    ).toBeCloseTo(1, 9);
    const north = market.brands("snacks").map(({ share }) => share.north);
    expect(
      total(north.map((share, b) => share * constants.brand[b]!)),
    ).toBeCloseTo(1, 9);
  });

  it("leaves a constant whose figure was not measured, or cannot be sold, where it is", () => {
    const plain = neutral(market, "snacks");
    const year = paperMarket(plain);
    const none = {
      channel: year.channel!,
      occasions: { target: [100, 100, 0], simulated: [100, 0, 0] },
    };
    const next = moved(
      task,
      { constants: plain, seens: [none], elasticity: new Map() },
      undefined,
    );
    expect(next.price).toBe(1);
    expect([...next.occasions]).toEqual([1, 1, 1]);
  });

  it("goes a part of the way where a round asks for it", () => {
    const plain = neutral(market, "snacks");
    const seen = { occasions: { target: [1, 1, 1], simulated: [4, 1, 1] } };
    const look = { constants: plain, seens: [seen], elasticity: new Map() };
    const at = (part?: number) =>
      moved(task, look, undefined, part).occasions[0];
    expect(at()).toBeCloseTo(1 / 3, 9);
    expect(at(1 / 2)).toBeCloseTo(1 / 2, 9);
    expect(at(1 / 4)).toBeCloseTo(Math.pow(1 / 4, 1 / 4), 9);
  });

  it("ends with rounds at 1 : 1,000 that count alike, under the most seeds", () => {
    for (const schedule of [rounds, laterRounds]) {
      const fine = schedule.filter(({ part }) => part !== undefined);
      expect(fine.map(({ part }) => 1 / part!)).toEqual(
        fine.map((_, i) => i + 1),
      );
      expect(schedule.slice(-fine.length)).toEqual(fine);
    }
  });

  it("ends with the finest, the last under the most seeds", () => {
    expect(rounds.at(-1)!.scale).toBe(1000);
    expect(Math.max(...rounds.map(({ seeds }) => seeds))).toBe(
      rounds.at(-1)!.seeds,
    );
  });
});
