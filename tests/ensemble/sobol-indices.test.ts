import { describe, expect, it } from "vitest";
import {
  LUCK,
  OTHERS,
  columnsOf,
  sobolIndices,
} from "../../src/ensemble/sobol-indices.ts";
import { known, study } from "../support/studies.ts";

describe("shares of the variance", () => {
  it("name the numbers asked for, the others together, and luck", () => {
    expect(columnsOf(study, ["x"]).map(({ id }) => id)).toEqual([
      "x",
      OTHERS,
      LUCK,
    ]);
    expect(columnsOf(study, ["w", "x", "y", "z"])).toHaveLength(5);
  });

  it("come out as the formula has them, within their intervals", async () => {
    // Uniform: Var x 100/12, y 16/12, z 4/12, xz 16/144; luck 1. Together 11.11.
    const market = known(1);
    const all = await sobolIndices(study, ["x"], 600, "s", market);
    expect(market.asked).toHaveLength(600 * 5);
    const of = (id: string) => all.find((index) => index.id === id)!;
    expect(of("x").first).toBeCloseTo(0.75, 1);
    expect(of("x").total).toBeCloseTo(0.76, 1);
    expect(of(OTHERS).total).toBeCloseTo(0.16, 1);
    expect(of(LUCK).total).toBeCloseTo(0.09, 1);
    for (const { first, firstRange } of all) {
      expect(firstRange[0]).toBeLessThan(first);
      expect(firstRange[1]).toBeGreaterThan(first);
    }
  });

  it("are zero where nothing varies", async () => {
    const flat = { ...study, factors: [[]] };
    const [luck] = await sobolIndices(flat, [], 4, "s", known(0));
    expect(luck).toMatchObject({ id: LUCK, first: 0, total: 0 });
  });
});
