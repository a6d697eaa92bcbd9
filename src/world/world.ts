/**
 * The world of one run: all state that mechanisms read and write, as columns, and the fixed facts they need.
 * Nothing mutable lives outside it but the ledger; so it can be listed, hashed, copied and sent.
 */
import { type Constants, neutral } from "../inputs/calibration.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { mondayOf, parseIsoDate } from "../base/calendar-date.ts";
import { Bug } from "../base/problem.ts";
import { rootKey } from "../base/random.ts";
import { buildCatchments } from "./catchments.ts";
import { type Classes, buildClasses } from "./classes.ts";
import { brandReach, expectedDemand } from "./expected.ts";
import { type Geography, KINDS, REGIONS, buildGeography } from "./geography.ts";
import { type Households, buildHouseholds } from "./households.ts";
import { type LaunchPlan, buildLaunchPlan } from "./launch-plan.ts";
import { type Larder, buildLarder } from "./larder.ts";
import { type LifeStages, buildLifeStages } from "./life-stages.ts";
import { type Opinion, buildOpinion } from "./opinion.ts";
import { type Online, buildOnline, onlineReach } from "./online.ts";
import { type Orientations, buildOrientations } from "./orientation.ts";
import { NO_CHAIN, type Outlets, buildOutlets } from "./outlets.ts";
import { type Promotions, buildPromotions } from "./promotions.ts";
import { type PutOff, buildPutOff } from "./put-off.ts";
import { type Rivals, buildRivals } from "./rivals.ts";
import { type Season, buildSeason, categoryGrowth } from "./season.ts";
import { type Shelf, buildShelf } from "./shelf.ts";
import { type Shocks, buildShocks } from "./shocks.ts";
import { type Sites, buildSites } from "./sites.ts";
import { type Skus, buildSkus } from "./skus.ts";
import { type Taste, buildTaste } from "./taste.ts";
import { emptyList, expectedVisits } from "./visit-list.ts";
import { emptyVisits, fillUsual, visitParts } from "./visits.ts";
import { type Territories, buildTerritories } from "./territories.ts";
import { SHIPMENT_RING, type Trade, buildTrade } from "./trade.ts";
import { type Trips, buildTrips } from "./trips.ts";

/** What marketing does this week. */
export interface Marketing {
  /** Adstock of reach by region × medium. */
  readonly adstock: Float64Array;
  /** Slow average of the summed adstock by region: the brand's own norm. */
  readonly norm: Float64Array;
  /** Chance per week that a household that does not know the own brand learns of it, by kind of area. */
  readonly reach: Float64Array;
  /** The same for followers of an endorser, on top. */
  readonly followerReach: Float64Array;
  /** Odds multiplier of each brand by region, the own one last: brand × region; 1 = as loud as usual. */
  readonly salience: Float64Array;
  /** Advertising of each incumbent brand ÷ its usual: brand × region. 1 but in an experiment that changes it. */
  readonly spending: Float64Array;
  /** Odds multiplier of the own brand among followers, by region. */
  readonly heat: Float64Array;
  /** Households (simulated) that know the own brand, by region. */
  readonly aware: Float64Array;
  /** Chance per purchase occasion that a listed own SKU is noticed, by channel: several visits each. */
  readonly notice: Float64Array;
}

/** Money promised but not yet moved. */
export interface Books {
  /** Receipts by week they fall due: ring of weeks, VND. */
  readonly receivable: Float64Array;
  /** VAT on imports paid and VAT on sales, by week of the return that declares them: ring of weeks, VND. */
  readonly vatPaid: Float64Array;
  readonly vatOnSales: Float64Array;
  /** VAT on imports declared and not credited yet, VND. */
  readonly vatOpen: Float64Array;
}

/** Prices this week by SKU × channel × region. */
export interface Pricing {
  /** Multiplier of a SKU's reference price, set by experiments only: 1 in the model's own course. */
  readonly level: Float64Array;
  /** 1 if an experiment hangs out a promotion's sign for a SKU at an unchanged price, outside traditional trade. */
  readonly sign: Float64Array;
  readonly shelfVnd: Float64Array;
  /** The price the shopper has come to regard as usual. */
  readonly usualVnd: Float64Array;
  /** Depth of a price promotion as the shopper sees it, 0–1. */
  readonly depth: Float64Array;
  /**
   * Product of price_now, promotion and salience, capped, as choice reads it: channel × region × SKU; after those rows,
   * the same with the shopkeeper's advice: channel × kind of area × SKU.
   */
  readonly odds: Float64Array;
  /** Index on the invoice price of a SKU to traditional trade, as its maker sets it: 1 = as the price list says. */
  readonly listIndex: Float64Array;
  /** Traditional trade: how far a changed cost has moved the shelf price, 1 = not at all; and the shop's margin, 0–1. */
  readonly costPassed: Float64Array;
  readonly shopMargin: Float64Array;
}

