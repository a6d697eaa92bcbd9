/** The step of `src/mechanisms/trips.ts`. */
import {
  areas_count,
  areas_list,
  f32At,
  f64At,
  geography_firstHousehold,
  geography_key,
  geography_kind,
  households_larder,
  households_occasionsPerWeek,
  i32At,
  larder_unitPacks,
  outlets_poolOf,
  putOff_count,
  putOff_household,
  putOff_marks,
  putOff_mission,
  putOff_outlet,
  putOff_packs,
  putOff_room,
  season_occasions,
  season_packs,
  season_tripFactor,
  setI32,
  setU8,
  sheet_cells,
  sheet_channelOf,
  sheet_fresh,
  sheet_gift,
  sheet_giftCells,
  sheet_gifts,
  sheet_light,
  sheet_missionOf,
  sheet_online,
  sheet_onlineAt,
  sheet_others,
  sheet_perUsual,
  sheet_regular,
  sheet_repertoire,
  sheet_rest,
  sheet_settled,
  sheet_toOnline,
  sheet_usualShare,
  sheet_when,
  sheet_where,
  sites_status,
  trips_cumulative,
  trips_giftCumulative,
  trips_giftLightCumulative,
  trips_household,
  trips_lightCumulative,
  trips_marks,
  trips_mission,
  trips_outlet,
  trips_packs,
  trips_packsWanted,
  trips_parts,
  trips_room,
  trips_row,
  trips_taken,
  trips_usual,
  u8At,
  world_channels,
} from "./columns";
import {
  CELLS,
  HOME_MISSIONS,
  MEMORABLE,
  NO_POOL,
  OPEN,
  REGULAR,
} from "./constants";
import { poissonCount, uniform } from "./draws";
import { outletInReach } from "./places";

function search(table: usize, row: i32, u: f64): i32 {
  let i: i32 = 0;
  while (u >= f32At(table, row + i)) i += 1;
  return i;
}

/** Mission and channel of an occasion that no sale day turned. */
function ordinaryCell(x: f64, row: i32, own: i32): i32 {
  const gift = f64At(sheet_gifts, row);
  if (x < gift)
    return (
      sheet_giftCells +
      search(trips_giftCumulative, row * world_channels, x / gift)
    );
  const y = (x - gift) / (1 - gift);
  if (y < sheet_usualShare)
    return u8At(trips_usual, own + <i32>(y / sheet_perUsual));
  const u = (y - sheet_usualShare) / (1 - sheet_usualShare);
  return search(trips_cumulative, row * sheet_cells, u);
}

/** The same of a light visit. */
function lightCell(x: f64, row: i32, own: i32): i32 {
  const gifts = f64At(sheet_gift, row);
  if (x < gifts)
    return (
      sheet_giftCells +
      search(trips_giftLightCumulative, row * world_channels, x / gifts)
    );
  let y = (x - gifts) / f64At(sheet_rest, row);
  for (let i: i32 = 0; i < sheet_repertoire; i++) {
    const cell = u8At(trips_usual, own + i);
    const part = f64At(sheet_light, cell);
    if (y < part) return cell;
    y -= part;
  }
  const u = max<f64>(0, y) / f64At(sheet_fresh, row);
  return search(trips_lightCumulative, row * sheet_cells, u);
}

/** True if a purchase of `packs` is lived on what stands at home. */
function livesOnStock(h: i32, packs: f64, id: i32, draw: i32): bool {
  const there = u8At(households_larder, h);
  const needed = packs / larder_unitPacks;
  const u = uniform(sheet_where, id, draw);
  if (needed <= <f64>there) {
    setU8(households_larder, h, there - <i32>Math.floor(needed + u));
    return true;
  }
  setU8(households_larder, h, 0);
  return u * needed < <f64>there;
}

export function trips(): void {
  for (let n: i32 = 0; n < areas_count; n++) visitsOf(i32At(areas_list, n));
}

