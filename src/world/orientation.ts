/**
 * Which way a household's demand has moved: up (by one of five drivers), down (by one of three habits), or not at all.
 * Eight motives and the middle are nine orientations, four bits of `households.traits`.
 *   share at the beginning by fifth of income; every quarter chances to leave the middle and to come back (`trading`)
 *   motive for life: a household that trades up again does so for the same reason; shares of motives by region
 * What an orientation does to taste, against the middle, each centred on the category's mean pack:
 *   up:    level and outlay exponents × (1 − ease);  × gain^(strength of its driver − mean strength)
 *   large packs:       × (content ÷ mean)^exponent;  outlay exponent × (1 − exponent)
 *   value, promotion:  level exponent × (1 + weight);  for value, price is judged by what it buys (`worth.ts`);
 *                      promotion seekers stock up in promotions as well
 * Orientations are rows of the tables of taste beside the classes, few enough to stay in the fastest memory.
 * Leaves out: splits of an incumbent brand among its SKUs, which know income only; response to a passing price.
 */
import { drivers, habits, regionIds, packUses } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { dpow } from "../base/math.ts";
import { CLASSES, FIFTHS } from "./classes.ts";
import { REGIONS } from "./geography.ts";
import type { Skus } from "./skus.ts";

export const MIDDLE = 0;
export const FIRST_UP = 1;
export const FIRST_DOWN = FIRST_UP + drivers.length;
export const ORIENTATIONS = FIRST_DOWN + habits.length;
export const PROMOTION_SEEKER = FIRST_DOWN + habits.indexOf("promotion");
/** Rows of the tables of taste: classes in the middle, then by orientation. */
export const TASTE_ROWS = ORIENTATIONS * CLASSES;

/** Where the orientation stands in `households.traits`. */
const SHIFT = 1;
const MASK = 15;

export interface Orientations {
  /** False if everybody is in the middle. */
  readonly on: boolean;
  /** Shares of households when the base market begins: region × fifth × orientation. */
  readonly share: Float64Array;
  /** Chances per quarter by fifth, at the reference inflation. */
  readonly enterUp: Float64Array;
  readonly enterDown: Float64Array;
  readonly leaveUp: Float64Array;
  readonly leaveDown: Float64Array;
  /** Share of each motive among those who trade the same way: region × orientation. */
  readonly motive: Float64Array;
  /** Factors on the exponents of level and outlay, exponent of content, by orientation; gain of a driver. */
  readonly level: Float64Array;
  readonly outlay: Float64Array;
  readonly pack: Float64Array;
  /** Exponent of a SKU's worth, as a part of that of the price level, by orientation. */
  readonly worth: Float64Array;
  readonly gain: number;
  /** The first orientation with the same factors on the exponents of price, by orientation. */
  readonly pricedAs: Uint8Array;
  /** How strongly each SKU offers each driver, less the mean of incumbents: SKU × driver. */
  readonly strength: Float64Array;
  readonly meanPackG: number;
}

export function orientationOf(traits: number): number {
  return (traits >>> SHIFT) & MASK;
}

/** Traits with another orientation. */
export function turned(traits: number, orientation: number): number {
  return (traits & ~(MASK << SHIFT)) | (orientation << SHIFT);
}

/** Row of the tables of taste of a household of a class with these traits. */
export function tasteRow(c: number, traits: number): number {
  return ((traits >>> SHIFT) & MASK) * CLASSES + c;
}

export function buildOrientations(
  market: Market,
  plan: Plan,
  skus: Skus,
): Orientations {
  const strength = plan.number("mechanism_m_shape");
  const on = strength > 0;
  const byFifth = (way: string, fact: string): Float64Array =>
    Float64Array.from({ length: FIFTHS }, (_, f) =>
      on ? market.fact("orientations", way, fact, String(f + 1)) : 0,
    );
  const motive = new Float64Array(REGIONS * ORIENTATIONS);
  const share = new Float64Array(REGIONS * FIFTHS * ORIENTATIONS);
  const ups = byFifth("up", "share");
  const downs = byFifth("down", "share");
  regionIds.forEach((region, r) => {
    fillMotives(market, region, drivers, motive, r * ORIENTATIONS + FIRST_UP);
    fillMotives(market, region, habits, motive, r * ORIENTATIONS + FIRST_DOWN);
    for (let f = 0; f < FIFTHS; f++) {
      const row = (r * FIFTHS + f) * ORIENTATIONS;
      share[row] = 1 - (ups[f] ?? 0) - (downs[f] ?? 0);
      for (let o = FIRST_UP; o < ORIENTATIONS; o++)
        share[row + o] =
          ((o < FIRST_DOWN ? ups : downs)[f] ?? 0) *
          (motive[r * ORIENTATIONS + o] ?? 0);
    }
  });
  const ease = Math.min(1, strength * plan.parameter("tradeUpEase"));
  const weight = strength * plan.parameter("tradeDownWeight");
  const content = Math.min(1, strength * plan.parameter("largePackExponent"));
  const large = FIRST_DOWN + habits.indexOf("large_pack");
  const value = FIRST_DOWN + habits.indexOf("value_for_money");
  const each = (of: (o: number) => number): Float64Array =>
    Float64Array.from({ length: ORIENTATIONS }, (_, o) => of(o));
  const isUp = (o: number): boolean => o >= FIRST_UP && o < FIRST_DOWN;
  const level = each((o) =>
    isUp(o) ? 1 - ease : o >= FIRST_DOWN && o !== large ? 1 + weight : 1,
  );
  const outlay = each((o) =>
    isUp(o) ? 1 - ease : o === large ? 1 - content : 1,
  );
  return {
    on,
    share,
    motive,
    enterUp: byFifth("up", "enter"),
    enterDown: byFifth("down", "enter"),
    leaveUp: byFifth("up", "leave"),
    leaveDown: byFifth("down", "leave"),
    level,
    outlay,
    pricedAs: Uint8Array.from(level, (factor, o) =>
      level.findIndex(
        (each, as) => each === factor && outlay[as] === outlay[o],
      ),
    ),
    pack: each((o) => (o === large ? content : 0)),
    worth: each((o) =>
      o === value ? Math.min(1, strength) * (1 + weight) : 0,
    ),
    gain: dpow(plan.parameter("driverGain"), strength),
    ...strengths(market, plan, skus),
  };
}

