import { describe, expect, it } from "vitest";
import { buildCatchments, dealAreas } from "../../src/world/catchments.ts";
import type { Geography } from "../../src/world/geography.ts";
import { NO_POOL, type Outlets } from "../../src/world/outlets.ts";
import { tinyWorld } from "../support/tiny-world.ts";

/** Six areas of 10, 20, … 60 households and two channels, with their pools. */
function country(poolOf: readonly number[]) {
  const geography = {
    areaIds: ["a", "b", "c", "d", "e", "f"],
    firstHousehold: Int32Array.of(0, 10, 30, 60, 100, 150, 210),
  } as unknown as Geography;
  const outlets = { poolOf: Int32Array.from(poolOf) } as unknown as Outlets;
  return { geography, outlets };
}

describe("catchments", () => {
  it("hold together the areas that share a pool, also over a third one", () => {
    const { geography, outlets } = country([
      ...[0, 10],
      ...[1, 11],
      ...[2, 11],
      ...[3, NO_POOL],
      ...[4, 10],
      ...[2, NO_POOL],
    ]);
    expect(buildCatchments(geography, outlets)).toEqual([
      [0, 4],
      [1, 2, 5],
      [3],
    ]);
  });

  it("share no outlet, hold every area once, and are six in Vietnam", () => {
    const { catchments, geography, outlets, channels } = tinyWorld({
      burnIn: 0,
    }).world;
    expect(catchments.flat().sort((a, b) => a - b)).toEqual([
      ...geography.areaIds.keys(),
    ]);
    const owner = new Map<number, number>();
    catchments.forEach((areas, catchment) => {
      for (const a of areas)
        for (let c = 0; c < channels; c++) {
          const pool = outlets.poolOf[a * channels + c]!;
          if (pool === NO_POOL) continue;
          expect(owner.get(pool) ?? catchment).toBe(catchment);
          owner.set(pool, catchment);
        }
    });
    expect(catchments.length).toBe(6);
  });

  it("are dealt whole, so that nobody has more than need be", () => {
    const households = [10, 20, 30, 40, 50, 60];
    const four = [[0, 1], [2], [3, 4], [5]];
    // 30, 30, 90 and 60 households: 120 and 90 is as even as they get.
    expect(dealAreas(four, households, 2)).toEqual([
      [2, 3, 4],
      [0, 1, 5],
    ]);
    expect(dealAreas(four, households, 1)).toEqual([[0, 1, 2, 3, 4, 5]]);
    expect(dealAreas(four, households, 5).at(-1)).toEqual([]);
  });

  it("are dealt better than largest first: 3 + 3 and 2 + 2 + 2 make 6 and 6", () => {
    const alone = [[0], [1], [2], [3], [4]];
    expect(dealAreas(alone, [30, 30, 20, 20, 20], 2)).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
    const many = Array.from({ length: 400 }, (_, i) => [i]);
    const sizes = many.map(([i = 0]) => 2 * i + 1);
    const dealt = dealAreas(many, sizes, 7);
    expect(dealt.flat().length).toBe(400);
  });

  it("are dealt in the end, also where no deal is even", () => {
    const many = Array.from({ length: 26 }, (_, i) => [i]);
    const sizes = many.map(([i = 0]) => 2 ** i);
    expect(dealAreas(many, sizes, 7).flat().length).toBe(26);
    const uneven = many.map((_, i) => 1000 + ((i * 7919) % 997));
    expect(dealAreas(many, uneven, 7).flat().length).toBe(26);
  });
});
