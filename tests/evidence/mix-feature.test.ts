import { describe, expect, it } from "vitest";
import { signLift, signs } from "../../src/evidence/mix-feature.ts";
import { coarseLab, rowOf } from "../support/lab.ts";

describe("a sign at an unchanged price", () => {
  it("sells more in modern trade, and no more where it says nothing", () => {
    const lab = coarseLab();
    expect(signLift(lab, "1")).toBeGreaterThan(1.05);
    const mute = {
      ...coarseLab(),
      settings: [...lab.settings, "promotionSignalMultiplier,,,,,,1,ratio,"],
    };
    expect(signLift(mute, "1")).toBeCloseTo(1, 12);
  });
});

describe("features and displays at an unchanged price", () => {
  const measure = (settings: readonly string[] = []) => {
    const lab = coarseLab();
    return rowOf(signs, "D7").measure(
      { ...lab, settings: [...lab.settings, ...settings] },
      "1",
    );
  };

  it("sell more, a display more than a feature, and nothing where signs say nothing", () => {
    const { feature, display } = measure();
    expect(feature).toBeGreaterThan(1.05);
    expect(display).toBeGreaterThan(feature!);
    const mute = measure(["promotionSignalMultiplier,,,,,,1,ratio,"]);
    expect(mute["feature"]).toBeCloseTo(1, 12);
    expect(mute["display"]).toBeCloseTo(1, 12);
  });
});
