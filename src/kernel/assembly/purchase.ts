/** The step of `src/mechanisms/purchase.ts`, with noticing and the funnel of `src/world`. */
import {
  add,
  areas_count,
  areas_list,
  f64At,
  funnel_byChannel,
  funnel_bySegment,
  geography_kind,
  geography_zone,
  households_class,
  households_known,
  households_lastBrand,
  households_noticed,
  households_traits,
  households_tried,
  i32At,
  marketing_notice,
  outlets_chain,
  outlets_channel,
  outlets_region,
  outlets_weight,
  promotions_attention,
  promotions_packs,
  promotions_stockedPacks,
  putOff_count,
  putOff_household,
  putOff_marks,
  putOff_mission,
  putOff_outlet,
  putOff_packs,
  putOff_room,
  setF64,
  setI32,
  setU8,
  shape_firstWeek,
  sheet_answer,
  sheet_choice,
  room_dealt,
  sheet_look,
  sheet_receipts,
  sheet_presence,
  sheet_shoppersAt,
  sheet_weight,
  sheet_why,
  shelf_listed,
  shelf_stock,
  skus_brandMask,
  skus_count,
  skus_ownBrand,
  skus_ownCount,
  skus_ownFrom,
  taste_ownPriceFit,
  trips_alsoBought,
  trips_alsoPacks,
  trips_bought,
  trips_boughtAt,
  trips_first,
  trips_household,
  trips_marks,
  trips_mission,
  trips_outlet,
  trips_packsBought,
  trips_packsWanted,
  trips_tookHome,
  u8At,
  week,
  world_channels,
  world_scale,
} from "./columns";
import {
  BOX_BOUGHT,
  BOX_OTHER,
  BOX_OUT_OF_STOCK,
  BOX_TOO_DEAR,
  BOX_UNKNOWN,
  BOX_UNLISTED,
  BOX_UNNOTICED,
  CELLS,
  FIFTHS,
  KINDS,
  MEMORABLE,
  MISSED_SHIFT,
  NOTHING,
  NO_BRAND,
  NO_CHAIN,
  REGIONS,
  REGULAR,
  STOCKS_UP,
  TRIED,
} from "./constants";
import { drawSku, lastOf, weigh } from "./choice";
import { uniform, whole } from "./draws";
import { someOf } from "./places";
import { serve } from "./serve";
import { Visit, idOf, tasteRowOf } from "./visit";

export function purchase(): void {
  Visit.household = -1;
  for (let n: i32 = 0; n < areas_count; n++) {
    const area = i32At(areas_list, n);
    const end = i32At(trips_first, area + 1);
    Visit.area = area;
    Visit.zone = u8At(geography_zone, area);
    for (let i = i32At(trips_first, area); i < end; i++) {
      const taken = buy(i);
      setU8(trips_bought, i, Visit.memorable ? taken : NOTHING);
      if (sheet_receipts != 0) takeHome(i, taken);
      if (Visit.memorable) remember();
      if (Visit.memorable && week >= 1) bookNeed(taken);
      if (Visit.postponed > 0) putOff(i, Visit.memorable && taken == NOTHING);
    }
  }
}

/** Writes down whether the household's choice was out of stock where it is. */
function remember(): void {
  const before = u8At(households_tried, Visit.household);
  const here = (Visit.channel + 1) << MISSED_SHIFT;
  const there = before & ~TRIED;
  const after =
    (before & TRIED) | (Visit.missed ? here : there == here ? 0 : there);
  if (after != before) setU8(households_tried, Visit.household, after);
}

/** Writes down what the household carried home from visit i; one shopper of many took all it wanted. */
function takeHome(i: i32, taken: i32): void {
  setU8(trips_tookHome, i, NOTHING);
  const many = f64At(sheet_shoppersAt, Visit.outlet) != 1;
  if (taken == NOTHING || (many && !Visit.memorable)) return;
  const wanted = u8At(trips_packsWanted, i);
  setU8(trips_tookHome, i, taken);
  setU8(trips_packsBought, i, many ? wanted : Visit.packs);
  setI32(trips_boughtAt, i, Visit.from);
  setU8(trips_alsoBought, i, many ? NOTHING : Visit.also);
  setU8(trips_alsoPacks, i, many ? 0 : Visit.alsoPacks);
}

