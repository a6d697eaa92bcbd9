/**
 * The trade between the brand and the outlets, as stocks in packs (whole numbers): one distributor and one wholesale
 * tier per region, one distribution centre per chain and region, and the entrant's import warehouse with the
 * shipments on the way. Incumbents' factories never run out, so their brand tier is not kept.
 */
import { REGIONS } from "./geography.ts";
import type { Skus } from "./skus.ts";

/** Status of a chain towards an own SKU. */
export const chainStatus = {
  none: 0,
  listed: 1,
  refused: 2,
  delisted: 3,
} as const;

export interface Trade {
  /** Region × SKU. */
  readonly distributorStock: Float64Array;
  readonly distributorTransit: Float64Array;
  /** Packs asked for per week, smoothed: what the tier orders by, also when it could not deliver. */
  readonly distributorRate: Float64Array;
  /** Packs asked for this week. */
  readonly distributorAsked: Float64Array;
  readonly wholesalerStock: Float64Array;
  readonly wholesalerRate: Float64Array;
  readonly wholesalerAsked: Float64Array;
  /** Bit i: the region's wholesalers carry own SKU i. */
  readonly wholesalerCarries: Uint8Array;
  /** Chain × region × SKU. */
  readonly dcStock: Float64Array;
  readonly dcTransit: Float64Array;
  readonly dcRate: Float64Array;
  readonly dcAsked: Float64Array;
  /** Own SKU. */
  readonly brandStock: Float64Array;
  readonly brandOut: Float64Array;
  readonly brandRate: Float64Array;
  /** Packs returned to the brand and destroyed this week. */
  readonly returnedThisWeek: Float64Array;
  /** Shipments by week of arrival: own SKU × ring of weeks. */
  readonly shipments: Float64Array;
  /** Chain × own SKU. */
  readonly status: Uint8Array;
  readonly listedWeek: Int16Array;
  /** Week of the buyer's next decision; 0 = no talks yet. */
  readonly decisionWeek: Int16Array;
  /** Sales value (VND) and store-weeks since the last review: chain × SKU. */
  readonly reviewValue: Float64Array;
  readonly reviewStoreWeeks: Float64Array;
}

/** Weeks a shipment can be on its way at most. */
export const SHIPMENT_RING = 64;

export function buildTrade(skus: Skus, chains: number): Trade {
  const cells = REGIONS * skus.count;
  const dcCells = chains * cells;
  return {
    distributorStock: new Float64Array(cells),
    distributorTransit: new Float64Array(cells),
    distributorRate: new Float64Array(cells),
    distributorAsked: new Float64Array(cells),
    wholesalerStock: new Float64Array(cells),
    wholesalerRate: new Float64Array(cells),
    wholesalerAsked: new Float64Array(cells),
    wholesalerCarries: new Uint8Array(REGIONS),
    dcStock: new Float64Array(dcCells),
    dcTransit: new Float64Array(dcCells),
    dcRate: new Float64Array(dcCells),
    dcAsked: new Float64Array(dcCells),
    brandStock: new Float64Array(skus.ownCount),
    brandOut: new Float64Array(skus.ownCount),
    brandRate: new Float64Array(skus.ownCount),
    returnedThisWeek: new Float64Array(skus.ownCount),
    shipments: new Float64Array(skus.ownCount * SHIPMENT_RING),
    status: new Uint8Array(chains * skus.ownCount),
    listedWeek: new Int16Array(chains * skus.ownCount),
    decisionWeek: new Int16Array(chains * skus.ownCount),
    reviewValue: new Float64Array(chains * skus.count),
    reviewStoreWeeks: new Float64Array(chains * skus.count),
  };
}
