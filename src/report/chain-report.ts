/**
 * The chain's view of a run: what a facing of the brand earned the chain per week against a facing of incumbents, what it
 * listed, sold and was short of; listing fees on either basis; and how launches usually end.
 *   retailer_pnl = (front + back margin) per facing and week of a store with stock = Σ value without VAT × margin rate
 *                  ÷ (weeks of stores with stock × facings);  back margin is on the invoice, front margin on the shelf price
 * Incumbents are taken at the chain's usual terms and two facings a SKU. Leaves out: the chain's own costs of space.
 */
import { taxRate } from "../inputs/landed-cost.ts";
import { regionIds } from "../inputs/ids.ts";
import { type ChainField, chainAt } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";
import { chainScope, hasBuyer } from "../world/chains.ts";
import { REGIONS } from "../world/geography.ts";
import { term } from "../world/terms.ts";
import { chainStatus } from "../world/trade.ts";
import type { MeasureValues } from "./run-document.ts";

const USUAL_FACINGS = 2;

export interface ChainReport {
  /** Status of each own SKU at the end, and the week of its listing (null if it was never listed). */
  readonly skus: Readonly<
    Record<string, { readonly status: string; readonly listed: number | null }>
  >;
  readonly stores_open: number;
  /** Stores that list any own SKU in the last week. */
  readonly stores_listing: number;
  /** Packs that the chain ordered and did not get. */
  readonly short_units: number;
}

/** A base rate to hold a forecast against. */
export interface BaseRate {
  readonly id: string;
  readonly after_weeks: number;
  readonly value: number;
  readonly definition: string;
  readonly source: string;
}

/** Which chains, own SKUs, regions and weeks a figure is about. */
export interface ChainSlice {
  readonly chains: readonly number[];
  /** Positions of own SKUs. */
  readonly own: readonly number[];
  readonly regions: readonly number[];
  readonly fromWeek: number;
  readonly toWeek: number;
}

export function sumChain(
  run: Run,
  field: ChainField,
  slice: ChainSlice,
  places: readonly number[] = slice.own,
): number {
  const column = run.ledger.chain[field];
  let sum = 0;
  for (let week = slice.fromWeek; week <= slice.toWeek; week++)
    for (const n of slice.chains)
      for (const place of places)
        for (const r of slice.regions)
          sum += column[chainAt(run.ledger, week, n, place, r)] ?? 0;
  return sum;
}

/** 1 + VAT of SKU k in a week, worked out once for each run: a report asks for it slice by slice. */
function vatFactors(run: Run): (week: number, k: number) => number {
  const { market, plan, world } = run;
  const kept = vatRates.get(run) ?? [];
  vatRates.set(run, kept);
  return (week, k) =>
    (kept[week * world.skus.count + k] ??=
      1 + taxRate(plan, market, "vat", week, world.skus.ids[k] ?? ""));
}

const vatRates = new WeakMap<Run, number[]>();

/** Margin of the chain per facing and week: of own SKUs, and of incumbents in the same chains and weeks. */
export function retailerPnl(
  run: Run,
  slice: ChainSlice,
): { own: number | null; incumbents: number | null } {
  const { market, plan, ledger, world } = run;
  let own = 0;
  let ownFacings = 0;
  let rival = 0;
  let rivalFacings = 0;
  const vat = vatFactors(run);
  for (const n of slice.chains) {
    if (!hasBuyer(world, n)) continue;
    const scope = chainScope(world, n);
    const front = term(market, "front_margin", scope.channel, scope.chain);
    const back = term(market, "back_margin", scope.channel, scope.chain);
    for (let week = slice.fromWeek; week <= slice.toWeek; week++) {
      const asked = plan.number("facings", scope, week);
      const ownFront = plan.number("front_margin", scope, week);
      const ownBack = plan.number("back_margin", scope, week);
      for (const r of slice.regions) {
        let here = 0;
        for (const i of slice.own) {
          const at = chainAt(ledger, week, n, i, r);
          const stores = ledger.chain.stockedStores[at] ?? 0;
          here += stores;
          own +=
            ((ledger.chain.sellOutValue[at] ?? 0) /
              vat(week, world.skus.ownFrom + i)) *
            (ownFront + (1 - ownFront) * ownBack);
          ownFacings += stores * asked;
        }
        if (here === 0) continue;
        const at = chainAt(ledger, week, n, world.skus.ownCount + 1, r);
        rival +=
          ((ledger.chain.sellOutValue[at] ?? 0) /
            vat(week, world.skus.ownFrom)) *
          (front + (1 - front) * back);
        rivalFacings += (ledger.chain.stockedStores[at] ?? 0) * USUAL_FACINGS;
      }
    }
  }
  return {
    own: ownFacings > 0 ? own / ownFacings : null,
    incumbents: rivalFacings > 0 ? rival / rivalFacings : null,
  };
}

