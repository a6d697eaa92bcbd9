import { describe, expect, it } from "vitest";
import { tornado, widthOf } from "../../src/ensemble/tornado.ts";
import { known, study } from "../support/studies.ts";

describe("a tornado", () => {
  it("ranks numbers by what their low and high do, luck cancelled", async () => {
    const market = known(100);
    const result = await tornado(study, ["1", "2", "3"], market);
    expect(market.asked).toHaveLength(3 * 9);
    expect(result.bars.map(({ factor }) => factor.id)).toEqual([
      "x",
      "y",
      "z",
      "w",
    ]);
    const [x] = result.bars;
    expect(x!.low.mean).toBeCloseTo(-5, 8);
    expect(x!.high.mean).toBeCloseTo(5, 8);
    expect(x!.high.half).toBeLessThan(1e-6);
    expect(result.base.half).toBeGreaterThan(10);
    expect(widthOf(result.bars[3]!)).toBe(0);
  });

  it("gives a bar that is not defined no width", () => {
    const nothing = { mean: NaN, half: Infinity, count: 0 };
    expect(widthOf({ low: nothing, high: nothing })).toBe(0);
  });
});
