/**
 * The ledger: weekly sums and distinct counts, allocated once, added to by mechanisms, read by measures.
 * Three flows are never mixed: sell-in (brand → distributor or chain), secondary (distributor or wholesaler →
 * outlet), sell-out (outlet → household). Ratios are never stored: measures divide sums.
 * Units are packs, counts are real outlets and households (simulated × what each stands for), money is VND.
 */
import { type Funnel, createFunnel } from "./funnel.ts";
import { funnelBoxes } from "../world/why-not.ts";
import { REGIONS } from "../world/geography.ts";

/** Sums by week × SKU × channel × region. */
export const cellFields = [
  "sellOutUnits",
  "sellOutValue",
  /** Packs received by outlets: secondary sales, and deliveries of chains to their stores. */
  "receiptUnits",
  /** Packs a chain bought from the brand, by the chain's channel; distributors are in the tier table. */
  "chainSellInUnits",
  /** Outlets that agreed to carry, that had stock at the week's close, and their category turnover. */
  "listedOutlets",
  "handlingOutlets",
  "handlingTurnover",
  /** Outlets that list it and had none at the week's close. */
  "emptyOutlets",
  /** Packs wanted and missing: switched to another SKU, bought elsewhere, put off to next week, or lost. */
  "switchedUnits",
  "elsewhereUnits",
  "putOffUnits",
  "lostUnits",
  /** Packs that traders carried out of the region, booked under the first channel. */
  "divertedUnits",
] as const;
export type CellField = (typeof cellFields)[number];

/** Tiers that hold stock, from the brand to the shelf. */
export const tiers = [
  "brand",
  "distributor",
  "wholesaler",
  "chain",
  "outlet",
] as const;
export type Tier = (typeof tiers)[number];

/** Stock identity by week × SKU × tier × region: opening + in − out − writeOff − returned = closing. */
export const stockFields = [
  "opening",
  "in",
  "out",
  "writeOff",
  "returned",
  "closing",
] as const;
export type StockField = (typeof stockFields)[number];

/** Households by week × region, for the entrant's brand (last column: all own SKUs) and each own SKU. */
export const peopleFields = [
  "aware",
  "triers",
  "repeaters",
  "purchases",
  /** Purchases of the category, any brand, by households that had bought the own one by then; of those that bought it as a gift only, these purchases alone. */
  "categoryPurchases",
  /** Households that tasted the brand for the first time because it was given to them. */
  "giftTasters",
] as const;
export type PeopleField = (typeof peopleFields)[number];

/** Routes of the brand's sales force by week × region, in real shops; an order may hold several own SKUs. */
export const routeFields = [
  "calls",
  "orders",
  "orderLines",
  /** What the shops pay for the orders, VND. */
  "orderVnd",
] as const;
export type RouteField = (typeof routeFields)[number];

/** Money of the brand by week, VND; costs are negative, and the lines sum to the week's contribution. */
export const moneyLines = [
  "netSales",
  "companyGifts",
  "landedCost",
  "importer",
  /** What exchange rates added to the landed cost of goods that arrived, against the plan's rates. */
  "fxLoss",
  "backMargin",
  "distributorBonus",
  "logistics",
  "listingFees",
  "display",
  "promotion",
  "media",
  "endorsement",
  "royalty",
  "salesForce",
  "returns",
  "writeOff",
  "badDebt",
  "overhead",
  "setup",
] as const;
export type MoneyLine = (typeof moneyLines)[number];

/** Own SKUs by week × area. */
export const areaFields = [
  "sellOutUnits",
  "listedOutlets",
  "stockUnits",
] as const;
export type AreaField = (typeof areaFields)[number];

/**
 * Chains by week × chain × place × region, where a place is an own SKU, all own SKUs together (stores are counted
 * once), or all incumbents together (stores are counted once per SKU).
 */
export const chainFields = [
  /** Packs bought from the brand, and ordered but not delivered. */
  "sellInUnits",
  "shortUnits",
  "sellOutUnits",
  "sellOutValue",
  /** Weeks of stores that list it, and that had it on the shelf in the week. */
  "listedStores",
  "stockedStores",
] as const;
export type ChainField = (typeof chainFields)[number];

export interface LedgerShape {
  /** Number of the first week kept (negative or zero in a burn-in) and how many weeks. */
  readonly firstWeek: number;
  readonly weeks: number;
  readonly skus: number;
  readonly ownFrom: number;
  readonly channels: number;
  readonly areas: number;
  readonly chains: number;
}

