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

export function hash32(stream: i32, agent: i32, draw: i32): u32 {
  let x: i32 =
    stream ^ (agent * <i32>0x9e3779b1) ^ ((draw + 1) * <i32>0xc2b2ae3d);
  x = (x ^ (x >>> 16)) * <i32>0x7feb352d;
  x = (x ^ (x >>> 15)) * <i32>0x846ca68b;
  x ^= x >>> 16;
  x = (x ^ stream) * <i32>0x9e3779b1;
  return <u32>(x ^ (x >>> 15));
}

export function uniform(stream: i32, agent: i32, draw: i32): f64 {
  return <f64>hash32(stream, agent, draw) * TO_UNIT;
}

export function gammaDraw(position: i32, hash: u32): f64 {
  const table = (position + ((<i32>hash) & DITHER_MASK)) >>> CELL_SHIFT;
  return f32At(sheet_tables, table * CELLS + <i32>(hash >>> CELL_SHIFT));
}

function decay(x: f64): f64 {
  const at = x * DECAY_STEPS;
  const whole = Math.floor(at);
  const left = f64At(sheet_decay, <i32>whole);
  return left + (at - whole) * (f64At(sheet_decay, <i32>whole + 1) - left);
}

function poissonFrom(u: f64, mean: f64, emptyChance: f64): i32 {
  let n: i32 = 0;
  let p = emptyChance;
  let cumulative = p;
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
  for (let i: i32 = 1; i < <i32>draws; i++)
    n += poissonFrom(uniform(stream, agent, -1 - i), part, empty);
  return n;
}
