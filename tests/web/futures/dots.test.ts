import { describe, expect, it } from "vitest";
import {
  BASE,
  dotsOf,
  narrow,
  placeOf,
  spanOf,
  wide,
} from "../../../web/futures/dots.ts";

describe("the dots", () => {
  it("are as many as the futures, none above another's place, and filled from the target on", () => {
    const values = [10, 10, 10, 20, 35, 50];
    const dots = dotsOf(values, 20);
    expect(dots).toHaveLength(6);
    expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(6);
    expect(dots.filter(({ reached }) => reached)).toHaveLength(3);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThanOrEqual(wide.side);
      expect(x).toBeLessThanOrEqual(wide.width - wide.side);
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

  it.each([wide, narrow])(
    "stand on the side of the target's line that they belong to, and below its name (%o)",
    (frame) => {
      // As many as most in the bin that the target divides from the next.
      const values = [40, 99.9, 100, 118, 119, 119, 119, 119, 120, 320];
      for (const target of [100, 119.5, 300]) {
        const mark = placeOf(target, spanOf(values, target, frame), frame);
        const dots = dotsOf(values, target, frame);
        for (const { x, y, r, reached } of dots) {
          expect(x - r < mark).toBe(!reached);
          expect(x + r > mark).toBe(reached);
          expect(y - r).toBeGreaterThan(16);
        }
      }
      const [highest] = dotsOf(new Array<number>(60).fill(7), 7, frame).slice(
        -1,
      );
      expect(highest?.y).toBeGreaterThan(24);
    },
  );
});
