import { describe, expect, it } from "vitest";
import { areaTypes, regionIds } from "../../src/inputs/ids.ts";
import { NO_CHAIN, NO_POOL } from "../../src/world/outlets.ts";
import { theMarket } from "../support/inputs.ts";
import {
  TINY_SCALE,
  chainOf,
  channelOf,
  tinyWorld,
  total,
} from "../support/tiny-world.ts";

const market = theMarket();
const { world } = tinyWorld({ burnIn: 0 });
const { outlets, geography } = world;
const all = Array.from({ length: outlets.count }, (_, o) => o);

describe("simulated outlets", () => {
  it("stand for a number of real ones that divides the scale", () => {
    expect(all.every((o) => TINY_SCALE % outlets.weight[o]! === 0)).toBe(true);
  });

  it("stand for all traditional outlets of a region, within one of the heaviest outlets per kind of area", () => {
    for (const id of ["tap_hoa", "wet_market"])
      regionIds.forEach((region, r) => {
        const real = total(
          areaTypes.map((type) =>
            market.fact("channel_outlets", id, region, type),
          ),
        );
        const here = all.filter(
          (o) =>
            outlets.channel[o] === channelOf(id) && outlets.region[o] === r,
        );
        const heaviest = Math.max(...here.map((o) => outlets.weight[o]!));
        expect(
          Math.abs(outlets.universe[channelOf(id) * 3 + r]! - real),
        ).toBeLessThanOrEqual(2 * heaviest);
      });
  });

  it("stand for all stores of a chain, within half of an outlet's weight per zone", () => {
    for (const id of ["seven_eleven", "win_mart_plus", "coop_mart"]) {
      const n = chainOf(id);
      let real = 0;
      let slack = 0;
      for (const { key, value } of market.facts("chain_stores"))
        if (key[0] === id) {
          real += value;
          // Populations under three are simulated one by one; the weight is at most a third of the others.
          slack += value / 6;
        }
      const stores = total(
        all
          .filter((o) => outlets.chain[o] === n && outlets.opensWeek[o] === 0)
          .map((o) => outlets.weight[o]!),
      );
      expect(Math.abs(stores - real)).toBeLessThanOrEqual(slack);
    }
  });

  it("are listed chain by chain, every store once and in its order", () => {
    market.chains.forEach((_, n) => {
      const from = outlets.storesFrom[n]!;
      const stores = outlets.stores.subarray(from, outlets.storesFrom[n + 1]);
      expect([...stores]).toEqual(all.filter((o) => outlets.chain[o] === n));
    });
  });

  it("have a mean size of 1 in every pool", () => {
    for (let p = 0; p < outlets.poolFirst.length; p++) {
      const first = outlets.poolFirst[p]!;
      let weight = 0;
      let turnover = 0;
      for (let o = first; o < first + outlets.poolCount[p]!; o++) {
        weight += outlets.weight[o]!;
        turnover += outlets.weight[o]! * outlets.size[o]!;
      }
      // Sizes are 32-bit floats.
      if (weight > 0) expect(turnover / weight).toBeCloseTo(1, 5);
    }
  });

  it("have ids of their own", () => {
    expect(new Set(outlets.id).size).toBe(outlets.count);
  });

  it("belong to a chain in modern channels and online, to none in traditional trade", () => {
    for (const o of all)
      expect(outlets.chain[o] === NO_CHAIN).toBe(
        market.channels[outlets.channel[o]!]!.trade === "traditional",
      );
  });
});

