/** Looks at every shelf: what sells, `src/mechanisms/sales-memory.ts`, and what is to be ordered, `replenishment.ts`. */
import {
  areas_here,
  f32At,
  f64At,
  i32At,
  outlets_area,
  outlets_channel,
  outlets_count,
  season_outlook,
  season_rush,
  setF32,
  setI32,
  setU8,
  sheet_cover,
  sheet_memory,
  sheet_minimum,
  shelf_displaced,
  shelf_idleWeeks,
  shelf_listed,
  shelf_openingDue,
  shelf_rate,
  shelf_sold,
  shelf_stock,
  shelf_wants,
  shelf_withheld,
  skus_count,
  skus_ownCount,
  skus_ownFrom,
  skus_packUse,
  u16At,
  u8At,
} from "./columns";
import { MOST_COUNTED } from "./constants";
import { someOf } from "./places";

export function salesMemory(): void {
  for (let o: i32 = 0; o < outlets_count; o++)
    if (u8At(areas_here, u16At(outlets_area, o)) == 1) remember(o);
}

/** Outlet o takes the week's sales into its rates. */
function remember(o: i32): void {
  let rest = i32At(shelf_listed, o) | someOf(shelf_sold, o);
  for (; rest != 0; rest &= rest - 1) {
    const k = ctz(rest);
    const at = o * skus_count + k;
    const sold = i32At(shelf_sold, at);
    const stock = i32At(shelf_stock, at);
    if (sold + stock > 0) {
      const rate = f32At(shelf_rate, at);
      const seen = <f64>(stock == 0 ? sold + sold : sold);
      setF32(shelf_rate, at, rate + (seen - rate) / sheet_memory);
    }
    setI32(shelf_sold, at, 0);
    if (k >= skus_ownFrom) {
      const own = o * skus_ownCount + k - skus_ownFrom;
      const idle = min(MOST_COUNTED, u8At(shelf_idleWeeks, own) + 1);
      setU8(shelf_idleWeeks, own, sold > 0 ? 0 : idle);
    }
  }
}

export function replenishment(): void {
  for (let o: i32 = 0; o < outlets_count; o++)
    if (u8At(areas_here, u16At(outlets_area, o)) == 1)
      setI32(shelf_wants, o, wantsOf(o));
}

/** Bits of the SKUs that outlet o would order. */
function wantsOf(o: i32): i32 {
  const listed =
    i32At(shelf_listed, o) &
    ~i32At(shelf_withheld, o) &
    ~i32At(shelf_displaced, o);
  const channel = u8At(outlets_channel, o);
  const cover = f64At(sheet_cover, channel);
  const minimum = f64At(sheet_minimum, channel);
  let wants: i32 = 0;
  for (let rest = listed; rest != 0; rest &= rest - 1) {
    const k = ctz(rest);
    const own = o * skus_ownCount + k - skus_ownFrom;
    if (k >= skus_ownFrom && u8At(shelf_openingDue, own) == 1) {
      wants |= 1 << k;
      continue;
    }
    const at = o * skus_count + k;
    const use = u8At(skus_packUse, k);
    const rate = f32At(shelf_rate, at);
    const target = rate * cover * f64At(season_outlook, use) + minimum;
    const rush = rate * f64At(season_rush, use);
    const low = max<f64>(target / 2, min<f64>(target, rush));
    if (<f64>i32At(shelf_stock, at) < low) wants |= 1 << k;
  }
  return wants;
}
