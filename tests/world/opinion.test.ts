import { describe, expect, it } from "vitest";
import {
  MOST_HEARD,
  NOVELTY_LEVELS,
  fillTrust,
  trustAt,
} from "../../src/world/opinion.ts";
import { theMarket } from "../support/inputs.ts";
import { silent } from "../support/spending.ts";

const plain = {
  relief: () => 0,
  followerRelief: 0,
  voice: () => 0.3,
  lost: 0,
};
const REGIONS = ["north", "central", "south"];

describe("trust in an untried brand", () => {
  it("has the region's trait as its mean over those who seek novelty and those who do not", () => {
    const { opinion } = silent().world;
    REGIONS.forEach((region, r) => {
      const share = opinion.seekers[r]!;
      const mean =
        share * opinion.trust[trustAt(r, 1, 0, 0)]! +
        (1 - share) * opinion.trust[trustAt(r, 0, 0, 0)]!;
      const trait = theMarket().fact("traits", "trust_untried", region);
      expect(mean).toBeCloseTo(trait, 12);
    });
  });

  it("is highest among novelty-seekers, in every region", () => {
    const { opinion } = silent().world;
    for (let r = 0; r < 3; r++)
      expect(opinion.trust[trustAt(r, 1, 0, 0)]!).toBeGreaterThan(
        opinion.trust[trustAt(r, 0, 0, 0)]!,
      );
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
    const { opinion } = silent().world;
    const at = (heard: number, follower = 0) =>
      opinion.trust[trustAt(0, 0, follower, heard)]!;
    fillTrust(opinion, plain);
    const base = at(0);
    for (let heard = -MOST_HEARD; heard < MOST_HEARD; heard++)
      expect(at(heard + 1)).toBeGreaterThan(at(heard));
    fillTrust(opinion, { ...plain, relief: () => 0.5 });
    expect(1 - at(0)).toBeCloseTo((1 - base) / 2, 12);
    fillTrust(opinion, { ...plain, lost: 0.2 });
    expect(at(0)).toBeCloseTo(base * 0.8, 12);
    fillTrust(opinion, { ...plain, followerRelief: -5, lost: 2 });
    for (const value of opinion.trust) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
    fillTrust(opinion, { ...plain, relief: () => 1 });
    expect(at(0)).toBe(1);
  });

  it("does not tell voices beyond the most apart", () => {
    expect(trustAt(1, 0, 1, 100)).toBe(trustAt(1, 0, 1, MOST_HEARD));
    expect(trustAt(1, 0, 1, -100)).toBe(trustAt(1, 0, 1, -MOST_HEARD));
  });

  it("has a place of its own for every region, novelty, follower and voices", () => {
    const seen = new Set<number>();
    for (let r = 0; r < 3; r++)
      for (let novelty = 0; novelty < 2; novelty++)
        for (let follower = 0; follower < 2; follower++)
          for (let heard = -MOST_HEARD; heard <= MOST_HEARD; heard++)
            seen.add(trustAt(r, novelty, follower, heard));
    expect(seen.size).toBe(silent().world.opinion.trust.length);
  });
});
