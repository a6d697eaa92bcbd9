import { describe, expect, it } from "vitest";
import { regionIds } from "../../src/inputs/ids.ts";
import { brandReach, expectedDemand } from "../../src/world/expected.ts";
import { NO_POOL } from "../../src/world/outlets.ts";
import { MISSIONS } from "../../src/world/trips.ts";
import { theMarket } from "../support/inputs.ts";
import { TINY_SCALE, tinyWorld, total } from "../support/tiny-world.ts";

const market = theMarket();
const { world } = tinyWorld({ burnIn: 0 });

describe("the demand that outlets expect", () => {
  it("is, over the pools that sell anything, what their households will ask for", () => {
    const { geography, households, outlets, shelf, skus, trips, channels } =
      world;
    const asked = new Float64Array(outlets.poolFirst.length);
    for (let a = 0; a < geography.areaIds.length; a++)
      for (
        let h = geography.firstHousehold[a]!;
        h < geography.firstHousehold[a + 1]!;
        h++
      )
        for (let m = 0; m < MISSIONS; m++)
          for (let c = 0; c < channels; c++) {
            const pool = outlets.poolOf[a * channels + c]!;
            const row = (households.class[h]! * MISSIONS + m) * channels;
            if (pool !== NO_POOL)
              asked[pool]! +=
                TINY_SCALE *
                households.occasionsPerWeek[h]! *
                trips.chance[row + c]! *
                trips.packs[m]!;
          }
    for (let p = 0; p < asked.length; p++) {
      const first = outlets.poolFirst[p]!;
      let turnover = 0;
      let perSize: number | undefined;
      for (let o = first; o < first + outlets.poolCount[p]!; o++) {
        if (outlets.opensWeek[o] === 0)
          turnover += outlets.weight[o]! * outlets.size[o]!;
        const rate = total(
          shelf.rate.subarray(o * skus.count, (o + 1) * skus.count),
        );
        if (rate > 0) perSize ??= rate / outlets.size[o]!;
      }
      // Rates and sizes are 32-bit floats: each is right to 2^-24, a sum of thirteen to a millionth.
      if (perSize !== undefined)
        expect(Math.abs((perSize * turnover) / asked[p]! - 1)).toBeLessThan(
          2e-6,
        );
    }
  });

  it("is nobody's where no household shops", () => {
    const { geography, households, outlets, trips } = world;
    const none = { ...trips, chance: trips.chance.map(() => 0) };
    const demand = expectedDemand(
      geography,
      households,
      outlets,
      none,
      TINY_SCALE,
    );
    expect(demand).toHaveLength(outlets.count);
    expect([...demand].every((packs) => packs === 0)).toBe(true);
  });
});

describe("the reach of a brand", () => {
  const { outlets, shelf, skus, trips } = world;
  const brands = skus.brandIds.length;
  const known = new Array<number>(brands).fill(1);
  const reachOf = (listed: (o: number) => number, awareness = known) =>
    brandReach(
      market,
      outlets,
      {
        ...shelf,
        // An outlet that opens later lists nothing yet.
        listed: shelf.listed.map((_, o) =>
          outlets.opensWeek[o] === 0 ? listed(o) : 0,
        ),
      },
      skus,
      trips,
      awareness,
    );
  const everything = skus.brandMask.reduce((all, mask) => all | mask, 0);

  it("is its weighted distribution among those who know it: all of them where every outlet lists it, half where half know it", () => {
    // Weights and sizes are 32-bit floats.
    const all = reachOf(() => everything);
    const half = reachOf(
      () => everything,
      known.map(() => 0.5),
    );
    regionIds.forEach((_, r) => {
      for (let b = 0; b < brands - 1; b++) {
        expect(all[r * brands + b]).toBeCloseTo(1, 5);
        expect(half[r * brands + b]).toBeCloseTo(0.5, 5);
      }
    });
  });

  it("is never less than a hundredth, so that a taste stays finite", () => {
    const none = reachOf(() => 0);
    regionIds.forEach((_, r) => {
      for (let b = 0; b < brands - 1; b++)
        expect(none[r * brands + b]).toBe(0.01);
    });
  });

  it("counts what a brand lists in its own region alone", () => {
    const reach = reachOf((o) => (outlets.region[o] === 0 ? everything : 0));
    expect(reach[0]).toBeCloseTo(1, 5);
    expect(reach[brands]).toBe(0.01);
    expect(reach[2 * brands]).toBe(0.01);
  });

  it("leaves the entrant out: nobody knows a brand before it comes", () => {
    const reach = reachOf(() => everything);
    regionIds.forEach((_, r) => {
      expect(reach[r * brands + brands - 1]).toBe(0);
    });
  });
});
