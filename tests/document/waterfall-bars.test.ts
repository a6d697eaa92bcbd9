import { describe, expect, it } from "vitest";
import { waterfallBars } from "../../src/document/waterfall-bars.ts";

describe("a waterfall of stacked bars", () => {
  it("hangs each step where the one before ended, and stands its total on nought", () => {
    const bars = waterfallBars([100, -30, 20, 90]);
    expect(bars.hidden).toEqual([0, 70, 70, 0]);
    expect(bars.gain).toEqual([100, 0, 20, 0]);
    expect(bars.loss).toEqual([0, 30, 0, 0]);
    expect(bars.total).toEqual([0, 0, 0, 90]);
  });

  it("splits a step that crosses nought, and hangs what follows below it", () => {
    const bars = waterfallBars([100, -150, -20, 30, -40]);
    expect(bars.loss).toEqual([0, 100, 0, 0, 0]);
    expect(bars.lossBelow).toEqual([0, -50, -20, 0, 0]);
    expect(bars.gainBelow).toEqual([0, 0, 0, -30, 0]);
    expect(bars.hidden).toEqual([0, 0, -50, -40, 0]);
    expect(bars.total.at(-1)).toBe(-40);
  });
});
