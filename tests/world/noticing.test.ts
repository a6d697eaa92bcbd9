import { describe, expect, it } from "vitest";
import { streamKey } from "../../src/base/random.ts";
import { NO_BRAND } from "../../src/world/households.ts";
import { type Look, lookAround } from "../../src/world/noticing.ts";
import { tinyWorld } from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const { world } = tinyWorld({ burnIn: 1, weeks: 1 });
const { skus, shelf, households, outlets, marketing } = world;
const o = 0;
const at = outlets.channel[o]!;
const own = skus.brandMask[skus.ownBrand]!;
const bit = 1 << skus.ownBrand;

/** A visit to a shelf full of the entrant by a household that has never seen it. */
function visit(changes: Partial<Look> = {}): Look {
  shelf.listed[o] = own;
  shelf.stock.fill(5, o * skus.count, (o + 1) * skus.count);
  households.noticed[at] = 0;
  households.known[0] = 0;
  marketing.notice.fill(0.3);
  return {
    household: 0,
    id: 1,
    region: 2,
    zone: 0,
    fitAt: 0,
    oddsAt: 0,
    known: 0,
    mask: 0,
    sought: NO_BRAND,
    missing: 0,
    streetAt: 0,
    total: 0,
    look: streamKey(9, 9, 9),
    presence: 0.2,
    occasion: 0,
    outlet: o,
    memorable: true,
    ...changes,
  };
}

describe("a look at the shelf", () => {
  it("notices each own SKU, and learns the brand, as often as the chances say", () => {
    const n = 4000;
    let noticed = 0;
    let learnt = 0;
    for (let id = 0; id < n; id++) {
      const one = visit({ id });
      noticed += lookAround(world, one) & 1;
      if ((one.known & bit) !== 0) learnt += 1;
    }
    expect(Math.abs(noticed / n - 0.3)).toBeLessThan(
      band(errorOfShare(0.3, n)),
    );
    expect(Math.abs(learnt / n - 0.2)).toBeLessThan(band(errorOfShare(0.2, n)));
  });

  it("sees nothing on a shelf that is empty", () => {
    const one = visit({ presence: 1 });
    marketing.notice.fill(1);
    shelf.stock.fill(0, o * skus.count, (o + 1) * skus.count);
    expect(lookAround(world, one)).toBe(0);
    expect(one.known).toBe(0);
  });

  it("is remembered, unless the visit is not the household's own", () => {
    const all = 2 ** skus.ownCount - 1;
    for (const memorable of [false, true]) {
      const one = visit({ presence: 1, memorable });
      marketing.notice.fill(1);
      expect(lookAround(world, one)).toBe(all);
      expect(one.known & bit).toBe(bit);
      expect(households.noticed[at]).toBe(memorable ? all : 0);
      expect(households.known[0]! & bit).toBe(memorable ? bit : 0);
    }
  });
});
