import { describe, expect, it } from "vitest";
import {
  CELLS,
  CELL_SHIFT,
  DITHER_MASK,
  TABLE_STEP,
  gammaCell,
  gammaDraw,
  gammaTables,
  gridPosition,
  shapeAt,
} from "../../src/base/gamma-tables.ts";
import { gammaCdf, gammaQuantile } from "../../src/base/math.ts";

const shapes = [0.002, 0.01, 0.05, 0.15, 0.4, 1, 2.5, 8, 16];

function cells(shape: number): number[] {
  return Array.from({ length: CELLS }, (_, c) => gammaCell(shape, c));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

/** The table below a shape: its own shape is its mean. */
function onGrid(shape: number): number[] {
  const t = Math.floor(gridPosition(shape) / TABLE_STEP);
  return [...gammaTables().subarray(t * CELLS, (t + 1) * CELLS)];
}

describe("a table of tastes", () => {
  it("has the mean of its shape, on the grid and between", () => {
    // Cells are 32-bit floats: relative rounding 2^-24 each, less in the mean.
    for (const shape of shapes)
      expect(Math.abs(mean(cells(shape)) / shape - 1)).toBeLessThan(
        Math.pow(2, -23),
      );
  });

  it("rises from cell to cell and is never negative", () => {
    const tables = gammaTables();
    const falls = tables.findIndex((x, i) =>
      i % CELLS === 0 ? x < 0 : x < tables[i - 1]!,
    );
    expect(falls).toBe(-1);
  });

  it("holds the mean of every slice of the distribution, within half a step of its grid", () => {
    // Mean of slice (p, q) = a · (P(a+1, x_q) − P(a+1, x_p)) · 1024. The table takes one slope, x ÷ a, for each of the
    // 300 steps of log x between −27 and about 4.3: it is off by at most half a step, 31.3 ÷ 300 ÷ 2.
    for (const shape of [0.05, 0.5, 2]) {
      const table = onGrid(shape);
      const own = mean(table);
      for (let c = 100; c < CELLS - 1; c += 51) {
        const low = gammaQuantile(own, c / CELLS);
        const high = gammaQuantile(own, (c + 1) / CELLS);
        const slice =
          own * CELLS * (gammaCdf(own + 1, high) - gammaCdf(own + 1, low));
        // Slices under e^−27 lie below the grid.
        if (slice < 1e-11) continue;
        expect(Math.abs(table[c]! / slice - 1)).toBeLessThan(
          Math.expm1(31.3 / 600),
        );
      }
    }
  });

  it("has the variance of its shape but for what lies inside slices and steps", () => {
    for (const shape of [0.15, 0.4, 1, 2.5, 8]) {
      const table = onGrid(shape);
      const own = mean(table);
      const variance = mean(table.map((x) => (x - own) * (x - own)));
      // Inside the last slice: E[X²; slice] − E[X; slice]² ÷ its chance, by P(a + 2, x) and P(a + 1, x).
      const edge = gammaQuantile(own, 1 - 1 / CELLS);
      const square = own * (own + 1) * (1 - gammaCdf(own + 2, edge));
      const first = own * (1 - gammaCdf(own + 1, edge));
      const lost = square - first * first * CELLS;
      expect(variance).toBeLessThan(own);
      // All other slices together lose at most twice as much as the last. Within a step of the grid, h = 31.3 ÷ 300 wide in log x,
      // one value stands for all: a variance of h² ÷ 12 of E[X²] = a (a + 1) is lost.
      const step = 31.3 / 300;
      const grid = (step * step * own * (own + 1)) / 12;
      expect(variance).toBeGreaterThan(own - 3 * lost - grid);
    }
  });
});

describe("the grid of shapes", () => {
  it("gives back the shape of a position within the grid", () => {
    for (const shape of [0.002, 0.05, 0.3, 1, 7.7, 15.9])
      // A position is whole: half of 2^-22 of a step, which is at most 19 % of the shape.
      expect(Math.abs(shapeAt(gridPosition(shape)) / shape - 1)).toBeLessThan(
        0.19 / TABLE_STEP,
      );
  });

  it("rises with the shape and ends at its ends", () => {
    let last = 0;
    for (let shape = 0.002; shape < 16; shape *= 1.03) {
      const position = gridPosition(shape);
      expect(position).toBeGreaterThanOrEqual(last);
      last = position;
    }
    expect(gridPosition(0)).toBe(0);
    expect(gridPosition(NaN)).toBe(0);
    expect(gridPosition(1e9)).toBe(
      (gammaTables().length / CELLS - 1) * TABLE_STEP,
    );
  });
});

describe("a draw", () => {
  it("takes the next table for the share of hashes that the position says", () => {
    const tables = gammaTables();
    const quarter = 7 * TABLE_STEP + TABLE_STEP / 4;
    const cell = 3 << CELL_SHIFT;
    expect(gammaDraw(tables, quarter, cell)).toBe(tables[7 * CELLS + 3]);
    const last = TABLE_STEP - TABLE_STEP / 4 - 1;
    expect(gammaDraw(tables, quarter, cell + last)).toBe(tables[7 * CELLS + 3]);
    expect(gammaDraw(tables, quarter, cell + last + 1)).toBe(
      tables[8 * CELLS + 3],
    );
  });
});

describe("a 32-bit hash", () => {
  it("is split into a cell and a part that decides between tables, without overlap", () => {
    expect(Math.pow(2, 32 - CELL_SHIFT)).toBe(CELLS);
    expect(DITHER_MASK + 1).toBe(Math.pow(2, CELL_SHIFT));
    expect(TABLE_STEP).toBe(DITHER_MASK + 1);
  });
});