export interface Ledger {
  readonly shape: LedgerShape;
  /** Why own SKUs were not bought. */
  readonly funnel: Funnel;
  readonly cells: Readonly<Record<CellField, Float64Array>>;
  readonly stock: Readonly<Record<StockField, Float64Array>>;
  readonly people: Readonly<Record<PeopleField, Float64Array>>;
  readonly route: Readonly<Record<RouteField, Float64Array>>;
  readonly money: Readonly<Record<MoneyLine, Float64Array>>;
  readonly area: Readonly<Record<AreaField, Float64Array>>;
  readonly chain: Readonly<Record<ChainField, Float64Array>>;
  /** Packs bought on the way, to be used out of home: week × SKU × region. */
  readonly outOfHomeUnits: Float64Array;
  /** Outlets that handle any own SKU: week × channel × region, and their turnover. */
  readonly brandHandling: Float64Array;
  readonly brandHandlingTurnover: Float64Array;
  /** Packs that passed their shelf life: week × own SKU × tier; and what that cost the brand, VND. */
  readonly expiredUnits: Float64Array;
  readonly expiredVnd: Float64Array;
  /** Imports by the week of the order: packs wanted, packs ordered and the week they arrive: week × own SKU. */
  readonly wantedUnits: Float64Array;
  readonly orderedUnits: Float64Array;
  readonly arrivalWeek: Float64Array;
  /** Packs that arrived from the factory: week × own SKU. */
  readonly arrivedUnits: Float64Array;
  /** VAT on imports paid, and credited against the VAT on sales, VND. */
  readonly vatPaid: Float64Array;
  readonly vatCredited: Float64Array;
  /** Packs delivered to companies as gifts, outside of every channel: week × own SKU. */
  readonly companyGiftUnits: Float64Array;
  /** Outlets that are open, and their category turnover: week × channel × region. */
  readonly openOutlets: Float64Array;
  readonly openTurnover: Float64Array;
  /** Listing fees of the week's listings, had every chain asked per banner, or per store: VND. */
  readonly feesPerBanner: Float64Array;
  readonly feesPerStore: Float64Array;
  /** Cash received less cash paid in the week, VND. */
  readonly cash: Float64Array;
  /** Net sales and landed cost by week × own SKU × region × (0 distributor, 1 + channel for chains). */
  readonly netSalesByChannel: Float64Array;
}

function table<Name extends string>(
  names: readonly Name[],
  size: number,
): Record<Name, Float64Array> {
  return Object.fromEntries(
    names.map((name) => [name, new Float64Array(size)]),
  ) as Record<Name, Float64Array>;
}

export function createLedger(shape: LedgerShape): Ledger {
  const own = shape.skus - shape.ownFrom;
  return {
    shape,
    funnel: createFunnel(shape),
    cells: table(
      cellFields,
      shape.weeks * shape.skus * shape.channels * REGIONS,
    ),
    stock: table(
      stockFields,
      shape.weeks * shape.skus * tiers.length * REGIONS,
    ),
    people: table(peopleFields, shape.weeks * (own + 1) * REGIONS),
    route: table(routeFields, shape.weeks * REGIONS),
    money: table(moneyLines, shape.weeks),
    area: table(areaFields, shape.weeks * own * shape.areas),
    chain: table(chainFields, shape.weeks * shape.chains * (own + 2) * REGIONS),
    outOfHomeUnits: new Float64Array(shape.weeks * shape.skus * REGIONS),
    brandHandling: new Float64Array(shape.weeks * shape.channels * REGIONS),
    brandHandlingTurnover: new Float64Array(
      shape.weeks * shape.channels * REGIONS,
    ),
    expiredUnits: new Float64Array(shape.weeks * own * tiers.length),
    expiredVnd: new Float64Array(shape.weeks),
    wantedUnits: new Float64Array(shape.weeks * own),
    orderedUnits: new Float64Array(shape.weeks * own),
    arrivalWeek: new Float64Array(shape.weeks * own),
    arrivedUnits: new Float64Array(shape.weeks * own),
    vatPaid: new Float64Array(shape.weeks),
    vatCredited: new Float64Array(shape.weeks),
    companyGiftUnits: new Float64Array(shape.weeks * own),
    openOutlets: new Float64Array(shape.weeks * shape.channels * REGIONS),
    openTurnover: new Float64Array(shape.weeks * shape.channels * REGIONS),
    feesPerBanner: new Float64Array(shape.weeks),
    feesPerStore: new Float64Array(shape.weeks),
    cash: new Float64Array(shape.weeks),
    netSalesByChannel: new Float64Array(shape.weeks * shape.channels * REGIONS),
  };
}

/** Position of a week × SKU × channel × region. */
export function cellAt(
  ledger: Ledger,
  week: number,
  sku: number,
  channel: number,
  region: number,
): number {
  const { firstWeek, skus, channels } = ledger.shape;
  return (
    (((week - firstWeek) * skus + sku) * channels + channel) * REGIONS + region
  );
}

