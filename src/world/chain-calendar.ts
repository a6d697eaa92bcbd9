/**
 * When chains promote: an index per chain and month (1 = usual), from a table; months without a row are usual.
 *   chance that an incumbent SKU runs a price-off = usual chance × the index of the channel's chains, weighed by stores
 * The month of the highest index is the chain's anniversary, when it asks suppliers for a contribution.
 * Incumbents promote in keyed windows of some weeks, the same for every plan.
 */
import { DAYS_PER_WEEK, civilDate } from "../base/calendar-date.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import type { Market } from "../inputs/market.ts";
import { REGIONS } from "./geography.ts";
import { purposes } from "./purposes.ts";
import type { World } from "./world.ts";

/** How much a chain promotes in a month, 1 = as usual. */
export function activity(market: Market, chain: string, month: number): number {
  return market.hasFact("chain_promotions", chain, String(month))
    ? market.fact("chain_promotions", chain, String(month))
    : 1;
}

/** Month of the year in which a chain promotes most; 0 if all are alike. */
export function anniversaryMonth(market: Market, chain: string): number {
  let best = 0;
  let most = 1;
  for (let month = 1; month <= 12; month++) {
    const here = activity(market, chain, month);
    if (here > most) [best, most] = [month, here];
  }
  return best;
}

/** Chance that an incumbent SKU runs a price-off in the window a week lies in: channel × region, for modern channels. */
export function promotionChances(world: World, week: number): Float64Array {
  const { market, plan, sites, startDay } = world;
  const length = plan.parameter("incumbentPromotionWeeks");
  const window = Math.floor(week / length);
  const monday = startDay + (window * length - 1) * DAYS_PER_WEEK;
  const { month } = civilDate(Math.round(monday));
  const stores = new Float64Array(world.channels * REGIONS);
  const busy = new Float64Array(stores.length);
  market.chains.forEach(({ id }, n) => {
    const index = activity(market, id, month);
    for (let r = 0; r < REGIONS; r++) {
      const cell = (world.chainChannel[n] ?? 0) * REGIONS + r;
      const here = sites.chainStores[n * REGIONS + r] ?? 0;
      stores[cell] = (stores[cell] ?? 0) + here;
      busy[cell] = (busy[cell] ?? 0) + here * index;
    }
  });
  const usual = plan.parameter("incumbentPromotionChance");
  return busy.map((x, cell) => {
    const all = stores[cell] ?? 0;
    return usual * (all > 0 ? x / all : 1);
  });
}

/**
 * Depth of the price-off that incumbent SKU k runs in a modern channel and region in a week; 0 = none. Who asks for many
 * SKUs of a channel and region gives their chance.
 */
export function incumbentDepth(
  world: World,
  week: number,
  k: number,
  c: number,
  r: number,
  chance = promotionChances(world, week)[c * REGIONS + r] ?? 0,
): number {
  const { plan, skus, root } = world;
  const window = Math.floor(week / plan.parameter("incumbentPromotionWeeks"));
  const luck = uniform(
    streamKey(root, purposes.incumbentPromotion, window),
    textKey(skus.ids[k] ?? ""),
    c * REGIONS + r,
  );
  return luck < chance ? plan.parameter("incumbentPromotionDepth") : 0;
}

/** Share of the stores that list own SKU i in a channel and region whose chain gives it a promotion slot. */
export function slotShare(
  world: World,
  c: number,
  r: number,
  i: number,
): number {
  const { skus, sites, trade, chainChannel } = world;
  let listing = 0;
  let promoting = 0;
  chainChannel.forEach((channel, n) => {
    if (channel !== c) return;
    const at = n * skus.ownCount + i;
    if ((trade.listedStores[at] ?? 0) === 0) return;
    const here = sites.chainStores[n * REGIONS + r] ?? 0;
    listing += here;
    if (trade.slot[at] === 1) promoting += here;
  });
  return listing > 0 ? promoting / listing : 1;
}
