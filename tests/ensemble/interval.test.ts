import { describe, expect, it } from "vitest";
import { intervalOf, tPoint } from "../../src/ensemble/interval.ts";

describe("an interval", () => {
  it("reaches to Student's t", () => {
    // Tables: t(0.995; 7) = 3.4995, t(0.95; 20) = 1.7247, t(0.975; 2) = 4.3027.
    expect(tPoint(0.99, 7)).toBeCloseTo(3.4995, 1);
    expect(tPoint(0.9, 20)).toBeCloseTo(1.7247, 3);
    expect(tPoint(0.95, 2)).toBeCloseTo(4.3027, 4);
  });

  it("leaves out what is not defined, and bounds nothing with one value", () => {
    expect(intervalOf([1, NaN, 3])).toMatchObject({ mean: 2, count: 2 });
    expect(intervalOf([4])).toEqual({ mean: 4, half: Infinity, count: 1 });
    expect(intervalOf([]).count).toBe(0);
    expect(intervalOf([0, 0, 0])).toEqual({ mean: 0, half: 0, count: 3 });
  });
});
