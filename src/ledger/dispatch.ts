/**
 * Goods leave a brand for the trade: orders of the week are collected, an incumbent's are shipped at once, the entrant's
 * warehouse deals what it has in proportion to the orders, to chains only packs with the life they ask for at their door.
 * What leaves is booked as sell-in and is on the way for a week.
 */
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import { olderThan, slotWeeks } from "../world/ages.ts";
import { doorLife, isConsigned } from "../world/chains.ts";
import { type Depot, deal, draw } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import { type Ledger, add, cellAt, chainAt, stockAt, tiers } from "./ledger.ts";

const BRAND = tiers.indexOf("brand");
const DISTRIBUTOR = tiers.indexOf("distributor");
const CHAIN = tiers.indexOf("chain");

/** An order at a brand, and where the goods go. */
export interface Order {
  readonly depot: Depot;
  readonly at: number;
  readonly region: number;
  /** Territory of a distributor, or −1; channel of a chain, or −1. */
  readonly territory: number;
  readonly channel: number;
  /** Chain, or −1. */
  readonly chain: number;
  readonly packs: number;
}

/** Orders at the entrant's warehouse this week, by own SKU. */
export type Waiting = readonly Order[][];

/** Goods leave for the trade: on the way for a week, and booked as sell-in. */
function ship(
  world: World,
  ledger: Ledger,
  week: number,
  k: number,
  order: Order,
  packs: number,
): void {
  const { skus, trade } = world;
  const { depot, at, region, territory, channel } = order;
  depot.transit[at] = (depot.transit[at] ?? 0) + packs;
  const tier = channel < 0 ? DISTRIBUTOR : CHAIN;
  add(ledger.stock.in, stockAt(ledger, week, k, tier, region), packs);
  if (channel >= 0) {
    const cell = cellAt(ledger, week, k, channel, region);
    add(ledger.cells.chainSellInUnits, cell, packs);
    if (k < skus.ownFrom) return;
    const i = k - skus.ownFrom;
    const spot = chainAt(ledger, week, order.chain, i, region);
    add(ledger.chain.sellInUnits, spot, packs);
    add(ledger.chain.shortUnits, spot, order.packs - packs);
    if (!isConsigned(world, order.chain))
      add(trade.boughtSoFar, order.chain * skus.ownCount + i, packs);
    return;
  }
  add(
    trade.loading.bought,
    territory * skus.brandIds.length + (skus.brand[k] ?? 0),
    packs * (skus.priceVnd[k] ?? 0),
  );
  if (k >= skus.ownFrom)
    add(
      trade.partner.bought,
      territory * skus.ownCount + k - skus.ownFrom,
      packs,
    );
}

/** An order of an incumbent is shipped at once; one of the entrant waits until all of the week are known. */
export function place(
  world: World,
  ledger: Ledger,
  week: number,
  k: number,
  order: Order,
  waiting: Waiting,
): void {
  if (k < world.skus.ownFrom) ship(world, ledger, week, k, order, order.packs);
  else waiting[k - world.skus.ownFrom]?.push(order);
}

/** The entrant's warehouse deals what it has in proportion to the orders, in whole cases. */
export function shipOwn(
  world: World,
  ledger: Ledger,
  week: number,
  waiting: Waiting,
): void {
  const { skus, trade } = world;
  waiting.forEach((orders, i) => {
    const k = skus.ownFrom + i;
    const lot = skus.casePack[k] ?? 1;
    const packs = youngEnough(world, week, i, orders, lot);
    const wanted = packs.reduce((sum, x) => sum + x, 0);
    const given = draw(trade.brand, i, wanted, lot);
    // What was too old for a chain's door was asked for too.
    const old = orders.reduce((sum, x) => sum + x.packs, 0) - wanted;
    trade.brand.asked[i] = (trade.brand.asked[i] ?? 0) + old;
    trade.brand.unmet[i] = (trade.brand.unmet[i] ?? 0) + old;
    add(ledger.stock.out, stockAt(ledger, week, k, BRAND, 0), given);
    const dealt = deal(given, packs, lot);
    orders.forEach((order, n) => {
      ship(world, ledger, week, k, order, dealt[n] ?? 0);
    });
  });
}

/** Packs of own SKU i in the warehouse that are young enough for a door that asks for this part of their life. */
function youngPacks(
  world: World,
  i: number,
  week: number,
  door: number,
): number {
  const { plan, skus, trade } = world;
  const stock = trade.brand.stock[i] ?? 0;
  const strictness = plan.number("mechanism_door_life");
  if (strictness === 0 || stock === 0) return stock;
  const sku = skus.ids[skus.ownFrom + i] ?? "";
  const life = plan.number("shelf_life_days", { sku }, Math.max(1, week));
  const oldest = (life * (1 - strictness * door)) / DAYS_PER_WEEK;
  // What landed this week has no slot yet: it is young.
  const old = olderThan(trade.ages.brand, i, oldest, slotWeeks(world, i), week);
  return Math.max(0, stock - old);
}

/**
 * Packs that may be sent for each order: stores of chains get no more than there is of young packs, those of the strictest
 * door first, since the others may have older ones.
 */
function youngEnough(
  world: World,
  week: number,
  i: number,
  orders: readonly Order[],
  lot: number,
): number[] {
  const { market, skus } = world;
  const sku = skus.ids[skus.ownFrom + i] ?? "";
  const doors = orders.map(({ channel, chain }) =>
    market.channels[channel]?.trade === "modern"
      ? doorLife(world, chain, sku, week)
      : undefined,
  );
  const packs = orders.map((order) => order.packs);
  const kinds = new Set(doors.filter((door) => door !== undefined));
  let given = 0;
  for (const door of [...kinds].sort((a, b) => b - a)) {
    let wanted = 0;
    orders.forEach((order, n) => {
      if (doors[n] === door) wanted += order.packs;
    });
    const young = Math.max(0, youngPacks(world, i, week, door) - given);
    const share = wanted > young ? young / wanted : 1;
    orders.forEach((order, n) => {
      if (doors[n] !== door) return;
      const sent = Math.floor((order.packs * share) / lot) * lot;
      packs[n] = sent;
      given += sent;
    });
  }
  return packs;
}
