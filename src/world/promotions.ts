/**
 * Promotions of the week as the shopper meets them, as columns: channel × region × SKU, like a row of `pricing.odds`.
 * Written by the mechanism `promotions`; read by prices, by noticing and at the shelf.
 */
import { REGIONS } from "./geography.ts";

export interface Promotions {
  /** Number of the type in `promotionTypes` + 1; 0 = no promotion. */
  readonly type: Uint8Array;
  /** Part of the regular price that comes off, as the shopper pays it, 0–1. */
  readonly cut: Float64Array;
  /** Worth felt beyond the price, as a part of it, 0–1. */
  readonly value: Float64Array;
  /** Strength of the sign against a flagged price-off. */
  readonly sign: Float64Array;
  /** Share of the stores that run it. */
  readonly run: Float64Array;
  /** Packs of a purchase ÷ usual, as the deal asks. */
  readonly packs: Float64Array;
  /** The same for those who stock up in promotions. */
  readonly stockedPacks: Float64Array;
  /** Factor on the chance to be noticed. */
  readonly attention: Float64Array;
}

export function buildPromotions(channels: number, skus: number): Promotions {
  const cells = channels * REGIONS * skus;
  return {
    type: new Uint8Array(cells),
    cut: new Float64Array(cells),
    value: new Float64Array(cells),
    sign: new Float64Array(cells),
    run: new Float64Array(cells).fill(1),
    packs: new Float64Array(cells).fill(1),
    stockedPacks: new Float64Array(cells).fill(1),
    attention: new Float64Array(cells).fill(1),
  };
}
