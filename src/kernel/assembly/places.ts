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
  u8At,
  world_channels,
} from "./columns";
import { CELLS, NOWHERE, NO_POOL, OPEN, TO_UNIT } from "./constants";
import { mix, uniform } from "./draws";

const MOST_DRAWS: i32 = 64;

function drawAlias(u: f64, n: i32, first: i32): i32 {
  const x = u * <f64>n;
  const i = <i32>x;
  const at = first + i;
  return x - <f64>i < f32At(outlets_aliasChance, at)
    ? at
    : i32At(outlets_aliasOther, at);
}

function drawOpen(pool: i32, u: f64): i32 {
  const first = i32At(outlets_poolFirst, pool);
  const n = i32At(outlets_poolCount, pool);
  let o = drawAlias(u, n, first);
  if (u8At(sites_status, o) == OPEN) return o;
  let word = <u32>Math.floor(u / TO_UNIT);
  for (let i: i32 = 1; i < MOST_DRAWS; i++) {
    word = <u32>mix(<i32>word + i);
    o = drawAlias(<f64>word * TO_UNIT, n, first);
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
  return drawOpen(pool, uniform(sheet_home, id, channel * CELLS + which));
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
  const places = 1 + <i32>sheet_others;
  let which = <i32>(u * <f64>places);
  for (let n: i32 = 0; n < places; n++) {
    const o = outletInReach(pool, id, channel, which);
    if (o != outlet && ((i32At(shelf_listed, o) >>> k) & 1) == 1) return o;
    which = which + 1 == places ? 0 : which + 1;
  }
  return NOWHERE;
}
