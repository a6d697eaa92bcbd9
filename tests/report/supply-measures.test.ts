import { describe, expect, it } from "vitest";
import { ownAt } from "../../src/ledger/ledger.ts";
import { factoryCases } from "../../src/world/factory.ts";
import { sliceOf } from "../../src/report/slice.ts";
import { supplyMeasures } from "../../src/report/supply-measures.ts";
import { blankRun } from "../support/tiny-world.ts";

describe("measures of the factory", () => {
  const run = blankRun(3);
  const { plan, ledger, world } = run;
  const { ownFrom, casePack } = world.skus;
  // The demo orders every second week: in weeks 1 and 3.
  const makes = factoryCases(plan, 1) + factoryCases(plan, 3);
  const order = (week: number, i: number, wanted: number, got: number) => {
    const inCase = casePack[ownFrom + i]!;
    ledger.wantedUnits[ownAt(ledger, week, i)] = wanted * inCase;
    ledger.orderedUnits[ownAt(ledger, week, i)] = got * inCase;
  };
  order(1, 0, 300, 300);
  order(3, 1, 500, 100);

  it("say how much of the capacity was ordered, and which orders were filled: one of two", () => {
    const values = supplyMeasures(run, sliceOf(run));
    expect(values["capacity_use"]).toBeCloseTo(400 / makes, 12);
    expect(values["order_fill"]).toBe(0.5);
  });

  it("know one SKU's orders, but no capacity of its own, and nothing of one region", () => {
    const one = supplyMeasures(run, sliceOf(run, { sku: ownFrom + 1 }));
    expect(one["order_fill"]).toBe(0);
    expect(one["capacity_use"]).toBeNull();
    expect(supplyMeasures(run, sliceOf(run, { region: 0 }))).toEqual({});
  });
});
