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
import { regionIds } from "../inputs/ids.ts";
import type { Plan } from "../inputs/plan.ts";
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

/** What the plan says of its SKUs, as factors of appeal that no price moves: fixed for the run. */
export interface Said {
  /** By concept score and by repeat liking, and by regional taste: region × own SKU. */
  readonly expected: Float64Array;
  readonly liked: Float64Array;
  readonly fit: Float64Array;
  /** Shape of a brand of the country, but for what its SKUs do: by region. */
  readonly level: Float64Array;
}

export function readSaid(mapping: EntrantMapping, plan: Plan): Said {
  const { skus } = plan;
  const each = (of: (sku: EntrantSku) => number): Float64Array =>
    Float64Array.from({ length: regionIds.length * skus.length }, (_, at) => {
      const sku = skus[at % skus.length]?.id ?? "";
      const region = regionIds[Math.floor(at / skus.length)] ?? "";
      const scope = { sku, region };
      return of({
        priceFit: 1,
        concept: plan.number("concept_appeal", scope),
        liking: plan.number("repeat_liking", scope),
        tasteFit: plan.number("taste_fit", scope),
      });
    });
  return {
    expected: each((sku) => scorePower(mapping, sku, "expected")),
    liked: each((sku) => scorePower(mapping, sku, "liked")),
    fit: each((sku) => tastePower(mapping, sku)),
    level: Float64Array.from(regionIds, (region) =>
      imageLevel(
        mapping,
        skus.reduce(
          (sum, { id }) =>
            sum + plan.number("country_image", { sku: id, region }),
          0,
        ) / skus.length,
      ),
    ),
  };
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
  appeals: ArrayLike<number>,
): number {
  let sum = 0;
  for (let i = 0; i < appeals.length; i++) sum += appeals[i] ?? 0;
  return level * dpow(sum / mapping.skusPerBrand, mapping.lineBreadthExponent);
}
