/**
 * Features: one incumbent brand after the other hangs out the sign of a promotion in all stores of modern trade for some
 * weeks, at an unchanged price; its packs there beside the same weeks without. Own price-offs of those weeks stay.
 *   sales multiplier = e^(mean over brands of ln(packs with ÷ packs without))
 */
import { dexp, dlog } from "../base/math.ts";
import { mean } from "../base/stats.ts";
import type { World } from "../world/world.ts";
import {
  type Lab,
  noEntrant,
  ofBrand,
  once,
  pairedRuns,
  planOf,
  soldPacks,
} from "./experiment.ts";

/** Weeks with the sign, in the calm before any festival. */
const FROM = 5;
const TO = 8;

function hangOut(world: World, week: number, brand: number): void {
  for (let k = 0; k < world.skus.ownFrom; k++)
    world.pricing.sign[k] =
      world.skus.brand[k] === brand && week >= FROM && week <= TO ? 1 : 0;
}

/** What a sign alone does to sales in modern trade, mean over brands. */
export function signLift(lab: Lab, seed: string): number {
  return once(lab, "signs hung out brand by brand", () => {
    const run = pairedRuns(lab, planOf(lab, "features", noEntrant), seed);
    const plain = run(TO);
    const { skus, market } = plain.world;
    const inModern = (channel: number): boolean =>
      market.channels[channel]?.trade === "modern";
    const before = soldPacks(plain, FROM, TO, inModern);
    const lifts: number[] = [];
    for (let b = 0; b < skus.ownBrand; b++) {
      const signed = run(TO, {
        intervene: (world, week) => hangOut(world, week, b),
      });
      const after = soldPacks(signed, FROM, TO, inModern);
      const without = ofBrand(before, skus.brand, b);
      // A brand that modern trade does not carry has nothing to sign.
      if (without > 0)
        lifts.push(dlog(ofBrand(after, skus.brand, b) / without));
    }
    return dexp(mean(lifts));
  });
}
