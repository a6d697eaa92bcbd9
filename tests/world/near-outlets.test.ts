import { describe, expect, it } from "vitest";
import { streamKey } from "../../src/base/random.ts";
import { outletInReach, visitedOutlet } from "../../src/world/near-outlets.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const { outlets, sites } = tinyWorld({ burnIn: 1 }).world;
const home = streamKey(1, 2, 0);
const pool = outlets.poolCount.indexOf(Math.max(...outlets.poolCount));

function inReach(id: number, which: number): number {
  return outletInReach(outlets, sites, pool, home, id, 0, which);
}

describe("outlets in reach", () => {
  it("are of the pool, and the household's own for life", () => {
    const first = outlets.poolFirst[pool]!;
    for (let id = 0; id < 200; id++)
      for (let which = 0; which < 5; which++) {
        const o = inReach(id, which);
        expect(o).toBe(inReach(id, which));
        expect(o).toBeGreaterThanOrEqual(first);
        expect(o).toBeLessThan(first + outlets.poolCount[pool]!);
      }
  });

  it("differ between households and between places of one household", () => {
    const places = (id: number) => [0, 1, 2, 3, 4].map((w) => inReach(id, w));
    expect(new Set(places(7)).size).toBeGreaterThan(1);
    expect(places(7)).not.toEqual(places(8));
  });
});

describe("the outlet a visit goes to", () => {
  it("is the regular one in its share of cases, else each of the others equally often", () => {
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 1000; i++)
      counts[visitedOutlet((i + 0.5) / 1000, 0.6, 4)]! += 1;
    expect(counts).toEqual([600, 100, 100, 100, 100]);
  });
});
