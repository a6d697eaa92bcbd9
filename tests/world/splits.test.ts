import { describe, expect, it } from "vitest";
import { SPLIT_ROWS, fillSplits } from "../../src/world/splits.ts";

function table(
  shares: readonly number[],
  concentration: number,
  salt = 1,
): number[][] {
  // Another brand's columns on either side stay as they are.
  const width = shares.length + 2;
  const rows = new Float32Array(SPLIT_ROWS * width);
  fillSplits(rows, 1, width, shares, concentration, salt);
  return Array.from({ length: SPLIT_ROWS }, (_, j) => {
    const [before, ...own] = rows.subarray(j * width, (j + 1) * width);
    expect([before, own.pop()]).toEqual([0, 0]);
    return own;
  });
}

function column(rows: readonly number[][], k: number): number[] {
  return rows.map((row) => row[k]!);
}

function mean(xs: readonly number[]): number {
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

describe("the splits of a brand", () => {
  it("share each household's liking out without loss, and each SKU's mean is its share", () => {
    for (const shares of [[0.7, 0.3], [0.05, 0.15, 0.8], [1]]) {
      const rows = table(shares, 0.5);
      for (const row of rows)
        expect(row.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 6);
      shares.forEach((share, k) =>
        expect(mean(column(rows, k))).toBeCloseTo(share, 3),
      );
    }
  });

  it("differ among households, the more so the smaller the concentration", () => {
    const spread = (concentration: number): number => {
      const shares = column(table([0.5, 0.5], concentration), 0);
      return mean(shares.map((x) => (x - 0.5) ** 2));
    };
    // A Dirichlet share of 1/2 has variance 1/4 ÷ (concentration + 1); 256 rows leave an error of some per cent of it.
    for (const s of [0.35, 0.6, 5])
      expect(spread(s) * (s + 1) * 4).toBeCloseTo(1, 0);
    expect(spread(0.35)).toBeGreaterThan(spread(5));
  });

  it("are the same for the same salt, and others for another", () => {
    expect(table([0.5, 0.5], 0.5, 3)).toEqual(table([0.5, 0.5], 0.5, 3));
    expect(table([0.5, 0.5], 0.5, 3)).not.toEqual(table([0.5, 0.5], 0.5, 4));
  });
});
