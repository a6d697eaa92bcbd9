import { describe, expect, it } from "vitest";
import { SOBOL_COLUMNS, sobolPoint } from "../../src/batch/sobol.ts";

describe("Sobol's sequence", () => {
  it("begins as published: halves, then quarters", () => {
    expect(sobolPoint(0, 3)).toEqual([0.5, 0.5, 0.5]);
    expect(sobolPoint(1, 3)).toEqual([0.75, 0.25, 0.25]);
    expect(sobolPoint(2, 3)).toEqual([0.25, 0.75, 0.75]);
  });

  it("puts one of 2^k points in each of 2^k equal slices of every dimension", () => {
    const n = 256;
    for (let d = 0; d < SOBOL_COLUMNS; d++) {
      const slices = new Set([0]);
      // The origin, which is left out, has the first slice.
      for (let i = 0; i < n - 1; i++)
        slices.add(Math.floor(n * sobolPoint(i, SOBOL_COLUMNS)[d]!));
      expect(slices.size, `dimension ${d + 1}`).toBe(n);
    }
  });
});
