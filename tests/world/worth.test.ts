import { describe, expect, it } from "vitest";
import { drivers } from "../../src/inputs/ids.ts";
import { FIFTHS } from "../../src/world/classes.ts";
import {
  FIRST_DOWN,
  MIDDLE,
  ORIENTATIONS,
  PROMOTION_SEEKER,
} from "../../src/world/orientation.ts";
import { priceFit } from "../../src/world/taste.ts";
import { driverWorth, worthFit } from "../../src/world/worth.ts";
import { tinyWorld, total } from "../support/tiny-world.ts";

const { world } = tinyWorld({ burnIn: 0 });
const { orientations, taste, skus } = world;
const VALUE = FIRST_DOWN + 1;
const SOUTH = 2;
const MIDDLE_FIFTH = 2;

/** Appeal of own SKU i beside its price, in the South. */
function own(
  of: typeof world,
  stage: "expected" | "liked",
  o: number,
  f: number,
  i: number,
): number {
  const row = (SOUTH * ORIENTATIONS + o) * FIFTHS + f;
  return of.taste.own[stage][row * of.skus.ownCount + i]!;
}

describe("value for money", () => {
  it("takes twice the price per weight for twice the worth like the mean of the category", () => {
    const packG = taste.meanPriceVnd / taste.meanPricePerGram;
    // The same price per pack for half the content: the level is twice the mean, the outlay is the mean.
    const dear = priceFit(
      taste,
      MIDDLE_FIFTH,
      taste.meanPriceVnd,
      packG / 2,
      VALUE,
    );
    const level = taste.level[MIDDLE_FIFTH]!;
    expect(dear).toBeLessThan(1);
    expect(dear * worthFit(orientations, VALUE, level, 2)).toBeCloseTo(1, 12);
    // Seekers of promotions judge the price as it stands.
    expect(worthFit(orientations, PROMOTION_SEEKER, level, 2)).toBe(1);
    expect(worthFit(orientations, MIDDLE, level, 2)).toBe(1);
  });

  it("counts all drivers alike, against the mean of the incumbents", () => {
    const gain = world.plan.parameter("driverGain");
    const k = skus.ids.indexOf("main");
    const worthAt = (percent: number): number => {
      const sets = drivers.map((d) => `driver_${d}[main]=${percent} %`);
      return driverWorth(tinyWorld({ burnIn: 0, sets }).world.orientations, k);
    };
    expect(worthAt(100) / worthAt(0)).toBeCloseTo(gain, 10);
  });

  it("makes a liked SKU gain most among those who look for it, where the price level counts", () => {
    const i = skus.ids.indexOf("main") - skus.ownFrom;
    const liked = (percent: number): typeof world =>
      tinyWorld({ burnIn: 0, sets: [`repeat_liking=${percent} %`] }).world;
    const [low, high] = [liked(30), liked(60)];
    const gain = (o: number, f: number): number =>
      own(high, "liked", o, f, i) / own(low, "liked", o, f, i);
    expect(gain(VALUE, 0)).toBeGreaterThan(gain(VALUE, MIDDLE_FIFTH));
    expect(gain(VALUE, MIDDLE_FIFTH)).toBeGreaterThan(gain(MIDDLE, 0));
    expect(gain(PROMOTION_SEEKER, 0)).toBeCloseTo(gain(MIDDLE, 0), 12);
    // What is expected before trial follows the concept's score alone.
    expect(own(high, "expected", VALUE, 0, i)).toBe(
      own(low, "expected", VALUE, 0, i),
    );
    expect(total(high.taste.own.liked)).toBeGreaterThan(
      total(low.taste.own.liked),
    );
  });
});
