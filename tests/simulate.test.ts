/** One run: the week loop, the base market kept for the next plan, progress, and the hash that proves sameness. */
import { describe, expect, it } from "vitest";
import { createBaseCache, ledgerHash, simulate } from "../src/simulate.ts";
import { goodPlan, theMarket } from "./support/inputs.ts";
import { SMALL_WEEKS, smallRun } from "./support/small-run.ts";
import { briskPlan, TINY_SCALE } from "./support/tiny-world.ts";

const rows = [...briskPlan, "burnInWeeks,,,,,,26,weeks,"];
const options = {
  seed: "small run",
  scale: TINY_SCALE,
  channelBasis: "brief",
  weeks: SMALL_WEEKS,
} as const;
const hashOf = (plan: ReturnType<typeof goodPlan>, more: object = {}) =>
  ledgerHash(simulate(plan, theMarket(), { ...options, ...more }).ledger);

describe("one run", () => {
  const expected = ledgerHash(smallRun().ledger);

  it("gives the same bytes for the same plan and seed", () => {
    expect(hashOf(goodPlan(rows))).toBe(expected);
  });

  it("gives the same bytes from a kept base market, also after another plan used it", () => {
    const base = createBaseCache();
    hashOf(goodPlan(rows, ["rsp[main]=25000"]), { base });
    expect(base.entries.size).toBe(1);
    expect(hashOf(goodPlan(rows), { base })).toBe(expected);
    expect(base.entries.size).toBe(1);
  });

  it("gives other bytes for another seed and for another price", () => {
    expect(hashOf(goodPlan(rows), { seed: "another" })).not.toBe(expected);
    expect(hashOf(goodPlan(rows, ["rsp[main]=25000"]))).not.toBe(expected);
  });

  it("tells its progress week by week, burn-in included", () => {
    const told: number[] = [];
    simulate(goodPlan(rows), theMarket(), {
      ...options,
      weeks: 3,
      onWeek: (done, total) => {
        told.push(done);
        expect(total).toBe(29);
      },
    });
    expect(told).toEqual(Array.from({ length: 29 }, (_, i) => i + 1));
  });

  it("does not simulate beyond the plan's horizon", () => {
    const plan = goodPlan([...rows, "horizon_weeks,,,,,,26,weeks,"]);
    const run = simulate(plan, theMarket(), { ...options, weeks: 60 });
    expect(run.options.weeks).toBe(26);
  });

  it("has no entrant in the burn-in", () => {
    const { baseLedger, world } = smallRun();
    const { skus, channels } = baseLedger.shape;
    const own = baseLedger.cells.listedOutlets.filter(
      (_, at) => Math.floor(at / (channels * 3)) % skus >= world.skus.ownFrom,
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((n) => n === 0)).toBe(true);
  });
});
