/**
 * The trade between the brand and the outlets, as stocks in packs (whole numbers): one distributor and one wholesale
 * tier per region, one distribution centre per chain and region, and the entrant's import warehouse with the
 * shipments on the way. Incumbents' factories never run out, so their brand tier is not kept.
 */
import { REGIONS } from "./geography.ts";
import { NO_CHAIN, type Outlets } from "./outlets.ts";
import type { Shelf } from "./shelf.ts";
import type { Skus } from "./skus.ts";

/** Status of a chain towards an own SKU. */
export const chainStatus = {
  none: 0,
  listed: 1,
  refused: 2,
  delisted: 3,
} as const;

/** One tier's stock and what it knows of its demand, in packs; all columns have the same cells. */
export interface Depot {
  readonly stock: Float64Array;
  /** On the way: bought, not yet arrived. */
  readonly transit: Float64Array;
  /** Demand per week, smoothed. */
  readonly rate: Float64Array;
  /** Asked for since the last ordering, and of that not delivered; and not delivered the time before. */
  readonly asked: Float64Array;
  readonly unmet: Float64Array;
  readonly lastUnmet: Float64Array;
}

export interface Trade {
  /** Region × SKU. */
  readonly distributor: Depot;
  readonly wholesaler: Depot;
  /** Distribution centres: chain × region × SKU. */
  readonly centre: Depot;
  /** The entrant's import warehouse: own SKU. */
  readonly brand: Depot;
  /** 1 if the region's wholesalers carry the entrant's brand. */
  readonly wholesalerCarries: Uint8Array;
  /** Share of the stores of chains that show the entrant’s brand, by region. */
  readonly presence: Float64Array;
  /** Discount on the price to the trade that distributors give away this week, 0–1: region × SKU. */
  readonly dealDiscount: Float64Array;
  /** How far goods from a cheaper region undercut the wholesale price, 0–1, smoothed: region × own SKU. */
  readonly undercut: Float64Array;
  /** Packs returned to the brand and destroyed this week, by own SKU. */
  readonly returnedThisWeek: Float64Array;
  /** Packs returned to the brand and put back into its stock this week, by own SKU. */
  readonly keptThisWeek: Float64Array;
  /** 1 while outlets order no own gift packs, after Tết. */
  readonly giftPause: Uint8Array;
  /** Part of their acceptance that shops and buyers of a region withhold because the brand undercuts them online, 0–1. */
  readonly onlineConflict: Float64Array;
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

function buildDepot(cells: number): Depot {
  return {
    stock: new Float64Array(cells),
    transit: new Float64Array(cells),
    rate: new Float64Array(cells),
    asked: new Float64Array(cells),
    unmet: new Float64Array(cells),
    lastUnmet: new Float64Array(cells),
  };
}

/** Books an order of `packs` at a depot and takes what it can give; returns the packs given, in whole lots. */
export function draw(
  depot: Depot,
  at: number,
  packs: number,
  lot: number,
): number {
  const given = Math.min(packs, Math.floor((depot.stock[at] ?? 0) / lot) * lot);
  depot.asked[at] = (depot.asked[at] ?? 0) + packs;
  depot.unmet[at] = (depot.unmet[at] ?? 0) + packs - given;
  depot.stock[at] = (depot.stock[at] ?? 0) - given;
  return given;
}

/**
 * Closes a depot's week: the smoothed demand learns from what was asked for. In a shortage outlets repeat their orders,
 * so demand is believed up to twice what it was; what is still wanted stays in `lastUnmet` and is ordered on top.
 */
export function learnDemand(depot: Depot, at: number, memory: number): void {
  const unmet = depot.unmet[at] ?? 0;
  const asked = depot.asked[at] ?? 0;
  const rate = depot.rate[at] ?? 0;
  const believed =
    unmet > 0 && rate > 0 ? Math.max(rate, Math.min(asked, 2 * rate)) : asked;
  depot.rate[at] = rate + (believed - rate) / memory;
  depot.lastUnmet[at] = unmet;
  depot.asked[at] = 0;
  depot.unmet[at] = 0;
}

/** Packs to order so that stock, goods on the way and orders waiting meet `weeks` of demand. */
export function orderUpTo(depot: Depot, at: number, weeks: number): number {
  return (
    (depot.rate[at] ?? 0) * weeks +
    (depot.lastUnmet[at] ?? 0) -
    (depot.stock[at] ?? 0) -
    (depot.transit[at] ?? 0)
  );
}

/** The trade at rest: every tier knows the demand that the laid-out shelves imply, and holds two weeks of it. */
export function buildTrade(
  skus: Skus,
  chains: number,
  outlets: Outlets,
  shelf: Shelf,
): Trade {
  const trade = emptyTrade(skus, chains);
  const seed = (depot: Depot, at: number, rate: number): void => {
    depot.rate[at] = (depot.rate[at] ?? 0) + rate;
    depot.stock[at] = Math.round(2 * (depot.rate[at] ?? 0));
  };
  for (let o = 0; o < outlets.count; o++)
    for (let k = 0; k < skus.ownFrom; k++) {
      const rate =
        (shelf.rate[o * skus.count + k] ?? 0) * (outlets.weight[o] ?? 0);
      if (rate === 0) continue;
      const region = outlets.region[o] ?? 0;
      const chain = outlets.chain[o] ?? NO_CHAIN;
      if (chain !== NO_CHAIN)
        seed(trade.centre, (chain * REGIONS + region) * skus.count + k, rate);
      else {
        const at = region * skus.count + k;
        seed(trade.distributor, at, rate);
        if (shelf.incumbentRoute[o] === 0) seed(trade.wholesaler, at, rate);
      }
    }
  return trade;
}

function emptyTrade(skus: Skus, chains: number): Trade {
  const cells = REGIONS * skus.count;
  return {
    distributor: buildDepot(cells),
    wholesaler: buildDepot(cells),
    centre: buildDepot(chains * cells),
    brand: buildDepot(skus.ownCount),
    wholesalerCarries: new Uint8Array(REGIONS),
    presence: new Float64Array(REGIONS),
    dealDiscount: new Float64Array(cells),
    undercut: new Float64Array(REGIONS * skus.ownCount),
    returnedThisWeek: new Float64Array(skus.ownCount),
    keptThisWeek: new Float64Array(skus.ownCount),
    giftPause: new Uint8Array(1),
    onlineConflict: new Float64Array(REGIONS),
    shipments: new Float64Array(skus.ownCount * SHIPMENT_RING),
    status: new Uint8Array(chains * skus.ownCount),
    listedWeek: new Int16Array(chains * skus.ownCount),
    decisionWeek: new Int16Array(chains * skus.ownCount),
    reviewValue: new Float64Array(chains * skus.count),
    reviewStoreWeeks: new Float64Array(chains * skus.count),
  };
}
