/** Sales from a shelf, and the answers to an empty one, as `src/ledger/sell.ts` and `serve.ts` have them. */
import {
  add,
  cells_elsewhereUnits,
  cells_lostUnits,
  cells_putOffUnits,
  cells_sellOutUnits,
  cells_sellOutValue,
  cells_switchedUnits,
  f32At,
  f64At,
  i32At,
  larder_repaid,
  outOfHomeUnits,
  outlets_channel,
  outlets_region,
  outlets_weight,
  pricing_shelfVnd,
  setF32,
  setI32,
  shape_firstWeek,
  sheet_answer,
  sheet_otherReach,
  sheet_outside,
  sheet_receipts,
  sheet_weight,
  shelf_listed,
  shelf_priceFactor,
  shelf_priceLevel,
  shelf_requests,
  shelf_sold,
  shelf_stock,
  skus_count,
  skus_ownCount,
  skus_ownFrom,
  u8At,
  week,
  world_channels,
} from "./columns";
import {
  CELLS,
  HOME_MISSIONS,
  NOTHING,
  NOWHERE,
  ON_THE_GO_MISSION,
  REGIONS,
} from "./constants";
import { drawSku, sumWeights } from "./choice";
import { uniform, whole } from "./draws";
import { otherOutletWith, someOf } from "./places";
import { Visit } from "./visit";

const HALF: f64 = 0.5;

/** Sells up to `wanted` packs of SKU k at outlet o; returns the packs sold. */
function sell(o: i32, k: i32, wanted: i32): i32 {
  const at = o * skus_count + k;
  const stock = i32At(shelf_stock, at);
  const packs = min(wanted, stock);
  if (packs <= 0) return 0;
  setI32(shelf_stock, at, stock - packs);
  setI32(shelf_sold, at, i32At(shelf_sold, at) + packs);
  const units = <f64>packs * <f64>i32At(outlets_weight, o);
  const own = o * skus_ownCount + k - skus_ownFrom;
  const street =
    f32At(shelf_priceLevel, o) *
    (k < skus_ownFrom ? 1 : f32At(shelf_priceFactor, own));
  const region = u8At(outlets_region, o);
  const place =
    (k * world_channels + u8At(outlets_channel, o)) * REGIONS + region;
  const weeks = (week - shape_firstWeek) * skus_count;
  const cell = weeks * world_channels * REGIONS + place;
  add(cells_sellOutUnits, cell, units);
  const away = <f64>(<i32>(Visit.mission == ON_THE_GO_MISSION));
  add(outOfHomeUnits, (weeks + k) * REGIONS + region, units * away);
  const vnd = Math.floor(street * f64At(pricing_shelfVnd, place) + HALF);
  add(cells_sellOutValue, cell, units * vnd);
  return packs;
}

/** Where SKU k's answers to an empty shelf are booked. */
function cellOf(k: i32): i32 {
  const row = (week - shape_firstWeek) * skus_count + k;
  return (row * world_channels + Visit.channel) * REGIONS + Visit.region;
}

/** Serves `wanted` packs of SKU k; returns the SKU that went home, or NOTHING. */
export function serve(k: i32, wanted: i32): i32 {
  const o = Visit.outlet;
  const carried = ((i32At(shelf_listed, o) >>> k) & 1) == 1;
  const stocked = carried && i32At(shelf_stock, o * skus_count + k) > 0;
  const sold = stocked ? sell(o, k, wanted) : 0;
  if (!carried && k >= skus_ownFrom) {
    const at = o * skus_ownCount + k - skus_ownFrom;
    setF32(shelf_requests, at, f32At(shelf_requests, at) + <f64>wanted);
  }
  Visit.missed = carried && !stocked;
  if (sheet_receipts != 0) {
    Visit.packs = sold;
    Visit.from = o;
    Visit.also = NOTHING;
    Visit.alsoPacks = 0;
  }
  if (stocked && sold == wanted) return k;
  return answer(k, wanted - sold, sold);
}

/** What a shopper does about `short` packs of SKU k that are not there; `sold` were. */
function answer(k: i32, short: i32, sold: i32): i32 {
  const some = sold > 0;
  const o = Visit.outlet;
  const id = Visit.id;
  const draw = (Visit.occasion * skus_count + k) * 2;
  const instead = someOf(shelf_stock, o) & Visit.mask & ~(1 << k);
  const insteadTotal = sumWeights(instead);
  const reachable =
    Visit.mission != ON_THE_GO_MISSION &&
    uniform(sheet_answer, id, draw) < sheet_otherReach;
  const other = reachable
    ? otherOutletWith(
        o,
        Visit.area,
        id,
        k,
        uniform(sheet_answer, id, CELLS + draw),
      )
    : NOWHERE;
  const go: f64 = other == NOWHERE ? 0 : f64At(sheet_weight, k);
  const x =
    uniform(sheet_answer, id, draw + 1) *
    (go + insteadTotal + sheet_outside * Visit.total);
  const weight = <f64>i32At(outlets_weight, o);
  let home = some ? k : NOTHING;
  let left = <f64>short * weight;
  if (x < go) {
    const offered =
      someOf(shelf_stock, other) &
      i32At(shelf_listed, other) &
      (Visit.mask | (1 << k));
    const u = uniform(sheet_answer, id, CELLS + draw + 1);
    const j =
      ((offered >>> k) & 1) == 1 ? k : drawSku(offered, sumWeights(offered), u);
    if (j != NOTHING) {
      const there = <f64>i32At(outlets_weight, other);
      const packs = sell(other, j, whole(left / there + u));
      const units = <f64>packs * there;
      if (units > 0 || short == 0) {
        home = j;
        Visit.also = some ? k : NOTHING;
        Visit.alsoPacks = sold;
        Visit.packs = max(1, whole(units / weight + HALF));
        Visit.from = other;
      }
      add(cells_elsewhereUnits, cellOf(k), units);
      left -= units;
    }
  } else if (x < go + insteadTotal) {
    const u = uniform(sheet_answer, id, CELLS + draw);
    const j = drawSku(instead, insteadTotal, u);
    if (j != NOTHING) {
      const packs = sell(o, j, short);
      const units = <f64>packs * weight;
      if ((packs > 0 && !some) || short == 0) {
        home = j;
        Visit.packs = packs;
      } else if (packs > 0) {
        Visit.also = j;
        Visit.alsoPacks = packs;
      }
      add(cells_switchedUnits, cellOf(k), units);
      left -= units;
    }
  }
  if (left <= 0) return home;
  const waits =
    ((HOME_MISSIONS >>> Visit.mission) & 1) == 1 &&
    uniform(sheet_answer, id, 2 * CELLS + draw) < larder_repaid;
  if (waits) Visit.postponed += left;
  add(waits ? cells_putOffUnits : cells_lostUnits, cellOf(k), left);
  return home;
}