export interface World {
  readonly market: Market;
  readonly plan: Plan;
  readonly root: number;
  readonly scale: number;
  readonly channelBasis: string;
  /** Day number of the Monday of week 1. */
  readonly startDay: number;
  readonly channels: number;
  readonly geography: Geography;
  readonly classes: Classes;
  readonly skus: Skus;
  readonly territories: Territories;
  readonly outlets: Outlets;
  /** Areas that share outlets, together. */
  readonly catchments: readonly (readonly number[])[];
  readonly sites: Sites;
  readonly households: Households;
  readonly taste: Taste;
  readonly trips: Trips;
  readonly putOff: PutOff;
  readonly shelf: Shelf;
  readonly trade: Trade;
  readonly season: Season;
  readonly marketing: Marketing;
  readonly opinion: Opinion;
  readonly pricing: Pricing;
  readonly promotions: Promotions;
  readonly larder: Larder;
  readonly lifeStages: LifeStages;
  readonly orientations: Orientations;
  readonly rivals: Rivals;
  readonly shocks: Shocks;
  readonly books: Books;
  readonly online: Online;
  /** Price index of each channel against traditional trade. */
  readonly channelPrice: readonly number[];
  /** Channel of each chain. */
  readonly chainChannel: Uint8Array;
  readonly launch: LaunchPlan;
  /** Factors on what is worked out on paper, as solved; all 1 without a calibration. */
  readonly constants: Constants;
}

/** The world before the plan's launch is laid out in it. */
export type Ground = Omit<World, "launch">;

export interface WorldOptions {
  readonly seed: string;
  readonly scale: number;
  readonly channelBasis: string;
  /** True for a quick look: see `sketch.ts`. */
  readonly sketch?: boolean;
  /** Whether what each visit carried home is written down, for a panel. */
  readonly receipts?: boolean;
  /** Solved constants; without them the world is as paper has it. */
  readonly constants?: Constants;
  /** Names another draw of the simulated households and outlets under the same luck of the market. */
  readonly crowd?: string;
}

/** Media are priced per thousand contacts. */
export const PER_THOUSAND = 1000;
export const MEDIA = ["video", "social", "store"] as const;

/** Position of channel × region × SKU in `pricing.odds`. */
export function oddsRow(world: World, channel: number, region: number): number {
  return (channel * REGIONS + region) * world.skus.count;
}

/** Row of `pricing.odds` for shoppers who take the shopkeeper's advice in a kind of area. */
export function adviceRow(world: World, channel: number, kind: number): number {
  return (world.channels * REGIONS + channel * KINDS + kind) * world.skus.count;
}

/** Position of SKU × channel × region in the price columns and ledger cells. */
export function priceCell(
  channels: number,
  sku: number,
  channel: number,
  region: number,
): number {
  return (sku * channels + channel) * REGIONS + region;
}

