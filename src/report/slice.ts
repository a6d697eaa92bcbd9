/**
 * A slice of a run: which SKUs, channels, regions and weeks a number is about, and the sums of the ledger over it.
 * Measures are ratios of these sums; a slice never adds ratios.
 */
import {
  type AreaField,
  type CellField,
  type Ledger,
  type PeopleField,
  type StockField,
  areaAt,
  brandAt,
  cellAt,
  peopleAt,
  stockAt,
  tiers,
} from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";
import { REGIONS } from "../world/geography.ts";

export interface Slice {
  /** SKU indices; all own SKUs if absent in the request. */
  readonly skus: readonly number[];
  readonly channels: readonly number[];
  readonly regions: readonly number[];
  readonly fromWeek: number;
  readonly toWeek: number;
  /** True if all own SKUs are meant: distinct counts then come from the brand's columns. */
  readonly wholeBrand: boolean;
  readonly allChannels: boolean;
}

export interface SliceRequest {
  readonly sku?: number;
  readonly channel?: number;
  readonly region?: number;
  readonly fromWeek?: number;
  readonly toWeek?: number;
}

function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

export function ownSkus(run: Run): number[] {
  return upTo(run.world.skus.ownCount).map((i) => run.world.skus.ownFrom + i);
}

export function sliceOf(run: Run, request: SliceRequest = {}): Slice {
  return {
    skus: request.sku === undefined ? ownSkus(run) : [request.sku],
    channels:
      request.channel === undefined
        ? upTo(run.world.channels)
        : [request.channel],
    regions: request.region === undefined ? upTo(REGIONS) : [request.region],
    fromWeek: request.fromWeek ?? 1,
    toWeek: Math.min(request.toWeek ?? run.options.weeks, run.options.weeks),
    wholeBrand: request.sku === undefined,
    allChannels: request.channel === undefined,
  };
}

/** Σ of a cell field over the slice; other SKUs or weeks may be given. */
export function sumCells(
  ledger: Ledger,
  field: CellField,
  slice: Slice,
  skus: readonly number[] = slice.skus,
  fromWeek = slice.fromWeek,
  toWeek = slice.toWeek,
): number {
  const column = ledger.cells[field];
  let sum = 0;
  for (let week = fromWeek; week <= toWeek; week++)
    for (const k of skus)
      for (const c of slice.channels)
        for (const r of slice.regions)
          sum += column[cellAt(ledger, week, k, c, r)] ?? 0;
  return sum;
}

/** Σ of a stock field of one tier over the slice's SKUs and regions (the brand's stock is national: region 0). */
export function sumStock(
  ledger: Ledger,
  field: StockField,
  tier: (typeof tiers)[number],
  slice: Slice,
  fromWeek = slice.fromWeek,
  toWeek = slice.toWeek,
): number {
  const column = ledger.stock[field];
  const t = tiers.indexOf(tier);
  let sum = 0;
  for (let week = fromWeek; week <= toWeek; week++)
    for (const k of slice.skus)
      for (const r of tier === "brand" ? [0] : slice.regions)
        sum += column[stockAt(ledger, week, k, t, r)] ?? 0;
  return sum;
}

/** Packs from the brand into the trade: distributors where all traditional channels are in the slice, and chains. */
export function sellIn(
  run: Run,
  slice: Slice,
  from: number,
  to: number,
): number | null {
  const { market, ledger } = run;
  const traditional = market.channels
    .map((channel, c) => (channel.trade === "traditional" ? c : -1))
    .filter((c) => c >= 0);
  const asked = traditional.filter((c) => slice.channels.includes(c));
  if (asked.length > 0 && asked.length < traditional.length) return null;
  const chains = sumCells(
    ledger,
    "chainSellInUnits",
    slice,
    slice.skus,
    from,
    to,
  );
  return (
    chains +
    (asked.length > 0
      ? sumStock(ledger, "in", "distributor", slice, from, to)
      : 0)
  );
}

