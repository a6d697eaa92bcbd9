/**
 * Alias tables (Walker, Vose): draw from fixed odds in constant time with one uniform number.
 * Cell i is kept with chance[i], else its partner other[i] is taken.
 */

/** Fills a table for `odds` at offset `first`; partners are absolute positions. Odds of zero are never drawn. */
export function fillAlias(
  odds: Float64Array,
  chance: Float32Array,
  other: Int32Array,
  first: number,
): void {
  const n = odds.length;
  let total = 0;
  for (const odd of odds) total += odd;
  const scaled = Float64Array.from(odds, (odd) => (odd * n) / total);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = n - 1; i >= 0; i--)
    ((scaled[i] ?? 0) < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const s = small.pop() ?? 0;
    const l = large[large.length - 1] ?? 0;
    chance[first + s] = scaled[s] ?? 0;
    other[first + s] = first + l;
    scaled[l] = (scaled[l] ?? 0) + (scaled[s] ?? 0) - 1;
    if ((scaled[l] ?? 0) < 1) {
      large.pop();
      small.push(l);
    }
  }
  for (const i of [...small, ...large]) {
    chance[first + i] = 1;
    other[first + i] = first + i;
  }
}

/** Position drawn by a uniform u in [0, 1) from a table of n cells at `first`. */
export function drawAlias(
  u: number,
  n: number,
  chance: Float32Array,
  other: Int32Array,
  first: number,
): number {
  const x = u * n;
  const i = Math.floor(x);
  const at = first + i;
  return x - i < (chance[at] ?? 1) ? at : (other[at] ?? at);
}
