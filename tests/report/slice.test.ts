/** Slices: sums over parts add to the whole, distinct counts do not pretend to. */
import { describe, expect, it } from "vitest";
import {
  handling,
  ownSkus,
  sliceOf,
  sumArea,
  sumCells,
  sumPeople,
  sumStock,
  universe,
  weightedDistribution,
} from "../../src/report/slice.ts";
import { SMALL_WEEKS, smallRun } from "../support/small-run.ts";

describe("a slice of a run", () => {
  const run = smallRun();
  const whole = sliceOf(run);

  it("has sell-out that adds up over SKUs, channels, regions and weeks", () => {
    const total = sumCells(run.ledger, "sellOutUnits", whole);
    expect(total).toBeGreaterThan(0);
    const add = (parts: number[]) => parts.reduce((sum, x) => sum + x, 0);
    const of = (request: object) =>
      sumCells(run.ledger, "sellOutUnits", sliceOf(run, request));
    expect(add(ownSkus(run).map((sku) => of({ sku })))).toBe(total);
    expect(add(run.market.channels.map((_, channel) => of({ channel })))).toBe(
      total,
    );
    expect(add([0, 1, 2].map((region) => of({ region })))).toBe(total);
    expect(of({ toWeek: 9 }) + of({ fromWeek: 10 })).toBe(total);
  });

  it("sums areas to the same sell-out as cells", () => {
    let sum = 0;
    for (let own = 0; own < run.world.skus.ownCount; own++)
      for (let a = 0; a < run.world.geography.areaIds.length; a++)
        sum += sumArea(run.ledger, "sellOutUnits", own, a, 1, SMALL_WEEKS);
    expect(sum).toBe(sumCells(run.ledger, "sellOutUnits", whole));
  });

  it("counts an outlet that handles two SKUs once for the brand", () => {
    const brand = handling(run, whole, SMALL_WEEKS).outlets;
    const skus = ownSkus(run).map(
      (sku) => handling(run, sliceOf(run, { sku }), SMALL_WEEKS).outlets,
    );
    expect(brand).toBeGreaterThanOrEqual(Math.max(...skus));
    expect(brand).toBeLessThan(skus.reduce((sum, x) => sum + x, 0));
  });

  it("never handles more outlets than there are, nor weighs above 1", () => {
    const all = universe(run, whole);
    expect(handling(run, whole, SMALL_WEEKS).outlets).toBeLessThanOrEqual(
      all.outlets,
    );
    expect(all.within).toBeLessThan(all.outlets);
    const wd = weightedDistribution(run, whole, SMALL_WEEKS);
    expect(wd).toBeGreaterThan(0);
    expect(wd).toBeLessThanOrEqual(1);
  });

  it("opens a week with the stock the week before closed with", () => {
    for (const tier of ["brand", "distributor", "chain", "outlet"] as const)
      expect(sumStock(run.ledger, "opening", tier, whole, 12, 12)).toBe(
        sumStock(run.ledger, "closing", tier, whole, 11, 11),
      );
  });

  it("has no more repeaters than triers and no more triers than purchases", () => {
    const triers = sumPeople(run, "triers", whole);
    expect(sumPeople(run, "repeaters", whole)).toBeLessThanOrEqual(triers);
    expect(triers).toBeLessThanOrEqual(sumPeople(run, "purchases", whole));
  });
});
