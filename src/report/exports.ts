/**
 * A result folder as text: ledger.csv (every weekly cell that is not empty), summary.csv (measures by slice, VND with
 * a TWD twin) and the manifest that makes the run reproducible.
 */
import { formatCsv } from "../base/csv.ts";
import { regionIds } from "../inputs/ids.ts";
import {
  cellAt,
  cellFields,
  moneyLines,
  stockAt,
  stockFields,
  tiers,
} from "../ledger/ledger.ts";
import { measures } from "../ledger/measures.ts";
import { MODEL_VERSION, type Run, ledgerHash } from "../simulate.ts";
import type { MeasureValues, RunDocument } from "./run-document.ts";

export interface Manifest {
  readonly schema: "taphoa.manifest/1";
  readonly modelVersion: string;
  readonly dataHash: string;
  readonly plan: string;
  readonly seed: string;
  readonly scale: number;
  readonly weeks: number;
  readonly channelBasis: string;
  readonly sketch: boolean;
  readonly householdsSimulated: number;
  readonly ledgerHash: string;
}

export function manifest(run: Run): Manifest {
  return {
    schema: "taphoa.manifest/1",
    modelVersion: MODEL_VERSION,
    dataHash: run.market.dataHash,
    plan: run.plan.name,
    ...run.options,
    householdsSimulated: run.world.households.count,
    ledgerHash: ledgerHash(run.ledger),
  };
}

/** Long CSV of the ledger: table, week, SKU, channel or tier, region, field, value; zero cells are left out. */
export function ledgerCsv(run: Run): string {
  const { ledger, world, market } = run;
  const { firstWeek, weeks } = ledger.shape;
  const rows: (string | number)[][] = [];
  for (let week = firstWeek; week < firstWeek + weeks; week++) {
    for (let k = 0; k < world.skus.count; k++)
      regionIds.forEach((region, r) => {
        const sku = world.skus.ids[k] ?? "";
        market.channels.forEach(({ id }, c) => {
          const at = cellAt(ledger, week, k, c, r);
          for (const field of cellFields) {
            const value = ledger.cells[field][at] ?? 0;
            if (value !== 0)
              rows.push(["cells", week, sku, id, region, field, value]);
          }
        });
        tiers.forEach((tier, t) => {
          const at = stockAt(ledger, week, k, t, r);
          for (const field of stockFields) {
            const value = ledger.stock[field][at] ?? 0;
            if (value !== 0)
              rows.push(["stock", week, sku, tier, region, field, value]);
          }
        });
      });
    for (const line of moneyLines) {
      const value = ledger.money[line][week - firstWeek] ?? 0;
      if (value !== 0) rows.push(["money", week, "", "", "", line, value]);
    }
    rows.push([
      "money",
      week,
      "",
      "",
      "",
      "cash",
      ledger.cash[week - firstWeek] ?? 0,
    ]);
  }
  return formatCsv(
    ["table", "week", "sku", "channel_or_tier", "region", "field", "value"],
    rows,
  );
}

/** Tidy CSV of the measures: slice, key, measure, unit, value, and a TWD twin of money. */
export function summaryCsv(document: RunDocument): string {
  const rows: (string | number)[][] = [];
  const push = (slice: string, key: string, values: MeasureValues): void => {
    for (const measure of measures) {
      const value = values[measure.id];
      if (value === null || value === undefined) continue;
      rows.push([
        slice,
        key,
        measure.id,
        measure.unit,
        value,
        measure.unit === "VND" ? value / document.vndPerTwd : "",
      ]);
    }
  };
  push("total", "", document.measures);
  for (const [slice, table] of Object.entries(document.by))
    for (const [key, values] of Object.entries(table)) push(slice, key, values);
  return formatCsv(["slice", "key", "measure", "unit", "value", "twd"], rows);
}
