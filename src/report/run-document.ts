/**
 * The run document `taphoa.run/1`: everything a run has to say, as one versioned plain value.
 * The command line prints it, the page shows it, a test holds its shape. Leaves out: the weekly cells of the
 * ledger, which are exported as CSV; the document carries their hash.
 */
import { DAYS_PER_WEEK, civilDate } from "../base/calendar-date.ts";
import type { Warning } from "../base/problem.ts";
import { areaTypes, regionIds } from "../inputs/ids.ts";
import { cellAt, moneyLines } from "../ledger/ledger.ts";
import { RAKING_QUARTERS } from "../base-market.ts";
import { MODEL_VERSION, type Run, ledgerHash } from "../simulate.ts";
import { FIFTHS } from "../world/classes.ts";
import { KINDS, REGIONS } from "../world/geography.ts";
import {
  type BaseRate,
  type ChainReport,
  baseRates,
  chainMeasures,
  chainReport,
  listingFees,
} from "./chain-report.ts";
import { measureValues } from "./measure-values.ts";
import { sumMoney } from "./money-measures.ts";
import { type PartnerRow, partnerRows, partnerWarnings } from "./partners.ts";
import {
  type ShipmentRow,
  shipmentRows,
  shipmentWarnings,
} from "./shipments.ts";
import { ownSkus } from "./slice.ts";
import { weeklyValues } from "./weekly-values.ts";
import { type SkuFunnel, funnelOf } from "./why-not-bought.ts";

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
  /** True for a quick look at coarser shelves. */
  readonly sketch: boolean;
  readonly households: { readonly simulated: number; readonly real: number };
  readonly outlets: { readonly simulated: number; readonly real: number };
  readonly measures: MeasureValues;
  readonly by: {
    readonly region: Readonly<Record<string, MeasureValues>>;
    readonly channel: Readonly<Record<string, MeasureValues>>;
    readonly chain: Readonly<Record<string, MeasureValues>>;
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
  /** Why each own SKU was not bought: needs of the category by the box they ended in. */
  readonly funnel: Readonly<Record<string, SkuFunnel>>;
  /** The distributors' books by territory. */
  readonly partners: readonly PartnerRow[];
  /** Every order to the factory: when it is made, sails and arrives, what it holds and costs. */
  readonly shipments: readonly ShipmentRow[];
  /** VAT on imports, VND: paid, credited so far, and still to come. */
  readonly import_vat: {
    readonly paid: number;
    readonly credited: number;
    readonly open: number;
  };
  /** Chains the plan talked to: listings, stores, short supply. */
  readonly chains: Readonly<Record<string, ChainReport>>;
  /** Fees of the listings won on either basis, and all that was paid under that line, VND. */
  readonly listing_fees: ReturnType<typeof listingFees>;
  /** How launches usually end, to be read beside every forecast. */
  readonly base_rates: readonly BaseRate[];
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

/**
 * The document of a run. The hash over every cell of the ledger takes as long as some weeks of a quick look, which can
 * leave it out: it is "" then.
 */
export function runDocument(run: Run, { hashed = true } = {}): RunDocument {
  const { plan, market, world, options, ledger } = run;
  const totals = measureValues(run);
  return {
    schema: "taphoa.run/1",
    plan: {
      name: plan.name,
      category: plan.category,
      startDate: plan.startDate,
      skus: plan.skus.map(({ id, role }) => ({ id, role })),
      rows: planRows(run),
    },
    model: { version: MODEL_VERSION, dataHash: market.dataHash },
    seed: options.seed,
    scale: options.scale,
    weeks: options.weeks,
    channelBasis: options.channelBasis,
    sketch: options.sketch,
    households: {
      simulated: world.households.count,
      real: sum(world.geography.realHouseholds),
    },
    outlets: {
      simulated: world.outlets.opensWeek.filter((week) => week === 0).length,
      real: sum(world.outlets.universe),
    },
    measures: totals,
    by: {
      region: keyed(regionIds, (_, region) => measureValues(run, { region })),
      channel: keyed(
        market.channels.map(({ id }) => id),
        (_, channel) => measureValues(run, { channel }),
      ),
      chain: Object.fromEntries(
        talkedTo(run).map((n) => [
          market.chains[n]?.id ?? "",
          chainMeasures(run, n),
        ]),
      ),
      sku: Object.fromEntries(
        ownSkus(run).map((sku) => [
          world.skus.ids[sku] ?? "",
          measureValues(run, { sku }),
        ]),
      ),
      region_channel: Object.fromEntries(
        regionIds.flatMap((region, r) =>
          market.channels.map(({ id }, channel) => [
            `${region}/${id}`,
            measureValues(run, { region: r, channel }),
          ]),
        ),
      ),
      week: weekly(run),
      month: periods(run, (date) => `${date.year}-${pad(date.month)}`),
      quarter: periods(
        run,
        (date) => `${date.year}-Q${Math.ceil(date.month / 3)}`,
      ),
    },
    base: baseShares(run),
    funnel: funnelOf(run),
    partners: partnerRows(run),
    shipments: shipmentRows(run),
    import_vat: {
      paid: sum(ledger.vatPaid),
      credited: sum(ledger.vatCredited),
      open: sum(ledger.vatPaid) - sum(ledger.vatCredited),
    },
    chains: Object.fromEntries(
      talkedTo(run).map((n) => [
        market.chains[n]?.id ?? "",
        chainReport(run, n),
      ]),
    ),
    listing_fees: listingFees(run),
    base_rates: baseRates(run),
    contribution_lines: Object.fromEntries(
      moneyLines.map((line) => [line, sumMoney(run, line, 1, options.weeks)]),
    ),
    vndPerTwd: plan.number("fx_twd_vnd"),
    warnings: [
      ...run.warnings,
      ...cashWarning(run, totals),
      ...partnerWarnings(run),
      ...shipmentWarnings(run),
    ],
    ledgerHash: hashed ? ledgerHash(ledger) : "",
  };
}

/** Chains that the plan talked to. */
function talkedTo(run: Run): number[] {
  const { trade, skus } = run.world;
  return run.market.chains.flatMap((_, n) =>
    trade.decisionWeek
      .subarray(n * skus.ownCount, (n + 1) * skus.ownCount)
      .some((week) => week > 0)
      ? [n]
      : [],
  );
}

/** A remark if the plan needs more cash than it says it has. */
function cashWarning(run: Run, totals: MeasureValues): Warning[] {
  const need = totals["peak_cash"] ?? 0;
  const open = run.plan.number("cash_open");
  if (need <= open) return [];
  return [
    {
      code: "cash-short",
      message: `The plan needs ${Math.round(need)} VND of cash by week ${totals["peak_week"]}, it has ${open} VND: find the rest, or slow the launch.`,
      params: { needVnd: need, openVnd: open, week: totals["peak_week"] ?? 0 },
    },
  ];
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}

function keyed<T>(
  ids: readonly string[],
  value: (id: string, index: number) => T,
): Record<string, T> {
  return Object.fromEntries(ids.map((id, i) => [id, value(id, i)]));
}

function planRows(run: Run): PlanRow[] {
  return run.plan.settings
    .filter((setting) => setting.from !== "data")
    .map((setting) => ({
      lever: setting.lever,
      sku: setting.sku,
      channel: setting.channel,
      region: setting.region,
      from_week: String(setting.fromWeek ?? ""),
      to_week: String(setting.toWeek ?? ""),
      value: setting.value,
      unit: setting.unit,
      note: setting.note,
    }));
}

function weekly(run: Run): Record<string, MeasureValues> {
  const weeks: Record<string, MeasureValues> = {};
  for (let week = 1; week <= run.options.weeks; week++)
    weeks[String(week)] = weeklyValues(run, week, week);
  return weeks;
}

/** Measures by month or quarter: a week belongs to the period its Monday lies in. */
function periods(
  run: Run,
  name: (date: { year: number; month: number }) => string,
): Record<string, MeasureValues> {
  const spans = new Map<string, { from: number; to: number }>();
  for (let week = 1; week <= run.options.weeks; week++) {
    const key = name(
      civilDate(run.world.startDay + (week - 1) * DAYS_PER_WEEK),
    );
    spans.set(key, { from: spans.get(key)?.from ?? week, to: week });
  }
  return Object.fromEntries(
    [...spans].map(([key, { from, to }]) => [key, weeklyValues(run, from, to)]),
  );
}

/** Channel shares before the entrant: of all FMCG by the data's basis, and of the category in the burned-in market. */
function baseShares(run: Run): RunDocument["base"] {
  const { market, world, baseLedger, options } = run;
  const { channels, geography } = world;
  let fmcg = 0;
  let fmcgTraditional = 0;
  for (const [r, region] of regionIds.entries())
    for (const [t, type] of areaTypes.entries()) {
      let households = 0;
      geography.realHouseholds.forEach((n, a) => {
        if (geography.kind[a] === r * areaTypes.length + t) households += n;
      });
      const value = households * market.fact("fmcg_value", region, type);
      for (const channel of market.channels) {
        const share = market.fact(
          "channel_shares",
          options.channelBasis,
          region,
          type,
          channel.id,
        );
        fmcg += value * share;
        if (channel.trade === "traditional") fmcgTraditional += value * share;
      }
    }
  const { firstWeek, weeks } = baseLedger.shape;
  // The first quarter of the burn-in precedes the first correction of the channels.
  const from = firstWeek + Math.floor(weeks / RAKING_QUARTERS);
  const sold = new Array<number>(channels).fill(0);
  for (let week = from; week < firstWeek + weeks; week++)
    for (let k = 0; k < world.skus.ownFrom; k++)
      for (let c = 0; c < channels; c++)
        for (let r = 0; r < REGIONS; r++)
          sold[c] =
            (sold[c] ?? 0) +
            (baseLedger.cells.sellOutValue[cellAt(baseLedger, week, k, c, r)] ??
              0);
  const total = sum(sold);
  const target = targetShares(run);
  const traditional = (c: number): boolean =>
    market.channels[c]?.trade === "traditional";
  return {
    tt_share: fmcgTraditional / fmcg,
    category_tt_share: sum(sold.filter((_, c) => traditional(c))) / total,
    channel_shares: keyed(
      market.channels.map(({ id }) => id),
      (_, c) => ({
        simulated: (sold[c] ?? 0) / total,
        target: target[c] ?? 0,
      }),
    ),
  };
}

/** National target shares of the category's channels: kinds of area weighed by their expected occasions. */
function targetShares(run: Run): number[] {
  const { world } = run;
  const weight = new Array<number>(KINDS).fill(0);
  world.households.class.forEach((c, h) => {
    const kind = Math.floor(c / FIFTHS);
    weight[kind] =
      (weight[kind] ?? 0) + (world.households.occasionsPerWeek[h] ?? 0);
  });
  const total = sum(weight);
  return Array.from({ length: world.channels }, (_, c) =>
    sum(
      weight.map(
        (w, kind) =>
          (w / total) * (world.trips.target[kind * world.channels + c] ?? 0),
      ),
    ),
  );
}
