import { describe, expect, it } from "vitest";
import { pricing } from "../../src/mechanisms/pricing.ts";
import { trust } from "../../src/mechanisms/trust.ts";
import { trustRow } from "../../src/world/opinion.ts";
import { type World, priceCell } from "../../src/world/world.ts";
import { theMarket } from "../support/inputs.ts";
import { silent } from "../support/spending.ts";
import {
  type Tiny,
  changesOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";

type Change = (world: World) => void;

/** A week's prices, then trust. */
function stepped(rows: readonly string[], change: Change): Tiny {
  const tiny = silent(rows);
  change(tiny.world);
  pricing.step(tiny.world, 1, tiny.ledger);
  trust.step(tiny.world, 1, tiny.ledger);
  return tiny;
}

/** Every pack as if it cost the usual. */
const evenly = ["outlayDoubtExponent,,,,,,0,ratio,"];

/** Trust of an ordinary household of the South in any pack after something was done to the world. */
function after(
  change: Change,
  rows: readonly string[] = [],
  follower = 0,
  heard = 0,
): number {
  const { world } = stepped([...evenly, ...rows], change);
  const zone = world.geography.zoneRegion.indexOf(2);
  const at = trustRow(zone, 0, follower, heard) * world.skus.ownCount;
  const packs = world.opinion.trust.slice(at, at + world.skus.ownCount);
  expect(new Set(packs).size).toBe(1);
  return packs[0]!;
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
    const doubt = (change: Change) => 1 - after(change);
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
    const { world } = stepped(["mechanism_trust,,,,,,0,ratio,"], (w) => {
      w.opinion.borrowed.fill(1);
      w.opinion.endorsement.fill(-1);
      w.opinion.scandal.fill(1);
      w.trade.presence.fill(1);
    });
    const { ownCount } = world.skus;
    world.geography.zoneRegion.forEach((r, zone) => {
      const region = ["north", "central", "south"][r]!;
      const trait = theMarket().fact("traits", "trust_untried", region);
      for (const novelty of [0, 1])
        for (const heard of [-3, 0, 3])
          for (let i = 0; i < ownCount; i++)
            expect(
              world.opinion.trust[
                trustRow(zone, novelty, 1, heard) * ownCount + i
              ],
            ).toBeCloseTo(trait, 12);
    });
  });

  it("grows where the modern stores of the zone show the brand, and nowhere else", () => {
    const shown = 1;
    const none = stepped(evenly, nothing).world;
    const there = stepped(
      evenly,
      (w) => void (w.trade.presence[shown] = 1),
    ).world;
    const relief = none.plan.parameter("chainPresenceTrust");
    none.geography.zoneIds.forEach((_, zone) => {
      const at = trustRow(zone, 0, 0, 0) * none.skus.ownCount;
      expect(1 - there.opinion.trust[at]!).toBeCloseTo(
        (1 - none.opinion.trust[at]!) * (zone === shown ? 1 - relief : 1),
        12,
      );
    });
  });
});

describe("trust in a pack", () => {
  const ordinary = (rows: readonly string[], change = nothing as Change) => {
    const { world } = stepped(rows, change);
    const { skus, channels, taste } = world;
    const zone = world.geography.zoneRegion.indexOf(0);
    const at = trustRow(zone, 0, 0, 0) * skus.ownCount;
    const packs = [...world.opinion.trust.slice(at, at + skus.ownCount)];
    const price = (column: Float64Array, i: number): number =>
      column[priceCell(channels, skus.ownFrom + i, 0, 0)]! / taste.meanPriceVnd;
    return {
      packs,
      usual: packs.map((_, i) => price(world.pricing.usualVnd, i)),
      shelf: packs.map((_, i) => price(world.pricing.shelfVnd, i)),
    };
  };
  const exponent = (value: number) =>
    `outlayDoubtExponent,,,,,,${value},ratio,`;

  it("is the brand's to the power that its usual price against the mean pack gives, whatever cut passes", () => {
    const plain = ordinary(evenly).packs[0]!;
    for (const cut of [0, 0.4]) {
      const { packs, usual, shelf } = ordinary(
        [exponent(0.5)],
        (w) => void w.promotions.cut.fill(cut),
      );
      packs.forEach((each, i) => {
        expect(each).toBeCloseTo(plain ** Math.sqrt(usual[i]!), 10);
        if (cut > 0) expect(shelf[i]! / usual[i]!).toBeLessThan(0.7);
      });
    }
  });

  it("falls for dear packs and rises for cheap ones as the exponent grows", () => {
    const lists = [0, 0.3, 0.6].map((value) => ordinary([exponent(value)]));
    const [none, some, much] = lists.map(({ packs }) => packs);
    const { usual } = lists[0]!;
    usual.forEach((price, i) => {
      const sign = price > 1 ? -1 : 1;
      expect(sign * (some![i]! - none![i]!)).toBeGreaterThan(0);
      expect(sign * (much![i]! - some![i]!)).toBeGreaterThan(0);
    });
    expect(Math.min(...usual)).toBeLessThan(1);
    expect(Math.max(...usual)).toBeGreaterThan(1);
  });
});
