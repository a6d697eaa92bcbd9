import { describe, expect, it } from "vitest";
import { type PeopleField, peopleAt } from "../../src/ledger/ledger.ts";
import { experience } from "../../src/mechanisms/experience.ts";
import { NO_BRAND } from "../../src/world/households.ts";
import { GIFT_MISSION, NOTHING } from "../../src/world/trips.ts";
import {
  TINY_SCALE,
  type Tiny,
  changesOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";

/** A world before everything, and a way to let household 0 buy. */
function shopper(): Tiny & {
  buys(k: number, mission?: number, week?: number): void;
} {
  const tiny = tinyWorld({ burnIn: 0 });
  const { trips } = tiny.world;
  trips.first.fill(1, 1);
  trips.household[0] = 0;
  trips.outlet[0] = 0;
  return {
    ...tiny,
    buys(k, mission = 0, week = 1) {
      trips.mission[0] = mission;
      trips.bought[0] = k;
      experience.step(tiny.world, week, tiny.ledger);
    },
  };
}

/** Real households of a week, of an own SKU or (3) the whole brand. */
function people({ world, ledger }: Tiny, field: PeopleField, own: number) {
  const region = world.outlets.region[0]!;
  return ledger.people[field][peopleAt(ledger, 1, own, region)]! / TINY_SCALE;
}

describe("experience", () => {
  it("changes only what it declares", () => {
    expect(undeclared(experience, changesOf(experience))).toEqual([]);
  });

  it("is nothing where nothing was bought", () => {
    const tiny = shopper();
    tiny.buys(NOTHING);
    expect(tiny.world.households.lastBrand[0]).toBe(NO_BRAND);
    expect(people(tiny, "purchases", 3)).toBe(0);
  });

  it("makes the brand bought the one bought last", () => {
    const tiny = shopper();
    const { skus, households } = tiny.world;
    tiny.buys(0);
    expect(households.lastBrand[0]).toBe(skus.brand[0]);
    tiny.buys(skus.ownFrom);
    expect(households.lastBrand[0]).toBe(skus.ownBrand);
    expect(households.tried[0]).toBe(1);
  });

  it("forms no habit and teaches no taste where a gift was bought, which counts as a purchase all the same", () => {
    const tiny = shopper();
    const { skus, households } = tiny.world;
    tiny.buys(skus.ownFrom, GIFT_MISSION);
    expect(households.lastBrand[0]).toBe(NO_BRAND);
    expect(households.tried[0]).toBe(0);
    expect(people(tiny, "triers", 0)).toBe(1);
  });

  it("counts trial once and repeat once, for the SKU and for the brand", () => {
    const tiny = shopper();
    const { ownFrom } = tiny.world.skus;
    const MAIN = 1;
    const VALUE = 2;
    const BRAND = 3;
    for (const k of [MAIN, VALUE, MAIN, MAIN]) tiny.buys(ownFrom + k);
    // main: first, again, and once more; value: once; the brand: four purchases, repeated with the second.
    const counts = (own: number) =>
      (["triers", "repeaters", "purchases"] as const).map((field) =>
        people(tiny, field, own),
      );
    expect(counts(MAIN)).toEqual([1, 1, 3]);
    expect(counts(VALUE)).toEqual([1, 0, 1]);
    expect(counts(BRAND)).toEqual([1, 1, 4]);
    expect([...tiny.world.households.bought.subarray(0, 3)]).toEqual([0, 3, 1]);
  });

  it("counts no purchase of an incumbent among the entrant's", () => {
    const tiny = shopper();
    tiny.buys(0);
    expect(people(tiny, "purchases", 3)).toBe(0);
    expect(tiny.world.households.tried[0]).toBe(0);
  });

  it("counts every purchase of the category once a household has bought the entrant, the first one included", () => {
    const tiny = shopper();
    const { ownFrom } = tiny.world.skus;
    const [MAIN, VALUE, BRAND] = [1, 2, 3];
    const incumbent = 0;
    for (const k of [incumbent, incumbent, ownFrom + MAIN, incumbent])
      tiny.buys(k);
    tiny.buys(ownFrom + VALUE);
    tiny.buys(incumbent);
    const bought = (own: number) => people(tiny, "categoryPurchases", own);
    // From its own first purchase on: the brand and main with the third, value with the fifth of six.
    expect([BRAND, MAIN, VALUE, 0].map(bought)).toEqual([4, 4, 2, 0]);
  });

  it("counts of the category, of a household that bought the entrant as a gift only, the gifts alone", () => {
    const tiny = shopper();
    const { ownFrom } = tiny.world.skus;
    const BRAND = 3;
    tiny.buys(ownFrom, GIFT_MISSION);
    tiny.buys(0);
    tiny.buys(ownFrom, GIFT_MISSION);
    expect(people(tiny, "categoryPurchases", BRAND)).toBe(2);
    // With the first purchase for itself all it buys counts, gifts too.
    tiny.buys(ownFrom);
    tiny.buys(0, GIFT_MISSION);
    expect(people(tiny, "categoryPurchases", BRAND)).toBe(4);
  });

  it("counts up to 255 purchases and then stays there", () => {
    const tiny = shopper();
    for (let n = 0; n < 300; n++) tiny.buys(tiny.world.skus.ownFrom);
    expect(tiny.world.households.bought[0]).toBe(255);
    expect(people(tiny, "triers", 3)).toBe(1);
    expect(people(tiny, "repeaters", 3)).toBe(1);
  });
});
