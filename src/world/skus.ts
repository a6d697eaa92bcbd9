/**
 * SKUs as columns: incumbents in order of id, then the entrant's own in order of id; brands likewise, the entrant's
 * last. An incumbent's price is its usual shelf price in traditional trade; the entrant's comes from the plan.
 */
import { packUses } from "../inputs/ids.ts";
import type { Plan } from "../inputs/plan.ts";
import { NO_BRAND } from "./households.ts";

/** Brand bits fit in four bytes. */
const BYTES = 4;
const BYTE_BITS = 8;
const BYTE_VALUES = 256;
const LAST_VALUE = BYTE_VALUES - 1;

export interface Skus {
  readonly count: number;
  /** First of the entrant's own SKUs; incumbents stand before it. */
  readonly ownFrom: number;
  readonly ownCount: number;
  readonly ids: readonly string[];
  readonly brandIds: readonly string[];
  /** Index of the entrant's brand: the last. */
  readonly ownBrand: number;
  readonly brandFirst: Uint8Array;
  readonly brandCount: Uint8Array;
  /** Bits of the SKUs of each brand. */
  readonly brandMask: Uint32Array;
  /** Bits of the SKUs of the brands in a byte of brand bits: place of the byte × 256 + its value. See `skusOf`. */
  readonly byteMask: Uint32Array;
  readonly brand: Uint8Array;
  readonly packUse: Uint8Array;
  readonly packG: Float64Array;
  /** Reference shelf price per pack, VND, tax included. */
  readonly priceVnd: Float64Array;
  readonly innerPack: Int32Array;
  readonly casePack: Int32Array;
  /** Share of the brand's packs: incumbents' value shares ÷ price, the entrant's evenly. */
  readonly shareOfBrand: Float64Array;
  /** Mean price of the brand's packs, VND. */
  readonly brandPriceVnd: Float64Array;
}

export function buildSkus(plan: Plan): Skus {
  const { brands } = plan;
  const incumbents = brands.flatMap((brand) =>
    plan.incumbents.filter((sku) => sku.brand === brand.id),
  );
  const ownFrom = incumbents.length;
  const ownCount = plan.skus.length;
  const count = ownFrom + ownCount;
  const skus: Skus = {
    count,
    ownFrom,
    ownCount,
    ids: [
      ...incumbents.map((sku) => sku.id),
      ...plan.skus.map((sku) => sku.id),
    ],
    brandIds: [...brands.map((brand) => brand.id), "own"],
    ownBrand: brands.length,
    brandFirst: new Uint8Array(brands.length + 1),
    brandCount: new Uint8Array(brands.length + 1),
    brandMask: new Uint32Array(NO_BRAND + 1),
    byteMask: new Uint32Array(BYTES * BYTE_VALUES),
    brand: new Uint8Array(count),
    packUse: new Uint8Array(count),
    packG: new Float64Array(count),
    priceVnd: new Float64Array(count),
    innerPack: new Int32Array(count),
    casePack: new Int32Array(count),
    shareOfBrand: new Float64Array(count),
    brandPriceVnd: new Float64Array(brands.length + 1),
  };
  incumbents.forEach((sku, k) => {
    skus.brand[k] = brands.findIndex((brand) => brand.id === sku.brand);
    skus.packUse[k] = packUses.indexOf(sku.packUse);
    skus.packG[k] = sku.packG;
    skus.priceVnd[k] = sku.priceVnd;
    skus.innerPack[k] = sku.innerPack;
    skus.casePack[k] = sku.casePack;
    skus.shareOfBrand[k] = sku.shareOfBrand / sku.priceVnd;
  });
  plan.skus.forEach((sku, i) => {
    const k = ownFrom + i;
    const scope = { sku: sku.id };
    const use = plan.word("pack_use", scope);
    skus.brand[k] = brands.length;
    skus.packUse[k] = packUses.findIndex((known) => known === use);
    skus.packG[k] = plan.number("pack_size", scope);
    skus.priceVnd[k] = plan.number("rsp", scope);
    skus.innerPack[k] = Math.round(plan.number("inner_pack", scope));
    skus.casePack[k] = Math.round(plan.number("units_per_case", scope));
    skus.shareOfBrand[k] = 1 / ownCount;
  });
  brands.forEach((_, b) => {
    let packsPerVnd = 0;
    for (let k = 0; k < ownFrom; k++)
      if (skus.brand[k] === b) packsPerVnd += skus.shareOfBrand[k] ?? 0;
    skus.brandPriceVnd[b] = 1 / packsPerVnd;
    for (let k = 0; k < ownFrom; k++)
      if (skus.brand[k] === b)
        skus.shareOfBrand[k] = (skus.shareOfBrand[k] ?? 0) / packsPerVnd;
  });
  for (let k = count - 1; k >= 0; k--) {
    const b = skus.brand[k] ?? 0;
    skus.brandFirst[b] = k;
    skus.brandCount[b] = (skus.brandCount[b] ?? 0) + 1;
    skus.brandMask[b] = (skus.brandMask[b] ?? 0) | (1 << k);
  }
  for (let i = 0; i < skus.byteMask.length; i++)
    for (let bit = 0; bit < BYTE_BITS; bit++)
      if ((i >>> bit) & 1)
        skus.byteMask[i] =
          (skus.byteMask[i] ?? 0) |
          (skus.brandMask[(i >>> BYTE_BITS) * BYTE_BITS + bit] ?? 0);
  return skus;
}

/** Bits of all SKUs of the brands whose bits are set. */
export function skusOf({ byteMask }: Skus, brands: number): number {
  return (
    (byteMask[brands & LAST_VALUE] ?? 0) |
    (byteMask[BYTE_VALUES + ((brands >>> BYTE_BITS) & LAST_VALUE)] ?? 0) |
    (byteMask[2 * BYTE_VALUES + ((brands >>> (2 * BYTE_BITS)) & LAST_VALUE)] ??
      0) |
    (byteMask[3 * BYTE_VALUES + (brands >>> (3 * BYTE_BITS))] ?? 0)
  );
}

/** True for an own SKU, false for one of an incumbent and for none: one comparison, as walks over all visits ask it. */
export function isOwn({ ownFrom, ownCount }: Skus, k: number): boolean {
  return (k - ownFrom) >>> 0 < ownCount;
}
