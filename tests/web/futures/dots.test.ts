import { describe, expect, it } from "vitest";
import {
  BASE,
  dotsOf,
  SIDE,
  spanOf,
  WIDTH,
} from "../../../web/futures/dots.ts";

describe("the dots", () => {
  it("are as many as the futures, none above another's place, and filled from the target on", () => {
    const values = [10, 10, 10, 20, 35, 50];
    const dots = dotsOf(values, 20);
    expect(dots).toHaveLength(6);
    expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(6);
    expect(dots.filter(({ reached }) => reached)).toHaveLength(3);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThanOrEqual(SIDE);
      expect(x).toBeLessThanOrEqual(WIDTH - SIDE);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(BASE);
    }
  });

  it("have room when all futures are the same, and when there are many", () => {
    const [low, high] = spanOf([5, 5], undefined);
    expect(high).toBeGreaterThan(low);
    const many = dotsOf(new Array<number>(200).fill(7), undefined);
    expect(Math.min(...many.map(({ y }) => y))).toBeGreaterThan(0);
  });

  it("leave room for a target that nobody reaches", () => {
    const [low, high] = spanOf([10, 20], 100);
    expect(low).toBeLessThan(10);
    expect(high).toBeGreaterThan(100);
  });
});
