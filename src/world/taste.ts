/**
 * Lasting taste: the Gamma shape of each class for each brand, and of each SKU within its brand, as positions on the
 * grid of `base/gamma-tables.ts`. Section 5 of the model: what lasts sets the shape, what passes multiplies.
 *
 *   shape(class, brand) = S × value share(region, brand) ÷ mean price ÷ reach(region, brand), normalised over brands
 *                         × price fit(class, brand) ÷ its mean in the region
 *   price fit(fifth, k) = (price per weight ÷ category mean)^−level(fifth) × (price per pack ÷ mean)^−outlay(fifth)
 *
 * Reach = awareness × weighted distribution: a brand that few can buy needs a stronger taste to hold its share. What
 * this leaves open, and what the gates do to S, the calibration's factors on S and on each brand's share make up for.
 */
import { regionIds } from "../inputs/ids.ts";
import type { Constants } from "../inputs/calibration.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { gridPosition } from "../base/gamma-tables.ts";
import { dexp, dlog, dpow } from "../base/math.ts";
import { CLASSES, type Classes, FIFTHS, classIndex } from "./classes.ts";
import { type EntrantMapping, readSaid, shapeOf } from "./entrant.ts";
import { KINDS, REGIONS } from "./geography.ts";
import {
  ORIENTATIONS,
  type Orientations,
  TASTE_ROWS,
  motiveFit,
} from "./orientation.ts";
import type { Skus } from "./skus.ts";
import { SPLIT_ROWS, fillSplits } from "./splits.ts";
import { type OwnAppeal, driverWorth, ownAppeal, worthFit } from "./worth.ts";

export interface Taste {
  /** Position of class × brand; the entrant's column holds liking after trial. */
  readonly shape: Int32Array;
  /** The entrant's expected taste before trial: position and shape per class. */
  readonly expected: Int32Array;
  readonly expectedMean: Float32Array;
  /** Shares of incumbents' SKUs within their brands: fifth × row (`splits.ts`) × incumbent SKU. */
  readonly splitRows: Float32Array;
  /** Position of class × own SKU within the entrant's brand. */
  readonly ownSplit: Int32Array;
  /** Fit of the usual price of each own SKU: class × own SKU. */
  readonly ownPriceFit: Float64Array;
  /** The same among followers of an endorser, who mind the price level less while heat lasts. */
  readonly followerExpected: Int32Array;
  readonly followerExpectedMean: Float32Array;
  /** Expected appeal of each own SKU by region, 1 = an average incumbent SKU: own SKU × region. */
  readonly ownAppeal: Float64Array;
  readonly orientations: Orientations;
  readonly mapping: EntrantMapping;
  /** Appeal of the own SKUs beside their price; shape of a brand of their country, but for what its SKUs do: by region. */
  readonly own: OwnAppeal;
  readonly countryLevel: Float64Array;
  /** Price exponents by income fifth: level (price per weight) and outlay (price per pack). */
  readonly level: Float64Array;
  readonly outlay: Float64Array;
  readonly meanPriceVnd: number;
  readonly meanPricePerGram: number;
  readonly splitConcentration: number;
}

/** Logarithms of a price against the category's means: per weight, and per pack. */
interface PriceLogs {
  readonly perGram: number;
  readonly perPack: number;
}

function priceLogs(taste: Taste, priceVnd: number, packG: number): PriceLogs {
  return {
    perGram: dlog(priceVnd / packG / taste.meanPricePerGram),
    perPack: dlog(priceVnd / taste.meanPriceVnd),
  };
}

/** Multiplier of appeal for a price and a pack in an income fifth and an orientation, 1 at the category's means. */
export function priceFit(
  taste: Taste,
  fifth: number,
  priceVnd: number,
  packG: number,
  orientation = 0,
): number {
  return fitOf(taste, fifth, priceLogs(taste, priceVnd, packG), orientation);
}

