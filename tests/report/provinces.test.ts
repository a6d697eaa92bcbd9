import { describe, expect, it } from "vitest";
import { provinceWeeks } from "../../src/report/provinces.ts";
import { SMALL_WEEKS, smallRun } from "../support/small-run.ts";

const run = smallRun();
const provinces = provinceWeeks(run);

describe("provinces week by week", () => {
  it("are 34, with every household of the market", () => {
    expect(provinces).toHaveLength(34);
    const total = provinces.reduce((sum, one) => sum + one.households, 0);
    const real = run.world.geography.realHouseholds.reduce((a, b) => a + b, 0);
    expect(total).toBe(real);
  });

  it("give shares for every week, nothing sold where nothing was in a shop", () => {
    for (const { distribution, sold, province } of provinces) {
      expect(distribution).toHaveLength(SMALL_WEEKS);
      expect(sold).toHaveLength(SMALL_WEEKS);
      for (const share of [...distribution, ...sold])
        if (share !== null) {
          expect(share, province).toBeGreaterThanOrEqual(0);
          expect(share, province).toBeLessThanOrEqual(1);
        }
    }
    const reached = provinces.filter(
      ({ sold }) => (sold.at(-1) ?? null) !== null,
    );
    expect(reached.length).toBeGreaterThan(3);
    expect(
      reached.some(({ distribution }) => (distribution.at(-1) ?? 0) > 0),
    ).toBe(true);
  });

  it("together have bought what the ledger sold", () => {
    const sold = run.ledger.area.sellOutUnits.reduce((a, b) => a + b, 0);
    const stock = provinces.filter(({ sold: share }) => share.at(-1) === 1);
    // A province that sold all it ever had is at one; none is without the ledger having sold.
    expect(sold).toBeGreaterThan(0);
    expect(stock.length).toBeLessThan(34);
  });
});
