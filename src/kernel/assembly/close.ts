/** The look at every shelf of `src/mechanisms/close.ts`. */
import {
  add,
  area_listedOutlets,
  area_sellOutUnits,
  area_stockUnits,
  brandHandling,
  brandHandlingTurnover,
  cells_emptyOutlets,
  cells_handlingOutlets,
  cells_handlingTurnover,
  cells_listedOutlets,
  chain_listedStores,
  chain_sellOutUnits,
  chain_sellOutValue,
  chain_stockedStores,
  f32At,
  f64At,
  i32At,
  outlets_area,
  outlets_chain,
  outlets_channel,
  outlets_count,
  outlets_region,
  outlets_size,
  outlets_weight,
  pricing_shelfVnd,
  shape_areas,
  shape_firstWeek,
  sheet_chains,
  sheet_paused,
  shelf_listed,
  shelf_openingDue,
  shelf_sold,
  shelf_stock,
  skus_count,
  skus_ownCount,
  skus_ownFrom,
  stock_closing,
  trade_reviewStoreWeeks,
  trade_reviewValue,
  u16At,
  u8At,
  week,
  world_channels,
} from "./columns";
import { OUTLET, REGIONS, TIERS } from "./constants";
import { someOf } from "./places";

export function close(): void {
  for (let o: i32 = 0; o < outlets_count; o++) lookAt(o);
}

/** Place of a chain's SKU, brand or incumbents in a region. */
function chainAt(chain: i32, place: i32, region: i32): i32 {
  const row = (week - shape_firstWeek) * sheet_chains + chain;
  return (row * (skus_ownCount + 2) + place) * REGIONS + region;
}

function lookAt(o: i32): void {
  const weight = <f64>i32At(outlets_weight, o);
  const turnover = weight * f32At(outlets_size, o);
  const channel = u8At(outlets_channel, o);
  const region = u8At(outlets_region, o);
  const chain = u8At(outlets_chain, o);
  const area = u16At(outlets_area, o);
  const listed = i32At(shelf_listed, o);
  const since = week - shape_firstWeek;
  let handled = false;
  let ownListed = false;
  let ownStocked = false;
  let rest = listed | someOf(shelf_stock, o) | someOf(shelf_sold, o);
  for (; rest != 0; rest &= rest - 1) {
    const k = ctz(rest);
    const at = o * skus_count + k;
    const packs = i32At(shelf_stock, at);
    const carried = ((listed >>> k) & 1) == 1;
    const sold = <f64>i32At(shelf_sold, at) * weight;
    const stock = <f64>packs * weight;
    const i = k - skus_ownFrom;
    if (i >= 0) {
      const spot = (since * skus_ownCount + i) * shape_areas + area;
      add(area_sellOutUnits, spot, sold);
      add(area_stockUnits, spot, stock);
      if (carried) add(area_listedOutlets, spot, weight);
      if (packs > 0) handled = true;
    }
    const place = (k * world_channels + channel) * REGIONS + region;
    if (chain < sheet_chains && carried) {
      const review = chain * skus_count + k;
      const value = sold * f64At(pricing_shelfVnd, place);
      const stocked: f64 = sold > 0 || packs > 0 ? weight : 0;
      add(trade_reviewValue, review, value);
      add(trade_reviewStoreWeeks, review, stocked);
      const spot = chainAt(chain, i >= 0 ? i : skus_ownCount + 1, region);
      add(chain_sellOutUnits, spot, sold);
      add(chain_sellOutValue, spot, value);
      add(chain_listedStores, spot, weight);
      add(chain_stockedStores, spot, stocked);
      if (i >= 0) ownListed = true;
      if (i >= 0 && stocked > 0) ownStocked = true;
    }
    const row = since * skus_count + k;
    const cell = since * skus_count * world_channels * REGIONS + place;
    if (packs > 0) {
      add(stock_closing, (row * TIERS + OUTLET) * REGIONS + region, stock);
      add(cells_handlingOutlets, cell, weight);
      add(cells_handlingTurnover, cell, turnover);
    }
    if (carried) {
      add(cells_listedOutlets, cell, weight);
      const waiting =
        i >= 0 &&
        (u8At(shelf_openingDue, o * skus_ownCount + i) == 1 ||
          ((sheet_paused >>> i) & 1) == 1);
      if (packs == 0 && !waiting) add(cells_emptyOutlets, cell, weight);
    }
  }
  if (ownListed) {
    const spot = chainAt(chain, skus_ownCount, region);
    add(chain_listedStores, spot, weight);
    if (ownStocked) add(chain_stockedStores, spot, weight);
  }
  if (handled) {
    const spot = (since * world_channels + channel) * REGIONS + region;
    add(brandHandling, spot, weight);
    add(brandHandlingTurnover, spot, turnover);
  }
}