function fitOf(
  taste: Taste,
  fifth: number,
  { perGram, perPack }: PriceLogs,
  orientation: number,
): number {
  const { level, outlay } = taste.orientations;
  return (
    dexp(-(taste.level[fifth] ?? 0) * (level[orientation] ?? 1) * perGram) *
    dexp(-(taste.outlay[fifth] ?? 0) * (outlay[orientation] ?? 1) * perPack)
  );
}

/** `reach` is awareness × weighted distribution per region × brand, 0–1. */
export function buildTaste(
  market: Market,
  plan: Plan,
  skus: Skus,
  classes: Classes,
  orientations: Orientations,
  reach: Float64Array,
  constants: Constants,
): Taste {
  const { brands } = plan;
  const fact = (name: string): number =>
    market.fact("category_facts", plan.category, name, "all");
  const concentration = fact("dirichlet_s") * constants.diversity;
  let value = 0;
  let packs = 0;
  let grams = 0;
  for (let k = 0; k < skus.ownFrom; k++) {
    const brand = brands[skus.brand[k] ?? 0];
    const share =
      (((brand?.share.north ?? 0) +
        (brand?.share.central ?? 0) +
        (brand?.share.south ?? 0)) *
        (skus.shareOfBrand[k] ?? 0)) /
      (skus.brandPriceVnd[skus.brand[k] ?? 0] ?? 1);
    value += share * (skus.priceVnd[k] ?? 0);
    packs += share;
    grams += share * (skus.packG[k] ?? 0);
  }
  const exponents = (stem: string): Float64Array =>
    Float64Array.from({ length: FIFTHS }, (_, f) =>
      plan.parameter(`${stem}Q${f + 1}`),
    );
  const mapping: EntrantMapping = {
    meanBrandShape: concentration / brands.length,
    shapeAtReference: plan.parameter("entrantShapeAtReference"),
    conceptReference: plan.parameter("conceptReference"),
    conceptExponent: plan.parameter("conceptExponent"),
    likingReference: plan.parameter("likingReference"),
    likingExponent: plan.parameter("likingExponent"),
    tasteFitExponent: plan.parameter("tasteFitExponent"),
    countryImageExponent: plan.parameter("countryImageExponent"),
    lineBreadthExponent: plan.parameter("lineBreadthExponent"),
    skusPerBrand: skus.ownFrom / brands.length,
  };
  const said = readSaid(mapping, plan);
  const level = exponents("priceLevelExponent");
  const taste: Taste = {
    shape: new Int32Array(TASTE_ROWS * skus.brandIds.length),
    expected: new Int32Array(TASTE_ROWS),
    expectedMean: new Float32Array(TASTE_ROWS),
    splitRows: new Float32Array(FIFTHS * SPLIT_ROWS * skus.ownFrom),
    ownSplit: new Int32Array(TASTE_ROWS * skus.ownCount),
    ownPriceFit: new Float64Array(TASTE_ROWS * skus.ownCount).fill(1),
    followerExpected: new Int32Array(TASTE_ROWS),
    followerExpectedMean: new Float32Array(TASTE_ROWS),
    ownAppeal: new Float64Array(skus.ownCount * REGIONS),
    orientations,
    mapping,
    own: ownAppeal(orientations, skus, said, level),
    countryLevel: said.level,
    level,
    outlay: exponents("outlayExponent"),
    meanPriceVnd: value / packs,
    meanPricePerGram: value / grams,
    splitConcentration: fact("split_concentration"),
  };
  fillIncumbents(plan, skus, classes, taste, reach, concentration, constants);
  fillSplitTables(skus, taste);
  return taste;
}

