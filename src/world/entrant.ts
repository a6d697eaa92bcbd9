/**
 * The entrant's mapping: from what a planner can know (concept score, repeat liking, price, pack, fit of taste, image
 * of the country) to Gamma shapes of taste. It decides the forecast, so it is one documented function.
 *
 *   appeal(k) = fit of price(k) × (score(k) ÷ reference)^exponent × (taste fit)^exponent
 *   shape     = mean shape of the category's brands × shape at reference × country image^exponent
 *               × (Σ appeal(k) ÷ SKUs of an average brand)^line breadth
 *
 * With the concept score it gives the *expected* shape, with repeat liking the *true* one. It rises with every score
 * and falls with price, except for classes whose price exponents are zero. Scale and exponents are assumed
 * (`parameters.csv`, section launch) and ranged over by the uncertainty analysis.
 */
import { dpow } from "../base/math.ts";

export interface EntrantMapping {
  readonly meanBrandShape: number;
  readonly shapeAtReference: number;
  readonly conceptReference: number;
  readonly conceptExponent: number;
  readonly likingReference: number;
  readonly likingExponent: number;
  readonly tasteFitExponent: number;
  readonly countryImageExponent: number;
  readonly lineBreadthExponent: number;
  readonly skusPerBrand: number;
}

/** What is said of one own SKU in one class: fractions and ratios, 1 = neutral for fits. */
export interface EntrantSku {
  readonly priceFit: number;
  readonly concept: number;
  readonly liking: number;
  readonly tasteFit: number;
}

/** Appeal of one SKU before it is tried (`expected`) or once known (`liked`), 1 = an average incumbent SKU. */
export function appeal(
  mapping: EntrantMapping,
  sku: EntrantSku,
  stage: Stage,
): number {
  return (
    sku.priceFit * scorePower(mapping, sku, stage) * tastePower(mapping, sku)
  );
}

/** What a SKU is thought to be before trial, and found to be after it. */
export type Stage = "expected" | "liked";

/** The score's part of appeal, the same at every price. */
export function scorePower(
  mapping: EntrantMapping,
  sku: Pick<EntrantSku, "concept" | "liking">,
  stage: Stage,
): number {
  return stage === "expected"
    ? dpow(sku.concept / mapping.conceptReference, mapping.conceptExponent)
    : dpow(sku.liking / mapping.likingReference, mapping.likingExponent);
}

/** The regional taste's part of appeal, the same at every price. */
export function tastePower(
  mapping: EntrantMapping,
  sku: Pick<EntrantSku, "tasteFit">,
): number {
  return dpow(sku.tasteFit, mapping.tasteFitExponent);
}

/** Gamma shape of the entrant's brand in one class, from the appeals of its SKUs. */
export function entrantShape(
  mapping: EntrantMapping,
  appeals: readonly number[],
  countryImage: number,
): number {
  return shapeOf(mapping, imageLevel(mapping, countryImage), appeals);
}

/** Shape of a brand of one country, but for what its SKUs do. */
export function imageLevel(
  mapping: EntrantMapping,
  countryImage: number,
): number {
  return (
    mapping.meanBrandShape *
    mapping.shapeAtReference *
    dpow(countryImage, mapping.countryImageExponent)
  );
}

/** Shape from the level of a country's brands and the appeals of the SKUs. */
export function shapeOf(
  mapping: EntrantMapping,
  level: number,
  appeals: readonly number[],
): number {
  let sum = 0;
  for (const value of appeals) sum += value;
  return level * dpow(sum / mapping.skusPerBrand, mapping.lineBreadthExponent);
}
