/**
 * Who of a block of households goes shopping, in passes without a jump that cannot be foreseen: hashes, four at a time; a
 * list of those whose luck is beyond what is too little for anybody; how often each goes; the draws of its first visit.
 */
import {
  f32At,
  f64At,
  households_occasionsPerWeek,
  i32At,
  room_block,
  room_goerCell,
  room_goerCount,
  room_goerLuck,
  room_goerMean,
  room_goerPacks,
  room_goerPlace,
  room_goerVisits,
  room_goers,
  setF64,
  setI32,
  sheet_light,
  sheet_repertoire,
  sheet_rest,
  sheet_settled,
  sheet_when,
  sheet_where,
  trips_row,
  trips_usual,
  u8At,
} from "./columns";
import { CELLS, LANES } from "./constants";
import { AGENT, drawKey, hashes, poissonCount, shareAt } from "./draws";

/** Fills the columns of goers for households `from` up to `to`, whose draw id is `base` higher; returns how many go. */
export function goersOf(from: i32, to: i32, base: i32, occasions: f64): i32 {
  luckOf(from, to, base);
  const n = candidates(from, to, occasions);
  for (let j: i32 = 0; j < n; j++) {
    const mean = f64At(room_goerMean, j);
    const id = base + i32At(room_goers, j);
    const count = poissonCount(f64At(room_goerLuck, j), mean, sheet_when, id);
    setI32(room_goerCount, j, count);
  }
  firstDraws(n, base);
  return n;
}

function luckOf(from: i32, to: i32, base: i32): void {
  const key = i32x4.splat(sheet_when ^ drawKey(0));
  const step = i32x4.splat(LANES * AGENT);
  let agents = i32x4.mul(
    i32x4.add(i32x4.splat(base + from), i32x4(0, 1, 2, 3)),
    i32x4.splat(AGENT),
  );
  for (let i: i32 = 0; i < to - from; i += LANES) {
    const luck = hashes(v128.xor(key, agents), sheet_when);
    v128.store(room_block + ((<usize>i) << 2), luck);
    agents = i32x4.add(agents, step);
  }
}

/** Lists who may go: all but those who stay for sure, since the chance of none is at least 1 − mean. */
function candidates(from: i32, to: i32, occasions: f64): i32 {
  // What no call changes is read once: the loop is passed by every household.
  const rates = households_occasionsPerWeek;
  const rows = trips_row;
  const repertoire = sheet_repertoire;
  const usual = trips_usual;
  const light = sheet_light;
  const settled = sheet_settled;
  const rest = sheet_rest;
  let n: i32 = 0;
  for (let h = from; h < to; h++) {
    const row = u8At(rows, h);
    const rate = f32At(rates, h) * occasions;
    const u = shareAt(room_block, h - from);
    const own = h * repertoire;
    let usualLight: f64 = 0;
    for (let i: i32 = 0; i < repertoire; i++)
      usualLight += f64At(light, u8At(usual, own + i));
    const visits = f64At(settled, row) + f64At(rest, row) * usualLight;
    const mean = rate * visits;
    setI32(room_goers, n, h);
    setF64(room_goerLuck, n, u);
    setF64(room_goerMean, n, mean);
    setF64(room_goerVisits, n, visits);
    n += <i32>(u >= 1 - mean);
  }
  return n;
}

/** Draws of the first visit: its cell, its packs, its place. */
function firstDraws(n: i32, base: i32): void {
  const cell = i32x4.splat(sheet_when ^ drawKey(CELLS));
  const packs = i32x4.splat(sheet_when ^ drawKey(1));
  const place = i32x4.splat(sheet_where ^ drawKey(0));
  for (let j: i32 = 0; j < n; j += LANES) {
    const at = (<usize>j) << 2;
    const ids = i32x4.add(v128.load(room_goers + at), i32x4.splat(base));
    const agents = i32x4.mul(ids, i32x4.splat(AGENT));
    v128.store(room_goerCell + at, hashes(v128.xor(agents, cell), sheet_when));
    v128.store(
      room_goerPacks + at,
      hashes(v128.xor(agents, packs), sheet_when),
    );
    v128.store(
      room_goerPlace + at,
      hashes(v128.xor(agents, place), sheet_where),
    );
  }
}
