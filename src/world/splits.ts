/**
 * How a household divides its liking of a brand among the brand's SKUs, for settled brands: a table of rows, each a
 * Dirichlet draw over the SKUs, one table per fifth of income and brand. A household's row is a few bits of its hash
 * for the brand, so that nothing is stored and no draw is made at the shelf.
 * Rows are corrected in turn by column and by row (raking) until the mean of each SKU's column is its share.
 */
import { CELL_SHIFT, gammaCell } from "../base/gamma-tables.ts";
import { hash32, streamKey } from "../base/random.ts";
import { purposes } from "./purposes.ts";

/** Rows per table: a power of two, so that the row is the low bits of a hash. */
export const SPLIT_ROWS = 256;
export const SPLIT_MASK = SPLIT_ROWS - 1;

const RAKING_ROUNDS = 60;

/** Tables made so far, by what they are made of: they are the same for every seed and most plans. */
const made = new Map<string, Float64Array>();
const MOST_KEPT = 500;

/**
 * Fills the columns of one brand in a table of `width` columns: its SKUs start at `at`, row j at `at + j × width`; each
 * row of the brand sums to 1 and each column's mean is its share. `shares` sum to 1. `salt` sets brands apart; the same
 * salt gives the same household's place.
 */
export function fillSplits(
  rows: Float32Array,
  at: number,
  width: number,
  shares: readonly number[],
  concentration: number,
  salt: number,
): void {
  const n = shares.length;
  const key = [salt, concentration, ...shares].join();
  const table = made.get(key) ?? splitTable(shares, concentration, salt);
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, table);
  for (let j = 0; j < SPLIT_ROWS; j++)
    rows.set(table.subarray(j * n, (j + 1) * n), at + j * width);
}

/** The rows of one brand: row × SKU. */
function splitTable(
  shares: readonly number[],
  concentration: number,
  salt: number,
): Float64Array {
  const n = shares.length;
  const stream = streamKey(salt, purposes.split, 0);
  const table = new Float64Array(SPLIT_ROWS * n);
  for (let j = 0; j < SPLIT_ROWS; j++)
    for (let k = 0; k < n; k++)
      // Never quite nothing: a column of nothing could not be corrected.
      table[j * n + k] =
        Number.EPSILON * (shares[k] ?? 0) +
        gammaCell(
          concentration * (shares[k] ?? 0),
          hash32(stream, j, k) >>> CELL_SHIFT,
        );
  const mean = new Float64Array(n);
  for (let round = 0; round < RAKING_ROUNDS; round++) {
    mean.fill(0);
    for (let j = 0; j < SPLIT_ROWS; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += table[j * n + k] ?? 0;
      for (let k = 0; k < n; k++) {
        const share = (table[j * n + k] ?? 0) / sum;
        table[j * n + k] = share;
        mean[k] = (mean[k] ?? 0) + share / SPLIT_ROWS;
      }
    }
    if (round === RAKING_ROUNDS - 1) break;
    for (let i = 0; i < table.length; i++)
      table[i] = ((table[i] ?? 0) * (shares[i % n] ?? 0)) / (mean[i % n] ?? 1);
  }
  return table;
}
