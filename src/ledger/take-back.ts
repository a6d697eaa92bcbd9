/**
 * Takes own SKU i out of a chain: every store loses it, and what stands in stores and centres goes back or is lost.
 *   sent back    = on consignment all, else at most `return_right` × packs bought so far; destroyed by the brand
 *   credited     = packs sent back that had been bought, at the chain's invoice price
 *   not returned = written off where it stands, at the chain's expense
 * Every pack is booked once: out of stores and centres as returned or written off; what is returned passes through the
 * brand's stock and is written off there.
 */
import { regionIds } from "../inputs/ids.ts";
import { netPrice } from "../inputs/net-price.ts";
import { chainScope, isConsigned } from "../world/chains.ts";
import { REGIONS } from "../world/geography.ts";
import type { World } from "../world/world.ts";
import { type Ledger, add, stockAt, tiers } from "./ledger.ts";

const OUTLET = tiers.indexOf("outlet");
const CHAIN = tiers.indexOf("chain");
const BRAND = tiers.indexOf("brand");

export function takeBack(
  world: World,
  ledger: Ledger,
  n: number,
  i: number,
  week: number,
): void {
  const { plan, market, skus, outlets, shelf, trade } = world;
  const scope = chainScope(world, n);
  const channel = market.channels[world.chainChannel[n] ?? 0];
  const consigned = isConsigned(world, n);
  const k = skus.ownFrom + i;
  const bit = 1 << k;
  let right = consigned
    ? Infinity
    : Math.floor(
        plan.number("return_right", scope, week) *
          (trade.boughtSoFar[n * skus.ownCount + i] ?? 0),
      );
  const sendBack = (tier: number, region: number, packs: number): void => {
    const back = Math.min(packs, right);
    right -= back;
    const here = stockAt(ledger, week, k, tier, region);
    const brand = stockAt(ledger, week, k, BRAND, 0);
    add(ledger.stock.returned, here, back);
    add(ledger.stock.writeOff, here, packs - back);
    add(ledger.stock.in, brand, back);
    add(ledger.stock.writeOff, brand, back);
    add(trade.returnedThisWeek, i, back);
    if (consigned) add(trade.consignedThisWeek, i, back);
    else if (channel !== undefined && back > 0)
      add(
        ledger.money.returns,
        week - ledger.shape.firstWeek,
        -back *
          netPrice(
            plan,
            market,
            skus.ids[k] ?? "",
            channel,
            week,
            regionIds[region],
            scope.chain,
          ).invoiceVnd,
      );
  };
  for (let r = 0; r < REGIONS; r++) {
    const at = (n * REGIONS + r) * skus.count + k;
    const { stock, transit, rate } = trade.centre;
    sendBack(CHAIN, r, (stock[at] ?? 0) + (transit[at] ?? 0));
    stock[at] = 0;
    transit[at] = 0;
    rate[at] = 0;
  }
  const end = outlets.storesFrom[n + 1] ?? 0;
  for (let s = outlets.storesFrom[n] ?? 0; s < end; s++) {
    const o = outlets.stores[s] ?? 0;
    const at = o * skus.count + k;
    sendBack(
      OUTLET,
      outlets.region[o] ?? 0,
      (shelf.stock[at] ?? 0) * (outlets.weight[o] ?? 1),
    );
    shelf.stock[at] = 0;
    shelf.rate[at] = 0;
    shelf.openingDue[o * skus.ownCount + i] = 0;
    shelf.listed[o] = (shelf.listed[o] ?? 0) & ~bit;
  }
}
