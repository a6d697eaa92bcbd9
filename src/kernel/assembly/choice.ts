/** What a shopper weighs and draws at an outlet, as `src/world/choice.ts` has it. */
import {
  f32At,
  f64At,
  households_follower,
  households_heard,
  households_lastBrand,
  households_tried,
  i32At,
  i8At,
  marketing_heat,
  opinion_seekers,
  opinion_trust,
  pricing_odds,
  setF64,
  sheet_classWeight,
  sheet_fit,
  sheet_habit,
  room_liking,
  sheet_novelty,
  sheet_split,
  room_splits,
  sheet_tables,
  sheet_taste,
  sheet_weight,
  shelf_priceOdds,
  skus_brand,
  skus_brandMask,
  skus_byteMask,
  skus_ownBrand,
  skus_ownCount,
  skus_ownFrom,
  taste_expected,
  taste_expectedMean,
  taste_followerExpected,
  taste_followerExpectedMean,
  taste_ownSplit,
  taste_shape,
  taste_splitRows,
  u8At,
} from "./columns";
import {
  FIFTHS,
  HEARD_LEVELS,
  LANES,
  MOST_HEARD,
  NOTHING,
  SPLIT_MASK,
  SPLIT_ROWS,
  TRIED,
  TRIED_ROW,
} from "./constants";
import {
  AGENT,
  drawKey,
  gammaCells,
  gammaDraw,
  hash32,
  hashes,
  uniform,
} from "./draws";
import { Visit, tasteRowOf } from "./visit";

function skusOf(brands: i32): i32 {
  return (
    i32At(skus_byteMask, brands & 255) |
    i32At(skus_byteMask, 256 + ((brands >>> 8) & 255)) |
    i32At(skus_byteMask, 512 + ((brands >>> 16) & 255)) |
    i32At(skus_byteMask, 768 + (brands >>> 24))
  );
}

/**
 * How much the household likes each brand but the entrant, and where its split among the brand's SKUs begins: four
 * brands at a time, needed here or not.
 */
function likeBrands(c: i32): void {
  const shapes = taste_shape + ((<usize>(c * (skus_ownBrand + 1))) << 2);
  const splitRow = i32x4.splat((c % FIFTHS) * SPLIT_ROWS);
  const rowBytes = i32x4.splat(skus_ownFrom << 2);
  const agent = i32x4.splat(sheet_taste ^ (Visit.id * AGENT));
  const step = i32x4.splat(drawKey(LANES) - drawKey(0));
  let draws = i32x4(drawKey(0), drawKey(1), drawKey(2), drawKey(3));
  let b: i32 = 0;
  do {
    const hash = hashes(v128.xor(agent, draws), sheet_taste);
    draws = i32x4.add(draws, step);
    const cells = gammaCells(v128.load(shapes + ((<usize>b) << 2)), hash);
    const liking = room_liking + ((<usize>b) << 3);
    setF64(liking, 0, f32At(sheet_tables, i32x4.extract_lane(cells, 0)));
    setF64(liking, 1, f32At(sheet_tables, i32x4.extract_lane(cells, 1)));
    setF64(liking, 2, f32At(sheet_tables, i32x4.extract_lane(cells, 2)));
    setF64(liking, 3, f32At(sheet_tables, i32x4.extract_lane(cells, 3)));
    const row = i32x4.add(splitRow, v128.and(hash, i32x4.splat(SPLIT_MASK)));
    v128.store(
      room_splits + ((<usize>b) << 2),
      i32x4.add(i32x4.splat(<i32>taste_splitRows), i32x4.mul(row, rowBytes)),
    );
    b += LANES;
  } while (b < skus_ownBrand);
}

/** Weighs every SKU on offer or sought; fills the visit's mask, missing and total. */
export function weigh(): void {
  const h = Visit.household;
  const knownSkus = skusOf(Visit.known);
  const looked = i32At(skus_brandMask, Visit.sought);
  const mask = Visit.mask & knownSkus;
  const missing = (mask & looked) == 0 ? looked & knownSkus : 0;
  const wanted = mask | missing;
  const c = tasteRowOf(h);
  const last = u8At(households_lastBrand, h);
  const habit = f64At(sheet_habit, Visit.region);
  const fit = sheet_fit + ((<usize>Visit.fitAt) << 3);
  const odds = pricing_odds + ((<usize>Visit.oddsAt) << 3);
  const own = i32At(skus_brandMask, skus_ownBrand);
  likeBrands(c);
  if (last < skus_ownBrand)
    setF64(room_liking, last, f64At(room_liking, last) * habit);
  let total: f64 = 0;
  let rest = wanted & ~own;
  if (rest != 0)
    do {
      const k = ctz(rest);
      rest &= rest - 1;
      const b = u8At(skus_brand, k);
      const w =
        f64At(room_liking, b) *
        f32At(<usize>i32At(room_splits, b), k) *
        f64At(fit, k) *
        f64At(odds, k);
      setF64(sheet_weight, k, w);
      total += w;
    } while (rest != 0);
  Visit.mask = mask;
  Visit.missing = missing;
  Visit.total = total;
  if ((wanted & own) != 0) weighOwn(wanted, c);
}

