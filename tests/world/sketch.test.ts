import { describe, expect, it } from "vitest";
import { buildWorld } from "../../src/world/world.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { TINY_SCALE } from "../support/tiny-world.ts";

describe("a sketch", () => {
  const [full, sketch] = [false, true].map((drawn) =>
    buildWorld(theMarket(), goodPlan(["rsp,main,,,,,18000,VND,"]), {
      seed: "sketch",
      scale: TINY_SCALE,
      channelBasis: "brief",
      sketch: drawn,
    }),
  );

  it("has the same households at fewer outlets, which stand for as many real ones but for rounding", () => {
    const real = (counts: Float64Array): number =>
      counts.reduce((sum, n) => sum + n, 0);
    expect(sketch!.households.count).toBe(full!.households.count);
    expect(sketch!.outlets.count).toBeLessThan(full!.outlets.count / 2);
    const ratio = real(sketch!.outlets.universe) / real(full!.outlets.universe);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.01);
  });

  it("splits an occasion into fewer visits, but still into several where stores are few", () => {
    const most = (parts: Float64Array): number => Math.max(...parts);
    expect(most(sketch!.trips.parts)).toBeLessThan(most(full!.trips.parts));
    expect(most(sketch!.trips.parts)).toBeGreaterThan(1);
  });
});
