import { describe, expect, it } from "vitest";
import { BOUGHT, TASTED } from "../../src/world/households.ts";
import {
  TRIED,
  avoided,
  elsewhere,
  remembered,
} from "../../src/world/missed.ts";

/** Two missions in four channels; the last chance of a row stands beyond 1, as in the tables of visits. */
const table = Float32Array.from([0.25, 0.375, 0.375, 0.5, 0.75, 0.75, 1, 2]);

describe("the channel avoided", () => {
  it("is that of the last empty shelf, until goods are found there", () => {
    const missed = remembered(BOUGHT, 3, true);
    expect(avoided(missed)).toBe(4);
    expect(avoided(remembered(missed, 2, false))).toBe(4);
    expect(remembered(missed, 3, false)).toBe(BOUGHT);
    expect(avoided(remembered(missed, 0, true))).toBe(1);
  });

  it("stands beside what was tried and hides none of it", () => {
    expect(TRIED).toBe(BOUGHT | TASTED);
    for (const tried of [0, BOUGHT, TASTED, TRIED])
      for (const after of [
        remembered(tried, 7, true),
        remembered(remembered(tried, 7, true), 7, false),
      ])
        expect(after & TRIED).toBe(tried);
  });
});

describe("going elsewhere", () => {
  const drawn = (cell: number): number[] => {
    const n = new Array<number>(table.length).fill(0);
    for (let i = 0; i < 800; i++)
      n[elsewhere(table, 0, 4, cell, (i + 0.5) / 800)]! += 1;
    return n;
  };

  it("is to the other channels of the mission, by their chances", () => {
    // Of the first mission 2 : 1 : 0 : 1 of eighths; without the first channel 1 : 0 : 1.
    expect(drawn(0)).toEqual([0, 400, 0, 400, 0, 0, 0, 0]);
    expect(drawn(1)).toEqual([533, 0, 0, 267, 0, 0, 0, 0]);
    expect(drawn(6)).toEqual([0, 0, 0, 0, 800, 0, 0, 0]);
  });

  it("leads nowhere where the mission has one channel alone", () => {
    expect(elsewhere(Float32Array.from([1, 1, 1, 2]), 0, 4, 0, 0.5)).toBe(0);
  });
});
