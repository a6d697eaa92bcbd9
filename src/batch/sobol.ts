/**
 * Points of Sobol's sequence in up to eight dimensions, after the first one at the origin.
 * Source: Joe and Kuo 2008 (direction numbers new-joe-kuo-6, dimensions 1 to 8).
 */

/** Degree, coefficients and first direction numbers of dimensions 2 to 8. */
const polynomials: readonly (readonly [number, number, readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
];

export const SOBOL_COLUMNS = polynomials.length + 1;

const BITS = 32;
const UNIT = 1 / 0x100000000;

function directions(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  const polynomial = polynomials[dimension - 1];
  if (polynomial === undefined) {
    for (let i = 0; i < BITS; i++) v[i] = 1 << (BITS - 1 - i);
    return v;
  }
  const [degree, a, m] = polynomial;
  for (let i = 0; i < BITS; i++) {
    if (i < degree) {
      v[i] = (m[i] ?? 1) << (BITS - 1 - i);
      continue;
    }
    const back = v[i - degree] ?? 0;
    let next = back ^ (back >>> degree);
    for (let k = 1; k < degree; k++)
      if ((a >>> (degree - 1 - k)) & 1) next ^= v[i - k] ?? 0;
    v[i] = next;
  }
  return v;
}

const tables = Array.from({ length: SOBOL_COLUMNS }, (_, d) => directions(d));

/** Point number i (0, 1, …) of the sequence without its origin: `dimensions` shares in (0, 1). */
export function sobolPoint(i: number, dimensions: number): number[] {
  const gray = (i + 1) ^ ((i + 1) >>> 1);
  return tables.slice(0, dimensions).map((v) => {
    let x = 0;
    for (let bit = 0; bit < BITS; bit++)
      if ((gray >>> bit) & 1) x ^= v[bit] ?? 0;
    return (x >>> 0) * UNIT;
  });
}
