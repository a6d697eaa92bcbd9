import { describe, expect, it } from "vitest";
import type { Bar } from "../../src/ensemble/tornado.ts";
import { switchValue, worthOf } from "../../src/ensemble/turning.ts";
import { factor } from "../support/ensemble.ts";

const exact = (mean: number) => ({ mean, half: 0, count: 4 });
/** From 0 to 10, likely 5. */
const bar = (low: number, high: number): Bar => ({
  factor: factor("x", { value: 5, low: 0, high: 10 }),
  low: exact(low),
  high: exact(high),
});

describe("a number that may turn a choice", () => {
  it("changes the choice where the difference changes its sign", () => {
    expect(switchValue(bar(-8, 1), 2)).toBeCloseTo(3.75, 10);
    expect(switchValue(bar(1, -4), 2)).toBeCloseTo(7.5, 10);
    expect(switchValue(bar(-1, 1), 2)).toBeUndefined();
  });

  it("is worth the mean loss it spares", () => {
    // The difference runs evenly from −1 to 1: the choice is a toss, knowing gains 1/4 on average.
    expect(worthOf(bar(-1, 1), 0, 1)).toBeCloseTo(0.25, 3);
    // Never below zero: nothing to be gained.
    expect(worthOf(bar(-1, 1), 2, 1)).toBe(0);
    // From −1 to 3: half of it below 0 in the lower quarter, 1/8 on average.
    expect(worthOf(bar(-2, 2), 1, 1)).toBeCloseTo(0.125, 3);
    expect(worthOf(bar(-2, 2), -1, -1)).toBeCloseTo(0.125, 3);
  });
});
