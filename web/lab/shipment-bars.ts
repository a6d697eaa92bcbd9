/** Shipments and promotions as bars over the weeks of a run, one lane a SKU. Pure. */
import type { RunDocument } from "../../src/index.ts";

export interface Bar {
  readonly lane: string;
  readonly kind: "shipment" | "promotion";
  readonly from: number;
  readonly to: number;
  readonly cases: number;
}

/** Shipments from order to arrival, then the promotions the plan names, by SKU; "" is every SKU. */
export function barsOf(document: RunDocument): Bar[] {
  const shipments = document.shipments.map((row): Bar => ({
    lane: row.sku,
    kind: "shipment",
    from: row.ordered_week,
    to: row.arrival_week,
    cases: row.cases,
  }));
  const promotions = document.plan.rows
    .filter(({ lever, value }) => lever === "promo_depth" && Number(value) > 0)
    .map((row): Bar => ({
      lane: row.sku,
      kind: "promotion",
      from: Number(row.from_week) || 1,
      to: Number(row.to_week) || document.weeks,
      cases: 0,
    }));
  return [...shipments, ...promotions];
}

export function lanesOf(document: RunDocument): string[] {
  const lanes = new Set(document.plan.skus.map(({ id }) => id));
  for (const bar of barsOf(document)) lanes.add(bar.lane);
  return [...lanes];
}