function fillIncumbents(
  plan: Plan,
  skus: Skus,
  classes: Classes,
  taste: Taste,
  reach: Float64Array,
  concentration: number,
  constants: Constants,
): void {
  const { brands } = plan;
  const { orientations } = taste;
  // Orientation × fifth × brand.
  const fit = new Float64Array(ORIENTATIONS * FIFTHS * brands.length);
  for (let o = 0; o < ORIENTATIONS; o++)
    for (let f = 0; f < FIFTHS; f++)
      for (let k = 0; k < skus.ownFrom; k++) {
        const at = (o * FIFTHS + f) * brands.length + (skus.brand[k] ?? 0);
        const packG = skus.packG[k] ?? 1;
        fit[at] =
          (fit[at] ?? 0) +
          (skus.shareOfBrand[k] ?? 0) *
            priceFit(taste, f, skus.priceVnd[k] ?? 1, packG, o) *
            motiveFit(orientations, o, k, packG) *
            worthFit(
              orientations,
              o,
              taste.level[f] ?? 0,
              driverWorth(orientations, k),
            );
      }
  regionIds.forEach((region, r) => {
    const needed = brands.map(
      (brand, b) =>
        (brand.share[region] * (constants.brand[r * brands.length + b] ?? 1)) /
        (skus.brandPriceVnd[b] ?? 1) /
        (reach[r * skus.brandIds.length + b] ?? 1),
    );
    const total = needed.reduce((sum, x) => sum + x, 0);
    brands.forEach((_, b) => {
      let weight = 0;
      let sum = 0;
      for (let row = 0; row < TASTE_ROWS; row++) {
        const c = row % CLASSES;
        if (regionOfClass(c) !== r) continue;
        const households =
          (classes.households[c] ?? 0) * orientationShare(orientations, r, row);
        weight += households;
        sum += households * (fit[fitRow(row) * brands.length + b] ?? 1);
      }
      const mean = sum / weight;
      for (let row = 0; row < TASTE_ROWS; row++) {
        if (regionOfClass(row % CLASSES) !== r) continue;
        const shape =
          (concentration *
            (needed[b] ?? 0) *
            (fit[fitRow(row) * brands.length + b] ?? 1)) /
          (total * mean);
        taste.shape[row * skus.brandIds.length + b] = gridPosition(shape);
      }
    });
  });
}

/** Orientation × fifth of a row of taste. */
function fitRow(row: number): number {
  return Math.floor(row / CLASSES) * FIFTHS + (row % FIFTHS);
}

/** Share of the households of a row's class and region with the row's orientation when the base market begins. */
function orientationShare(
  orientations: Orientations,
  r: number,
  row: number,
): number {
  const o = Math.floor(row / CLASSES);
  return (
    orientations.share[(r * FIFTHS + (row % FIFTHS)) * ORIENTATIONS + o] ?? 0
  );
}

/** Shares of incumbents' SKUs within their brands by fifth: share of packs × price fit. */
function fillSplitTables(skus: Skus, taste: Taste): void {
  for (let f = 0; f < FIFTHS; f++)
    for (let b = 0; b < skus.ownBrand; b++) {
      const first = skus.brandFirst[b] ?? 0;
      const weights = Array.from(
        { length: skus.brandCount[b] ?? 0 },
        (_, i) =>
          (skus.shareOfBrand[first + i] ?? 0) *
          priceFit(
            taste,
            f,
            skus.priceVnd[first + i] ?? 1,
            skus.packG[first + i] ?? 1,
          ),
      );
      const total = weights.reduce((sum, x) => sum + x, 0);
      fillSplits(
        taste.splitRows,
        f * SPLIT_ROWS * skus.ownFrom + first,
        skus.ownFrom,
        weights.map((x) => x / total),
        taste.splitConcentration,
        b,
      );
    }
}

/** Region of a class: classes run kind by kind, kinds region by region. */
export function regionOfClass(c: number): number {
  return Math.floor((c * REGIONS) / CLASSES);
}