/** The two measures of the chain's view for a slice. */
export function chainView(run: Run, slice: ChainSlice): MeasureValues {
  const { own, incumbents } = retailerPnl(run, slice);
  return {
    retailer_pnl: own,
    retailer_pnl_index:
      own !== null && incumbents !== null && incumbents > 0
        ? own / incumbents
        : null,
  };
}

/** Share of a set of chains' listings that are not delisted at the end. */
export function listingSurvival(
  run: Run,
  chains: readonly number[],
  own: readonly number[],
): number | null {
  const { trade, skus } = run.world;
  let won = 0;
  let alive = 0;
  for (const n of chains)
    for (const i of own) {
      const status = trade.status[n * skus.ownCount + i];
      if (status === chainStatus.listed) alive += 1;
      if (status === chainStatus.listed || status === chainStatus.delisted)
        won += 1;
    }
  return won > 0 ? alive / won : null;
}

function wholeOf(run: Run, n: number): ChainSlice {
  return {
    chains: [n],
    own: Array.from({ length: run.world.skus.ownCount }, (_, i) => i),
    regions: regionIds.map((_, r) => r),
    fromWeek: 1,
    toWeek: run.options.weeks,
  };
}

/** Measures of one chain over the whole run. */
export function chainMeasures(run: Run, n: number): MeasureValues {
  const slice = wholeOf(run, n);
  return {
    sellin_units: sumChain(run, "sellInUnits", slice),
    sellout_units: sumChain(run, "sellOutUnits", slice),
    sellout_value: sumChain(run, "sellOutValue", slice),
    listing_survival: listingSurvival(run, [n], slice.own),
    ...chainView(run, slice),
  };
}

const STATUS = Object.fromEntries(
  Object.entries(chainStatus).map(([name, code]) => [code, name]),
);

export function chainReport(run: Run, n: number): ChainReport {
  const { trade, skus, sites } = run.world;
  const slice = wholeOf(run, n);
  const last = { ...slice, fromWeek: slice.toWeek };
  let stores = 0;
  for (let r = 0; r < REGIONS; r++)
    stores += sites.chainStores[n * REGIONS + r] ?? 0;
  return {
    skus: Object.fromEntries(
      slice.own.map((i) => {
        const at = n * skus.ownCount + i;
        const week = trade.listedWeek[at] ?? 0;
        return [
          skus.ids[skus.ownFrom + i] ?? "",
          {
            status: STATUS[trade.status[at] ?? 0] ?? "none",
            listed: week > 0 ? week : null,
          },
        ];
      }),
    ),
    stores_open: stores,
    stores_listing: sumChain(run, "listedStores", last, [skus.ownCount]),
    short_units: sumChain(run, "shortUnits", slice),
  };
}

/** Listing fees of the run's listings, had every chain asked per banner or per store, and what was paid. */
export function listingFees(run: Run): {
  readonly per_banner: number;
  readonly per_store: number;
  readonly paid: number;
} {
  const { feesPerBanner, feesPerStore, money } = run.ledger;
  const total = (column: Float64Array): number =>
    column.reduce((sum, x) => sum + x, 0);
  return {
    per_banner: total(feesPerBanner),
    per_store: total(feesPerStore),
    paid: -total(money.listingFees) + 0,
  };
}

export function baseRates(run: Run): BaseRate[] {
  return run.market.facts("base_rates").map(({ key, value, certificate }) => ({
    id: key[0] ?? "",
    after_weeks: Number(key[1] ?? 0),
    value,
    definition: certificate.note,
    source: run.market.sources.get(certificate.source)?.publisher ?? "",
  }));
}
