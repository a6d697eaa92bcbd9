import { describe, expect, it } from "vitest";
import { TABLE_STEP } from "../../src/base/gamma-tables.ts";
import { friendOf, wordOfMouth } from "../../src/mechanisms/word-of-mouth.ts";
import { GIFT_MISSION } from "../../src/world/trips.ts";
import { knowing } from "../support/spending.ts";
import {
  type Tiny,
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

/** A position well inside the grid of shapes. */
const MIDDLE = 26 * TABLE_STEP;

/** Every household has bought the main SKU this week; liked so far above or below what was expected. */
function allBuy(liking: number, sets: readonly string[] = []): Tiny {
  const tiny = tinyWorld({
    sets: ["talkChance=0.08", ...sets],
    burnIn: 0,
  });
  const { trips, households, skus, taste } = tiny.world;
  trips.count[0] = households.count;
  for (let h = 0; h < households.count; h++) {
    trips.household[h] = h;
    trips.bought[h] = skus.ownFrom;
    trips.mission[h] = 0;
  }
  taste.expected.fill(MIDDLE);
  taste.expectedMean.fill(liking > 0 ? 0 : 1000);
  taste.shape.fill(MIDDLE + liking * TABLE_STEP);
  return tiny;
}

function step(tiny: Tiny, week = 1): Tiny {
  wordOfMouth.step(tiny.world, week, tiny.ledger);
  return tiny;
}

describe("word-of-mouth", () => {
  it("changes only what it declares", () => {
    const tiny = tinyWorld({ weeks: 12 });
    expect(undeclared(wordOfMouth, changesOf(wordOfMouth, tiny))).toEqual([]);
  });

  it("makes the brand known and leaves good voices where users are pleased", () => {
    const tiny = step(allBuy(10));
    const { heard } = tiny.world.households;
    expect(heard.every((voices) => voices >= 0)).toBe(true);
    expect(heard.some((voices) => voices > 0)).toBe(true);
    knowing(tiny).forEach((known, h) => expect(known).toBe(heard[h]! > 0));
  });

  it("leaves bad voices and makes nothing known where users are disappointed", () => {
    const tiny = step(allBuy(-10));
    const { heard } = tiny.world.households;
    expect(heard.every((voices) => voices <= 0)).toBe(true);
    expect(heard.some((voices) => voices < 0)).toBe(true);
    expect(knowing(tiny).some(Boolean)).toBe(false);
  });

  it("reaches as many friends as the chances say, and twice as many at twice the intensity", () => {
    for (const intensity of [1, 2]) {
      const { world, plan } = step(
        allBuy(10, [`wordOfMouthIntensity=${intensity}`]),
      );
      const told = total(world.households.heard);
      const draws =
        world.households.count * plan.parameter("friendsPerHousehold");
      const p = 0.08 * intensity;
      // A household drawn as its own friend is not told: far less than the band.
      expect(Math.abs(told / draws - p)).toBeLessThan(
        band(errorOfShare(p, draws)) + p / 100,
      );
    }
  });

  it("comes from nobody who bought a gift, a rival or nothing", () => {
    const gifts = allBuy(10);
    gifts.world.trips.mission.fill(GIFT_MISSION);
    const rivals = allBuy(10);
    rivals.world.trips.bought.fill(0);
    for (const tiny of [gifts, rivals])
      expect(total(step(tiny).world.households.heard)).toBe(0);
  });

  it("does not depend on who talks first", () => {
    const forward = step(allBuy(10));
    const both = allBuy(10);
    const { trips, households } = both.world;
    // Half of the buyers are told of before the others, in two steps of the same week.
    const n = households.count;
    const half = Math.floor(n / 2);
    trips.household.copyWithin(0, half, n);
    trips.count[0] = n - half;
    const fading = both.world.plan.parameter("heardFading");
    expect(fading).toBeGreaterThan(0);
    step(both);
    const later = Int8Array.from(households.heard);
    const early = allBuy(10);
    early.world.trips.count[0] = half;
    step(early);
    const sum = early.world.households.heard.map((v, h) => v + later[h]!);
    expect(sum).toEqual(forward.world.households.heard);
  });

  it("is forgotten voice by voice", () => {
    const tiny = tinyWorld({ burnIn: 0 });
    const { households, trips } = tiny.world;
    trips.count[0] = 0;
    households.heard.fill(1);
    step(tiny);
    const p = tiny.plan.parameter("heardFading");
    const n = households.count;
    const gone = households.heard.filter((voices) => voices === 0).length;
    expect(Math.abs(gone / n - p)).toBeLessThan(band(errorOfShare(p, n)));
    households.heard.fill(-5);
    step(tiny, 2);
    expect(new Set(households.heard)).toEqual(new Set([-5, -4]));
  });

  it("says nothing when switched off", () => {
    const off = step(allBuy(10, ["mechanism_word_of_mouth=0"]));
    expect(total(off.world.households.heard)).toBe(0);
  });
});

describe("friends", () => {
  it("are the same for life, mostly neighbours of similar income", () => {
    const { world } = tinyWorld({ burnIn: 0, scale: 2000 });
    const { geography, households } = world;
    const a = 0;
    const first = geography.firstHousehold[a]!;
    const end = geography.firstHousehold[a + 1]!;
    let near = 0;
    let similar = 0;
    let n = 0;
    for (let h = first; h < end; h++)
      for (let f = 0; f < 6; f++) {
        const id = (geography.key[a]! + h - first) >>> 0;
        const friend = friendOf(world, 0.8, a, id, h, f);
        expect(friendOf(world, 0.8, a, id, h, f)).toBe(friend);
        n += 1;
        if (friend >= first && friend < end) near += 1;
        const apart =
          (households.class[friend]! % 5) - (households.class[h]! % 5);
        if (Math.abs(apart) <= 1) similar += 1;
      }
    const far = (end - first) / households.count;
    const p = 0.8 + 0.2 * far;
    expect(Math.abs(near / n - p)).toBeLessThan(band(errorOfShare(p, n)));
    // Two chance neighbours of five even fifths are this close 13 times in 25.
    expect(similar / n).toBeGreaterThan(
      13 / 25 + band(errorOfShare(13 / 25, n)),
    );
  });
});
