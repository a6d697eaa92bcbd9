import { describe, expect, it } from "vitest";
import { peopleAt } from "../../src/ledger/ledger.ts";
import { gifts } from "../../src/mechanisms/gifts.ts";
import { BOUGHT, TASTED } from "../../src/world/households.ts";
import { GIFT_MISSION, NOTHING } from "../../src/world/trips.ts";
import {
  TINY_SCALE,
  type Tiny,
  tinyWorld,
  total,
  undeclared,
  snapshot,
  changedSince,
} from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

/** A world in which each of the first `givers` households buys `packs` own packs as gifts, and nobody knows the brand. */
function giving(
  givers: number,
  packs: number,
  sets: readonly string[] = [],
  mission = GIFT_MISSION,
): Tiny {
  const tiny = tinyWorld({ burnIn: 0, sets });
  const { trips, skus } = tiny.world;
  trips.count[0] = givers;
  for (let i = 0; i < givers; i++) {
    trips.household[i] = i;
    trips.mission[i] = mission;
    trips.packsWanted[i] = packs;
    trips.bought[i] = skus.ownFrom;
  }
  return tiny;
}

const knowing = ({ world }: Tiny): number =>
  world.households.known.filter((bits) => (bits >>> world.skus.ownBrand) & 1)
    .length;
const tasters = ({ world }: Tiny): number =>
  world.households.tried.filter((bits) => (bits & TASTED) !== 0).length;

function give(tiny: Tiny): Tiny {
  gifts.step(tiny.world, 1, tiny.ledger);
  return tiny;
}

describe("gifts", () => {
  it("change only what they declare", () => {
    const tiny = giving(200, 2);
    const before = snapshot(tiny);
    give(tiny);
    const changed = changedSince(tiny, before);
    expect(changed.length).toBeGreaterThan(2);
    expect(undeclared(gifts, changed)).toEqual([]);
  });

  it("make another household know the brand for every pack, and none of the givers by itself", () => {
    const tiny = give(giving(1, 1));
    expect(knowing(tiny)).toBe(1);
    expect(tiny.world.households.known[0]! >>> tiny.world.skus.ownBrand).toBe(
      0,
    );
    // Many gifts: nearly as many households, since few get two.
    const many = give(giving(100, 2));
    expect(knowing(many)).toBeGreaterThan(100);
    expect(knowing(many)).toBeLessThanOrEqual(200);
  });

  it("are tasted with the chance of the table, within four standard errors, and counted as no trial", () => {
    const tiny = give(giving(400, 1, ["giftAcrossShare=0.5 ratio"]));
    const chance = tiny.plan.parameter("giftTastingChance");
    const known = knowing(tiny);
    expect(Math.abs(tasters(tiny) / known - chance)).toBeLessThan(
      band(errorOfShare(chance, known)),
    );
    const { people } = tiny.ledger;
    expect(total(people.giftTasters)).toBe(tasters(tiny) * TINY_SCALE);
    expect(total(people.triers)).toBe(0);
    expect(total(tiny.world.households.bought)).toBe(0);
  });

  it("stay in the area unless they travel", () => {
    const { firstHousehold } = tinyWorld({ burnIn: 0 }).world.geography;
    const end = firstHousehold[1]!;
    const inArea = (across: string): number => {
      const tiny = give(giving(end, 3, [`giftAcrossShare=${across} ratio`]));
      const bit = 1 << tiny.world.skus.ownBrand;
      let near = 0;
      tiny.world.households.known.forEach((known, h) => {
        if (h < end && (known & bit) !== 0) near += 1;
      });
      return near / knowing(tiny);
    };
    expect(inArea("0.1")).toBeGreaterThan(0.6);
    expect(inArea("0.5")).toBeLessThan(inArea("0.1"));
  });

  it("count a household once, and none that had bought before", () => {
    const tiny = giving(300, 5);
    tiny.world.households.tried.fill(BOUGHT);
    give(tiny);
    expect(total(tiny.ledger.people.giftTasters)).toBe(0);
    expect(tasters(tiny)).toBeGreaterThan(0);
    const brand = tiny.world.skus.ownCount;
    expect(
      tiny.ledger.people.giftTasters[peopleAt(tiny.ledger, 1, brand, 0)],
    ).toBe(0);
  });

  it("are none where nothing own was bought as a gift, before the launch, or with the mechanism off", () => {
    const topUp = give(giving(50, 2, [], 1));
    const nothing = giving(50, 2);
    nothing.world.trips.bought.fill(NOTHING);
    const off = give(giving(50, 2, ["mechanism_gifts=0 ratio"]));
    const early = giving(50, 2);
    gifts.step(early.world, 0, early.ledger);
    for (const tiny of [topUp, give(nothing), off, early]) {
      expect(knowing(tiny)).toBe(0);
      expect(tasters(tiny)).toBe(0);
    }
  });
});
