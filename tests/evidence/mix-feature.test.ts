import { describe, expect, it } from "vitest";
import { signLift } from "../../src/evidence/mix-feature.ts";
import { coarseLab } from "../support/lab.ts";

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
