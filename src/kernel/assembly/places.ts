/** Outlets in reach of a household, as `src/world/near-outlets.ts`, `sites.ts` and `alias.ts` have them. */
import {
  f32At,
  i32At,
  outlets_aliasChance,
  outlets_aliasOther,
  outlets_channel,
  outlets_poolCount,
  outlets_poolFirst,
  outlets_poolOf,
  sheet_home,
  sheet_others,
  shelf_listed,
  sites_status,
  skus_count,
  u8At,
  world_channels,
} from "./columns";
import { CELLS, LANES, NOWHERE, NO_POOL, OPEN, TO_UNIT } from "./constants";
import { hash32, mix, whole } from "./draws";

const MOST_DRAWS: i32 = 64;

/** By the hash as a whole number: a pool has fewer outlets than a double has bits to spare, so nothing is rounded. */
function drawAlias(hash: u32, n: i32, first: i32): i32 {
  const x = <u64>hash * <u64>n;
  const at = first + <i32>(x >> 32);
  return select(
    at,
    i32At(outlets_aliasOther, at),
    <f64>(<u32>x) * TO_UNIT < f32At(outlets_aliasChance, at),
  );
}

function drawOpen(pool: i32, hash: u32): i32 {
  const first = i32At(outlets_poolFirst, pool);
  const n = i32At(outlets_poolCount, pool);
  let o = drawAlias(hash, n, first);
  if (u8At(sites_status, o) == OPEN) return o;
  let word = hash;
  for (let i: i32 = 1; i < MOST_DRAWS; i++) {
    word = <u32>mix(<i32>word + i);
    o = drawAlias(word, n, first);
    if (u8At(sites_status, o) == OPEN) return o;
  }
  for (o = first; o < first + n - 1; o++)
    if (u8At(sites_status, o) == OPEN) return o;
  return o;
}

/** Outlet number `which` in reach of household `id`, in a pool of a channel; 0 is its regular one. */
export function outletInReach(
  pool: i32,
  id: i32,
  channel: i32,
  which: i32,
): i32 {
  return drawOpen(pool, hash32(sheet_home, id, channel * CELLS + which));
}

/** Another outlet of the same channel in reach that lists SKU k, or NOWHERE. */
export function otherOutletWith(
  outlet: i32,
  area: i32,
  id: i32,
  k: i32,
  u: f64,
): i32 {
  const channel = u8At(outlets_channel, outlet);
  const pool = i32At(outlets_poolOf, area * world_channels + channel);
  if (pool == NO_POOL) return NOWHERE;
  const places = 1 + whole(sheet_others);
  let which = whole(u * <f64>places);
  for (let n: i32 = 0; n < places; n++) {
    const o = outletInReach(pool, id, channel, which);
    if (o != outlet && ((i32At(shelf_listed, o) >>> k) & 1) == 1) return o;
    which = which + 1 == places ? 0 : which + 1;
  }
  return NOWHERE;
}

/** SKUs of which a column, such as the packs in stock, has more than none for outlet o; four at a time. */
export function someOf(column: usize, o: i32): i32 {
  const row = column + ((<usize>(o * skus_count)) << 2);
  const none = i32x4.splat(0);
  let found: i32 = 0;
  for (let k: i32 = 0; k < skus_count; k += LANES)
    found |=
      i32x4.bitmask(i32x4.gt_s(v128.load(row + ((<usize>k) << 2)), none)) << k;
  // The last four may end in the next outlet's.
  return found & (-1 >>> (32 - skus_count));
}
