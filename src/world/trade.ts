/**
 * The trade between the brand and the outlets, as stocks in packs (whole numbers): a distributor and a wholesale tier
 * per territory, one distribution centre per chain and region, and the entrant's import warehouse with the shipments on
 * the way; what the entrant's partners earn, and what the trade buys ahead. Incumbents' factories never run out, so their
 * brand tier is not kept.
 */
import { type Ages, buildAges } from "./ages.ts";
import { type Geography, REGIONS } from "./geography.ts";
import { NO_CHAIN, type Outlets } from "./outlets.ts";
import type { Shelf } from "./shelf.ts";
import type { Skus } from "./skus.ts";
import type { Territories } from "./territories.ts";

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
  /** Delivered since somebody last counted it. */
  readonly given: Float64Array;
  /** Delivered since ages were last settled. */
  readonly left: Float64Array;
}

/** The entrant's partners, by territory; those of a partner with several territories stand at its first. */
export interface Partners {
  /** Packs bought from the brand since the books were last written: territory × own SKU. */
  readonly bought: Float64Array;
  /** Chance that a call due at a shop is made and reaches the brand. */
  readonly callChance: Float64Array;
  /** 1 in a week in which goods on the way do not arrive. */
  readonly late: Uint8Array;
  /** First week in which the territory is served again; 0 = it always was. */
  readonly servedFrom: Int16Array;
  /** Week of the partner's first purchase; 0 = none yet. */
  readonly since: Int16Array;
  /** Week in which it leaves; 0 = it stays. Until then it orders nothing. */
  readonly exitWeek: Int16Array;
  /** Quarters in a row under the hurdle. */
  readonly weakQuarters: Uint8Array;
  /** This quarter so far, VND: margin and cost of the line, money tied up × weeks. */
  readonly margin: Float64Array;
  readonly cost: Float64Array;
  readonly capital: Float64Array;
  /** Return a year of the last quarter judged. */
  readonly lastRoi: Float64Array;
  /** Since the launch, VND, and weeks with books. */
  readonly profit: Float64Array;
  readonly capitalWeeks: Float64Array;
  readonly weeks: Int16Array;
  /** How often the territory lost its partner, when last, and what the brand paid for stock taken back, VND. */
  readonly quits: Uint8Array;
  readonly lastQuit: Int16Array;
  /** Return a year of the last quarter of the partner who left last. */
  readonly quitRoi: Float64Array;
  readonly boughtBackVnd: Float64Array;
}

/** What the trade buys ahead of its need. */
export interface Loading {
  /** Bought from the maker in this month so far, and the month's target: list value, VND, territory × brand. */
  readonly bought: Float64Array;
  readonly target: Float64Array;
  /** The same for the months of the quarter that are over. */
  readonly quarterBought: Float64Array;
  readonly quarterTarget: Float64Array;
  /** Purchases a week that targets are made from, smoothed: the same. */
  readonly usual: Float64Array;
  /** Least order of this week that meets the target, packs by territory × SKU; 0 = no reason or no chance. */
  readonly goal: Float64Array;
  /** Ordered on top of need, by distributors and by wholesalers. */
  readonly extra: Float64Array;
  readonly wholesaleExtra: Float64Array;
  /** Bonus earned this week for the entrant's brand, VND by territory. */
  readonly bonusVnd: Float64Array;
}