describe("the pool of an area and channel", () => {
  it("is there for every area and every channel that the region has stores of", () => {
    for (let a = 0; a < geography.areaIds.length; a++)
      market.channels.forEach((channel, c) => {
        const r = geography.region[a]!;
        const pool = outlets.poolOf[a * market.channels.length + c]!;
        expect(pool !== NO_POOL, `${geography.areaIds[a]} ${channel.id}`).toBe(
          outlets.universe[c * 3 + r]! > 0,
        );
      });
  });

  it("holds outlets of that channel and of the household's region only", () => {
    for (let a = 0; a < geography.areaIds.length; a++)
      market.channels.forEach((_, c) => {
        const pool = outlets.poolOf[a * market.channels.length + c]!;
        if (pool === NO_POOL) return;
        const first = outlets.poolFirst[pool]!;
        for (let o = first; o < first + outlets.poolCount[pool]!; o++) {
          expect(outlets.channel[o]).toBe(c);
          expect(outlets.region[o]).toBe(geography.region[a]);
        }
      });
  });

  it("have sizes whose weighted sum is the same in any order, also where they differ most", () => {
    const { outlets: uneven } = tinyWorld({
      burnIn: 0,
      sets: ["outletSizeSigma=1.1", "storeSizeSigma=.6"],
    }).world;
    expect([...uneven.size].every((size) => (size * 2 ** 32) % 1 === 0)).toBe(
      true,
    );
    const parts = Array.from(
      uneven.size,
      (size, o) => size * uneven.weight[o]!,
    );
    expect(total(parts.toReversed())).toBe(total(parts));
    expect(total(parts.toSorted((x, y) => x - y))).toBe(total(parts));
  });

  it("draws outlets with odds weight × size", () => {
    const pool = outlets.poolOf[channelOf("tap_hoa")]!;
    const first = outlets.poolFirst[pool]!;
    const n = outlets.poolCount[pool]!;
    const share = new Array<number>(n).fill(0);
    for (let i = 0; i < n; i++) {
      share[i]! += outlets.aliasChance[first + i]! / n;
      share[outlets.aliasOther[first + i]! - first]! +=
        (1 - outlets.aliasChance[first + i]!) / n;
    }
    const odds = share.map(
      (_, i) => outlets.weight[first + i]! * outlets.size[first + i]!,
    );
    share.forEach((p, i) => expect(p).toBeCloseTo(odds[i]! / total(odds), 5));
  });
});

describe("a category that leans to a chain", () => {
  it("sells more in each of its stores, and the pool keeps its mean of 1", () => {
    const { outlets } = tinyWorld({
      rows: ["category,,,,,,facial_cleanser,,"],
      burnIn: 0,
    }).world;
    const stores = (chain: string, pool: number): number[] => {
      const first = outlets.poolFirst[pool]!;
      return Array.from(
        { length: outlets.poolCount[pool]! },
        (_, i) => first + i,
      )
        .filter((o) => outlets.chain[o] === chainOf(chain))
        .map((o) => outlets.size[o]!);
    };
    const mean = (values: readonly number[]): number =>
      total(values) / values.length;
    let compared = 0;
    for (let p = 0; p < outlets.poolFirst.length; p++) {
      const [beauty, baby] = [stores("hasaki", p), stores("con_cung", p)];
      if (beauty.length === 0 || baby.length === 0) continue;
      compared += 1;
      expect(mean(beauty)).toBeGreaterThan(2 * mean(baby));
    }
    expect(compared).toBeGreaterThan(2);
  });
});

describe("the call list", () => {
  it("runs from 0 to 1 in every region and channel of traditional trade", () => {
    for (const id of ["tap_hoa", "wet_market"])
      for (let r = 0; r < 3; r++) {
        const ranks = all
          .filter(
            (o) =>
              outlets.channel[o] === channelOf(id) && outlets.region[o] === r,
          )
          .map((o) => outlets.callRank[o]!);
        expect(Math.min(...ranks)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...ranks)).toBeLessThan(1);
        // Ranks are spread over 0–1: mean ½, standard error at most 1 ÷ √(12 n).
        const mean = total(ranks) / ranks.length;
        expect(Math.abs(mean - 0.5)).toBeLessThan(
          4 / Math.sqrt(12 * ranks.length),
        );
      }
  });

  it("has large shops first: the larger half stands before the smaller", () => {
    const shops = all
      .filter((o) => outlets.channel[o] === channelOf("tap_hoa"))
      .sort((x, y) => outlets.size[y]! - outlets.size[x]!);
    const half = Math.floor(shops.length / 2);
    const rank = (some: number[]) =>
      total(some.map((o) => outlets.callRank[o]!)) / some.length;
    // Had size no say, the difference would have a standard error of √(2 ÷ 12 ÷ half).
    expect(
      rank(shops.slice(half)) - rank(shops.slice(0, half)),
    ).toBeGreaterThan(4 * Math.sqrt(1 / 6 / half));
  });
});
