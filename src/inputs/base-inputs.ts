/**
 * What the market before an entrant rests on, as one hash: the numbers its world and its mechanisms read, each by name.
 * Notes, sources and ranges are not in it, nor what only a plan of the entrant needs; so a better note, a default of
 * another lever or a new category leaves in force what was solved for the others.
 * Also: which levers of a plan move that market away from the data. Their values are the plan's and not in the hash.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Fact, Market } from "./market-types.ts";
import type { Plan } from "./plan-types.ts";

/** Digits of the hash that are written down. */
const DIGITS = 16;

/** Scalars the base market reads; a test moves all others and finds the market unmoved. */
const baseParameters: ReadonlySet<string> = new Set(
  `bonusPassThrough channelPriceWeight convenienceIncomeElasticity dcCoverWeeks driverGain foodInflationPull foodInflationReference habitMultiplier hoardDealThreshold hoardWeeks
  incomeRateElasticity incumbentDirectCoverage incumbentDistributorStockDays incumbentPromotionChance
  incumbentPromotionDepth incumbentPromotionWeeks incumbentTargetBonus largePackExponent largeShopPriority leaderShareReference
  loadingMostWeeks loadingWeeksPerGain mainOutletShare minimumSimulatedOutlets otherOutletReach otherOutletsInReach
  outlayExponentQ1 outlayExponentQ2 outlayExponentQ3 outlayExponentQ4 outlayExponentQ5 outletCoverWeeks
  outletSizeSigma outsideOptionWeight ownPriceElasticity passThroughLagWeeks passThroughLeader passThroughSmall
  priceLevelExponentQ1 priceLevelExponentQ2 priceLevelExponentQ3 priceLevelExponentQ4 priceLevelExponentQ5
  priceLossAversion priceOffPassThroughModern promotionMultiplierCap promotionSignalMultiplier
  purchasesPerStoreVisit quarterBonusShare retailerMarginReference salesMemoryWeeks shelfSizeExponent shopOrderCashShare
  shopServiceChance shoppingHabit shoppingRepertoire socialLongRunWeeks socialRecentWeeks socialShareFloor
  stockOutAvoidance storeServiceChance storeSizeSigma stockUpExponent streetSigmaLevel tapHoaShelfSkus targetKept targetMemoryWeeks targetStretch
  territoriesCentral territoriesNorth territoriesSouth tetDeliveryStopDays tetLoadingWeeks tetLullStocked tradeDownWeight tradeUpEase usualPriceWeeks
  wetStallShelfSkus wholesaleDealThreshold wholesalerCoverWeeks`.split(/\s+/),
);

/** Levers of the base market that are no parameters and not the incumbents' own. */
const baseLevers: ReadonlySet<string> = new Set(
  `channel_price_idx food_inflation mechanism_awareness mechanism_calendar mechanism_counter mechanism_habit mechanism_life_stage mechanism_loading mechanism_m_shape
  mechanism_online mechanism_pass_through mechanism_pricing mechanism_promotions mechanism_shop_cash mechanism_social_proof mechanism_stock_at_home
  mechanism_street_prices mechanism_wholesale`.split(/\s+/),
);

/** Fact tables it reads; of some only the rows of the category, of the basis, or of a few terms. */
const baseTables = [
  "brand_channels",
  "category_chains",
  "category_channel_tilt",
  "category_facts",
  "category_life_stages",
  "category_missions",
  "category_season",
  "category_terms",
  "chain_openings",
  "chain_promotions",
  "chain_stores",
  "channel_outlets",
  "channel_shares",
  "counter_advice",
  "driver_strengths",
  "festival_days",
  "life_stages",
  "mission_channels",
  "mission_pack_use",
  "mission_packs",
  "missions",
  "online_reach",
  "orientation_motives",
  "orientations",
  "promotions",
  "terms",
  "tet_weeks",
  "traits",
] as const;
const baseTerms: ReadonlySet<string> = new Set([
  "front_margin",
  "min_shelf_packs",
  "order_cover_weeks",
  "retailer_margin",
  "service_level",
  "shelf_skus",
  "weekly_cash",
]);

export function inputsHash(
  market: Market,
  category: string,
  basis: string,
): string {
  const brands = new Set(market.brands(category).map(({ id }) => id));
  const concerns = (table: string, { key }: Fact): boolean => {
    const [first = "", second = ""] = key;
    if (table === "brand_channels") return brands.has(first);
    if (table === "channel_shares") return first === basis;
    if (table === "festival_days")
      return second === category || second === "all";
    if (table === "terms") return baseTerms.has(first);
    return table.startsWith("category_") ? first === category : true;
  };
  const rests = {
    tables: baseTables.map((table) => [
      table,
      market
        .facts(table)
        .filter((fact) => concerns(table, fact))
        .map(({ key, value }) => [...key, value]),
    ]),
    parameters: [...baseParameters]
      .sort()
      .map((name) => [
        name,
        market.hasFact("category_parameters", category, name)
          ? market.fact("category_parameters", category, name)
          : market.parameter(name),
      ]),
    levers: market.leverDefaults
      .filter(
        (row) =>
          baseLevers.has(row.lever) && ["", category].includes(row.category),
      )
      .map((row) =>
        [row.lever, row.category, row.channel, row.region, row.value].join("/"),
      )
      .sort(),
    areas: market.areas.map((area) => [
      area.id,
      area.region,
      area.zone,
      area.households,
      area.incomeVndPerPersonMonth,
    ]),
    channels: market.channels.map(({ id, trade }) => [id, trade]),
    chains: market.chains.map(({ id, channel }) => [id, channel]),
    brands: market
      .brands(category)
      .map((brand) => [
        brand.id,
        brand.awareness,
        brand.ndTraditional,
        brand.ndModern,
        brand.share,
      ]),
    skus: market
      .skus(category)
      .map((sku) => [
        sku.id,
        sku.brand,
        sku.packUse,
        sku.packG,
        sku.priceVnd,
        sku.shareOfBrand,
        sku.innerPack,
        sku.casePack,
      ]),
    tet: market.tetDates,
    festivals: market.festivals,
  };
  const hash = sha256(utf8ToBytes(JSON.stringify(rests)));
  return bytesToHex(hash).slice(0, DIGITS);
}

/** Whether a lever, or a parameter a plan may set, moves the market before the entrant. */
export function movesBase(lever: string): boolean {
  return (
    baseParameters.has(lever) ||
    baseLevers.has(lever) ||
    lever.startsWith("incumbent_") ||
    [
      "category_penetration",
      "category_frequency",
      "category_tet_index",
      "base_draw",
    ].includes(lever)
  );
}

/** Levers of the base market that the plan has a value of its own for, in order of name. */
export function movedFromBase(plan: Pick<Plan, "settings">): string[] {
  const moved = plan.settings
    .filter(({ from, lever }) => from !== "data" && movesBase(lever))
    // A joint draw has constants of its own.
    .filter(({ lever }) => lever !== "base_draw")
    .map(({ lever }) => lever);
  return [...new Set(moved)].sort();
}
