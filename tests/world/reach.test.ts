import { describe, expect, it } from "vitest";
import { contactsPerHousehold, reachOf } from "../../src/world/reach.ts";
import { theMarket } from "../support/inputs.ts";
import { silent } from "../support/spending.ts";

describe("contacts", () => {
  it("fall on all households of a region, rural ones at their factor, without loss", () => {
    const { geography } = silent().world;
    const urban = contactsPerHousehold(geography, 2, 0.5, 1e6);
    let delivered = 0;
    for (const area of theMarket().areas)
      if (area.region === "south")
        delivered +=
          area.households * urban * (area.areaType === "urban" ? 1 : 0.5);
    expect(delivered).toBeCloseTo(1e6, 3);
  });
});

describe("reach", () => {
  it("is nearly the contacts at first and never above the ceiling", () => {
    expect(reachOf(1e-6, 0.7)).toBeCloseTo(1e-6, 10);
    expect(reachOf(0.7, 0.7)).toBeCloseTo(0.7 * (1 - Math.exp(-1)), 12);
    expect(reachOf(1e6, 0.7)).toBeLessThanOrEqual(0.7);
  });
});
