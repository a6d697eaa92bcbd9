import { describe, expect, it } from "vitest";
import { streamKey } from "../../src/base/random.ts";
import {
  NOWHERE,
  otherOutletWith,
  outletInReach,
  visitedOutlet,
} from "../../src/world/near-outlets.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const { world } = tinyWorld({ burnIn: 1 });
const { outlets, sites, shelf } = world;
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

describe("another outlet that carries a SKU", () => {
  const k = 0;
  const area = outlets.area[outlets.poolFirst[pool]!]!;
  const channel = outlets.channel[outlets.poolFirst[pool]!]!;
  const places = (id: number) =>
    [0, 1, 2, 3, 4].map((which) =>
      outletInReach(outlets, sites, pool, home, id, channel, which),
    );
  const other = (id: number, outlet: number, u: number) =>
    otherOutletWith(world, { outlet, home, id, area }, k, 4, u);

  it("is one of the household's own, lists it, and is not the one it stands in", () => {
    for (let id = 0; id < 200; id++) {
      const here = places(id)[0]!;
      const there = other(id, here, (id + 0.5) / 200);
      const known = places(id).filter(
        (o) => o !== here && ((shelf.listed[o]! >>> k) & 1) === 1,
      );
      if (known.length === 0) expect(there).toBe(NOWHERE);
      else expect(known).toContain(there);
    }
  });

  it("is nowhere where nobody lists it", () => {
    const kept = shelf.listed.slice();
    shelf.listed.fill(0);
    expect(other(1, places(1)[0]!, 0.5)).toBe(NOWHERE);
    shelf.listed.set(kept);
    const several = Array.from({ length: 200 }, (_, id) => id).find(
      (id) => new Set(places(id)).size > 2,
    )!;
    shelf.listed.fill(1 << k);
    const found = [0, 0.3, 0.5, 0.7, 0.9].map((u) =>
      other(several, places(several)[0]!, u),
    );
    expect(new Set(found).size).toBeGreaterThan(1);
    shelf.listed.set(kept);
  });
});
