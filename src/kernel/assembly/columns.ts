/**
 * Addresses of columns and figures of the week, filled from outside by name (`../kernel.ts`): `group_column` of the world or
 * the ledger, `sheet_…` of the step's sheet for the week, `areas_…` what is to be done.
 */

export let areas_list: usize = 0;
export let areas_here: usize = 0;
export let areas_count: i32 = 0;
export let week: i32 = 0;

export let world_channels: i32 = 0;
export let world_scale: f64 = 0;

export let geography_key: usize = 0;
export let geography_firstHousehold: usize = 0;
export let geography_kind: usize = 0;
export let geography_zone: usize = 0;

export let skus_count: i32 = 0;
export let skus_ownFrom: i32 = 0;
export let skus_ownCount: i32 = 0;
export let skus_ownBrand: i32 = 0;
export let skus_packUse: usize = 0;
export let skus_brand: usize = 0;
export let skus_brandMask: usize = 0;
export let skus_byteMask: usize = 0;

export let outlets_count: i32 = 0;
export let outlets_area: usize = 0;
export let outlets_size: usize = 0;
export let outlets_region: usize = 0;
export let outlets_channel: usize = 0;
export let outlets_chain: usize = 0;
export let outlets_weight: usize = 0;
export let outlets_poolFirst: usize = 0;
export let outlets_poolCount: usize = 0;
export let outlets_poolOf: usize = 0;
export let outlets_aliasChance: usize = 0;
export let outlets_aliasOther: usize = 0;
export let sites_status: usize = 0;

export let shelf_listed: usize = 0;
export let shelf_withheld: usize = 0;
export let shelf_displaced: usize = 0;
export let shelf_wants: usize = 0;
export let shelf_stock: usize = 0;
export let shelf_sold: usize = 0;
export let shelf_rate: usize = 0;
export let shelf_openingDue: usize = 0;
export let shelf_requests: usize = 0;
export let shelf_idleWeeks: usize = 0;
export let shelf_priceLevel: usize = 0;
export let shelf_priceFactor: usize = 0;
export let shelf_priceOdds: usize = 0;

export let households_class: usize = 0;
export let households_occasionsPerWeek: usize = 0;
export let households_follower: usize = 0;
export let households_traits: usize = 0;
export let households_larder: usize = 0;
export let households_known: usize = 0;
export let households_noticed: usize = 0;
export let households_bought: usize = 0;
export let households_tried: usize = 0;
export let households_heard: usize = 0;
export let households_lastBrand: usize = 0;

export let taste_shape: usize = 0;
export let taste_expected: usize = 0;
export let taste_expectedMean: usize = 0;
export let taste_followerExpected: usize = 0;
export let taste_followerExpectedMean: usize = 0;
export let taste_splitRows: usize = 0;
export let taste_ownSplit: usize = 0;
export let taste_ownPriceFit: usize = 0;

export let opinion_seekers: usize = 0;
export let opinion_trust: usize = 0;
export let marketing_heat: usize = 0;
export let marketing_notice: usize = 0;
export let pricing_odds: usize = 0;
export let pricing_shelfVnd: usize = 0;
export let promotions_attention: usize = 0;
export let promotions_packs: usize = 0;
export let promotions_stockedPacks: usize = 0;
export let season_occasions: usize = 0;
export let season_tripFactor: usize = 0;
export let season_packs: usize = 0;
export let season_outlook: usize = 0;
export let season_rush: usize = 0;
export let larder_on: i32 = 0;
export let larder_unitPacks: f64 = 0;
export let larder_repaid: f64 = 0;
export let larder_tetKept: usize = 0;

export let trips_row: usize = 0;
export let trips_usual: usize = 0;
export let trips_parts: usize = 0;
export let trips_packs: usize = 0;
export let trips_cumulative: usize = 0;
export let trips_lightCumulative: usize = 0;
export let trips_giftCumulative: usize = 0;
export let trips_giftLightCumulative: usize = 0;
export let trips_room: usize = 0;
export let trips_taken: usize = 0;
export let trips_first: usize = 0;
export let trips_household: usize = 0;
export let trips_outlet: usize = 0;
export let trips_mission: usize = 0;
export let trips_packsWanted: usize = 0;
export let trips_marks: usize = 0;
export let trips_bought: usize = 0;
export let trips_tookHome: usize = 0;
export let trips_packsBought: usize = 0;
export let trips_boughtAt: usize = 0;
export let trips_alsoBought: usize = 0;
export let trips_alsoPacks: usize = 0;
export let putOff_room: usize = 0;
export let putOff_count: usize = 0;
export let putOff_household: usize = 0;
export let putOff_outlet: usize = 0;
export let putOff_mission: usize = 0;
export let putOff_packs: usize = 0;
export let putOff_marks: usize = 0;

