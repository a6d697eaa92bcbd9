import { describe, expect, it } from "vitest";
import { trust } from "../../src/mechanisms/trust.ts";
import { trustAt } from "../../src/world/opinion.ts";
import type { World } from "../../src/world/world.ts";
import { theMarket } from "../support/inputs.ts";
import { silent } from "../support/spending.ts";
import { changesOf, tinyWorld, undeclared } from "../support/tiny-world.ts";

/** Trust of an ordinary household in the South after something was done to the world. */
function after(
  change: (world: World) => void,
  rows: readonly string[] = [],
  follower = 0,
  heard = 0,
): number {
  const tiny = silent(rows);
  change(tiny.world);
  trust.step(tiny.world, 1, tiny.ledger);
  return tiny.world.opinion.trust[trustAt(2, 0, follower, heard)]!;
}
const nothing = () => undefined;

describe("trust", () => {
  it("changes only what it declares", () => {
    const tiny = tinyWorld({ sets: ["kwave_on=on"], weeks: 3 });
    expect(undeclared(trust, changesOf(trust, tiny))).toEqual([]);
  });

  it("rises with image, chains, influencers and a partner, each to a known part of the doubt", () => {
    const plain = 1 - after(nothing);
    const { plan } = silent();
    const doubt = (change: (world: World) => void) => 1 - after(change);
    expect(doubt((w) => void w.trade.presence.fill(1))).toBeCloseTo(
      plain * (1 - plan.parameter("chainPresenceTrust")),
      12,
    );
    expect(doubt((w) => void w.opinion.borrowed.fill(0.4))).toBeCloseTo(
      plain * 0.6,
      12,
    );
    expect(doubt((w) => void w.opinion.influencerTrust.fill(0.5))).toBeCloseTo(
      plain * Math.exp(-0.5),
      12,
    );
    expect(1 - after(nothing, ["country_image,,,,,,110,index,"])).toBeCloseTo(
      plain * Math.pow(1.1, -plan.parameter("trustImageExponent")),
      12,
    );
  });

  it("follows the endorser up and down, among followers only", () => {
    const hot = (w: World) => void w.opinion.endorsement.fill(1);
    const broken = (w: World) => void w.opinion.endorsement.fill(-1);
    expect(after(hot, [], 1)).toBeGreaterThan(after(nothing, [], 1));
    expect(after(broken, [], 1)).toBeLessThan(after(nothing, [], 1));
    expect(after(hot)).toBe(after(nothing));
  });

  it("is lost by scandals and sanctions, together no more than all of it", () => {
    const plain = after(nothing);
    expect(
      after((w) => {
        w.opinion.scandal.fill(0.15);
        w.opinion.sanction.fill(0.1);
      }),
    ).toBeCloseTo(plain * 0.85 * 0.9, 12);
  });

  it("heeds voices as the region's trait says", () => {
    const weight = theMarket().fact("traits", "word_of_mouth", "south");
    expect(1 - after(nothing, [], 0, 1)).toBeCloseTo(
      (1 - after(nothing)) * (1 - weight),
      12,
    );
    expect(after(nothing, [], 0, -1)).toBeCloseTo(
      after(nothing) * (1 - weight),
      12,
    );
  });

  it("is the region's trait for everybody when switched off", () => {
    const off = silent(["mechanism_trust,,,,,,0,ratio,"]);
    off.world.opinion.borrowed.fill(1);
    off.world.opinion.endorsement.fill(-1);
    off.world.opinion.scandal.fill(1);
    off.world.trade.presence.fill(1);
    trust.step(off.world, 1, off.ledger);
    ["north", "central", "south"].forEach((region, r) => {
      const trait = theMarket().fact("traits", "trust_untried", region);
      for (const novelty of [0, 1])
        for (const heard of [-3, 0, 3])
          expect(
            off.world.opinion.trust[trustAt(r, novelty, 1, heard)],
          ).toBeCloseTo(trait, 12);
    });
  });
});
