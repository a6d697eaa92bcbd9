/**
 * What the laid-out world implies before anything has happened: the demand each outlet can expect, and how many of a
 * brand's would-be buyers know it and find it. The first fills shelves and depots, the second scales tastes.
 */
import { regionIds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import { type Geography, REGIONS } from "./geography.ts";
import type { Households } from "./households.ts";
import { NO_POOL, type Outlets } from "./outlets.ts";
import type { Shelf } from "./shelf.ts";
import type { Skus } from "./skus.ts";
import { MISSIONS, type Trips } from "./trips.ts";

/** Packs of the category per week that each outlet can expect per unit of size, in an ordinary week. */
export function expectedDemand(
  geography: Geography,
  households: Households,
  outlets: Outlets,
  trips: Trips,
  scale: number,
): Float64Array {
  const channels = outlets.poolOf.length / geography.areaIds.length;
  const pools = outlets.poolFirst.length;
  const packs = new Float64Array(pools);
  const { chance } = trips;
  const byChannel = new Float64Array(channels);
  for (let a = 0; a < geography.areaIds.length; a++) {
    const pool = outlets.poolOf.subarray(a * channels, (a + 1) * channels);
    for (let c = 0; c < channels; c++) byChannel[c] = packs[pool[c] ?? 0] ?? 0;
    const end = geography.firstHousehold[a + 1] ?? 0;
    for (let h = geography.firstHousehold[a] ?? 0; h < end; h++) {
      const occasions = scale * (households.occasionsPerWeek[h] ?? 0);
      let at = (households.class[h] ?? 0) * MISSIONS * channels;
      for (let m = 0; m < MISSIONS; m++) {
        const each = trips.packs[m] ?? 0;
        for (let c = 0; c < channels; c++, at++)
          byChannel[c] =
            (byChannel[c] ?? 0) + occasions * (chance[at] ?? 0) * each;
      }
    }
    for (let c = 0; c < channels; c++)
      if (pool[c] !== NO_POOL) packs[pool[c] ?? 0] = byChannel[c] ?? 0;
  }
  const demand = new Float64Array(outlets.count);
  for (let p = 0; p < pools; p++) {
    const first = outlets.poolFirst[p] ?? 0;
    const end = first + (outlets.poolCount[p] ?? 0);
    let turnover = 0;
    for (let o = first; o < end; o++)
      if (outlets.opensWeek[o] === 0)
        turnover += (outlets.weight[o] ?? 0) * (outlets.size[o] ?? 0);
    for (let o = first; o < end; o++) demand[o] = (packs[p] ?? 0) / turnover;
  }
  return demand;
}

/** Awareness × weighted distribution of each incumbent brand by region, the channels weighed by their target shares. */
export function brandReach(
  market: Market,
  outlets: Outlets,
  shelf: Shelf,
  skus: Skus,
  trips: Trips,
  awareness: readonly number[],
): Float64Array {
  const channels = market.channels.length;
  const brands = skus.brandIds.length;
  const handling = new Float64Array(REGIONS * channels * brands);
  for (let o = 0; o < outlets.count; o++) {
    const cell =
      (outlets.region[o] ?? 0) * channels + (outlets.channel[o] ?? 0);
    const turnover = (outlets.weight[o] ?? 0) * (outlets.size[o] ?? 0);
    for (let b = 0; b < brands; b++)
      if (((shelf.listed[o] ?? 0) & (skus.brandMask[b] ?? 0)) !== 0)
        handling[cell * brands + b] =
          (handling[cell * brands + b] ?? 0) + turnover;
  }
  const reach = new Float64Array(REGIONS * brands);
  regionIds.forEach((region, r) => {
    const spend = new Float64Array(channels);
    market.areas.forEach((area) => {
      if (area.region !== region) return;
      const kind = r * 2 + (area.areaType === "rural" ? 1 : 0);
      for (let c = 0; c < channels; c++)
        spend[c] =
          (spend[c] ?? 0) +
          area.households * (trips.target[kind * channels + c] ?? 0);
    });
    let total = 0;
    for (let c = 0; c < channels; c++)
      if ((outlets.universeTurnover[c * REGIONS + r] ?? 0) > 0)
        total += spend[c] ?? 0;
    for (let b = 0; b < brands - 1; b++) {
      let wd = 0;
      for (let c = 0; c < channels; c++) {
        const turnover = outlets.universeTurnover[c * REGIONS + r] ?? 0;
        if (turnover > 0)
          wd +=
            ((spend[c] ?? 0) *
              (handling[(r * channels + c) * brands + b] ?? 0)) /
            turnover /
            total;
      }
      reach[r * brands + b] = Math.max(0.01, wd * (awareness[b] ?? 1));
    }
  });
  return reach;
}
