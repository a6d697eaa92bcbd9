/**
 * Gamma tastes by table: 1,024 equally likely cells per shape, on a geometric grid of shapes.
 * A cell holds the *mean* of its slice of the distribution, so that every table has exactly the mean of its shape
 * (scale 1). A shape between two grid points is a mixture: part of the agents use the upper table, by the low bits
 * of the same hash, so that means move smoothly and every agent keeps its table.
 * Formula: the mean of slice (p, q) of Gamma(a) is a · (L(q) − L(p)) ÷ (q − p), L(F(x)) = P(a + 1, x).
 */
import { dexp, dlog, gammaCdf, logGamma } from "./math.ts";

export const CELLS = 1024;
/** Bits of a 32-bit hash left after the cell index; they decide between neighbouring tables. */
export const CELL_SHIFT = 22;
export const DITHER_MASK = 0x3fffff;
export const DITHER_UNIT = 1 / 0x400000;

const SMALLEST_SHAPE = 0.002;
const STEPS_PER_DOUBLING = 4;
const TABLES = 53;
const GRID_POINTS = 300;
const LOWEST_LOG = -27;
const DOUBLING = 0.6931471805599453;

/** Shapes of the grid, from 0.002 to 16. */
const shapes = Float64Array.from({ length: TABLES }, (_, t) =>
  Number(
    (SMALLEST_SHAPE * dexp((t * DOUBLING) / STEPS_PER_DOUBLING)).toPrecision(
      12,
    ),
  ),
);

let cached: Float32Array | undefined;

/** All tables in one array: cell c of table t is at t · 1024 + c. Built once per process. */
export function gammaTables(): Float32Array {
  if (cached === undefined) {
    cached = new Float32Array(TABLES * CELLS);
    for (let t = 0; t < TABLES; t++)
      fillTable(cached.subarray(t * CELLS, (t + 1) * CELLS), shapes[t] ?? 1);
  }
  return cached;
}

/**
 * Position of a shape on the grid: the whole part is a table, the fraction the share of agents in the next one.
 * Linear in the shape, so that the mixture's mean is the shape. Shapes outside the grid take its ends.
 */
export function gridPosition(shape: number): number {
  if (!(shape > SMALLEST_SHAPE)) return 0;
  for (let t = 1; t < TABLES; t++) {
    const upper = shapes[t] ?? 1;
    if (shape < upper) {
      const lower = shapes[t - 1] ?? 1;
      return t - 1 + (shape - lower) / (upper - lower);
    }
  }
  return TABLES - 1;
}

/** The shape at a position: the inverse of `gridPosition` within the grid. */
export function shapeAt(position: number): number {
  const t = Math.floor(position);
  const lower = shapes[t] ?? SMALLEST_SHAPE;
  return lower + (position - t) * ((shapes[t + 1] ?? lower) - lower);
}

/** Mean of slice `cell` of Gamma(shape): both neighbouring tables mixed, for set-up code that wants no dither. */
export function gammaCell(shape: number, cell: number): number {
  const tables = gammaTables();
  const position = gridPosition(shape);
  const t = Math.floor(position);
  const share = position - t;
  const lower = tables[t * CELLS + cell] ?? 0;
  const upper = share > 0 ? (tables[(t + 1) * CELLS + cell] ?? 0) : 0;
  return lower + share * (upper - lower);
}

function fillTable(table: Float32Array, shape: number): void {
  // The curve (F(x), P(a + 1, x)) on a logarithmic grid of x; both coordinates run from 0 to 1.
  const top = dlog(shape + 12 * Math.sqrt(shape) + 40);
  const front = logGamma(shape + 1);
  let cell = 0;
  let sliceStart = 0;
  let p0 = 0;
  let l0 = 0;
  for (let g = 0; g <= GRID_POINTS; g++) {
    const logX = LOWEST_LOG + ((top - LOWEST_LOG) * g) / GRID_POINTS;
    const x = dexp(logX);
    let p = gammaCdf(shape, x);
    let l = p - dexp(shape * logX - x - front);
    if (g === GRID_POINTS || p > 1) p = 1;
    if (g === GRID_POINTS || l > 1) l = 1;
    if (l < l0) l = l0;
    while (cell < CELLS && (cell + 1) / CELLS <= p) {
      const edge = (cell + 1) / CELLS;
      const at = p > p0 ? l0 + ((l - l0) * (edge - p0)) / (p - p0) : l;
      table[cell] = shape * (at - sliceStart) * CELLS;
      sliceStart = at;
      cell += 1;
    }
    p0 = p;
    l0 = l;
  }
}