export let shape_firstWeek: i32 = 0;
export let shape_areas: i32 = 0;
export let stock_closing: usize = 0;
export let area_sellOutUnits: usize = 0;
export let area_stockUnits: usize = 0;
export let area_listedOutlets: usize = 0;
export let cells_handlingOutlets: usize = 0;
export let cells_handlingTurnover: usize = 0;
export let cells_listedOutlets: usize = 0;
export let cells_emptyOutlets: usize = 0;
export let brandHandling: usize = 0;
export let brandHandlingTurnover: usize = 0;
export let cells_sellOutUnits: usize = 0;
export let cells_sellOutValue: usize = 0;
export let cells_switchedUnits: usize = 0;
export let cells_elsewhereUnits: usize = 0;
export let cells_putOffUnits: usize = 0;
export let cells_lostUnits: usize = 0;
export let outOfHomeUnits: usize = 0;
export let funnel_byChannel: usize = 0;
export let funnel_bySegment: usize = 0;
export let people_purchases: usize = 0;
export let people_categoryPurchases: usize = 0;
export let people_triers: usize = 0;
export let people_repeaters: usize = 0;

// The sheet of `trips`.
export let sheet_when: i32 = 0;
export let sheet_where: i32 = 0;
export let sheet_regular: f64 = 0;
export let sheet_avoidance: f64 = 0;
export let sheet_usualShare: f64 = 0;
export let sheet_repertoire: i32 = 0;
export let sheet_perUsual: f64 = 0;
export let sheet_cells: i32 = 0;
export let sheet_giftCells: i32 = 0;
export let sheet_onlineAt: i32 = 0;
export let sheet_light: usize = 0;
export let sheet_missionOf: usize = 0;
export let sheet_channelOf: usize = 0;
export let sheet_gifts: usize = 0;
export let sheet_toOnline: usize = 0;
export let sheet_online: usize = 0;
export let sheet_gift: usize = 0;
export let sheet_fresh: usize = 0;
export let sheet_rest: usize = 0;
export let sheet_settled: usize = 0;
export let sheet_decay: usize = 0;
// Of `trips` and `purchase`.
export let sheet_home: i32 = 0;
export let sheet_others: f64 = 0;
// Of `purchase`.
export let sheet_tables: usize = 0;
export let sheet_weight: usize = 0;
export let sheet_fit: usize = 0;
export let sheet_habit: usize = 0;
export let sheet_taste: i32 = 0;
export let sheet_split: i32 = 0;
export let sheet_novelty: i32 = 0;
export let sheet_classWeight: f64 = 0;
export let sheet_choice: i32 = 0;
export let sheet_look: i32 = 0;
export let sheet_answer: i32 = 0;
export let sheet_why: i32 = 0;
export let sheet_receipts: i32 = 0;
export let sheet_presence: f64 = 0;
export let sheet_otherReach: f64 = 0;
export let sheet_outside: f64 = 0;
export let sheet_shoppersAt: usize = 0;
// Of `stock-at-home` and `sales-memory`.
export let sheet_rounding: i32 = 0;
export let sheet_tet: usize = 0;
export let sheet_memory: f64 = 0;
// Of `replenishment`.
export let sheet_cover: usize = 0;
export let sheet_minimum: usize = 0;
// Of `close`.
export let sheet_paused: i32 = 0;

// Room of the hand, for what is noted between two passes.
export let room_block: usize = 0;
export let room_goers: usize = 0;
export let room_goerLuck: usize = 0;
export let room_goerMean: usize = 0;
export let room_goerVisits: usize = 0;
export let room_goerCell: usize = 0;
export let room_goerPacks: usize = 0;
export let room_goerPlace: usize = 0;
export let room_goerCount: usize = 0;
export let room_liking: usize = 0;
export let room_splits: usize = 0;
export let room_dealt: usize = 0;
export let room_buyers: usize = 0;

/** Number i of a column of bytes, of whole numbers of 32 bits, of floating ones of 32 or 64. */
export function u8At(column: usize, i: i32): i32 {
  return load<u8>(column + i);
}

export function i8At(column: usize, i: i32): i32 {
  return load<i8>(column + i);
}

export function u16At(column: usize, i: i32): i32 {
  return load<u16>(column + ((<usize>i) << 1));
}

export function i32At(column: usize, i: i32): i32 {
  return load<i32>(column + ((<usize>i) << 2));
}

export function f32At(column: usize, i: i32): f64 {
  return <f64>load<f32>(column + ((<usize>i) << 2));
}

export function f64At(column: usize, i: i32): f64 {
  return load<f64>(column + ((<usize>i) << 3));
}

export function setU8(column: usize, i: i32, value: i32): void {
  store<u8>(column + i, <u8>value);
}

export function setI32(column: usize, i: i32, value: i32): void {
  store<i32>(column + ((<usize>i) << 2), value);
}

export function setF32(column: usize, i: i32, value: f64): void {
  store<f32>(column + ((<usize>i) << 2), <f32>value);
}

export function setF64(column: usize, i: i32, value: f64): void {
  store<f64>(column + ((<usize>i) << 3), value);
}

/** Adds to a place of the ledger. */
export function add(column: usize, i: i32, amount: f64): void {
  const at = column + ((<usize>i) << 3);
  store<f64>(at, load<f64>(at) + amount);
}
