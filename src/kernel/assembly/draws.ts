/** Keyed draws, as `src/base/random.ts` and `src/base/gamma-tables.ts` have them. */
import { f32At, f64At, sheet_decay, sheet_tables } from "./columns";
import { CELLS, CELL_SHIFT, DITHER_MASK, TO_UNIT } from "./constants";

const DECAY_STEPS: f64 = 256;
const SMALL_MEAN: f64 = 16;
/** No inversion goes further, whatever the mean. */
const MOST_INVERTED: i32 = 64;

export function mix(x: i32): i32 {
  x = (x ^ (x >>> 16)) * <i32>0x85ebca6b;
  x = (x ^ (x >>> 13)) * <i32>0xc2b2ae35;
  return x ^ (x >>> 16);
}

/** What an agent, and a number of a draw, add to a key. */
export const AGENT: i32 = <i32>0x9e3779b1;
const DRAW: i32 = <i32>0xc2b2ae3d;

export function drawKey(draw: i32): i32 {
  return (draw + 1) * DRAW;
}

export function hash32(stream: i32, agent: i32, draw: i32): u32 {
  let x: i32 = stream ^ (agent * AGENT) ^ drawKey(draw);
  x = (x ^ (x >>> 16)) * <i32>0x7feb352d;
  x = (x ^ (x >>> 15)) * <i32>0x846ca68b;
  x ^= x >>> 16;
  x = (x ^ stream) * AGENT;
  return <u32>(x ^ (x >>> 15));
}

/** Four hashes at once, of keys in which stream, agents and draws are mixed already. */
export function hashes(key: v128, stream: i32): v128 {
  let x = v128.xor(key, i32x4.shr_u(key, 16));
  x = i32x4.mul(x, i32x4.splat(<i32>0x7feb352d));
  x = v128.xor(x, i32x4.shr_u(x, 15));
  x = i32x4.mul(x, i32x4.splat(<i32>0x846ca68b));
  x = v128.xor(x, i32x4.shr_u(x, 16));
  x = i32x4.mul(v128.xor(x, i32x4.splat(stream)), i32x4.splat(AGENT));
  return v128.xor(x, i32x4.shr_u(x, 15));
}

export function uniform(stream: i32, agent: i32, draw: i32): f64 {
  return <f64>hash32(stream, agent, draw) * TO_UNIT;
}

/** Number i of a column of hashes as a share. */
export function shareAt(column: usize, i: i32): f64 {
  return <f64>load<u32>(column + ((<usize>i) << 2)) * TO_UNIT;
}

export function gammaDraw(position: i32, hash: u32): f64 {
  const table = (position + ((<i32>hash) & DITHER_MASK)) >>> CELL_SHIFT;
  return f32At(sheet_tables, table * CELLS + <i32>(hash >>> CELL_SHIFT));
}

/** Cells of the tables for four positions and hashes. */
export function gammaCells(positions: v128, hash: v128): v128 {
  const low = v128.and(hash, i32x4.splat(DITHER_MASK));
  const tables = i32x4.shr_u(i32x4.add(positions, low), CELL_SHIFT);
  return i32x4.add(
    i32x4.shl(tables, 32 - CELL_SHIFT),
    i32x4.shr_u(hash, CELL_SHIFT),
  );
}

/**
 * A figure without its fraction. By way of 64 bits: for 32 bits V8 checks the range with two roundings more.
 */
export function whole(x: f64): i32 {
  return <i32>(<i64>x);
}

function decay(x: f64): f64 {
  const at = x * DECAY_STEPS;
  const step = whole(at);
  const left = f64At(sheet_decay, step);
  return left + (at - <f64>step) * (f64At(sheet_decay, step + 1) - left);
}

function poissonFrom(u: f64, mean: f64, emptyChance: f64): i32 {
  // Most are none, one or two: counted without a jump that cannot be foreseen.
  const one = emptyChance * mean;
  const upToOne = emptyChance + one;
  let p = one * (mean * 0.5);
  let cumulative = upToOne + p;
  if (u < cumulative) return <i32>(u >= emptyChance) + <i32>(u >= upToOne);
  let n: i32 = 2;
  while (u >= cumulative && n < MOST_INVERTED) {
    n += 1;
    p *= mean / <f64>n;
    cumulative += p;
  }
  return n;
}

export function poissonCount(u: f64, mean: f64, stream: i32, agent: i32): i32 {
  if (mean <= SMALL_MEAN) return poissonFrom(u, mean, decay(mean));
  const draws = Math.ceil(mean / SMALL_MEAN);
  const part = mean / draws;
  const empty = decay(part);
  let n = poissonFrom(u, part, empty);
  for (let i: i32 = 1; i < whole(draws); i++)
    n += poissonFrom(uniform(stream, agent, -1 - i), part, empty);
  return n;
}
