/**
 * Values of the measures for a slice of a run. Formulas are those of `ledger/measures.ts`; a measure that is not
 * defined for a slice (money of one SKU, sell-in of one traditional channel, a ratio over nothing) is null.
 */
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import type { Run } from "../simulate.ts";
import { chainView, listingSurvival } from "./chain-report.ts";
import { expiryMeasures } from "./expiry-measures.ts";
import { giftMeasures } from "./gift-measures.ts";
import { moneyMeasures } from "./money-measures.ts";
import { partnerReturn } from "./partners.ts";
import { reachTime } from "./reach-time.ts";
import type { MeasureValues } from "./run-document.ts";
import {
  type Slice,
  type SliceRequest,
  handling,
  sellIn,
  sliceOf,
  sumCells,
  sumPeople,
  sumStock,
  universe,
  weightedDistribution,
} from "./slice.ts";
import { placeMeasures } from "./place-measures.ts";
import { ratio, standingMeasures } from "./standing-measures.ts";
import { streetMeasures } from "./street-measures.ts";
import { routeMeasures } from "./route-measures.ts";
import { supplyMeasures } from "./supply-measures.ts";

type Values = Record<string, number | null>;

const COVER_WEEKS = 4;
const STUFFING_WEEKS = 8;

export function measureValues(
  run: Run,
  request: SliceRequest = {},
): MeasureValues {
  const slice = sliceOf(run, request);
  return {
    ...flows(run, slice),
    ...standingMeasures(run, slice),
    ...lost(run, slice),
    ...shelf(run, slice),
    ...chains(run, slice),
    ...placeMeasures(run, slice),
    ...streetMeasures(run, slice),
    ...people(run, slice),
    ...basket(run, slice),
    ...routeMeasures(run, slice),
    ...giftMeasures(run, slice),
    ...expiryMeasures(run, slice),
    ...supplyMeasures(run, slice),
    ...reachTime(run, slice),
    ...moneyMeasures(run, slice, request),
    ...(slice.wholeBrand && slice.allChannels
      ? { dist_roi: distributorReturn(run, slice) }
      : {}),
  };
}

/** Those of the measures that are told week by week, at a fraction of the work of all. */
export function shortValues(run: Run, request: SliceRequest): MeasureValues {
  const slice = sliceOf(run, request);
  return {
    ...flows(run, slice),
    ...shelf(run, slice),
    ...people(run, slice),
    ...moneyMeasures(run, slice, request),
  };
}

/** Of the whole run only: the partners' books are sums since the launch. */
function distributorReturn(run: Run, slice: Slice): number | null {
  return slice.fromWeek === 1 && slice.toWeek === run.options.weeks
    ? partnerReturn(run, slice.regions)
    : null;
}

function flows(run: Run, slice: Slice): Values {
  const { ledger, world } = run;
  const { fromWeek, toWeek } = slice;
  const out = (from: number, to: number): number =>
    sumCells(
      ledger,
      "sellOutUnits",
      slice,
      slice.skus,
      from,
      Math.min(to, toWeek),
    );
  const receipts = (from: number, to: number): number =>
    sumCells(
      ledger,
      "receiptUnits",
      slice,
      slice.skus,
      from,
      Math.min(to, toWeek),
    );
  const through = (to: number): number | null =>
    fromWeek === 1 && to <= toWeek ? ratio(out(1, to), receipts(1, to)) : null;
  const sold = out(fromWeek, toWeek);
  const shipped = sellIn(run, slice, fromWeek, toWeek);
  const lastFour = Math.max(fromWeek, toWeek - COVER_WEEKS + 1);
  const lastEight = Math.max(1, toWeek - STUFFING_WEEKS + 1);
  const recentIn = sellIn(run, slice, lastEight, toWeek);
  const recentOut = out(lastEight, toWeek);
  let cases = 0;
  for (const k of slice.skus)
    cases +=
      sumCells(
        ledger,
        "sellOutUnits",
        slice,
        [k],
        fromWeek,
        Math.min(WEEKS_PER_YEAR, toWeek),
      ) / (world.skus.casePack[k] ?? 1);
  const storeStock = slice.allChannels
    ? sumStock(ledger, "closing", "outlet", slice, toWeek, toWeek)
    : null;
  const upstream =
    sumStock(ledger, "closing", "distributor", slice, toWeek, toWeek) +
    sumStock(ledger, "closing", "chain", slice, toWeek, toWeek);
  const outflow =
    sumStock(ledger, "out", "distributor", slice, lastFour, toWeek) +
    sumStock(ledger, "out", "chain", slice, lastFour, toWeek);
  const weeksSeen = toWeek - lastFour + 1;
  return {
    sellin_units: shipped,
    secondary_units: receipts(fromWeek, toWeek),
    sellout_units: sold,
    sellout_value: sumCells(ledger, "sellOutValue", slice),
    sellout_cases: fromWeek === 1 ? cases : null,
    sell_through: ratio(sold, receipts(fromWeek, toWeek)),
    sell_through_w13: through(13),
    sell_through_w26: through(26),
    sell_through_w52: through(WEEKS_PER_YEAR),
    sell_through_brand: shipped === null ? null : ratio(sold, shipped),
    lost_sales: sumCells(ledger, "lostUnits", slice),
    switched_sales: sumCells(ledger, "switchedUnits", slice),
    weeks_cover_dist: slice.allChannels
      ? ratio(upstream * weeksSeen, outflow)
      : null,
    weeks_cover_store:
      storeStock === null
        ? null
        : ratio(storeStock * weeksSeen, out(lastFour, toWeek)),
    stuffing_index:
      recentIn === null ? null : ratio(recentIn - recentOut, recentOut),
  };
}