/** Shares of motives that sum to 1, into a row. */
function fillMotives(
  market: Market,
  region: string,
  motives: readonly string[],
  into: Float64Array,
  first: number,
): void {
  const plain = motives.map((motive) =>
    market.fact("orientation_motives", motive, region),
  );
  const total = plain.reduce((sum, x) => sum + x, 0);
  plain.forEach((x, i) => {
    into[first + i] = x / total;
  });
}

/** What SKUs offer: incumbents by tier and use, own ones by the plan; centred on the incumbents' mean by packs. */
function strengths(
  market: Market,
  plan: Plan,
  skus: Skus,
): Pick<Orientations, "strength" | "meanPackG"> {
  const n = drivers.length;
  const strength = new Float64Array(skus.count * n);
  const mean = new Float64Array(n);
  let packs = 0;
  let grams = 0;
  for (let k = 0; k < skus.count; k++) {
    const sku = skus.ids[k] ?? "";
    const tier = plan.incumbents.find(({ id }) => id === sku)?.tier ?? "";
    const use = packUses[skus.packUse[k] ?? 0] ?? "";
    const weight = packShare(plan, skus, k);
    packs += weight;
    grams += weight * (skus.packG[k] ?? 0);
    drivers.forEach((driver, d) => {
      const offered =
        k < skus.ownFrom
          ? Math.min(
              1,
              market.fact("driver_strengths", "tier", tier, driver) +
                market.fact("driver_strengths", "pack_use", use, driver),
            )
          : plan.number(`driver_${driver}`, { sku });
      strength[k * n + d] = offered;
      mean[d] = (mean[d] ?? 0) + weight * offered;
    });
  }
  strength.forEach((x, i) => {
    strength[i] = x - (mean[i % n] ?? 0) / packs;
  });
  return { strength, meanPackG: grams / packs };
}

/** Packs of incumbent SKU k in the category, in any unit; 0 of an own one. */
function packShare(plan: Plan, skus: Skus, k: number): number {
  if (k >= skus.ownFrom) return 0;
  const b = skus.brand[k] ?? 0;
  const share = plan.brands[b]?.share;
  return (
    (((share?.north ?? 0) + (share?.central ?? 0) + (share?.south ?? 0)) *
      (skus.shareOfBrand[k] ?? 0)) /
    (skus.brandPriceVnd[b] ?? 1)
  );
}

/** What an orientation makes of SKU k beside its price: 1 for the category's mean pack, and for everybody in the middle. */
export function motiveFit(
  orientations: Orientations,
  o: number,
  k: number,
  packG: number,
): number {
  const { gain, strength, pack, meanPackG } = orientations;
  if (o === MIDDLE) return 1;
  if (o < FIRST_DOWN)
    return dpow(gain, strength[k * drivers.length + o - FIRST_UP] ?? 0);
  const exponent = pack[o] ?? 0;
  return exponent === 0 ? 1 : dpow(packG / meanPackG, exponent);
}

/** Orientation of a household when the base market begins: `u` says which way, the others its motives for life. */
export function orientationAt(
  orientations: Orientations,
  r: number,
  f: number,
  u: number,
  whyUp: number,
  whyDown: number,
): number {
  const row = (r * FIFTHS + f) * ORIENTATIONS;
  let up = 0;
  for (let o = FIRST_UP; o < FIRST_DOWN; o++)
    up += orientations.share[row + o] ?? 0;
  const middle = orientations.share[row] ?? 1;
  if (u < middle) return MIDDLE;
  return u < middle + up
    ? motiveOf(orientations, r, true, whyUp)
    : motiveOf(orientations, r, false, whyDown);
}

/** The orientation a household of a region turns to when it trades up or down, by a draw it keeps for life. */
export function motiveOf(
  orientations: Orientations,
  r: number,
  up: boolean,
  u: number,
): number {
  const first = up ? FIRST_UP : FIRST_DOWN;
  const end = up ? FIRST_DOWN : ORIENTATIONS;
  let sum = 0;
  for (let o = first; o < end - 1; o++) {
    sum += orientations.motive[r * ORIENTATIONS + o] ?? 0;
    if (u < sum) return o;
  }
  return end - 1;
}