/** Lives through visit i; returns the SKU that the household's own pack was of, or NOTHING. */
function buy(i: i32): i32 {
  const h = i32At(trips_household, i);
  const marked = u8At(trips_marks, i);
  Visit.occasion = h == Visit.household ? Visit.occasion + 1 : 0;
  Visit.household = h;
  Visit.id = idOf(Visit.area, h);
  Visit.outlet = i32At(trips_outlet, i);
  Visit.mission = u8At(trips_mission, i);
  Visit.memorable = (marked & MEMORABLE) != 0;
  Visit.postponed = 0;
  Visit.missed = false;
  consider((marked & REGULAR) != 0);
  const wanted = Visit.mask | Visit.missing;
  const shoppers = f64At(sheet_shoppersAt, Visit.outlet);
  const usual = <f64>u8At(trips_packsWanted, i);
  const deal = dealsOf(h);
  const u = uniform(sheet_choice, Visit.id, Visit.occasion);
  if (shoppers == 1) {
    const k = drawSku(wanted, Visit.total, u);
    if (k == NOTHING) return NOTHING;
    return serve(k, packsAsked(i, usual, f64At(deal, k)));
  }
  return wanted == 0
    ? NOTHING
    : buyForMany(i, wanted, usual, shoppers, deal, u);
}

/** The same where many shop: the household's own draw, and the packs dealt to SKUs, in one pass; then those are served. */
function buyForMany(
  i: i32,
  wanted: i32,
  usual: f64,
  shoppers: f64,
  deal: usize,
  u: f64,
): i32 {
  const perWeight = (usual * shoppers) / Visit.total;
  let passed = uniform(sheet_choice, Visit.id, CELLS + Visit.occasion);
  let upTo: f64 = 0;
  let served: i32 = 0;
  let x = u * Visit.total;
  let k = NOTHING;
  let rest = wanted;
  do {
    const j = ctz(rest);
    rest &= rest - 1;
    const weight = f64At(sheet_weight, j);
    x -= weight;
    k = select(j, k, (x < 0) & (k == NOTHING));
    passed += weight * perWeight * f64At(deal, j);
    const floor = Math.floor(passed);
    served |= (<i32>(floor > upTo)) << j;
    upTo = floor;
    setF64(room_dealt, j, floor);
  } while (rest != 0);
  if (k == NOTHING) k = lastOf(wanted);
  if (k == NOTHING) return NOTHING;
  packsAsked(i, usual, f64At(deal, k));
  let dealt: i32 = 0;
  let home = NOTHING;
  let missed = false;
  let from = Visit.outlet;
  for (rest = served; rest != 0; rest &= rest - 1) {
    const j = ctz(rest);
    const all = whole(f64At(room_dealt, j));
    const taken = serve(j, all - dealt);
    if (j == k) {
      home = taken;
      missed = Visit.missed;
      from = Visit.from;
    }
    dealt = all;
  }
  if (((served >>> k) & 1) == 0) return serve(k, 0);
  Visit.missed = missed;
  Visit.from = from;
  return home;
}

/** Address of what a promotion does to the packs that household h buys here, by SKU. */
function dealsOf(h: i32): usize {
  const stocksUp = (u8At(households_traits, h) & STOCKS_UP) != 0;
  const place = (Visit.channel * REGIONS + Visit.region) * skus_count;
  return (
    (stocksUp ? promotions_stockedPacks : promotions_packs) +
    ((<usize>place) << 3)
  );
}

/** Packs that visit i asks for, written down where a promotion changes them. */
function packsAsked(i: i32, usual: f64, factor: f64): i32 {
  if (factor != 1) {
    const u = uniform(sheet_choice, Visit.id, 2 * CELLS + Visit.occasion);
    setU8(trips_packsWanted, i, whole(usual * factor + u));
  }
  return u8At(trips_packsWanted, i);
}

/** Weighs all the household considers here. */
function consider(regular: bool): void {
  const o = Visit.outlet;
  const h = Visit.household;
  const listed = i32At(shelf_listed, o);
  const own = i32At(skus_brandMask, skus_ownBrand);
  const region = u8At(outlets_region, o);
  const channel = u8At(outlets_channel, o);
  const last = u8At(households_lastBrand, h);
  const advised =
    (u8At(outlets_chain, o) == NO_CHAIN) &
    ((listed & i32At(skus_brandMask, last)) == 0);
  Visit.region = region;
  Visit.channel = channel;
  const fifth = u8At(households_class, h) % FIFTHS;
  Visit.fitAt = (Visit.mission * FIFTHS + fifth) * skus_count;
  const row = select(
    world_channels * REGIONS +
      channel * KINDS +
      u8At(geography_kind, Visit.area),
    channel * REGIONS + region,
    advised,
  );
  Visit.oddsAt = row * skus_count;
  Visit.streetAt = o * skus_ownCount;
  Visit.known = i32At(households_known, h);
  Visit.sought = select(NO_BRAND, last, regular);
  Visit.mask =
    (listed & own) == 0
      ? listed
      : (listed & ~own) | (listed & (lookAround(listed) << skus_ownFrom));
  weigh();
}