function lost({ ledger }: Run, slice: Slice): Values {
  return {
    returns_units: slice.allChannels
      ? sumStock(ledger, "returned", "outlet", slice) +
        sumStock(ledger, "returned", "chain", slice) +
        sumStock(ledger, "returned", "distributor", slice)
      : null,
    write_off_units:
      slice.allChannels && slice.regions.length > 1
        ? sumStock(ledger, "writeOff", "brand", slice) +
          sumStock(ledger, "writeOff", "outlet", slice)
        : null,
  };
}

function shelf(run: Run, slice: Slice): Values {
  const { ledger } = run;
  const { toWeek } = slice;
  const at = handling(run, slice, toWeek);
  const all = universe(run, slice);
  let tdp = 0;
  for (const k of slice.skus)
    tdp += handling(
      run,
      { ...slice, skus: [k], wholeBrand: false },
      toWeek,
    ).outlets;
  const wd = weightedDistribution(run, slice, toWeek);
  const empty = ratio(
    sumCells(ledger, "emptyOutlets", slice),
    sumCells(ledger, "listedOutlets", slice),
  );
  return {
    nd: ratio(at.outlets, all.outlets),
    wd: Number.isFinite(wd) ? wd : null,
    nd_reach: ratio(at.outlets, all.within),
    tdp: ratio(tdp, all.outlets),
    ros: ratio(
      sumCells(ledger, "sellOutUnits", slice),
      sumCells(ledger, "handlingOutlets", slice),
    ),
    oos_rate: empty,
    osa: empty === null ? null : 1 - empty,
    listing_survival:
      slice.allChannels &&
      slice.regions.length > 1 &&
      toWeek === run.options.weeks
        ? listingSurvival(
            run,
            run.market.chains.map((_, n) => n),
            slice.skus.map((k) => k - run.world.skus.ownFrom),
          )
        : null,
  };
}

/** What a facing earned the chains of the slice's channels. */
function chains(run: Run, slice: Slice): MeasureValues {
  const channels = slice.channels.map((c) => run.market.channels[c]?.id);
  return chainView(run, {
    chains: run.market.chains.flatMap(({ channel }, n) =>
      channels.includes(channel) ? [n] : [],
    ),
    own: slice.skus.map((k) => k - run.world.skus.ownFrom),
    regions: slice.regions,
    fromWeek: slice.fromWeek,
    toWeek: slice.toWeek,
  });
}

/** What buyers spend on the brand, and how much of what they buy it is: since the launch, as panels tell it. */
function basket(run: Run, slice: Slice): Values {
  if (!slice.allChannels) return {};
  const since = { ...slice, fromWeek: 1 };
  const purchases = sumPeople(run, "purchases", slice, 1);
  return {
    spend_per_purchase: ratio(
      sumCells(run.ledger, "sellOutValue", since),
      purchases,
    ),
    share_of_requirements: ratio(
      purchases,
      sumPeople(run, "categoryPurchases", slice, 1),
    ),
  };
}

function people(run: Run, slice: Slice): Values {
  if (!slice.allChannels) return {};
  const { geography } = run.world;
  let households = 0;
  let buyers = 0;
  for (let a = 0; a < geography.areaIds.length; a++) {
    if (!slice.regions.includes(geography.region[a] ?? 0)) continue;
    const n = geography.realHouseholds[a] ?? 0;
    households += n;
    buyers +=
      n *
      run.plan.categoryFact(
        "penetration",
        (geography.kind[a] ?? 0) % 2 === 0 ? "urban" : "rural",
      );
  }
  const triers = sumPeople(run, "triers", slice, 1);
  const repeaters = sumPeople(run, "repeaters", slice, 1);
  const purchases = sumPeople(run, "purchases", slice, 1);
  return {
    awareness: slice.wholeBrand
      ? ratio(
          sumPeople(run, "aware", slice, slice.toWeek, slice.toWeek),
          households,
        )
      : null,
    trial: ratio(triers, households),
    repeat: ratio(repeaters, triers),
    depth: ratio(purchases - triers, repeaters),
    frequency: ratio(purchases, triers),
    crp: purchases,
    penetration: ratio(triers, buyers),
  };
}