export interface Trade {
  /** Territory × SKU. */
  readonly distributor: Depot;
  readonly wholesaler: Depot;
  /** Share of the selling price that distributors and wholesalers let go to move what they loaded: territory × SKU. */
  readonly dealDiscount: Float64Array;
  readonly partner: Partners;
  readonly loading: Loading;
  /** Distribution centres: chain × region × SKU. */
  readonly centre: Depot;
  /** The entrant's import warehouse: own SKU. */
  readonly brand: Depot;
  /** 1 if the region's wholesalers carry the entrant's brand. */
  readonly wholesalerCarries: Uint8Array;
  /** How far goods from a cheaper territory undercut the wholesale price, 0–1, smoothed: territory × own SKU. */
  readonly undercut: Float64Array;
  /** Packs returned to the brand and destroyed this week, by own SKU. */
  readonly returnedThisWeek: Float64Array;
  /** Packs returned to the brand and put back into its stock this week, by own SKU. */
  readonly keptThisWeek: Float64Array;
  /** 1 while outlets order no own gift packs, after Tết. */
  readonly giftPause: Uint8Array;
  /** Part of their acceptance that shops and buyers of a region withhold because the brand undercuts them online, 0–1. */
  readonly onlineConflict: Float64Array;
  /** What the plan expected of the orders that `brand.rate` remembers, packs a week, smoothed alike: own SKU. */
  readonly planned: Float64Array;
  /** How far orders have run ahead of the plan, smoothed once more than they are: own SKU. */
  readonly slowPace: Float64Array;
  /** Shipments by week of arrival: own SKU × ring of weeks. */
  readonly shipments: Float64Array;
  /** Chain × own SKU. */
  readonly status: Uint8Array;
  readonly listedWeek: Int16Array;
  /** Week of the buyer's next decision; 0 = no talks yet. */
  readonly decisionWeek: Int16Array;
  /** Sales value (VND) and weeks of stores with stock since the last review: chain × SKU. */
  readonly reviewValue: Float64Array;
  readonly reviewStoreWeeks: Float64Array;
  /** Packs a chain has bought outright so far: chain × own SKU. */
  readonly boughtSoFar: Float64Array;
  /** Of the packs destroyed this week, those that were never sold to the chain, by own SKU. */
  readonly consignedThisWeek: Float64Array;
  /** Orders of a chain's centres per week, smoothed: chain × own SKU. */
  readonly chainOrders: Float64Array;
  /** What a chain's tills tell, fading with the memory of sales: packs sold and weeks of stores with stock: chain × own SKU. */
  readonly tillPacks: Float64Array;
  readonly tillStoreWeeks: Float64Array;
  /** Real stores of the chain that list the SKU at the week's close: chain × own SKU. */
  readonly listedStores: Float64Array;
  /** Sell-out per week in the region, smoothed, VND: region × SKU. */
  readonly regionSales: Float64Array;
  /** Share of modern stores that showed the brand at the week's close, by zone. */
  readonly presence: Float64Array;
  /** The same of those near a shop, by area. */
  readonly nearPresence: Float64Array;
  readonly ages: Ages;
  /** 1 while the chain gives the own SKU a promotion slot this quarter: chain × own SKU. */
  readonly slot: Uint8Array;
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
    given: new Float64Array(cells),
    left: new Float64Array(cells),
  };
}

function buildPartners(territories: number, ownCount: number): Partners {
  const money = (): Float64Array => new Float64Array(territories);
  const week = (): Int16Array => new Int16Array(territories);
  return {
    bought: new Float64Array(territories * ownCount),
    callChance: money().fill(1),
    late: new Uint8Array(territories),
    servedFrom: week(),
    since: week(),
    exitWeek: week(),
    weakQuarters: new Uint8Array(territories),
    margin: money(),
    cost: money(),
    capital: money(),
    lastRoi: money(),
    profit: money(),
    capitalWeeks: money(),
    weeks: week(),
    quits: new Uint8Array(territories),
    lastQuit: week(),
    quitRoi: money(),
    boughtBackVnd: money(),
  };
}

