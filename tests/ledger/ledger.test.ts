import { describe, expect, it } from "vitest";
import {
  add,
  areaAt,
  brandAt,
  cellAt,
  createLedger,
  ledgerColumns,
  peopleAt,
  routeAt,
  stockAt,
  tiers,
} from "../../src/ledger/ledger.ts";

const shape = {
  firstWeek: -1,
  weeks: 4,
  skus: 5,
  ownFrom: 3,
  channels: 2,
  areas: 6,
  chains: 4,
};
const ledger = createLedger(shape);
const WEEKS = [-1, 0, 1, 2];

/** Every position once, from the first to the last of the column. */
function expectDense(positions: readonly number[], size: number): void {
  expect([...positions].sort((a, b) => a - b)).toEqual(
    Array.from({ length: size }, (_, i) => i),
  );
}

function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

describe("the ledger", () => {
  it("has one place for every week, SKU, channel and region, burn-in weeks included", () => {
    const at = WEEKS.flatMap((week) =>
      upTo(5).flatMap((k) =>
        upTo(2).flatMap((c) =>
          upTo(3).map((r) => cellAt(ledger, week, k, c, r)),
        ),
      ),
    );
    expectDense(at, ledger.cells.sellOutUnits.length);
  });

  it("has one place for every week, SKU, tier and region", () => {
    const at = WEEKS.flatMap((week) =>
      upTo(5).flatMap((k) =>
        tiers.flatMap((_, t) =>
          upTo(3).map((r) => stockAt(ledger, week, k, t, r)),
        ),
      ),
    );
    expectDense(at, ledger.stock.closing.length);
  });

  it("has one place for every week, own SKU or the brand, and region", () => {
    const at = WEEKS.flatMap((week) =>
      upTo(3).flatMap((own) =>
        upTo(3).map((r) => peopleAt(ledger, week, own, r)),
      ),
    );
    expectDense(at, ledger.people.triers.length);
  });

  it("has one place for every week and region in the columns of routes", () => {
    const at = WEEKS.flatMap((week) =>
      upTo(3).map((r) => routeAt(ledger, week, r)),
    );
    expectDense(at, ledger.route.calls.length);
  });

  it("has one place for every week, own SKU and area, and for every week, channel and region of the brand", () => {
    const areas = WEEKS.flatMap((week) =>
      upTo(2).flatMap((own) =>
        upTo(6).map((a) => areaAt(ledger, week, own, a)),
      ),
    );
    expectDense(areas, ledger.area.stockUnits.length);
    const brand = WEEKS.flatMap((week) =>
      upTo(2).flatMap((c) => upTo(3).map((r) => brandAt(ledger, week, c, r))),
    );
    expectDense(brand, ledger.brandHandling.length);
    expect(ledger.netSalesByChannel.length).toBe(brand.length);
  });

  it("names every column once, and none stands in for two", () => {
    const columns = ledgerColumns(ledger);
    expect(new Set(columns.map(([name]) => name)).size).toBe(columns.length);
    expect(new Set(columns.map(([, column]) => column)).size).toBe(
      columns.length,
    );
    expect(columns.map(([name]) => name)).toContain("money.netSales");
  });

  it("starts empty and adds", () => {
    for (const [, column] of ledgerColumns(createLedger(shape)))
      expect(column.every((x) => x === 0)).toBe(true);
    const column = new Float64Array(2);
    add(column, 1, 3_000_000_000);
    add(column, 1, 0.5);
    expect([...column]).toEqual([0, 3_000_000_000.5]);
  });
});
