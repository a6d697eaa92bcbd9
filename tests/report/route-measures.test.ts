import { describe, expect, it } from "vitest";
import { routeAt } from "../../src/ledger/ledger.ts";
import { routeMeasures } from "../../src/report/route-measures.ts";
import { sliceOf } from "../../src/report/slice.ts";
import { blankRun } from "../support/tiny-world.ts";

describe("measures of routes", () => {
  const run = blankRun(3);
  const { route, money } = run.ledger;
  const book = (
    week: number,
    region: number,
    of: Partial<Record<keyof typeof route, number>>,
  ) => {
    for (const [field, value] of Object.entries(of))
      route[field as keyof typeof route][routeAt(run.ledger, week, region)] =
        value;
  };
  book(1, 0, { calls: 100, orders: 10, orderLines: 15, orderVnd: 2_000_000 });
  book(2, 2, { calls: 300, orders: 40, orderLines: 85, orderVnd: 8_000_000 });
  money.salesForce[1] = -5_000_000;

  it("divide what the whole country booked: 50 orders of two lines in 400 calls, 200,000 đồng each", () => {
    expect(routeMeasures(run, sliceOf(run))).toEqual({
      calls: 400,
      call_success: 0.125,
      order_lines: 2,
      order_value: 200_000,
      rep_productivity: 25_000,
      cost_per_order: 100_000,
    });
  });

  it("tell a region's own, but for the cost, which is not booked by region", () => {
    const south = routeMeasures(run, sliceOf(run, { region: 2 }));
    expect(south).toMatchObject({ calls: 300, order_value: 200_000 });
    expect(south["cost_per_order"]).toBeNull();
  });

  it("tell only the weeks asked for", () => {
    const first = routeMeasures(run, sliceOf(run, { fromWeek: 1, toWeek: 1 }));
    expect(first).toMatchObject({ calls: 100, order_lines: 1.5 });
  });

  it("have nothing to divide without calls, and nothing to say of a SKU or a channel", () => {
    expect(routeMeasures(blankRun(2), sliceOf(blankRun(2)))).toEqual({
      calls: 0,
      call_success: null,
      order_lines: null,
      order_value: null,
      rep_productivity: null,
      cost_per_order: null,
    });
    const { ownFrom } = run.world.skus;
    expect(routeMeasures(run, sliceOf(run, { sku: ownFrom }))).toEqual({});
    expect(routeMeasures(run, sliceOf(run, { channel: 0 }))).toEqual({});
  });
});
