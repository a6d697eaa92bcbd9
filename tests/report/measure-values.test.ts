/** Measures: each follows its formula from the ledger's sums, and none is ever NaN. */
import { describe, expect, it } from "vitest";
import { moneyLines } from "../../src/ledger/ledger.ts";
import { measures } from "../../src/ledger/measures.ts";
import {
  cumulativeCash,
  measureValues,
  sumMoney,
} from "../../src/report/measure-values.ts";
import { sliceOf, sumCells } from "../../src/report/slice.ts";
import { SMALL_WEEKS, smallRun } from "../support/small-run.ts";

describe("the values of the measures", () => {
  const run = smallRun();
  const values = measureValues(run);
  const slice = sliceOf(run);

  it("divides sell-out by receipts of outlets for sell-through", () => {
    const sold = sumCells(run.ledger, "sellOutUnits", slice);
    const received = sumCells(run.ledger, "receiptUnits", slice);
    expect(values["sell_through"]).toBe(sold / received);
    expect(values["sellout_units"]).toBe(sold);
    expect(values["secondary_units"]).toBe(received);
  });

  it("gives sell-through of week 13 from weeks 1 to 13 and none beyond the run", () => {
    const early = sliceOf(run, { toWeek: 13 });
    expect(values["sell_through_w13"]).toBe(
      sumCells(run.ledger, "sellOutUnits", early) /
        sumCells(run.ledger, "receiptUnits", early),
    );
    expect(values["sell_through_w26"]).toBeNull();
    expect(values["sell_through_w52"]).toBeNull();
  });

  it("sums the money lines to the contribution", () => {
    const lines = moneyLines.map((line) => sumMoney(run, line, 1, SMALL_WEEKS));
    expect(values["contribution"]).toBeCloseTo(
      lines.reduce((sum, x) => sum + x, 0),
      3,
    );
    expect(values["contribution_y1"]).toBe(values["contribution"]);
  });

  it("finds the largest cash need at the lowest point of cumulative cash", () => {
    const cash = cumulativeCash(run);
    expect(values["peak_cash"]).toBe(-Math.min(0, ...cash));
    expect(cash[(values["peak_week"] ?? 0) - 1]).toBe(-values["peak_cash"]!);
    expect(values["cash"]).toBe(cash[SMALL_WEEKS - 1]);
  });

  it("never gives NaN or infinity, in any slice", () => {
    const slices = [
      {},
      { sku: run.world.skus.ownFrom },
      { channel: 0 },
      { channel: 5 },
      { region: 1 },
      { region: 2, channel: 3 },
      { fromWeek: 1, toWeek: 1 },
    ];
    for (const request of slices)
      for (const [id, value] of Object.entries(measureValues(run, request)))
        expect(
          value === null || Number.isFinite(value),
          `${id} in ${JSON.stringify(request)}`,
        ).toBe(true);
  });

  it("keeps shares and rates between 0 and 1", () => {
    for (const id of [
      "nd",
      "wd",
      "oos_rate",
      "awareness",
      "trial",
      "repeat",
      "penetration",
      "share_vol",
      "share_val",
      "listing_survival",
      "tet_dependency",
    ]) {
      const value = values[id];
      if (value === null || value === undefined) continue;
      expect(value, id).toBeGreaterThanOrEqual(0);
      expect(value, id).toBeLessThanOrEqual(1);
    }
    expect(values["tdp"]!).toBeLessThanOrEqual(run.world.skus.ownCount);
  });

  it("leaves a single traditional channel without a sell-in of its own", () => {
    expect(measureValues(run, { channel: 0 })["sellin_units"]).toBeNull();
    expect(values["sellin_units"]).not.toBeNull();
  });

  it("defines every value it gives", () => {
    const known = new Set(measures.map(({ id }) => id));
    expect(Object.keys(values).filter((id) => !known.has(id))).toEqual([]);
    expect(Object.keys(values).length).toBeGreaterThan(30);
  });
});
