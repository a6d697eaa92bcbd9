/** The look at every shelf of `src/mechanisms/close.ts`. */
import {
  add,
  area_listedOutlets,
  area_sellOutUnits,
  area_stockUnits,
  areas_here,
  brandHandling,
  brandHandlingTurnover,
  cells_emptyOutlets,
  cells_handlingOutlets,
  cells_handlingTurnover,
  cells_listedOutlets,
  f32At,
  f64At,
  i32At,
  outlets_area,
  outlets_channel,
  outlets_count,
  outlets_region,
  outlets_size,
  outlets_weight,
  shape_areas,
  shape_firstWeek,
  sheet_paused,
  shelf_listed,
  shelf_openingDue,
  shelf_sold,
  shelf_stock,
  skus_count,
  skus_ownCount,
  skus_ownFrom,
  stock_closing,
  u16At,
  u8At,
  week,
  world_channels,
} from "./columns";
import { OUTLET, REGIONS, TIERS } from "./constants";
import { someOf } from "./places";

export function close(): void {
  for (let o: i32 = 0; o < outlets_count; o++)
    if (u8At(areas_here, u16At(outlets_area, o)) == 1) lookAt(o);
}

function lookAt(o: i32): void {
  const weight = <f64>i32At(outlets_weight, o);
  const turnover = weight * f32At(outlets_size, o);
  const channel = u8At(outlets_channel, o);
  const region = u8At(outlets_region, o);
  const area = u16At(outlets_area, o);
  const listed = i32At(shelf_listed, o);
  const since = week - shape_firstWeek;
  let handled = false;
  let rest = listed | someOf(shelf_stock, o) | someOf(shelf_sold, o);
  for (; rest != 0; rest &= rest - 1) {
    const k = ctz(rest);
    const at = o * skus_count + k;
    const packs = i32At(shelf_stock, at);
    const carried = ((listed >>> k) & 1) == 1;
    const stock = <f64>packs * weight;
    const i = k - skus_ownFrom;
    if (i >= 0) {
      const spot = (since * skus_ownCount + i) * shape_areas + area;
      add(area_sellOutUnits, spot, <f64>i32At(shelf_sold, at) * weight);
      add(area_stockUnits, spot, stock);
      if (carried) add(area_listedOutlets, spot, weight);
      if (packs > 0) handled = true;
    }
    const row = since * skus_count + k;
    const cell = (row * world_channels + channel) * REGIONS + region;
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
  if (handled) {
    const spot = (since * world_channels + channel) * REGIONS + region;
    add(brandHandling, spot, weight);
    add(brandHandlingTurnover, spot, turnover);
  }
}