/** Works out the fits of own SKUs' prices in a region: orientation × fifth × own SKU; orientations that mind prices alike share them. */
function fillFits(
  fits: Float64Array,
  skus: Skus,
  taste: Taste,
  rows: number,
  priceVnd: (k: number) => number,
): void {
  const { ownFrom, ownCount, packG } = skus;
  const { pricedAs } = taste.orientations;
  const width = FIFTHS * ownCount;
  for (let i = 0; i < ownCount; i++) {
    const k = ownFrom + i;
    const logs = priceLogs(taste, priceVnd(k), packG[k] ?? 1);
    for (let o = 0; o < rows; o++) {
      const as = pricedAs[o] ?? o;
      for (let f = 0; f < FIFTHS; f++) {
        const at = f * ownCount + i;
        fits[o * width + at] =
          as < o ? (fits[as * width + at] ?? 1) : fitOf(taste, f, logs, o);
      }
    }
  }
}

/**
 * Refills the entrant's shapes for the prices households have come to regard as usual:
 * `usualPriceVnd(k, region)` in VND per pack. Followers' price exponents shrink by the part `priceEase`.
 */
export function fillEntrant(
  skus: Skus,
  taste: Taste,
  classes: Classes,
  usualPriceVnd: (k: number, region: number) => number,
  priceEase = 0,
): void {
  const { orientations, mapping, own, countryLevel } = taste;
  const { ownCount } = skus;
  const expected = new Float64Array(ownCount);
  const followed = new Float64Array(ownCount);
  const liked = new Float64Array(ownCount);
  const split = new Int32Array(ownCount);
  const rows = orientations.on ? ORIENTATIONS : 1;
  const fits = new Float64Array(rows * FIFTHS * ownCount);
  for (let r = 0; r < REGIONS; r++) {
    fillFits(fits, skus, taste, rows, (k) => usualPriceVnd(k, r));
    const level = countryLevel[r] ?? 0;
    const ownAt = r * ORIENTATIONS * FIFTHS * ownCount;
    const appealSum = new Float64Array(ownCount);
    let weight = 0;
    // Kinds of area of a region differ in nothing here: each fifth and orientation is worked out once.
    for (let o = 0; o < rows; o++)
      for (let f = 0; f < FIFTHS; f++) {
        const fitAt = (o * FIFTHS + f) * ownCount;
        let sum = 0;
        for (let i = 0; i < ownCount; i++) {
          const priceFit = fits[fitAt + i] ?? 1;
          const at = ownAt + fitAt + i;
          expected[i] = priceFit * (own.expected[at] ?? 1);
          liked[i] = priceFit * (own.liked[at] ?? 1);
          // The fit is a product of powers of price: its power is the fit with smaller exponents.
          if (priceEase !== 0)
            followed[i] = (expected[i] ?? 0) * dpow(priceFit, -priceEase);
          sum += expected[i] ?? 0;
        }
        const shape = shapeOf(mapping, level, expected);
        const place = gridPosition(shape);
        const follower =
          priceEase === 0 ? shape : shapeOf(mapping, level, followed);
        const followerPlace = gridPosition(follower);
        const known = gridPosition(shapeOf(mapping, level, liked));
        for (let i = 0; i < ownCount; i++)
          split[i] = gridPosition(
            (taste.splitConcentration * (expected[i] ?? 0)) / sum,
          );
        for (let kind = 0; kind < KINDS; kind++) {
          const c = classIndex(kind, f);
          if (regionOfClass(c) !== r) continue;
          const row = o * CLASSES + c;
          const households =
            (classes.households[c] ?? 0) *
            orientationShare(orientations, r, row);
          weight += households;
          taste.expectedMean[row] = shape;
          taste.expected[row] = place;
          taste.followerExpectedMean[row] = follower;
          taste.followerExpected[row] = followerPlace;
          taste.shape[row * skus.brandIds.length + skus.ownBrand] = known;
          for (let i = 0; i < ownCount; i++) {
            taste.ownPriceFit[row * ownCount + i] = fits[fitAt + i] ?? 1;
            taste.ownSplit[row * ownCount + i] = split[i] ?? 0;
            appealSum[i] =
              (appealSum[i] ?? 0) + households * (expected[i] ?? 0);
          }
        }
      }
    for (let i = 0; i < ownCount; i++)
      taste.ownAppeal[i * REGIONS + r] = (appealSum[i] ?? 0) / weight;
  }
}