/** Position of a week × SKU × region in the packs used out of home. */
export function outOfHomeAt(
  ledger: Ledger,
  week: number,
  sku: number,
  region: number,
): number {
  const { firstWeek, skus } = ledger.shape;
  return ((week - firstWeek) * skus + sku) * REGIONS + region;
}

/** Position of a week × SKU × tier × region. */
export function stockAt(
  ledger: Ledger,
  week: number,
  sku: number,
  tier: number,
  region: number,
): number {
  const { firstWeek, skus } = ledger.shape;
  return (
    (((week - firstWeek) * skus + sku) * tiers.length + tier) * REGIONS + region
  );
}

/** Position of a week × own SKU (own count = the whole brand) × region. */
export function peopleAt(
  ledger: Ledger,
  week: number,
  own: number,
  region: number,
): number {
  const { firstWeek, skus, ownFrom } = ledger.shape;
  return ((week - firstWeek) * (skus - ownFrom + 1) + own) * REGIONS + region;
}

/** Position of a week × region in the columns of routes. */
export function routeAt(ledger: Ledger, week: number, region: number): number {
  return (week - ledger.shape.firstWeek) * REGIONS + region;
}

/** Position of a week × own SKU. */
export function ownAt(ledger: Ledger, week: number, own: number): number {
  const { firstWeek, skus, ownFrom } = ledger.shape;
  return (week - firstWeek) * (skus - ownFrom) + own;
}

/** Position of a week × own SKU × area. */
export function areaAt(
  ledger: Ledger,
  week: number,
  own: number,
  area: number,
): number {
  const { firstWeek, skus, ownFrom, areas } = ledger.shape;
  return ((week - firstWeek) * (skus - ownFrom) + own) * areas + area;
}

/** Position of a week × chain × place × region; place = own SKU, own count = the brand, one more = incumbents. */
export function chainAt(
  ledger: Ledger,
  week: number,
  chain: number,
  place: number,
  region: number,
): number {
  const { firstWeek, skus, ownFrom, chains } = ledger.shape;
  return (
    (((week - firstWeek) * chains + chain) * (skus - ownFrom + 2) + place) *
      REGIONS +
    region
  );
}

/** Position of a week × channel × region in the brand-level columns. */
export function brandAt(
  ledger: Ledger,
  week: number,
  channel: number,
  region: number,
): number {
  const { firstWeek, channels } = ledger.shape;
  return ((week - firstWeek) * channels + channel) * REGIONS + region;
}

/** Adds to a cell; columns are dense, so a missing position is a bug that shows as a failed audit. */
export function add(column: Float64Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}

/** All columns in a fixed order with their names, for hashing, exporting and merging. */
export function ledgerColumns(
  ledger: Ledger,
): readonly (readonly [string, Float64Array])[] {
  const named: (readonly [string, Float64Array])[] = [];
  for (const group of [
    "cells",
    "stock",
    "people",
    "route",
    "money",
    "area",
    "chain",
  ] as const)
    for (const [name, column] of Object.entries(ledger[group]))
      named.push([`${group}.${name}`, column]);
  for (const view of ["byChannel", "bySegment"] as const)
    ledger.funnel[view].forEach((column, box) => {
      named.push([`funnel.${view}.${funnelBoxes[box] ?? ""}`, column]);
    });
  named.push(["outOfHomeUnits", ledger.outOfHomeUnits]);
  named.push(["brandHandling", ledger.brandHandling]);
  named.push(["brandHandlingTurnover", ledger.brandHandlingTurnover]);
  named.push(["expiredUnits", ledger.expiredUnits]);
  named.push(["expiredVnd", ledger.expiredVnd]);
  named.push(["wantedUnits", ledger.wantedUnits]);
  named.push(["orderedUnits", ledger.orderedUnits]);
  named.push(["arrivalWeek", ledger.arrivalWeek]);
  named.push(["arrivedUnits", ledger.arrivedUnits]);
  named.push(["vatPaid", ledger.vatPaid]);
  named.push(["vatCredited", ledger.vatCredited]);
  named.push(["companyGiftUnits", ledger.companyGiftUnits]);
  named.push(["openOutlets", ledger.openOutlets]);
  named.push(["openTurnover", ledger.openTurnover]);
  named.push(["feesPerBanner", ledger.feesPerBanner]);
  named.push(["feesPerStore", ledger.feesPerStore]);
  named.push(["cash", ledger.cash]);
  named.push(["netSalesByChannel", ledger.netSalesByChannel]);
  return named;
}
