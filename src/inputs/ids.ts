/**
 * The closed lists of the model: words that data files and plans may use and that code decides on.
 * Ids of areas, chains, brands, SKUs, categories and levers are open and come from the files.
 */

export const regionIds = ["north", "central", "south"] as const;
export type RegionId = (typeof regionIds)[number];

export const areaTypes = ["urban", "rural"] as const;
export type AreaType = (typeof areaTypes)[number];

export const trades = ["traditional", "modern", "online"] as const;
export type Trade = (typeof trades)[number];

export const roles = ["value", "main", "premium", "gift"] as const;
export type Role = (typeof roles)[number];

export const tiers = ["value", "mid", "premium", "gift"] as const;
export type Tier = (typeof tiers)[number];

export const packUses = ["personal", "family", "on_the_go", "gift"] as const;
export type PackUse = (typeof packUses)[number];

export const missions = ["stock_up", "top_up", "on_the_go", "gift"] as const;
export type Mission = (typeof missions)[number];

/** Stages of life of a household. */
export const lifeStages = [
  "young",
  "small_children",
  "school_children",
  "grown_up",
  "elder",
] as const;
export type LifeStage = (typeof lifeStages)[number];

/** What moves a household that trades up, and one that trades down. */
export const drivers = [
  "restaurant",
  "convenience",
  "experience",
  "health",
  "natural",
] as const;
export const habits = ["large_pack", "value_for_money", "promotion"] as const;

/** Forms of a promotion; what each does stands in promotions.csv. */
export const promotionTypes = [
  "price_off",
  "printed_price",
  "coupon",
  "gift_with_purchase",
  "multi_buy",
  "bundle",
  "bonus_pack",
  "lucky_draw",
  "points",
  "feature",
  "display",
] as const;
export type PromotionType = (typeof promotionTypes)[number];

/** What can befall the market; sizes and chances stand in shocks.csv. */
export const shockKinds = [
  "typhoon",
  "food_scare",
  "port_delay",
  "fx",
  "law",
] as const;
export type ShockKind = (typeof shockKinds)[number];

export const channelBases = ["brief", "panel", "abstract"] as const;
export type ChannelBasis = (typeof channelBases)[number];

export const grades = ["measured", "reported", "derived", "assumed"] as const;
export type Grade = (typeof grades)[number];

export const portfolioModes = [
  "three",
  "main_only",
  "barbell",
  "custom",
] as const;
export type PortfolioMode = (typeof portfolioModes)[number];

/** What a festival moves: occasions, packs per occasion, gift buying (1 = as at Tết), or the online channel's odds. */
export const festivalEffects = [
  "occasions",
  "packs",
  "gift",
  "online",
] as const;
export type FestivalEffect = (typeof festivalEffects)[number];
