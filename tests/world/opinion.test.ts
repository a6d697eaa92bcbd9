import { describe, expect, it } from "vitest";
import {
  MOST_HEARD,
  NOVELTY_LEVELS,
  TRIED_ROW,
  fillTrust,
  trustRow,
} from "../../src/world/opinion.ts";
import type { World } from "../../src/world/world.ts";
import { theMarket } from "../support/inputs.ts";
import { silent } from "../support/spending.ts";

const plain = {
  relief: () => 0,
  followerRelief: 0,
  voice: () => 0.3,
  lost: 0,
  stake: () => 1,
};
const REGIONS = ["north", "central", "south"];

/** Trust in own SKU i of a household of a zone. */
function trustIn(
  { opinion, skus }: World,
  zone: number,
  novelty = 0,
  heard = 0,
  i = 0,
): number {
  return opinion.trust[trustRow(zone, novelty, 0, heard) * skus.ownCount + i]!;
}

describe("trust in an untried brand", () => {
  it("has the region's trait as its mean over those who seek novelty and those who do not", () => {
    const { world } = silent();
    world.geography.zoneRegion.forEach((r, zone) => {
      const share = world.opinion.seekers[r]!;
      const mean =
        share * trustIn(world, zone, 1) + (1 - share) * trustIn(world, zone, 0);
      const trait = theMarket().fact("traits", "trust_untried", REGIONS[r]!);
      expect(mean).toBeCloseTo(trait, 12);
    });
  });

  it("is highest among novelty-seekers, in every zone", () => {
    const { world } = silent();
    world.geography.zoneIds.forEach((_, zone) => {
      expect(trustIn(world, zone, 1)).toBeGreaterThan(trustIn(world, zone, 0));
    });
  });

  it("is complete where expectation is switched off, and the same for all where trust is", () => {
    const sure = silent(["mechanism_expectation,,,,,,0,ratio,"]).world.opinion;
    expect(new Set(sure.trust)).toEqual(new Set([1]));
    const flat = silent(["mechanism_trust,,,,,,0,ratio,"]).world.opinion;
    for (let r = 0; r < 3; r++)
      expect(flat.doubt[r * NOVELTY_LEVELS]).toBeCloseTo(
        flat.doubt[r * NOVELTY_LEVELS + 1]!,
        12,
      );
  });

  it("rises with relief and good voices, falls with bad ones and scandals, and stays between 0 and 1", () => {
    const { world } = silent();
    const { opinion } = world;
    const at = (heard: number) => trustIn(world, 0, 0, heard);
    fillTrust(world, plain);
    const base = at(0);
    for (let heard = -MOST_HEARD; heard < MOST_HEARD; heard++)
      expect(at(heard + 1)).toBeGreaterThan(at(heard));
    fillTrust(world, { ...plain, relief: () => 0.5 });
    expect(1 - at(0)).toBeCloseTo((1 - base) / 2, 12);
    fillTrust(world, { ...plain, lost: 0.2 });
    expect(at(0)).toBeCloseTo(base * 0.8, 12);
    fillTrust(world, { ...plain, followerRelief: -5, lost: 2 });
    for (const value of opinion.trust) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    fillTrust(world, { ...plain, relief: () => 1 });
    expect(at(0)).toBe(1);
  });

  it("does not tell voices beyond the most apart", () => {
    expect(trustRow(1, 0, 1, 100)).toBe(trustRow(1, 0, 1, MOST_HEARD));
    expect(trustRow(1, 0, 1, -100)).toBe(trustRow(1, 0, 1, -MOST_HEARD));
  });

  it("relieves a zone of its own doubt alone", () => {
    const { world } = silent();
    fillTrust(world, { ...plain, relief: (zone) => (zone === 1 ? 0.5 : 0) });
    const { doubt } = world.opinion;
    world.geography.zoneRegion.forEach((r, zone) => {
      expect(1 - trustIn(world, zone)).toBeCloseTo(
        doubt[r * NOVELTY_LEVELS]! * (zone === 1 ? 0.5 : 1),
        12,
      );
    });
  });

  it("is asked for the more, the more is at stake with a pack; not where it is complete, nor where there is none, nor of those who have tried", () => {
    const { world } = silent();
    const { opinion, skus } = world;
    const stake = (_: number, i: number) => [0.5, 1, 3][i]!;
    fillTrust(world, { ...plain, stake });
    for (const novelty of [0, 1])
      for (const heard of [-2, 0, 2]) {
        const usual = trustIn(world, 0, novelty, heard, 1);
        const cheap = trustIn(world, 0, novelty, heard, 0);
        const dear = trustIn(world, 0, novelty, heard, 2);
        expect(cheap).toBeCloseTo(Math.sqrt(usual), 12);
        expect(dear).toBeCloseTo(usual ** 3, 12);
        // The less the brand is trusted, the more a dear pack falls behind.
        expect(dear / usual).toBeLessThan(1);
      }
    expect(
      trustIn(world, 0, 0, 0, 2) / trustIn(world, 0, 0, 0, 1),
    ).toBeLessThan(trustIn(world, 0, 1, 0, 2) / trustIn(world, 0, 1, 0, 1));
    const tried = opinion.trust.subarray(
      TRIED_ROW * skus.ownCount,
      (TRIED_ROW + 1) * skus.ownCount,
    );
    expect(new Set(tried)).toEqual(new Set([1]));
    fillTrust(world, { ...plain, stake, relief: () => 1 });
    for (const i of [0, 1, 2]) expect(trustIn(world, 0, 0, 0, i)).toBe(1);
    fillTrust(world, { ...plain, stake, lost: 1 });
    for (const i of [0, 1, 2]) expect(trustIn(world, 0, 0, 0, i)).toBe(0);
  });

  it("has a row of its own for those who have tried, and for every zone, novelty, follower and voices", () => {
    const { opinion, geography, skus } = silent().world;
    const seen = new Set<number>([TRIED_ROW]);
    for (let zone = 0; zone < geography.zoneIds.length; zone++)
      for (let novelty = 0; novelty < 2; novelty++)
        for (let follower = 0; follower < 2; follower++)
          for (let heard = -MOST_HEARD; heard <= MOST_HEARD; heard++)
            seen.add(trustRow(zone, novelty, follower, heard));
    expect(seen.size * skus.ownCount).toBe(opinion.trust.length);
    expect(Math.max(...seen)).toBe(seen.size - 1);
  });
});
