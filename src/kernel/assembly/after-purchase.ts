/** Steps that follow the week's purchases: `src/mechanisms/experience.ts` and `stock-at-home.ts`. */
import {
  add,
  areas_count,
  areas_list,
  f64At,
  households_bought,
  households_class,
  households_lastBrand,
  households_larder,
  households_traits,
  households_tried,
  i32At,
  larder_on,
  larder_repaid,
  larder_tetKept,
  larder_unitPacks,
  outlets_channel,
  outlets_region,
  people_categoryPurchases,
  people_purchases,
  people_repeaters,
  people_triers,
  promotions_packs,
  promotions_stockedPacks,
  room_buyers,
  setI32,
  setU8,
  shape_firstWeek,
  sheet_rounding,
  sheet_tet,
  skus_brand,
  skus_count,
  skus_ownCount,
  skus_ownFrom,
  trips_bought,
  trips_first,
  trips_household,
  trips_mission,
  trips_outlet,
  trips_packsWanted,
  u8At,
  week,
  world_scale,
} from "./columns";
import {
  AREA_TYPES,
  BLOCK,
  BOUGHT,
  FIFTHS,
  FULL,
  GIFT_MISSION,
  HOME_MISSIONS,
  MOST_COUNTED,
  NOTHING,
  REGIONS,
  STOCKS_UP,
} from "./constants";
import { uniform, whole } from "./draws";
import { idOf } from "./visit";

export function experience(): void {
  for (let n: i32 = 0; n < areas_count; n++) {
    const area = i32At(areas_list, n);
    const end = i32At(trips_first, area + 1);
    for (let from = i32At(trips_first, area); from < end; from += BLOCK) {
      const n = buyers(from, min(from + BLOCK, end), EVERY_MISSION);
      for (let j: i32 = 0; j < n; j++) live(i32At(room_buyers, j));
    }
  }
}

const EVERY_MISSION: i32 = -1;

/** Lists the visits of a block on which a household took home something to be remembered, on one of these missions. */
function buyers(from: i32, to: i32, missions: i32): i32 {
  let n: i32 = 0;
  for (let i = from; i < to; i++) {
    setI32(room_buyers, n, i);
    n +=
      (<i32>(u8At(trips_bought, i) != NOTHING)) &
      (missions >>> u8At(trips_mission, i));
  }
  return n;
}

/** Place of own SKU i, or the brand, in a region's people. */
function peopleAt(i: i32, region: i32): i32 {
  const row = (week - shape_firstWeek) * (skus_ownCount + 1) + i;
  return row * REGIONS + region;
}

/** What visit i leaves in its household. */
function live(i: i32): void {
  const k = u8At(trips_bought, i);
  const h = i32At(trips_household, i);
  const gift = u8At(trips_mission, i) == GIFT_MISSION;
  if (!gift) setU8(households_lastBrand, h, u8At(skus_brand, k));
  const ours = k >= skus_ownFrom;
  const tried = u8At(households_tried, h);
  if (!ours && (tried & BOUGHT) == 0) return;
  const region = u8At(outlets_region, i32At(trips_outlet, i));
  let before: i32 = 0;
  for (let j: i32 = 0; j < skus_ownCount; j++) {
    const times = u8At(households_bought, h * skus_ownCount + j);
    before += times;
    if (times > 0 || j == k - skus_ownFrom)
      add(people_categoryPurchases, peopleAt(j, region), world_scale);
  }
  add(people_categoryPurchases, peopleAt(skus_ownCount, region), world_scale);
  if (!ours) return;
  const at = h * skus_ownCount + k - skus_ownFrom;
  const times = u8At(households_bought, at);
  count(peopleAt(k - skus_ownFrom, region), times);
  count(peopleAt(skus_ownCount, region), before);
  setU8(households_bought, at, min(MOST_COUNTED, times + 1));
  if (!gift) setU8(households_tried, h, tried | BOUGHT);
}

function count(at: i32, times: i32): void {
  add(people_purchases, at, world_scale);
  if (times == 0) add(people_triers, at, world_scale);
  if (times == 1) add(people_repeaters, at, world_scale);
}

export function stockAtHome(): void {
  if (larder_on == 0) return;
  for (let n: i32 = 0; n < areas_count; n++) {
    const area = i32At(areas_list, n);
    const end = i32At(trips_first, area + 1);
    for (let from = i32At(trips_first, area); from < end; from += BLOCK) {
      const found = buyers(from, min(from + BLOCK, end), HOME_MISSIONS);
      for (let j: i32 = 0; j < found; j++) putAway(i32At(room_buyers, j), area);
    }
  }
}

/** Number of visit i among its household's this week: visits stand by household. */
function occasionOf(i: i32, area: i32): i32 {
  const h = i32At(trips_household, i);
  let first = i;
  while (
    first > i32At(trips_first, area) &&
    i32At(trips_household, first - 1) == h
  )
    first -= 1;
  return i - first;
}

/** Puts away what visit i bought beyond the usual. */
function putAway(i: i32, area: i32): void {
  const k = u8At(trips_bought, i);
  const h = i32At(trips_household, i);
  const o = i32At(trips_outlet, i);
  const row = u8At(outlets_channel, o) * REGIONS + u8At(outlets_region, o);
  const stocksUp = (u8At(households_traits, h) & STOCKS_UP) != 0;
  const packs = stocksUp ? promotions_stockedPacks : promotions_packs;
  const factor = f64At(packs, row * skus_count + k);
  const type = (u8At(households_class, h) / FIFTHS) % AREA_TYPES;
  const tet = f64At(sheet_tet, type);
  if (factor <= 1 && tet <= 1) return;
  const taken = <f64>u8At(trips_packsWanted, i);
  const usual = taken / factor;
  const feast: f64 =
    tet > 1 ? usual * (1 - 1 / tet) * f64At(larder_tetKept, type) : 0;
  const extra = (taken - usual) * larder_repaid + feast;
  const u = uniform(sheet_rounding, idOf(area, h), occasionOf(i, area));
  const units = whole(extra / larder_unitPacks + u);
  setU8(households_larder, h, min(FULL, u8At(households_larder, h) + units));
}