/** Bits of own SKUs noticed in this channel after this visit. */
function lookAround(listed: i32): i32 {
  const at = Visit.household * world_channels + Visit.channel;
  let noticed = u8At(households_noticed, at);
  const own = i32At(skus_brandMask, skus_ownBrand);
  const shown =
    (someOf(shelf_stock, Visit.outlet) & listed & own) >>> skus_ownFrom;
  if (shown == 0) return noticed;
  const id = Visit.id;
  const occasion = Visit.occasion;
  const bit = 1 << skus_ownBrand;
  if (
    (Visit.known & bit) == 0 &&
    uniform(sheet_look, id, occasion) < sheet_presence
  )
    Visit.known |= bit;
  const row =
    (Visit.channel * REGIONS + Visit.region) * skus_count + skus_ownFrom;
  const notice = f64At(marketing_notice, Visit.channel);
  for (let i: i32 = 0; i < skus_ownCount; i++) {
    const mark = 1 << i;
    if (
      (shown & mark) != 0 &&
      (noticed & mark) == 0 &&
      uniform(sheet_look, id, (i + 1) * CELLS + occasion) <
        notice * f64At(promotions_attention, row + i)
    )
      noticed |= mark;
  }
  if (Visit.memorable) {
    setU8(households_noticed, at, noticed);
    setI32(households_known, Visit.household, Visit.known);
  }
  return noticed;
}

/** Books why each own SKU was or was not bought. */
function bookNeed(bought: i32): void {
  const fifth = u8At(households_class, Visit.household) % FIFTHS;
  const weeks = (week - shape_firstWeek) * skus_ownCount;
  for (let i: i32 = 0; i < skus_ownCount; i++) {
    const box = whyNot(i, bought);
    const row = weeks + i;
    const place = row * world_channels + Visit.channel;
    const segment = row * FIFTHS + fifth;
    add(
      i32At(funnel_byChannel, box),
      place * REGIONS + Visit.region,
      world_scale,
    );
    add(
      i32At(funnel_bySegment, box),
      segment * REGIONS + Visit.region,
      world_scale,
    );
  }
}

function whyNot(i: i32, bought: i32): i32 {
  const k = skus_ownFrom + i;
  const o = Visit.outlet;
  if (bought == k) return BOX_BOUGHT;
  if (((Visit.known >>> skus_ownBrand) & 1) == 0) return BOX_UNKNOWN;
  if (((i32At(shelf_listed, o) >>> k) & 1) == 0) return BOX_UNLISTED;
  if (((Visit.mask >>> k) & 1) == 0) return BOX_UNNOTICED;
  if (i32At(shelf_stock, o * skus_count + k) <= 0) return BOX_OUT_OF_STOCK;
  const weight = f64At(sheet_weight, k);
  const row = tasteRowOf(Visit.household) * skus_ownCount;
  const freed = weight / f64At(taste_ownPriceFit, row + i);
  const p = weight / Visit.total;
  const q = freed / (Visit.total - weight + freed);
  if (q <= p) return BOX_OTHER;
  const u = uniform(sheet_why, Visit.id, Visit.occasion * skus_ownCount + i);
  return u * (1 - p) < q - p ? BOX_TOO_DEAR : BOX_OTHER;
}

/** Puts off what visit i did not get. */
function putOff(i: i32, waits: bool): void {
  const area = Visit.area;
  const packs =
    Visit.postponed /
    <f64>i32At(outlets_weight, Visit.outlet) /
    f64At(sheet_shoppersAt, Visit.outlet);
  const u = uniform(sheet_answer, Visit.id, CELLS + 2 * CELLS + Visit.occasion);
  const waiting = whole(packs + u);
  const n = i32At(putOff_room, area) + i32At(putOff_count, area);
  if (waiting < 1 || n == i32At(putOff_room, area + 1)) return;
  const marked = u8At(trips_marks, i) & ~MEMORABLE;
  setI32(putOff_household, n, Visit.household);
  setI32(putOff_outlet, n, Visit.outlet);
  setU8(putOff_mission, n, Visit.mission);
  setU8(putOff_packs, n, waiting);
  setU8(putOff_marks, n, marked | (waits ? MEMORABLE : 0));
  setI32(putOff_count, area, i32At(putOff_count, area) + 1);
}
