import { describe, expect, it } from "vitest";
import { CLASSES } from "../../src/world/classes.ts";
import {
  GIFT_MISSION,
  MISSIONS,
  emptyVisits,
  fillUsual,
  fillVisits,
  search,
} from "../../src/world/visits.ts";
import { onlineReach } from "../../src/world/online.ts";
import { tinyWorld } from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const { world } = tinyWorld({
  burnIn: 0,
  scale: 5000,
  // Households of all stages alike: life-stages.test.ts has their leans.
  sets: ["mechanism_online=0 ratio", "mechanism_life_stage=0"],
});
const channels = world.channels;
const cells = MISSIONS * channels;

describe("how many visits an occasion is", () => {
  it("grows with the scale where outlets stand for few real ones, and is one where they do not", () => {
    const fine = tinyWorld({ burnIn: 0, scale: 1000 }).world.trips.parts;
    const coarse = world.trips.parts;
    fine.forEach((parts, c) => {
      expect(parts).toBeGreaterThanOrEqual(1);
      expect(coarse[c]!).toBeGreaterThanOrEqual(parts);
    });
    const grocers = world.market.channels.findIndex(
      ({ trade }) => trade === "traditional",
    );
    expect(fine[grocers]).toBe(1);
    expect(Math.max(...coarse)).toBeGreaterThan(1);
  });
});

describe("the tables of places", () => {
  it("give every cell its chance, and light visits chance × (parts − 1)", () => {
    const { trips } = world;
    for (let c = 0; c < CLASSES; c++) {
      let before = 0;
      let lightBefore = 0;
      let load = 0;
      for (let i = 0; i < cells; i++) {
        const chance = trips.chance[c * cells + i]!;
        const light = chance * (trips.parts[i % channels]! - 1);
        load += light;
        if (i === cells - 1) continue;
        expect(trips.cumulative[c * cells + i]! - before).toBeCloseTo(
          chance,
          5,
        );
        expect(trips.lightCumulative[c * cells + i]! - lightBefore).toBeCloseTo(
          light / trips.lightLoad[c]!,
          5,
        );
        before = trips.cumulative[c * cells + i]!;
        lightBefore = trips.lightCumulative[c * cells + i]!;
      }
      expect(trips.lightLoad[c]).toBeCloseTo(load, 9);
    }
  });

  it("are found by the first entry beyond a draw", () => {
    const table = Float32Array.of(0.25, 0.5, 2, 0.125, 2);
    expect([0, 0.24, 0.25, 0.6].map((u) => search(table, 0, u))).toEqual([
      0, 0, 1, 2,
    ]);
    expect([0.05, 0.125].map((u) => search(table, 3, u))).toEqual([0, 1]);
  });

  it("give gifts the channels of the gift mission", () => {
    const visits = emptyVisits(new Float64Array(channels).fill(1), 0, 3);
    const chance = new Float64Array(CLASSES * cells);
    chance[GIFT_MISSION * channels + 2] = 0.4;
    chance[0] = 0.6;
    fillVisits(visits, chance, -1, new Float64Array(6).fill(1));
    expect(search(visits.giftCumulative, 0, 0.5)).toBe(2);
    expect(visits.giftLightLoad[0]).toBe(0);
  });
});

describe("usual cells", () => {
  it("have, over the households of a class, the class's chances, and stay the same when drawn again", () => {
    const { trips, households } = world;
    const before = trips.usual.slice();
    fillUsual(
      trips,
      world.geography,
      households,
      world.lifeStages,
      world.root,
      onlineReach(world.market, world.plan),
    );
    expect(trips.usual).toEqual(before);
    const repertoire = trips.usual.length / households.count;
    const c = households.class[0]!;
    const n = households.class.filter((x) => x === c).length * repertoire;
    const seen = new Float64Array(cells);
    households.class.forEach((x, h) => {
      if (x !== c) return;
      for (let i = 0; i < repertoire; i++)
        seen[trips.usual[h * repertoire + i]!]! += 1;
    });
    seen.forEach((count, i) => {
      const p = trips.chance[c * cells + i]!;
      if (n * p < 20) return;
      expect(Math.abs(count / n - p)).toBeLessThan(band(errorOfShare(p, n)));
    });
  });
});