/** Fills the list of an area's visits. */
function visitsOf(area: i32): void {
  let n = i32At(trips_room, area);
  const room = i32At(trips_room, area + 1);
  let waiting = i32At(putOff_room, area);
  const waitingEnd = waiting + i32At(putOff_count, area);
  const end = i32At(geography_firstHousehold, area + 1);
  const kind = u8At(geography_kind, area);
  const occasions =
    f64At(season_occasions, kind) * f64At(season_tripFactor, area);
  const packFactor = f64At(season_packs, kind);
  // What no call changes is read once: the loop is passed by every household.
  const first = i32At(geography_firstHousehold, area);
  const base = i32At(geography_key, area) - first;
  const when = sheet_when;
  const rates = households_occasionsPerWeek;
  const rows = trips_row;
  const repertoire = sheet_repertoire;
  const usual = trips_usual;
  const light = sheet_light;
  const settled = sheet_settled;
  const rest = sheet_rest;
  let next = waiting < waitingEnd ? i32At(putOff_household, waiting) : -1;
  for (let h = first; h < end; h++) {
    const id = base + h;
    const row = u8At(rows, h);
    const rate = f32At(rates, h) * occasions;
    const u = uniform(when, id, 0);
    const own = h * repertoire;
    let usualLight: f64 = 0;
    for (let i: i32 = 0; i < repertoire; i++)
      usualLight += f64At(light, u8At(usual, own + i));
    const visits = f64At(settled, row) + f64At(rest, row) * usualLight;
    const mean = rate * visits;
    if (u < 1 - mean && h != next) continue;
    const count = poissonCount(u, mean, sheet_when, id);
    for (let i: i32 = 0; i < count && n < room; i++) {
      const x = uniform(sheet_when, id, CELLS + i) * visits;
      const turnedLight = f64At(sheet_online, row);
      let cell: i32;
      if (x < 1) {
        const turned = f64At(sheet_toOnline, row);
        cell = ordinaryCell(x, row, own);
        if (turned > 0 && uniform(sheet_where, id, CELLS + i) < turned)
          cell += sheet_onlineAt - u8At(sheet_channelOf, cell);
      } else if (x - 1 < turnedLight) {
        cell = ordinaryCell((x - 1) / turnedLight, row, own);
        cell += sheet_onlineAt - u8At(sheet_channelOf, cell);
      } else cell = lightCell(x - 1 - turnedLight, row, own);
      const mission = u8At(sheet_missionOf, cell);
      const channel = u8At(sheet_channelOf, cell);
      const pool = i32At(outlets_poolOf, area * world_channels + channel);
      if (pool == NO_POOL) continue;
      const v = uniform(sheet_where, id, i);
      const which =
        v < sheet_regular
          ? 0
          : 1 +
            <i32>(((v - sheet_regular) / (1 - sheet_regular)) * sheet_others);
      const packs = f64At(trips_packs, mission) * packFactor;
      const whole = <i32>Math.floor(packs + uniform(sheet_when, id, i + 1));
      const wanted = max(1, whole);
      if (
        u8At(households_larder, h) > 0 &&
        packFactor <= 1 &&
        ((HOME_MISSIONS >>> mission) & 1) == 1 &&
        livesOnStock(
          h,
          <f64>wanted / f64At(trips_parts, channel),
          id,
          2 * CELLS + i,
        )
      )
        continue;
      setI32(trips_household, n, h);
      setI32(trips_outlet, n, outletInReach(pool, id, channel, which));
      setU8(trips_mission, n, mission);
      setU8(trips_packsWanted, n, wanted);
      setU8(
        trips_marks,
        n,
        (which == 0 ? REGULAR : 0) | (x < 1 ? MEMORABLE : 0),
      );
      n += 1;
    }
    for (
      ;
      waiting < waitingEnd && i32At(putOff_household, waiting) == h;
      waiting++
    ) {
      const outlet = i32At(putOff_outlet, waiting);
      if (n == room || u8At(sites_status, outlet) != OPEN) continue;
      setI32(trips_household, n, h);
      setI32(trips_outlet, n, outlet);
      setU8(trips_mission, n, u8At(putOff_mission, waiting));
      setU8(trips_packsWanted, n, u8At(putOff_packs, waiting));
      setU8(trips_marks, n, u8At(putOff_marks, waiting));
      n += 1;
    }
    next = waiting < waitingEnd ? i32At(putOff_household, waiting) : -1;
  }
  setI32(trips_taken, area, n - i32At(trips_room, area));
  setI32(putOff_count, area, 0);
}