/** Σ of a people field over the slice's regions, for one own SKU or the brand. */
export function sumPeople(
  run: Run,
  field: PeopleField,
  slice: Slice,
  fromWeek = slice.fromWeek,
  toWeek = slice.toWeek,
): number {
  const { ledger, world } = run;
  const own = slice.wholeBrand
    ? world.skus.ownCount
    : (slice.skus[0] ?? 0) - world.skus.ownFrom;
  let sum = 0;
  for (let week = fromWeek; week <= toWeek; week++)
    for (const r of slice.regions)
      sum += ledger.people[field][peopleAt(ledger, week, own, r)] ?? 0;
  return sum;
}

/** Outlets of the slice with any of its SKUs in stock at the close of a week, and their category turnover. */
export function handling(
  run: Run,
  slice: Slice,
  week: number,
): { outlets: number; turnover: number } {
  const { ledger } = run;
  let outlets = 0;
  let turnover = 0;
  for (const c of slice.channels)
    for (const r of slice.regions)
      if (slice.wholeBrand) {
        const at = brandAt(ledger, week, c, r);
        outlets += ledger.brandHandling[at] ?? 0;
        turnover += ledger.brandHandlingTurnover[at] ?? 0;
      } else {
        const at = cellAt(ledger, week, slice.skus[0] ?? 0, c, r);
        outlets += ledger.cells.handlingOutlets[at] ?? 0;
        turnover += ledger.cells.handlingTurnover[at] ?? 0;
      }
  return { outlets, turnover };
}

/** Real outlets of the slice that are open in its last week, and those of them the plan can reach. */
export function universe(
  run: Run,
  slice: Slice,
): { outlets: number; within: number } {
  const { plan, market, ledger } = run;
  let all = 0;
  let within = 0;
  for (const c of slice.channels)
    for (const r of slice.regions) {
      const n = ledger.openOutlets[brandAt(ledger, slice.toWeek, c, r)] ?? 0;
      all += n;
      within +=
        market.channels[c]?.trade === "traditional"
          ? n * plan.parameter("reachableTraditionalShare")
          : n;
    }
  return { outlets: all, within };
}

/**
 * Weighted distribution of the slice in a week: turnover of handling outlets ÷ turnover of all, each channel × region
 * weighed by its category value in the base market. Cells without value are left out.
 */
export function weightedDistribution(
  run: Run,
  slice: Slice,
  week: number,
): number {
  const { ledger } = run;
  const base = baseValues(run);
  let value = 0;
  let reached = 0;
  for (const c of slice.channels)
    for (const r of slice.regions) {
      const sold = base[c * REGIONS + r] ?? 0;
      const all = ledger.openTurnover[brandAt(ledger, week, c, r)] ?? 0;
      if (all === 0) continue;
      const own = slice.wholeBrand
        ? (ledger.brandHandlingTurnover[brandAt(ledger, week, c, r)] ?? 0)
        : (ledger.cells.handlingTurnover[
            cellAt(ledger, week, slice.skus[0] ?? 0, c, r)
          ] ?? 0);
      value += sold;
      reached += (sold * own) / all;
    }
  return value > 0 ? reached / value : NaN;
}

const knownBaseValues = new WeakMap<Ledger, readonly number[]>();

/** Value of the category in the base market, VND by channel × region: added up once a run. */
function baseValues({ baseLedger, world }: Run): readonly number[] {
  const known = knownBaseValues.get(baseLedger);
  if (known !== undefined) return known;
  const { firstWeek, weeks } = baseLedger.shape;
  const values = upTo(world.channels * REGIONS).map((place) => {
    const c = Math.floor(place / REGIONS);
    let sold = 0;
    for (let w = firstWeek; w < firstWeek + weeks; w++)
      for (let k = 0; k < world.skus.ownFrom; k++)
        sold +=
          baseLedger.cells.sellOutValue[
            cellAt(baseLedger, w, k, c, place % REGIONS)
          ] ?? 0;
    return sold;
  });
  knownBaseValues.set(baseLedger, values);
  return values;
}

/** Σ of an area field of an own SKU over weeks. */
export function sumArea(
  ledger: Ledger,
  field: AreaField,
  own: number,
  area: number,
  fromWeek: number,
  toWeek: number,
): number {
  let sum = 0;
  for (let week = fromWeek; week <= toWeek; week++)
    sum += ledger.area[field][areaAt(ledger, week, own, area)] ?? 0;
  return sum;
}
