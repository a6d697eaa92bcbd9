/**
 * What traditional shops pay and what the entrant gets from them, per pack:
 *   cost to the shop = recommended price × (1 − shop's margin) × list price index × (1 − distributors' deal)
 *   invoice of the brand = net price of the channel; the deal is the distributors' own
 * The cost is in VND with tax and against the shelf price of an index of 100; an incumbent's is its list index.
 */
import { netPrice } from "../inputs/net-price.ts";
import { regionIds } from "../inputs/ids.ts";
import { lowestBit } from "./choice.ts";
import { REGIONS } from "./geography.ts";
import type { World } from "./world.ts";

/** Mean discount that distributors of region r give the trade on SKU k this week, by the territories' share of outlets. */
export function dealOf(world: World, k: number, r: number): number {
  const { territories, trade, skus } = world;
  let deal = 0;
  for (let t = 0; t < territories.count; t++)
    if (territories.region[t] === r)
      deal +=
        (territories.share[t] ?? 0) *
        (trade.dealDiscount[t * skus.count + k] ?? 0);
  return deal;
}

/** Cost of own SKU k to a shop of channel c in region r, VND with tax. */
export function shopCostVnd(
  world: World,
  k: number,
  c: number,
  r: number,
  week: number,
): number {
  const { plan, skus, market } = world;
  const scope = {
    sku: skus.ids[k] ?? "",
    channel: market.channels[c]?.id ?? "",
    region: regionIds[r] ?? "",
  };
  return (
    plan.number("rsp", scope, week) *
    (1 - plan.number("taphoa_margin", scope, week)) *
    plan.number("list_price_idx", scope, week) *
    (1 - dealOf(world, k, r))
  );
}

/** What the brand invoices for own SKU k in region r, VND without tax. */
export function tradeInvoiceVnd(
  world: World,
  k: number,
  c: number,
  r: number,
  week: number,
): number {
  const { plan, market, skus } = world;
  const channel = market.channels[c];
  return channel === undefined
    ? 0
    : netPrice(
        plan,
        market,
        skus.ids[k] ?? "",
        channel,
        week,
        regionIds[r] ?? "",
      ).invoiceVnd;
}

/** Share of each brand in the packs that traditional outlets sell per week: brand × region. */
export function brandShares({ outlets, shelf, skus }: World): Float64Array {
  const { rate, listed, weeklyCashVnd } = shelf;
  const { weight, region } = outlets;
  const { brand, count } = skus;
  const shares = new Float64Array(skus.brandIds.length * REGIONS);
  const total = new Float64Array(REGIONS);
  for (let o = 0; o < outlets.count; o++) {
    if (weeklyCashVnd[o] === 0) continue;
    const r = region[o] ?? 0;
    const each = weight[o] ?? 0;
    for (let left = listed[o] ?? 0; left !== 0; left &= left - 1) {
      const k = lowestBit(left);
      const packs = (rate[o * count + k] ?? 0) * each;
      const at = (brand[k] ?? 0) * REGIONS + r;
      shares[at] = (shares[at] ?? 0) + packs;
      total[r] = (total[r] ?? 0) + packs;
    }
  }
  for (let at = 0; at < shares.length; at++) {
    const all = total[at % REGIONS] ?? 0;
    shares[at] = all > 0 ? (shares[at] ?? 0) / all : 0;
  }
  return shares;
}
