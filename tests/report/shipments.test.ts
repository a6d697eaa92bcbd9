import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { runDocument } from "../../src/report/run-document.ts";
import {
  shipmentRows,
  shipmentWarningCodes,
  shipmentWarnings,
  shipmentsCsv,
} from "../../src/report/shipments.ts";
import { briskPlan, tinyRun, total } from "../support/tiny-world.ts";

const run = tinyRun(12);
const rows = shipmentRows(run);
const { plan, ledger } = run;

describe("the list of shipments", () => {
  it("holds every pack that arrived or is on its way", () => {
    const arrived = rows
      .filter((row) => row.arrival_week <= 12)
      .reduce((sum, row) => sum + row.packs, 0);
    expect(arrived).toBe(total(ledger.arrivedUnits));
    const later = rows
      .filter((row) => row.arrival_week > 12)
      .reduce((sum, row) => sum + row.packs, 0);
    expect(later).toBe(total(run.world.trade.shipments));
    expect(later).toBeGreaterThan(0);
  });

  it("begins with shipments ordered before the launch, and has its steps in order", () => {
    const opening = rows.filter((row) => row.arrival_week === 1);
    expect(opening).toHaveLength(3);
    for (const row of opening) {
      // 4 weeks of production, 4 + 8 days: six weeks.
      expect(row.ordered_week).toBe(-5);
      expect(row.ordered_date < plan.startDate).toBe(true);
    }
    for (const row of rows) {
      expect(row.produced_week - row.ordered_week).toBe(4);
      expect(row.landed_week).toBeGreaterThan(row.produced_week);
      expect(row.arrival_week).toBeGreaterThanOrEqual(row.landed_week);
      expect(row.cases).toBeLessThanOrEqual(row.cases_wanted);
      expect(row.taxes_paid_week).toBe(row.arrival_week);
      expect(row.vat_return_week).toBe(row.arrival_week + 5);
    }
  });

  it("values a shipment by its packs: VAT is on value, duty and excise together", () => {
    for (const row of rows) {
      const casePack = plan.number("units_per_case", { sku: row.sku });
      expect(row.packs).toBe(row.cases * casePack);
      expect(row.factory_vnd).toBeLessThan(row.cif_vnd);
      const base = row.cif_vnd + row.duty_vnd + row.excise_vnd;
      expect(row.vat_vnd / base).toBeGreaterThan(0.05);
      expect(row.vat_vnd / base).toBeLessThanOrEqual(0.1 + 1e-9);
    }
    const paid = rows
      .filter((row) => row.arrival_week <= 12)
      .reduce((sum, row) => sum + row.vat_vnd, 0);
    // Exchange rates walk a little from the plan's.
    expect(total(ledger.vatPaid) / paid).toBeGreaterThan(0.9);
    expect(total(ledger.vatPaid) / paid).toBeLessThan(1.1);
  });

  it("is in the run document and, with the same columns, in a table", () => {
    expect(runDocument(run).shipments).toEqual(rows);
    const { table, problems } = parseCsv("shipments.csv", shipmentsCsv(rows));
    expect(problems).toEqual([]);
    expect(table!.rows).toHaveLength(rows.length);
    expect(table!.header).toEqual(Object.keys(rows[0]!));
    // Whole đồng, hundredths of a container: no tail of digits that nobody measured.
    for (const { cells } of table!.rows)
      for (const cell of Object.values(cells))
        expect(cell).not.toMatch(/\.\d{3}/);
  });

  it("warns of a factory that is too small, and of no other", () => {
    expect(shipmentWarnings(run)).toEqual([]);
    const small = tinyRun(6, {
      rows: [
        ...briskPlan.filter((row) => !row.startsWith("capacity_week")),
        "capacity_week,,,,,,100,cases,",
      ],
    });
    const warnings = shipmentWarnings(small);
    expect(warnings.map(({ code }) => code)).toEqual(shipmentWarningCodes);
    expect(warnings[0]!.params).toMatchObject({ week: -5 });
  });
});
