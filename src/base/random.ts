/**
 * Keyed random draws: a draw is a hash of (seed, purpose, week, agent, number), never the next of a shared stream.
 * So a new mechanism leaves the luck of the others alone, two plans share luck where they agree, and the order of
 * rows changes nothing. The hash is two rounds of a 32-bit finaliser (multiply, shift, xor).
 * The seed text is expanded to a root key by the package seedrandom.
 */
import seedrandom from "seedrandom";
import { dexp, dlog } from "./math.ts";

/** 2^-32: turns a 32-bit hash into a number in [0, 1). */
export const TO_UNIT = 2.3283064365386963e-10;

/** Root key of a run: one 32-bit word from the seed text. */
export function rootKey(seed: string): number {
  return seedrandom(seed).int32();
}

/** Mixes 32 bits thoroughly. */
export function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** Key of a stream of draws for one purpose and week (week may be negative in burn-in). */
export function streamKey(root: number, purpose: number, week: number): number {
  return mix(
    mix(root ^ Math.imul(purpose, 0x9e3779b1)) ^ Math.imul(week, 0x85ebca77),
  );
}

/** 32-bit hash of a stream key, an agent id and a draw number. */
export function hash32(stream: number, agent: number, draw: number): number {
  let x =
    stream ^ Math.imul(agent, 0x9e3779b1) ^ Math.imul(draw + 1, 0xc2b2ae3d);
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  x ^= x >>> 16;
  x = Math.imul(x ^ stream, 0x9e3779b1);
  return (x ^ (x >>> 15)) >>> 0;
}

/** Uniform draw in [0, 1). */
export function uniform(stream: number, agent: number, draw: number): number {
  return hash32(stream, agent, draw) * TO_UNIT;
}

/** Standard normal draw by the polar method on keyed uniforms; for tables and market-wide events. */
export function normal(stream: number, agent: number): number {
  for (let k = 0; ; k += 2) {
    const x = 2 * uniform(stream, agent, k) - 1;
    const y = 2 * uniform(stream, agent, k + 1) - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * dlog(s)) / s);
  }
}

/** Hash of a text id, so that an agent's key is its name and not its row. */
export function textKey(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h) >>> 0;
}

/**
 * Poisson count for a uniform u and a mean, by inversion of the distribution; for means up to about 30.
 * `emptyChance` is e^−mean, which callers keep in a table.
 */
export function poissonFrom(
  u: number,
  mean: number,
  emptyChance: number,
): number {
  let n = 0;
  let p = emptyChance;
  let cumulative = p;
  while (u >= cumulative && n < 64) {
    n += 1;
    p *= mean / n;
    cumulative += p;
  }
  return n;
}

/** Mean up to which one inversion is used. */
const SMALL_MEAN = 16;

/** Poisson count for any mean: a large one is the sum of several draws; `u` is the first draw's uniform. */
export function poissonCount(
  u: number,
  mean: number,
  stream: number,
  agent: number,
): number {
  if (mean <= SMALL_MEAN) return poissonFrom(u, mean, decay(mean));
  const draws = Math.ceil(mean / SMALL_MEAN);
  const part = mean / draws;
  const empty = decay(part);
  let n = poissonFrom(u, part, empty);
  for (let i = 1; i < draws; i++)
    n += poissonFrom(uniform(stream, agent, -1 - i), part, empty);
  return n;
}

const DECAY_STEPS = 256;
const DECAY_END = 32;
let decays: Float64Array | undefined;

/** e^−x for x from 0 to 32 in steps of 1/256, built once. */
export function decayTable(): Float64Array {
  decays ??= Float64Array.from(
    { length: DECAY_STEPS * DECAY_END + 1 },
    (_, i) => dexp(-i / DECAY_STEPS),
  );
  return decays;
}

/**
 * e^−x for 0 ≤ x < 32 by linear interpolation in a table of steps 1/256 (relative error under 2e-6), for use in loops
 * over households; 0 beyond.
 */
export function decay(x: number): number {
  const table = decayTable();
  const at = x * DECAY_STEPS;
  const i = Math.floor(at);
  const left = table[i] ?? 0;
  return left + (at - i) * ((table[i + 1] ?? 0) - left);
}