/** How much a household expects to like the entrant before it has tried it. */
function hopedFor(h: i32, c: i32, hash: u32): f64 {
  const fan = u8At(households_follower, h);
  const row = fan == 1 ? taste_followerExpected : taste_expected;
  const means = fan == 1 ? taste_followerExpectedMean : taste_expectedMean;
  const own = gammaDraw(i32At(row, c), hash);
  return own + sheet_classWeight * (f32At(means, c) - own);
}

/** Row of trust of a household that has not tried the entrant. */
function trustRow(h: i32): i32 {
  const fan = u8At(households_follower, h);
  const seekers = f64At(opinion_seekers, Visit.region);
  const novelty = uniform(sheet_novelty, Visit.id, 0) < seekers ? 1 : 0;
  const voices = min(max(i8At(households_heard, h), -MOST_HEARD), MOST_HEARD);
  return (
    1 +
    ((Visit.zone * 2 + novelty) * 2 + fan) * HEARD_LEVELS +
    voices +
    MOST_HEARD
  );
}

function weighOwn(wanted: i32, c: i32): void {
  const h = Visit.household;
  const hash = hash32(sheet_taste, Visit.id, skus_ownBrand);
  const untried = (u8At(households_tried, h) & TRIED) == 0;
  const trustAt = (untried ? trustRow(h) : TRIED_ROW) * skus_ownCount;
  let liking = untried
    ? hopedFor(h, c, hash)
    : gammaDraw(
        i32At(taste_shape, c * (skus_ownBrand + 1) + skus_ownBrand),
        hash,
      );
  if (u8At(households_lastBrand, h) == skus_ownBrand)
    liking *= f64At(sheet_habit, Visit.region);
  if (u8At(households_follower, h) == 1)
    liking *= f64At(marketing_heat, Visit.region);
  let shares: f64 = 0;
  for (let i: i32 = 0; i < skus_ownCount; i++) {
    const share = gammaDraw(
      i32At(taste_ownSplit, c * skus_ownCount + i),
      hash32(sheet_split, Visit.id, i),
    );
    setF64(sheet_weight, skus_ownFrom + i, share);
    shares += share;
  }
  const even: f64 = shares > 0 ? 0 : 1 / <f64>skus_ownCount;
  const unit = shares > 0 ? liking / shares : liking;
  for (let k = skus_ownFrom; k < skus_ownFrom + skus_ownCount; k++) {
    const w =
      unit *
      (f64At(sheet_weight, k) + even) *
      f64At(opinion_trust, trustAt + k - skus_ownFrom) *
      f64At(sheet_fit, Visit.fitAt + k) *
      f64At(pricing_odds, Visit.oddsAt + k) *
      f32At(shelf_priceOdds, Visit.streetAt + k - skus_ownFrom);
    setF64(sheet_weight, k, w);
    if ((wanted >>> k) & 1) Visit.total += w;
  }
}

/** Draws a SKU of a mask by weight; NOTHING if none weighs anything. */
export function drawSku(mask: i32, total: f64, u: f64): i32 {
  if (mask == 0) return NOTHING;
  let x = u * total;
  let rest = mask;
  do {
    const k = ctz(rest);
    x -= f64At(sheet_weight, k);
    if (x < 0) return k;
    rest &= rest - 1;
  } while (rest != 0);
  return lastOf(mask);
}

/** The last SKU of a mask that weighs anything. */
export function lastOf(mask: i32): i32 {
  for (let rest = mask; rest != 0;) {
    const k = 31 - clz(rest);
    if (f64At(sheet_weight, k) > 0) return k;
    rest &= ~(1 << k);
  }
  return NOTHING;
}

export function sumWeights(mask: i32): f64 {
  let sum: f64 = 0;
  for (let rest = mask; rest != 0; rest &= rest - 1)
    sum += f64At(sheet_weight, ctz(rest));
  return sum;
}
