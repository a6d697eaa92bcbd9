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
/** From one table to the next, as a position; its lower bits are those the hash has left. */
export const TABLE_STEP = 0x400000;
export const DITHER_MASK = TABLE_STEP - 1;

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
 * Position of a shape on the grid, a whole number: table × `TABLE_STEP` + the share of agents in the next table, in
 * parts of `TABLE_STEP`. Linear in the shape, so that the mixture's mean is the shape, to 2^-22 of a step. Shapes
 * outside the grid take its ends.
 */
export function gridPosition(shape: number): number {
  if (!(shape > SMALLEST_SHAPE)) return 0;
  for (let t = 1; t < TABLES; t++) {
    const upper = shapes[t] ?? 1;
    if (shape < upper) {
      const lower = shapes[t - 1] ?? 1;
      const share = (shape - lower) / (upper - lower);
      return Math.round((t - 1 + share) * TABLE_STEP);
    }
  }
  return (TABLES - 1) * TABLE_STEP;
}

/** The shape at a position: the inverse of `gridPosition` within the grid. */
export function shapeAt(position: number): number {
  const t = position >>> CELL_SHIFT;
  const lower = shapes[t] ?? SMALLEST_SHAPE;
  const share = (position & DITHER_MASK) / TABLE_STEP;
  return lower + share * ((shapes[t + 1] ?? lower) - lower);
}

/** Gamma draw by table for a position on the grid and a hash: in whole numbers, without a branch. */
export function gammaDraw(
  tables: Float32Array,
  position: number,
  hash: number,
): number {
  const t = (position + (hash & DITHER_MASK)) >>> CELL_SHIFT;
  return tables[t * CELLS + (hash >>> CELL_SHIFT)] ?? 0;
}

/** Mean of slice `cell` of Gamma(shape): both neighbouring tables mixed, for set-up code that wants no dither. */
export function gammaCell(shape: number, cell: number): number {
  const tables = gammaTables();
  const position = gridPosition(shape);
  const t = position >>> CELL_SHIFT;
  const share = (position & DITHER_MASK) / TABLE_STEP;
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
