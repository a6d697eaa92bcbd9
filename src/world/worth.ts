/**
 * Value for money: a household with this habit judges a price by what it buys, not by its height.
 *   price fit = (price level ÷ worth)^−exponent(fifth, orientation)
 *   worth     = score of the SKU, as it multiplies everybody's taste, × gain^(mean strength over the drivers)
 * Incumbents have no score: theirs is the reference, 1. All drivers count alike, since such a household wants no single one
 * of them above all. A SKU that is better by as much as it is dearer per weight is so judged like the mean one.
 */
import { drivers } from "../inputs/ids.ts";
import { dpow } from "../base/math.ts";
import { FIFTHS } from "./classes.ts";
import type { Said } from "./entrant.ts";
import { REGIONS } from "./geography.ts";
import { ORIENTATIONS, type Orientations, motiveFit } from "./orientation.ts";
import type { Skus } from "./skus.ts";

/** What SKU k offers on the drivers as a whole: 1 for the category's mean. */
export function driverWorth(
  { gain, strength }: Pick<Orientations, "gain" | "strength">,
  k: number,
): number {
  const first = k * drivers.length;
  let sum = 0;
  for (let d = 0; d < drivers.length; d++) sum += strength[first + d] ?? 0;
  return dpow(gain, sum / drivers.length);
}

/** What the worth of a SKU makes of its taste, by the exponent of price level of a fifth of income. */
export function worthFit(
  { worth }: Pick<Orientations, "worth">,
  o: number,
  levelExponent: number,
  value: number,
): number {
  const exponent = levelExponent * (worth[o] ?? 0);
  return exponent === 0 ? 1 : dpow(value, exponent);
}

/** Appeal of own SKUs beside their price: region × orientation × fifth × own SKU, as they are expected and as they are liked. */
export interface OwnAppeal {
  readonly expected: Float64Array;
  readonly liked: Float64Array;
}

export function ownAppeal(
  orientations: Orientations,
  { ownFrom, ownCount, packG }: Skus,
  said: Said,
  level: Float64Array,
): OwnAppeal {
  const each = (score: Float64Array): Float64Array =>
    Float64Array.from(
      { length: REGIONS * ORIENTATIONS * FIFTHS * ownCount },
      (_, at) => {
        const i = at % ownCount;
        const row = Math.floor(at / ownCount);
        const f = row % FIFTHS;
        const o = Math.floor(row / FIFTHS) % ORIENTATIONS;
        const r = Math.floor(row / FIFTHS / ORIENTATIONS);
        const k = ownFrom + i;
        const value = score[r * ownCount + i] ?? 1;
        return (
          value *
          (said.fit[r * ownCount + i] ?? 1) *
          motiveFit(orientations, o, k, packG[k] ?? 1) *
          worthFit(
            orientations,
            o,
            level[f] ?? 0,
            value * driverWorth(orientations, k),
          )
        );
      },
    );
  return { expected: each(said.expected), liked: each(said.liked) };
}
