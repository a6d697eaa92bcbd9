/**
 * Features and displays: one incumbent brand after the other hangs out a sign in all stores of modern trade for some
 * weeks, at an unchanged price; its packs there beside the same weeks without. Own price-offs of those weeks stay.
 *   sales multiplier = e^(mean over brands of ln(packs with ÷ packs without))
 * The sign of a flagged price-off is what the calibration solves for; row D7 hangs out those of a feature and of a
 * display, as `promotions.csv` has them, for brands of up to a fifth of the packs. Incumbents are noticed as it is, so a
 * sign is all that a display is to them.
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
import type { Row } from "./row.ts";

/** Weeks with the sign, in the calm before any festival. */
const FROM = 5;
const TO = 8;
/** A brand above this share of packs in modern trade is large: sales of it have less room to rise. */
const LARGE = 0.2;

function hangOut(
  world: World,
  week: number,
  brand: number,
  strength: number,
): void {
  for (let k = 0; k < world.skus.ownFrom; k++)
    world.pricing.sign[k] =
      world.skus.brand[k] === brand && week >= FROM && week <= TO
        ? strength
        : 0;
}

/** What a sign of each strength sells, mean over brands of at most some share; 1 = the sign of a flagged price-off. */
function multipliers(
  lab: Lab,
  seed: string,
  strengths: readonly number[],
  most: number,
): number[] {
  const run = pairedRuns(lab, planOf(lab, "features", noEntrant), seed);
  const plain = run(TO);
  const { skus, market } = plain.world;
  const inModern = (channel: number): boolean =>
    market.channels[channel]?.trade === "modern";
  const before = soldPacks(plain, FROM, TO, inModern);
  const all = before.reduce((sum, x) => sum + x, 0);
  return strengths.map((strength) => {
    const lifts: number[] = [];
    for (let b = 0; b < skus.ownBrand; b++) {
      const without = ofBrand(before, skus.brand, b);
      // A brand that modern trade does not carry has nothing to sign.
      if (without === 0 || without > most * all) continue;
      const signed = run(TO, {
        intervene: (world, week) => hangOut(world, week, b, strength),
      });
      const after = soldPacks(signed, FROM, TO, inModern);
      lifts.push(dlog(ofBrand(after, skus.brand, b) / without));
    }
    return dexp(mean(lifts));
  });
}

/** What the sign of a flagged price-off alone does to sales in modern trade, mean over all brands. */
export function signLift(lab: Lab, seed: string): number {
  return once(
    lab,
    "signs hung out brand by brand",
    () => multipliers(lab, seed, [1], 1)[0] ?? NaN,
  );
}

export const signs: readonly Row[] = [
  {
    id: "D7",
    quick: false,
    measure: (lab, seed) => {
      lab.say("features and displays, brand by brand");
      const [feature = NaN, display = NaN] = multipliers(
        lab,
        seed,
        ["feature", "display"].map((type) =>
          lab.market.fact("promotions", type, "modern", "sign"),
        ),
        LARGE,
      );
      return { feature, display };
    },
  },
];
