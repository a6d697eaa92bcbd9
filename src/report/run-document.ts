/**
 * The run document `taphoa.run/1`: everything a run has to say, as one versioned plain value.
 * The command line prints it, the page shows it, a test holds its shape. Leaves out: the weekly cells of the
 * ledger, which are exported as CSV; the document carries their hash.
 */
import type { Warning } from "../base/problem.ts";

/** Measure values by id; null where a measure is not defined (nothing was ever shipped, say). Never NaN. */
export type MeasureValues = Readonly<Record<string, number | null>>;

export interface RunDocument {
  readonly schema: "taphoa.run/1";
  readonly plan: {
    readonly name: string;
    readonly category: string;
    readonly startDate: string;
    readonly skus: readonly { readonly id: string; readonly role: string }[];
    /** Every value the plan set itself (not the defaults), as in the plan file. */
    readonly rows: readonly PlanRow[];
  };
  readonly model: { readonly version: string; readonly dataHash: string };
  readonly seed: string;
  readonly scale: number;
  readonly weeks: number;
  readonly channelBasis: string;
  readonly households: { readonly simulated: number; readonly real: number };
  readonly outlets: { readonly simulated: number; readonly real: number };
  readonly measures: MeasureValues;
  readonly by: {
    readonly region: Readonly<Record<string, MeasureValues>>;
    readonly channel: Readonly<Record<string, MeasureValues>>;
    readonly sku: Readonly<Record<string, MeasureValues>>;
    readonly region_channel: Readonly<Record<string, MeasureValues>>;
    readonly week: Readonly<Record<string, MeasureValues>>;
    readonly month: Readonly<Record<string, MeasureValues>>;
    readonly quarter: Readonly<Record<string, MeasureValues>>;
  };
  readonly base: {
    /** Value share of traditional trade in all FMCG under the chosen basis (from the data). */
    readonly tt_share: number;
    /** Value share of traditional trade in this category, in the burned-in market. */
    readonly category_tt_share: number;
    /** Value share by channel in this category, in the burned-in market, beside its target. */
    readonly channel_shares: Readonly<
      Record<string, { readonly simulated: number; readonly target: number }>
    >;
  };
  /** Contribution by line in VND; the lines add up to the measure `contribution`. */
  readonly contribution_lines: Readonly<Record<string, number>>;
  /** Currency rate used for the TWD twin of every VND figure: VND per TWD. */
  readonly vndPerTwd: number;
  readonly warnings: readonly Warning[];
  readonly ledgerHash: string;
}

export interface PlanRow {
  readonly lever: string;
  readonly sku: string;
  readonly channel: string;
  readonly region: string;
  readonly from_week: string;
  readonly to_week: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}
