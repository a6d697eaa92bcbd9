/**
 * What incumbents do about the entrant, as columns; nothing until they have seen it. Written by the mechanism `rivals`,
 * read by `pricing`.
 */
import type { Plan } from "../inputs/plan.ts";
import { gridPosition, shapeAt } from "../base/gamma-tables.ts";
import { CLASSES } from "./classes.ts";
import { REGIONS } from "./geography.ts";
import { TASTE_ROWS } from "./orientation.ts";
import type { Skus } from "./skus.ts";
import { type Taste, regionOfClass } from "./taste.ts";

export interface Rivals {
  /** Shelf price ÷ the usual one: SKU × region. */
  readonly priceIndex: Float64Array;
  /** Depth of price-offs run in answer, in modern channels: SKU × region. */
  readonly promotion: Float64Array;
  /** Advertising in answer ÷ usual: brand × region. */
  readonly advertising: Float64Array;
  /** Adstock of an incumbent and its norm ÷ where usual spending settles: brand × region. */
  readonly adstock: Float64Array;
  readonly norm: Float64Array;
  /** First week on the shelf of the answer decided last, 0 = none: brand × region. */
  readonly answerFrom: Int16Array;
  /** 1 once the brand has copied the entrant: brand × region. */
  readonly copied: Uint8Array;
}

export function buildRivals(skus: Skus): Rivals {
  const brands = skus.brandIds.length * REGIONS;
  return {
    priceIndex: new Float64Array(skus.count * REGIONS).fill(1),
    promotion: new Float64Array(skus.count * REGIONS),
    advertising: new Float64Array(brands).fill(1),
    adstock: new Float64Array(brands).fill(1),
    norm: new Float64Array(brands).fill(1),
    answerFrom: new Int16Array(brands),
    copied: new Uint8Array(brands),
  };
}

/**
 * For each incumbent SKU the smallest ratio of its price per gram to that of an own SKU for the same use, turned to be
 * at least 1; Infinity if the entrant has no pack for that use.
 */
export function priceGaps(plan: Plan, skus: Skus, week: number): number[] {
  const perGram = plan.skus.map(
    (sku, i) =>
      plan.number("rsp", { sku: sku.id }, week) /
      (skus.packG[skus.ownFrom + i] ?? 1),
  );
  return Array.from({ length: skus.ownFrom }, (_, k) => {
    const mine = (skus.priceVnd[k] ?? 1) / (skus.packG[k] ?? 1);
    let gap = Infinity;
    perGram.forEach((theirs, i) => {
      if (skus.packUse[k] === skus.packUse[skus.ownFrom + i])
        gap = Math.min(gap, Math.max(mine / theirs, theirs / mine));
    });
    return gap;
  });
}

/**
 * A copy reaches the shelves of a region inside brand b: `part` of the shape of the entrant's liking joins the brand's,
 * as independent Gamma tastes add their shapes. The brand's packs share the gain as they share the brand.
 */
export function copyEntrant(
  skus: Skus,
  taste: Taste,
  b: number,
  r: number,
  part: number,
): void {
  const brands = skus.brandIds.length;
  for (let c = 0; c < TASTE_ROWS; c++) {
    if (regionOfClass(c % CLASSES) !== r) continue;
    const entrant = shapeAt(taste.shape[c * brands + skus.ownBrand] ?? 0);
    const at = c * brands + b;
    taste.shape[at] = gridPosition(
      shapeAt(taste.shape[at] ?? 0) + part * entrant,
    );
  }
}