function buildLoading(territories: number, skus: Skus): Loading {
  const packs = (): Float64Array => new Float64Array(territories * skus.count);
  const value = (): Float64Array =>
    new Float64Array(territories * skus.brandIds.length);
  return {
    bought: value(),
    target: value(),
    quarterBought: value(),
    quarterTarget: value(),
    usual: value(),
    goal: packs(),
    extra: packs(),
    wholesaleExtra: packs(),
    bonusVnd: new Float64Array(territories),
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
  depot.given[at] = (depot.given[at] ?? 0) + given;
  depot.left[at] = (depot.left[at] ?? 0) + given;
  return given;
}

/** Takes whole lots of an order that is known beforehand, such as an opening order: no demand is learnt from it. */
export function take(
  depot: Depot,
  at: number,
  packs: number,
  lot: number,
): number {
  const given = Math.min(packs, Math.floor((depot.stock[at] ?? 0) / lot) * lot);
  depot.stock[at] = (depot.stock[at] ?? 0) - given;
  depot.given[at] = (depot.given[at] ?? 0) + given;
  depot.left[at] = (depot.left[at] ?? 0) + given;
  return given;
}

/**
 * Deals `packs` to orders in proportion to need, in whole lots; lots left over go to the largest remainders, the first
 * first. Orders are whole lots; the sum of what is dealt is the most whole lots `packs` holds, at most the orders.
 */
export function deal(
  packs: number,
  orders: readonly number[],
  lot: number,
): number[] {
  const wanted = orders.reduce((sum, order) => sum + order, 0);
  if (wanted <= packs) return [...orders];
  const share = packs / wanted;
  const dealt = orders.map((order) => Math.floor((order * share) / lot) * lot);
  let left = Math.floor(packs / lot);
  for (const lots of dealt) left -= lots / lot;
  const turn = orders
    .map((order, n) => ({ n, rest: order * share - (dealt[n] ?? 0) }))
    .filter(({ n }) => (orders[n] ?? 0) > (dealt[n] ?? 0))
    .sort((a, b) => b.rest - a.rest || a.n - b.n);
  for (const { n } of turn.slice(0, Math.max(0, left)))
    dealt[n] = (dealt[n] ?? 0) + lot;
  return dealt;
}

/**
 * Closes a depot's week: the smoothed demand learns from what was asked for. Outlets repeat an order until it comes, so
 * what was unmet the time before is not new demand; and a shortage teaches less the deeper it is (in proportion to the
 * share served), because an empty shelf stops selling and its outlet stops asking for more. What is still wanted stays in `lastUnmet` and is ordered on top.
 */
export function learnDemand(depot: Depot, at: number, memory: number): void {
  const unmet = depot.unmet[at] ?? 0;
  const asked = depot.asked[at] ?? 0;
  const rate = depot.rate[at] ?? 0;
  const fresh = Math.max(0, asked - (depot.lastUnmet[at] ?? 0));
  depot.rate[at] = rate + (servedShare(depot, at) * (fresh - rate)) / memory;
  depot.lastUnmet[at] = unmet;
  depot.asked[at] = 0;
  depot.unmet[at] = 0;
}

/** Share of what was asked for since the last ordering that was delivered: how much the week teaches. */
export function servedShare(depot: Depot, at: number): number {
  const asked = depot.asked[at] ?? 0;
  return asked > 0 ? 1 - (depot.unmet[at] ?? 0) / asked : 1;
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
  geography: Geography,
  territories: Territories,
  outlets: Outlets,
  shelf: Shelf,
): Trade {
  const trade = emptyTrade(skus, chains, geography, territories.count);
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
        const at = (outlets.territory[o] ?? 0) * skus.count + k;
        const brand =
          (outlets.territory[o] ?? 0) * skus.brandIds.length +
          (skus.brand[k] ?? 0);
        trade.loading.usual[brand] =
          (trade.loading.usual[brand] ?? 0) + rate * (skus.priceVnd[k] ?? 0);
        seed(trade.distributor, at, rate);
        if (shelf.incumbentRoute[o] === 0) seed(trade.wholesaler, at, rate);
      }
    }
  return trade;
}

function emptyTrade(
  skus: Skus,
  chains: number,
  geography: Geography,
  territories: number,
): Trade {
  const cells = territories * skus.count;
  return {
    distributor: buildDepot(cells),
    wholesaler: buildDepot(cells),
    dealDiscount: new Float64Array(cells),
    partner: buildPartners(territories, skus.ownCount),
    loading: buildLoading(territories, skus),
    centre: buildDepot(chains * REGIONS * skus.count),
    brand: buildDepot(skus.ownCount),
    wholesalerCarries: new Uint8Array(REGIONS),
    undercut: new Float64Array(territories * skus.ownCount),
    returnedThisWeek: new Float64Array(skus.ownCount),
    keptThisWeek: new Float64Array(skus.ownCount),
    giftPause: new Uint8Array(1),
    onlineConflict: new Float64Array(REGIONS),
    planned: new Float64Array(skus.ownCount),
    slowPace: new Float64Array(skus.ownCount).fill(1),
    shipments: new Float64Array(skus.ownCount * SHIPMENT_RING),
    status: new Uint8Array(chains * skus.ownCount),
    listedWeek: new Int16Array(chains * skus.ownCount),
    decisionWeek: new Int16Array(chains * skus.ownCount),
    reviewValue: new Float64Array(chains * skus.count),
    reviewStoreWeeks: new Float64Array(chains * skus.count),
    boughtSoFar: new Float64Array(chains * skus.ownCount),
    consignedThisWeek: new Float64Array(skus.ownCount),
    chainOrders: new Float64Array(chains * skus.ownCount),
    tillPacks: new Float64Array(chains * skus.ownCount),
    tillStoreWeeks: new Float64Array(chains * skus.ownCount),
    listedStores: new Float64Array(chains * skus.ownCount),
    regionSales: new Float64Array(cells),
    presence: new Float64Array(geography.zoneIds.length),
    nearPresence: new Float64Array(geography.areaIds.length),
    ages: buildAges(skus.ownCount, territories, chains * REGIONS),
    slot: new Uint8Array(chains * skus.ownCount),
  };
}
