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
  households_tried,
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
  room_goerCell,
  room_goerCount,
  room_goerPacks,
  room_goerPlace,
  room_goerVisits,
  room_goers,
  season_occasions,
  season_packs,
  season_tripFactor,
  setI32,
  setU8,
  sheet_avoidance,
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
  BLOCK,
  CELLS,
  HOME_MISSIONS,
  MEMORABLE,
  MISSED_SHIFT,
  NO_POOL,
  OPEN,
  REGULAR,
} from "./constants";
import { shareAt, uniform, whole } from "./draws";
import { goersOf } from "./goers";
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
    return u8At(trips_usual, own + whole(y / sheet_perUsual));
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
  let i: i32 = 0;
  for (let j: i32 = 0; j < sheet_repertoire; j++) {
    const part = f64At(sheet_light, u8At(trips_usual, own + j));
    const beyond = (<i32>(i == j)) & (<i32>(y >= part));
    y -= part * <f64>beyond;
    i += beyond;
  }
  if (i < sheet_repertoire) return u8At(trips_usual, own + i);
  const u = max<f64>(0, y) / f64At(sheet_fresh, row);
  return search(trips_lightCumulative, row * sheet_cells, u);
}

/** Mission and channel of a visit: x runs through the remembered ones, those turned online, and the other light ones. */
function cellOf(x: f64, row: i32, own: i32, id: i32, draw: i32): i32 {
  const turnedLight = f64At(sheet_online, row);
  if (x >= 1)
    return x - 1 < turnedLight
      ? online(ordinaryCell((x - 1) / turnedLight, row, own))
      : lightCell(x - 1 - turnedLight, row, own);
  const cell = ordinaryCell(x, row, own);
  const turned = f64At(sheet_toOnline, row);
  return turned > 0 && uniform(sheet_where, id, draw) < turned
    ? online(cell)
    : cell;
}

/** The same mission, online. */
function online(cell: i32): i32 {
  return cell + sheet_onlineAt - u8At(sheet_channelOf, cell);
}

/** A cell of the same mission in another channel, as `src/world/missed.ts` has it. */
function elsewhere(row: i32, cell: i32, u: f64): i32 {
  const first = cell - (cell % world_channels);
  const last = first + world_channels - 1;
  const table = row * sheet_cells;
  const low = upTo(table, first - 1);
  const before = upTo(table, cell - 1);
  const own = upTo(table, cell) - before;
  const others = upTo(table, last) - low - own;
  if (others <= 0) return cell;
  const y = low + u * others;
  const beyond = y < before ? y : y + own;
  return min(last, first + search(trips_cumulative, table + first, beyond));
}

function upTo(table: i32, i: i32): f64 {
  return i < 0 ? 0 : min<f64>(1, f32At(trips_cumulative, table + i));
}

/** True if a purchase of `packs` is lived on what stands at home. */
function livesOnStock(h: i32, packs: f64, id: i32, draw: i32): bool {
  const there = u8At(households_larder, h);
  const needed = packs / larder_unitPacks;
  const u = uniform(sheet_where, id, draw);
  if (needed <= <f64>there) {
    setU8(households_larder, h, there - whole(needed + u));
    return true;
  }
  setU8(households_larder, h, 0);
  return u * needed < <f64>there;
}

export function trips(): void {
  for (let n: i32 = 0; n < areas_count; n++) visitsOf(i32At(areas_list, n));
}

/** Where the list of an area's visits and that of its visits put off are written and read on, and where they end. */
let place: i32 = 0;
let lastPlace: i32 = 0;
let waiting: i32 = 0;
let lastWaiting: i32 = 0;
/** Packs of a visit against those of a plain week. */
let packFactor: f64 = 1;

/** Fills the list of an area's visits: by household, what was put off after what is new. */
function visitsOf(area: i32): void {
  const room = i32At(trips_room, area);
  place = room;
  lastPlace = i32At(trips_room, area + 1);
  waiting = i32At(putOff_room, area);
  lastWaiting = waiting + i32At(putOff_count, area);
  const kind = u8At(geography_kind, area);
  packFactor = f64At(season_packs, kind);
  const occasions =
    f64At(season_occasions, kind) * f64At(season_tripFactor, area);
  const first = i32At(geography_firstHousehold, area);
  const end = i32At(geography_firstHousehold, area + 1);
  const base = i32At(geography_key, area) - first;
  for (let from = first; from < end; from += BLOCK) {
    const n = goersOf(from, min(from + BLOCK, end), base, occasions);
    for (let j: i32 = 0; j < n; j++) {
      const h = i32At(room_goers, j);
      putOffBefore(h);
      const count = i32At(room_goerCount, j);
      for (let i: i32 = 0; i < count && place < lastPlace; i++)
        visit(area, h, base + h, i, j);
    }
  }
  putOffBefore(end);
  setI32(trips_taken, area, place - room);
  setI32(putOff_count, area, 0);
}