export function buildWorld(
  market: Market,
  plan: Plan,
  options: WorldOptions,
): World {
  const root = rootKey(options.seed);
  const constants = options.constants ?? neutral(market, plan.category);
  const channels = market.channels.length;
  const geography = buildGeography(market, options.scale, options.crowd);
  const classes = buildClasses(market, geography);
  const skus = buildSkus(plan);
  const territories = buildTerritories(market, plan, geography);
  const outlets = buildOutlets(
    market,
    plan,
    geography,
    territories,
    root,
    options.scale,
    options.sketch,
  );
  const open = plan.number("mechanism_awareness") > 0;
  const awareness = plan.brands.map((brand) => (open ? brand.awareness : 1));
  const lifeStages = buildLifeStages(market, plan);
  const orientations = buildOrientations(market, plan, skus);
  const households = buildHouseholds(
    market,
    plan,
    geography,
    classes,
    lifeStages,
    orientations,
    root,
    awareness,
    skus.ownCount,
    constants,
  );
  const channelPrice = market.channels.map((channel) =>
    plan.number("channel_price_idx", { channel: channel.id }),
  );
  const growth = Math.max(1, categoryGrowth(plan, plan.horizonWeeks));
  const ways = buildTrips(
    market,
    plan,
    classes,
    options.channelBasis,
    channelPrice,
    emptyVisits(
      visitParts(plan, outlets, channels, options.scale, options.sketch),
      households.count,
      Math.round(plan.parameter("shoppingRepertoire")),
    ),
    constants,
  );
  fillUsual(
    ways,
    geography,
    households,
    lifeStages,
    root,
    onlineReach(market, plan),
  );
  const habit = plan.parameter("shoppingHabit");
  const expected = expectedVisits(geography, households, ways, habit);
  const trips: Trips = {
    ...ways,
    ...emptyList(
      expected.map((n) => n * growth),
      options.receipts,
    ),
  };
  const shelf = buildShelf(
    market,
    plan,
    outlets,
    skus,
    root,
    expectedDemand(geography, households, outlets, trips, options.scale),
  );
  const start = parseIsoDate(plan.startDate);
  if (start === undefined) throw new Bug(`start date ${plan.startDate}`);
  const startDay = mondayOf(start);
  const priceCells = skus.count * channels * REGIONS;
  const ground: Ground = {
    market,
    plan,
    root,
    scale: options.scale,
    channelBasis: options.channelBasis,
    startDay,
    channels,
    geography,
    classes,
    skus,
    territories,
    outlets,
    catchments: buildCatchments(geography, outlets),
    sites: buildSites(outlets, market.chains.length),
    households,
    taste: buildTaste(
      market,
      plan,
      skus,
      classes,
      orientations,
      brandReach(market, outlets, shelf, skus, trips, awareness),
      constants,
    ),
    trips,
    putOff: buildPutOff(trips.room),
    shelf,
    trade: buildTrade(
      skus,
      market.chains.length,
      geography,
      territories,
      outlets,
      shelf,
    ),
    season: buildSeason(market, plan, startDay, geography.areaIds.length),
    shocks: buildShocks(market, plan, root, startDay, skus.count),
    marketing: {
      adstock: new Float64Array(REGIONS * MEDIA.length),
      norm: new Float64Array(REGIONS),
      reach: new Float64Array(KINDS),
      followerReach: new Float64Array(KINDS),
      salience: new Float64Array(skus.brandIds.length * REGIONS).fill(1),
      spending: new Float64Array(skus.brandIds.length * REGIONS).fill(1),
      heat: new Float64Array(REGIONS).fill(1),
      aware: new Float64Array(REGIONS),
      notice: new Float64Array(channels),
    },
    opinion: buildOpinion(market, plan, geography, skus),
    pricing: {
      level: new Float64Array(skus.count).fill(1),
      sign: new Float64Array(skus.count),
      shelfVnd: new Float64Array(priceCells),
      usualVnd: new Float64Array(priceCells),
      depth: new Float64Array(priceCells),
      odds: new Float64Array(priceCells + skus.count * channels * KINDS),
      listIndex: new Float64Array(skus.count).fill(1),
      costPassed: new Float64Array(priceCells).fill(1),
      shopMargin: new Float64Array(priceCells),
    },
    promotions: buildPromotions(channels, skus.count),
    larder: buildLarder(market, plan),
    lifeStages,
    orientations,
    rivals: buildRivals(skus),
    books: {
      receivable: new Float64Array(SHIPMENT_RING),
      vatPaid: new Float64Array(SHIPMENT_RING),
      vatOnSales: new Float64Array(SHIPMENT_RING),
      vatOpen: new Float64Array(1),
    },
    online: buildOnline(),
    channelPrice,
    chainChannel: Uint8Array.from(market.chains, ({ channel }) =>
      market.channels.findIndex(({ id }) => id === channel),
    ),
    constants,
  };
  return { ...ground, launch: buildLaunchPlan(ground) };
}

/** A column of the world: numbers of one width. */
export type Column =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Uint8Array
  | Int8Array;

/** Columns that mechanisms write, by name: `group.column`, or `trade.tier.column`. */
export function mutableColumns(world: World): Map<string, Column> {
  const columns = new Map<string, Column>();
  const groups = {
    households: world.households,
    shelf: world.shelf,
    trade: world.trade,
    sites: world.sites,
    season: world.season,
    marketing: world.marketing,
    opinion: world.opinion,
    pricing: world.pricing,
    promotions: world.promotions,
    rivals: world.rivals,
    shocks: world.shocks,
    books: world.books,
    online: world.online,
    trips: world.trips,
    putOff: world.putOff,
    taste: world.taste,
  };
  const collect = (path: string, table: object): void => {
    for (const [name, value] of Object.entries(table))
      if (ArrayBuffer.isView(value))
        columns.set(`${path}.${name}`, value as Column);
      else if (path === "trade") collect(`${path}.${name}`, value as object);
  };
  for (const [group, table] of Object.entries(groups)) collect(group, table);
  return columns;
}

/** True for outlets of traditional trade. */
export function isTraditional(outlets: Outlets, o: number): boolean {
  return outlets.chain[o] === NO_CHAIN;
}

/** Bytes that grow with the number of households: their columns, and the week's list of occasions. */
export function householdBytes(world: World): number {
  let bytes = 0;
  for (const table of [world.households, world.trips, world.putOff])
    for (const column of Object.values(table))
      if (ArrayBuffer.isView(column)) bytes += column.byteLength;
  return bytes / world.households.count;
}
