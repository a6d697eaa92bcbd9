/**
 * Every order to the factory as a shipment: when it is made, sails, clears and arrives, what it holds and what is paid for
 * it. Values are at the plan's exchange rates of the week of arrival, for the whole shipment; the brand pays the part
 * `stock_borne` of them, duty and VAT as the goods land. Weeks before the launch are 0 and less; the first shipment was
 * ordered then. Orders that had not arrived when the run ended are in the list.
 */
import { formatCsv } from "../base/csv.ts";
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import type { Warning } from "../base/problem.ts";
import { dayOfWeek, landedCost, taxRate } from "../inputs/landed-cost.ts";
import { ownAt } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";

/** Codes of the warnings of this file. */
export const shipmentWarningCodes = ["factory-short"] as const;

const HUNDREDTHS = 100;

export interface ShipmentRow {
  readonly sku: string;
  readonly ordered_week: number;
  readonly ordered_date: string;
  /** Week in which the goods leave the factory, land at the port, and reach the warehouse. */
  readonly produced_week: number;
  readonly landed_week: number;
  readonly arrival_week: number;
  readonly arrival_date: string;
  readonly clearance_days: number;
  /** Cases wanted, and cases the factory could make. */
  readonly cases_wanted: number;
  readonly cases: number;
  readonly packs: number;
  readonly containers: number;
  readonly factory_vnd: number;
  readonly cif_vnd: number;
  readonly duty_vnd: number;
  readonly excise_vnd: number;
  readonly vat_vnd: number;
  readonly taxes_paid_week: number;
  /** Week of the return in which the VAT can be credited. */
  readonly vat_return_week: number;
}

function rowOf(run: Run, i: number, week: number, packs: number): ShipmentRow {
  const { plan, market, ledger, world } = run;
  const { skus } = world;
  const sku = skus.ids[skus.ownFrom + i] ?? "";
  const casePack = skus.casePack[skus.ownFrom + i] ?? 1;
  const at = ownAt(ledger, week, i);
  const arrival = ledger.arrivalWeek[at] ?? 0;
  const made = plan.number("prod_weeks", {}, week);
  const sea = plan.number("sea_days", {}, week);
  const clearance = plan.number("clearance_days", {}, week);
  // The opening shipment was ordered so as to be there.
  const ordered =
    arrival > week
      ? week
      : arrival - Math.ceil(made + (sea + clearance) / DAYS_PER_WEEK);
  const landed = ordered + made + Math.ceil(sea / DAYS_PER_WEEK);
  const taxed = Math.max(1, arrival);
  const cost = landedCost(plan, market, sku, taxed);
  const vat = taxRate(plan, market, "vat", taxed, sku);
  const cases = packs / casePack;
  return {
    sku,
    ordered_week: ordered,
    ordered_date: dayOfWeek(plan, ordered),
    produced_week: ordered + made,
    landed_week: landed,
    arrival_week: arrival,
    arrival_date: dayOfWeek(plan, arrival),
    clearance_days: Math.max(0, arrival - landed) * DAYS_PER_WEEK,
    cases_wanted: (ledger.wantedUnits[at] ?? 0) / casePack,
    cases,
    packs,
    containers:
      (cases * plan.number("case_cbm", { sku })) /
      plan.parameter("containerCbm"),
    factory_vnd: packs * plan.number("exw_cost", { sku }, taxed),
    cif_vnd: packs * cost.cifVnd,
    duty_vnd: packs * cost.dutyVnd,
    excise_vnd: packs * cost.exciseVnd,
    vat_vnd: packs * (cost.cifVnd + cost.dutyVnd + cost.exciseVnd) * vat,
    taxes_paid_week: arrival,
    vat_return_week: arrival + Math.round(plan.parameter("vatReturnWeeks")),
  };
}

/** All shipments in the order in which they were ordered. */
export function shipmentRows(run: Run): ShipmentRow[] {
  const { ledger, world, options } = run;
  const rows: ShipmentRow[] = [];
  for (let week = 1; week <= options.weeks; week++)
    for (let i = 0; i < world.skus.ownCount; i++) {
      const packs = ledger.orderedUnits[ownAt(ledger, week, i)] ?? 0;
      if (packs > 0) rows.push(rowOf(run, i, week, packs));
    }
  return rows;
}

export function shipmentsCsv(rows: readonly ShipmentRow[]): string {
  const columns = [
    "sku",
    "ordered_week",
    "ordered_date",
    "produced_week",
    "landed_week",
    "arrival_week",
    "arrival_date",
    "clearance_days",
    "cases_wanted",
    "cases",
    "packs",
    "containers",
    "factory_vnd",
    "cif_vnd",
    "duty_vnd",
    "excise_vnd",
    "vat_vnd",
    "taxes_paid_week",
    "vat_return_week",
  ] as const satisfies readonly (keyof ShipmentRow)[];
  return formatCsv(
    [...columns],
    rows.map((row) => columns.map((name) => written(name, row[name]))),
  );
}

/** Money in whole đồng, cases and containers to a hundredth. */
function written(name: string, value: string | number): string | number {
  if (typeof value === "string") return value;
  return name.endsWith("_vnd")
    ? Math.round(value)
    : Math.round(value * HUNDREDTHS) / HUNDREDTHS;
}

/** A remark if the factory could not make what was ordered. */
export function shipmentWarnings(run: Run): Warning[] {
  const weeks = new Set<number>();
  const short = new Set<number>();
  for (const row of shipmentRows(run)) {
    weeks.add(row.ordered_week);
    if (row.cases_wanted - row.cases >= 1) short.add(row.ordered_week);
  }
  if (short.size === 0) return [];
  const first = Math.min(...short);
  return [
    {
      code: "factory-short",
      message: `${short.size} of ${weeks.size} orders were more than the factory makes, the first in week ${first}: shelves stay empty for want of goods, whatever the safety stock.`,
      params: { count: short.size, orders: weeks.size, week: first },
    },
  ];
}
