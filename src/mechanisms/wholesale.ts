/**
 * Wholesalers: what makes them carry a SKU, and what they do with a deal.
 *   list once: share of the region's shops that handle the brand ≥ threshold × (1 − deal ÷ deal that lists unasked)
 *   hoard while a deal is on: stock up to some weeks of sales from the distributor, at once and in whole cases
 * Wholesale is not automatic reach: without shops that ask, only a deal gets a brand in. A margin of 1–4% makes a deal
 * worth more than a year of trading, so they buy ahead and resell at the regular price later; the orders fall off
 * afterwards. The brand pays the deal on every pack wholesalers buy meanwhile. Switched off, only the threshold counts.
 * Leaves out: wholesalers' own cash, selling leaders under cost, and what a wholesaler unlists.
 */
import { regionIds } from "../inputs/ids.ts";
import { type Ledger, add, stockAt, tiers } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { NO_CHAIN } from "../world/outlets.ts";
import { tradeInvoiceVnd } from "../world/shop-terms.ts";
import { draw } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const DISTRIBUTOR = tiers.indexOf("distributor");
const WHOLESALER = tiers.indexOf("wholesaler");

/** Discount that the plan gives wholesalers of a region on SKU k this week. */
function planDeal(world: World, k: number, r: number, week: number): number {
  const { plan, skus } = world;
  if (k < skus.ownFrom || week < 1) return 0;
  const scope = { sku: skus.ids[k] ?? "", region: regionIds[r] ?? "" };
  return plan.number("wholesale_deal", scope, week);
}

/** Share of the traditional outlets of each region that list any own SKU. */
function handlingShares(world: World): Float64Array {
  const { outlets, shelf, skus } = world;
  const share = new Float64Array(REGIONS);
  const all = new Float64Array(REGIONS);
  for (let o = 0; o < outlets.count; o++) {
    if (outlets.chain[o] !== NO_CHAIN) continue;
    const r = outlets.region[o] ?? 0;
    const weight = outlets.weight[o] ?? 0;
    add(all, r, weight);
    if ((shelf.listed[o] ?? 0) >>> skus.ownFrom !== 0) add(share, r, weight);
  }
  return share.map((n, r) => ((all[r] ?? 0) > 0 ? n / (all[r] ?? 1) : 0));
}

function step(world: World, week: number, ledger: Ledger): void {
  const { plan, skus, trade, season, territories } = world;
  const strength = plan.number("mechanism_wholesale");
  const threshold = plan.parameter("wholesaleThreshold");
  const unasked = plan.parameter("wholesaleDealThreshold");
  const hoardFrom = plan.parameter("hoardDealThreshold");
  const hoardWeeks = plan.parameter("hoardWeeks");
  const shares = week < 1 ? undefined : handlingShares(world);
  const row = week - ledger.shape.firstWeek;
  const count = week < 1 ? skus.ownFrom : skus.count;
  const best = new Float64Array(REGIONS);
  for (let t = 0; t < territories.count; t++) {
    const r = territories.region[t] ?? 0;
    for (let k = 0; k < count; k++) {
      const at = t * skus.count + k;
      // What distributors give away for a month's bonus is bought ahead in `loading`; here it only tempts to list.
      const given = planDeal(world, k, r, week);
      const deal = Math.max(given, trade.dealDiscount[at] ?? 0);
      const own = k >= skus.ownFrom;
      const stock = trade.wholesaler.stock[at] ?? 0;
      if (own && (trade.distributor.stock[at] ?? 0) > 0)
        best[r] = Math.max(best[r] ?? 0, deal);
      const carries = !own || trade.wholesalerCarries[r] === 1;
      if (
        strength > 0 &&
        carries &&
        given >= hoardFrom &&
        season.deliveries[0] === 1
      ) {
        const want =
          (trade.wholesaler.rate[at] ?? 0) * hoardWeeks * strength - stock;
        const lot = skus.casePack[k] ?? 1;
        const moved = draw(
          trade.distributor,
          at,
          Math.max(0, Math.ceil(want / lot) * lot),
          1,
        );
        trade.wholesaler.stock[at] = stock + moved;
        add(ledger.stock.out, stockAt(ledger, week, k, DISTRIBUTOR, r), moved);
        add(ledger.stock.in, stockAt(ledger, week, k, WHOLESALER, r), moved);
      }
    }
  }
  for (let r = 0; r < REGIONS; r++) {
    for (let k = skus.ownFrom; k < count; k++) {
      const given = planDeal(world, k, r, week);
      const bought =
        ledger.stock.in[stockAt(ledger, week, k, WHOLESALER, r)] ?? 0;
      // The first grocers' channel of the list stands for the price list.
      if (given > 0 && bought > 0)
        add(
          ledger.money.promotion,
          row,
          -bought * given * tradeInvoiceVnd(world, k, 0, r, week),
        );
    }
    if (shares === undefined) continue;
    const ask =
      threshold * Math.max(0, 1 - (strength * (best[r] ?? 0)) / unasked);
    if ((shares[r] ?? 0) >= ask) trade.wholesalerCarries[r] = 1;
  }
}

export const wholesale: Mechanism = {
  name: "wholesale",
  summary:
    "wholesalers list once shops ask or a deal tempts them; they hoard while a deal is on and resell later",
  writes: [
    "trade.wholesalerCarries",
    "trade.distributor.stock",
    "trade.distributor.asked",
    "trade.distributor.unmet",
    "trade.distributor.given",
    "trade.distributor.left",
    "trade.wholesaler.stock",
  ],
  records: ["stock.in", "stock.out", "money.promotion"],
  parameters: [
    "wholesaleThreshold",
    "wholesaleDealThreshold",
    "hoardDealThreshold",
    "hoardWeeks",
  ],
  levers: ["wholesale_deal", "mechanism_wholesale"],
  step,
};