/** A draw of visit i of goer j: of the first one it is known, those of others are made. */
function drawOf(
  known: usize,
  stream: i32,
  id: i32,
  draw: i32,
  i: i32,
  j: i32,
): f64 {
  return i == 0 ? shareAt(known, j) : uniform(stream, id, draw);
}

/** Lists visit i of goer j, household h with draw id `id`, unless it lives on what stands at home. */
function visit(area: i32, h: i32, id: i32, i: i32, j: i32): void {
  const row = u8At(trips_row, h);
  const x =
    drawOf(room_goerCell, sheet_when, id, CELLS + i, i, j) *
    f64At(room_goerVisits, j);
  const cell = cellOf(x, row, h * sheet_repertoire, id, CELLS + i);
  const mission = u8At(sheet_missionOf, cell);
  const sought = u8At(sheet_channelOf, cell);
  if (poolOf(area, sought) == NO_POOL) return;
  const avoids = u8At(households_tried, h) >>> MISSED_SHIFT == sought + 1;
  const channel = avoids ? ledTo(area, id, i, row, cell) : sought;
  const moved = channel != sought;
  // An occasion is led elsewhere as a whole: by its visit that is remembered.
  if (moved && x >= 1) return;
  const times = moved ? timesIn(channel, id, i) : 1;
  const v = drawOf(room_goerPlace, sheet_where, id, i, i, j);
  const other = ((v - sheet_regular) / (1 - sheet_regular)) * sheet_others;
  const which = select(0, 1 + whole(other), v < sheet_regular);
  const u = drawOf(room_goerPacks, sheet_when, id, i + 1, i, j);
  const wanted = max(1, whole(f64At(trips_packs, mission) * packFactor + u));
  if (
    u8At(households_larder, h) > 0 &&
    packFactor <= 1 &&
    ((HOME_MISSIONS >>> mission) & 1) == 1 &&
    livesOnStock(
      h,
      moved ? <f64>wanted : <f64>wanted / f64At(trips_parts, channel),
      id,
      2 * CELLS + i,
    )
  )
    return;
  const outlet = outletInReach(poolOf(area, channel), id, channel, which);
  const regular = which == 0 ? REGULAR : 0;
  list(h, outlet, mission, wanted, regular | (x < 1 ? MEMORABLE : 0));
  for (let more = times; more > 1 && place < lastPlace; more--)
    list(h, outlet, mission, wanted, regular);
}

/** The pool of a channel's outlets in an area. */
function poolOf(area: i32, channel: i32): i32 {
  return i32At(outlets_poolOf, area * world_channels + channel);
}

/** Channel that a household goes to instead of its cell's, whose shelf was empty last time; the same for most. */
function ledTo(area: i32, id: i32, i: i32, row: i32, cell: i32): i32 {
  const sought = u8At(sheet_channelOf, cell);
  const v = uniform(sheet_where, id, 3 * CELLS + i);
  if (v >= sheet_avoidance) return sought;
  const better = elsewhere(row, cell, v / sheet_avoidance);
  const other = u8At(sheet_channelOf, better);
  return poolOf(area, other) == NO_POOL ? sought : other;
}

/** Visits that an occasion led to another channel comes in. */
function timesIn(channel: i32, id: i32, i: i32): i32 {
  const u = uniform(sheet_where, id, 4 * CELLS + i);
  return whole(f64At(trips_parts, channel) + u);
}

/** Lists the visits that households before h put off. */
function putOffBefore(h: i32): void {
  for (
    ;
    waiting < lastWaiting && i32At(putOff_household, waiting) < h;
    waiting++
  ) {
    const outlet = i32At(putOff_outlet, waiting);
    if (place == lastPlace || u8At(sites_status, outlet) != OPEN) continue;
    list(
      i32At(putOff_household, waiting),
      outlet,
      u8At(putOff_mission, waiting),
      u8At(putOff_packs, waiting),
      u8At(putOff_marks, waiting),
    );
  }
}

/** Writes a visit into the area's list. */
function list(h: i32, outlet: i32, mission: i32, packs: i32, mark: i32): void {
  setI32(trips_household, place, h);
  setI32(trips_outlet, place, outlet);
  setU8(trips_mission, place, mission);
  setU8(trips_packsWanted, place, packs);
  setU8(trips_marks, place, mark);
  place += 1;
}
