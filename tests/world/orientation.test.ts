import { describe, expect, it } from "vitest";
import { shapeAt } from "../../src/base/gamma-tables.ts";
import { drivers } from "../../src/inputs/ids.ts";
import { CLASSES, FIFTHS } from "../../src/world/classes.ts";
import { STOCKS_UP } from "../../src/world/households.ts";
import { STAGE_SHIFT } from "../../src/world/life-stages.ts";
import {
  FIRST_DOWN,
  FIRST_UP,
  MIDDLE,
  ORIENTATIONS,
  PROMOTION_SEEKER,
  TASTE_ROWS,
  motiveFit,
  motiveOf,
  orientationAt,
  orientationOf,
  tasteRow,
  turned,
} from "../../src/world/orientation.ts";
import { priceFit, regionOfClass } from "../../src/world/taste.ts";
import { theMarket } from "../support/inputs.ts";
import { tinyWorld, total } from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const { world } = tinyWorld({ burnIn: 0 });
const { orientations, taste, skus, classes, households } = world;
const SOUTH = 2;
const LARGE = FIRST_DOWN;
const VALUE = FIRST_DOWN + 1;

function shareOf(r: number, f: number, o: number): number {
  return orientations.share[(r * FIFTHS + f) * ORIENTATIONS + o]!;
}

describe("orientations", () => {
  it("stand in four bits that leave a household's other traits alone", () => {
    const traits = (4 << STAGE_SHIFT) | STOCKS_UP;
    for (let o = 0; o < ORIENTATIONS; o++) {
      const moved = turned(turned(traits, 8), o);
      expect(orientationOf(moved)).toBe(o);
      expect(turned(moved, MIDDLE)).toBe(traits);
      expect(tasteRow(29, moved)).toBe(o * CLASSES + 29);
    }
    expect(TASTE_ROWS).toBe(270);
  });

  it("make a whole in every fifth, with more trading up the richer and down the poorer", () => {
    for (let r = 0; r < 3; r++)
      for (let f = 0; f < FIFTHS; f++) {
        const row = (r * FIFTHS + f) * ORIENTATIONS;
        expect(
          total(orientations.share.subarray(row, row + ORIENTATIONS)),
        ).toBeCloseTo(1, 12);
        if (f === 0) continue;
        expect(shareOf(r, f, FIRST_UP)).toBeGreaterThan(
          shareOf(r, f - 1, FIRST_UP),
        );
        expect(shareOf(r, f, VALUE)).toBeLessThan(shareOf(r, f - 1, VALUE));
      }
  });

  it("are those of the households, by their shares", () => {
    const n = households.count;
    let middle = 0;
    let expected = 0;
    for (let h = 0; h < n; h++) {
      const c = households.class[h]!;
      if (orientationOf(households.traits[h]!) === MIDDLE) middle += 1 / n;
      expected += shareOf(regionOfClass(c), c % FIFTHS, MIDDLE) / n;
    }
    expect(Math.abs(middle - expected)).toBeLessThan(
      band(errorOfShare(expected, n)),
    );
    for (let h = 0; h < n; h++)
      if (orientationOf(households.traits[h]!) === PROMOTION_SEEKER)
        expect(households.traits[h]! & STOCKS_UP).toBe(STOCKS_UP);
  });

  it("have motives for life: the same draw gives the same reason to trade up again", () => {
    const middle = shareOf(SOUTH, 4, MIDDLE);
    const u = middle + 1e-9;
    expect(orientationAt(orientations, SOUTH, 4, u, 0.4, 0.9)).toBe(
      motiveOf(orientations, SOUTH, true, 0.4),
    );
    expect(orientationAt(orientations, SOUTH, 4, 0.999999, 0.4, 0.9)).toBe(
      motiveOf(orientations, SOUTH, false, 0.9),
    );
    expect(motiveOf(orientations, SOUTH, true, 0)).toBe(FIRST_UP);
    expect(motiveOf(orientations, SOUTH, false, 0.999999)).toBe(
      PROMOTION_SEEKER,
    );
  });

  it("keep S of every region and every brand's share, over all households", () => {
    const s = theMarket().fact(
      "category_facts",
      "snacks",
      "dirichlet_s",
      "all",
    );
    for (let r = 0; r < 3; r++) {
      let sum = 0;
      let weight = 0;
      for (let row = 0; row < TASTE_ROWS; row++) {
        const c = row % CLASSES;
        if (regionOfClass(c) !== r) continue;
        const w =
          classes.households[c]! *
          shareOf(r, c % FIFTHS, Math.floor(row / CLASSES));
        weight += w;
        for (let b = 0; b < skus.ownBrand; b++)
          sum += w * shapeAt(taste.shape[row * skus.brandIds.length + b]!);
      }
      expect(sum / weight).toBeCloseTo(s, 4);
    }
  });

  it("let the dear weigh less going up and more going down, and content count for large packs", () => {
    const dear = (o: number) =>
      priceFit(taste, 2, 2 * taste.meanPriceVnd, 60, o) /
      priceFit(taste, 2, taste.meanPriceVnd, 60, o);
    expect(dear(FIRST_UP)).toBeGreaterThan(dear(MIDDLE));
    expect(dear(VALUE)).toBeLessThan(dear(MIDDLE));
    expect(dear(LARGE)).toBeGreaterThan(dear(MIDDLE));
    const { meanPackG } = orientations;
    expect(motiveFit(orientations, LARGE, 0, 4 * meanPackG)).toBeCloseTo(
      Math.pow(4, world.plan.parameter("largePackExponent")),
      10,
    );
    expect(motiveFit(orientations, MIDDLE, 0, 4 * meanPackG)).toBe(1);
  });

  it("raise what offers their driver by its strength above the mean", () => {
    const k = skus.ids.indexOf("main");
    const o = FIRST_UP + drivers.indexOf("health");
    const offered = (percent: number) => {
      const tiny = tinyWorld({
        burnIn: 0,
        sets: [`driver_health[main]=${percent} %`],
      });
      return motiveFit(tiny.world.orientations, o, k, 78);
    };
    const gain = world.plan.parameter("driverGain");
    expect(offered(100) / offered(0)).toBeCloseTo(gain, 10);
  });

  it("are all the middle with mechanism_m_shape at 0, and its tastes the same for all", () => {
    const off = tinyWorld({ burnIn: 0, sets: ["mechanism_m_shape=0"] }).world;
    expect(
      off.households.traits.every((traits) => orientationOf(traits) === MIDDLE),
    ).toBe(true);
    const brands = skus.brandIds.length;
    for (let b = 0; b < skus.ownBrand; b++)
      expect(off.taste.shape[5 * CLASSES * brands + b]).toBe(
        off.taste.shape[b],
      );
  });
});
