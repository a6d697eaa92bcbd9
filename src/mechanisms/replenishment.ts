/**
 * Outlets fill their shelves: secondary sales.
 *   target = sales rate × cover weeks × season's outlook + minimum on the shelf;  order when stock falls under half of it,
 *   or under what this very week will sell (Tết)
 * Traditional outlets order whole inner packs from the sales route that calls this week, else from the wholesaler;
 * a first order is the opening load, within the value of a drop. A week's orders of the category stay within a share of
 * the shop's cash, in whole inner packs; credit until the next call spares the purse. Stores of chains are filled from
 * their distribution centre, a new SKU first by its opening order (`world/opening.ts`), from which the centre learns no
 * demand; some weeks a store's order fails (`storeServiceChance`). No deliveries on days of rest
 * or on days that a shock takes: in a week with some, an outlet whose day is one of them gets nothing.
 * A supplier that runs short delivers what it has, outlets in order of the table. The rate is `sales-memory`'s.
 * All shelves are looked at first, area by area; then those that want something are served, stores of chains last.
 * Leaves out: expiry, returns, loading before price rises.
 */
import { regionIds } from "../inputs/ids.ts";
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import { streamKey, uniform } from "../base/random.ts";
import {
  type Ledger,
  add,
  cellAt,
  routeAt,
  stockAt,
  tiers,
} from "../ledger/ledger.ts";
import { lowestBit } from "../world/choice.ts";
import { REGIONS, marksOf } from "../world/geography.ts";
import { NO_CHAIN } from "../world/outlets.ts";
import { newcomerRate, openingPacks } from "../world/opening.ts";
import { purposes } from "../world/purposes.ts";
import { turnOf, visitWeeks, weekIn } from "../world/routes.ts";
import { GIFT_PACK } from "../world/season.ts";
import { draw, take } from "../world/trade.ts";
import { type World, priceCell } from "../world/world.ts";
import { type Mechanism, type Parts, wholeStep } from "./mechanism.ts";

const OUTLET = tiers.indexOf("outlet");
const DISTRIBUTOR = tiers.indexOf("distributor");
const WHOLESALER = tiers.indexOf("wholesaler");
const CHAIN = tiers.indexOf("chain");

/** Packs the outlet wants of SKU k, in whole inner packs; 0 while it has enough. */
function wanted(
  world: World,
  o: number,
  k: number,
  cover: number,
  minimum: number,
  opening: number,
): number {
  const { shelf, skus } = world;
  const at = o * skus.count + k;
  const inner = skus.innerPack[k] ?? 1;
  const stock = shelf.stock[at] ?? 0;
  if (opening > 0)
    return Math.max(
      0,
      Math.max(1, Math.floor(opening / inner)) * inner - stock,
    );
  const { outlook, rush } = world.season;
  const use = skus.packUse[k] ?? 0;
  const rate = shelf.rate[at] ?? 0;
  const target = rate * cover * (outlook[use] ?? 1) + minimum;
  const low = Math.max(target / 2, Math.min(target, rate * (rush[use] ?? 1)));
  if (stock >= low) return 0;
  return Math.ceil((target - stock) / inner) * inner;
}

/** Moves packs to outlet o from its depot in a tier; returns packs per outlet delivered. */
function deliver(
  { world, week, ledger }: Terms,
  o: number,
  k: number,
  packs: number,
  tier: number,
  get: typeof draw,
): number {
  const { outlets, shelf, skus, trade } = world;
  const weight = outlets.weight[o] ?? 1;
  const region = outlets.region[o] ?? 0;
  const [depot, place] =
    tier === CHAIN
      ? [trade.centre, (outlets.chain[o] ?? 0) * REGIONS + region]
      : [
          tier === DISTRIBUTOR ? trade.distributor : trade.wholesaler,
          outlets.territory[o] ?? 0,
        ];
  const units = get(depot, place * skus.count + k, packs * weight, weight);
  if (units === 0) return 0;
  const given = units / weight;
  const spot = o * skus.count + k;
  shelf.stock[spot] = (shelf.stock[spot] ?? 0) + given;
  add(ledger.stock.out, stockAt(ledger, week, k, tier, region), units);
  add(ledger.stock.in, stockAt(ledger, week, k, OUTLET, region), units);
  add(
    ledger.cells.receiptUnits,
    cellAt(ledger, week, k, outlets.channel[o] ?? 0, region),
    units,
  );
  return given;
}

/** Part of what own goods cost that leaves a shop's purse this week, as credit until the next call spares it: by region. */
function ownCash({ plan }: World, week: number, visits: number): Float64Array {
  return Float64Array.from(
    regionIds,
    (region) =>
      1 -
      Math.min(
        1,
        plan.number("credit_days_shop", { region }, Math.max(1, week)) /
          (visits * DAYS_PER_WEEK),
      ),
  );
}

/** Weeks of sales an order covers, and packs that stand on a shelf at least, by channel. */
function sheet({ shelf: { cover, minimum } }: World) {
  return { cover, minimum };
}

/** Marks at every outlet the SKUs it would order: those low on its shelf, and those whose first order is due. */
function inAreas(
  world: World,
  _: number,
  __: Ledger,
  areas: readonly number[],
): void {
  const { outlets, shelf, skus, geography } = world;
  const { cover, minimum } = sheet(world);
  const here = marksOf(geography, areas);
  for (let o = 0; o < outlets.count; o++) {
    if (here[outlets.area[o] ?? 0] !== 1) continue;
    // What gave its place up is sold out and not reordered.
    const listed =
      (shelf.listed[o] ?? 0) &
      ~(shelf.withheld[o] ?? 0) &
      ~(shelf.displaced[o] ?? 0);
    const c = outlets.channel[o] ?? 0;
    let wants = 0;
    for (let k = 0; k < skus.count; k++) {
      if (((listed >>> k) & 1) === 0) continue;
      const own = o * skus.ownCount + k - skus.ownFrom;
      if (
        (k >= skus.ownFrom && shelf.openingDue[own] === 1) ||
        wanted(world, o, k, cover[c] ?? 1, minimum[c] ?? 1, 0) > 0
      )
        wants |= 1 << k;
    }
    shelf.wants[o] = wants;
  }
}

/** What a week's orders have in common. */
function termsOf(world: World, week: number, ledger: Ledger) {
  const { plan, skus, trade, season } = world;
  const visits = visitWeeks(world, Math.max(1, week));
  return {
    world,
    week,
    ledger,
    visits,
    open: season.deliveries[0] ?? 1,
    service: streamKey(world.root, purposes.storeService, week),
    rest: streamKey(world.root, purposes.deliveryDay, week),
    calls: streamKey(world.root, purposes.partnerCall, week),
    served: plan.parameter("storeServiceChance"),
    shopServed: plan.parameter("shopServiceChance"),
    pause: trade.giftPause[0] === 1,
    load: plan.number("opening_load"),
    memory: plan.parameter("salesMemoryWeeks"),
    drop: plan.number("drop_size", {}, Math.max(1, week)),
    // Switched off, no purse is ever empty.
    cashShare:
      plan.parameter("shopOrderCashShare") / plan.number("mechanism_shop_cash"),
    cashOfOwn: ownCash(world, week, visits),
    callWeek: weekIn(visits, week),
    skuWeek: weekIn(skus.count, week),
  };
}
type Terms = ReturnType<typeof termsOf>;

/** Serves shops that want something, in the order of the table: whoever buys from one depot is served by one hand. */
function serveShops(
  world: World,
  week: number,
  ledger: Ledger,
  areas: readonly number[],
): void {
  const { outlets, geography } = world;
  const terms = termsOf(world, week, ledger);
  const here = marksOf(geography, areas);
  for (let o = 0; o < outlets.count; o++)
    if (here[outlets.area[o] ?? 0] === 1 && outlets.chain[o] === NO_CHAIN)
      serve(terms, o);
}

/** Serves stores of chains, and sums up what shops pay. */
function afterwards(world: World, week: number, ledger: Ledger): void {
  const { outlets, shelf } = world;
  const terms = termsOf(world, week, ledger);
  for (const o of outlets.stores) serve(terms, o);
  for (let o = 0; o < outlets.count; o++) {
    const vnd = shelf.orderVnd[o] ?? 0;
    if (vnd === 0) continue;
    const at = routeAt(ledger, week, outlets.region[o] ?? 0);
    add(ledger.route.orderVnd, at, vnd * (outlets.weight[o] ?? 0));
  }
}

/** Serves outlet o. */
function serve(terms: Terms, o: number): void {
  const { world, week, ledger, visits, open, service, rest, calls } = terms;
  const { served, shopServed, pause, load, memory, drop, cashShare } = terms;
  const { cashOfOwn, callWeek, skuWeek } = terms;
  const { outlets, shelf, skus, trade, season, pricing } = world;
  const { cover, minimum } = shelf;
  const wants = shelf.wants[o] ?? 0;
  if (shelf.orderVnd[o] !== 0) shelf.orderVnd[o] = 0;
  if (wants === 0 || open === 0) return;
  const id = outlets.id[o] ?? 0;
  const c = outlets.channel[o] ?? 0;
  const r = outlets.region[o] ?? 0;
  const chain = outlets.chain[o] ?? NO_CHAIN;
  const called =
    turnOf(id, visits, callWeek) === 0 &&
    uniform(calls, id, 0) <
      (trade.partner.callChance[outlets.territory[o] ?? 0] ?? 1);
  // The day of the week on which goods come to this outlet may be one of rest, or one on which no road is open.
  const days = open * (season.deliveryByArea[outlets.area[o] ?? 0] ?? 1);
  if (days < 1 && uniform(rest, id, 0) >= days) return;
  const budget = (shelf.weeklyCashVnd[o] ?? 0) * cashShare;
  let cash = budget;
  let lines = 0;
  let orderVnd = 0;
  // SKUs take turns at being first, so that none always meets an empty purse.
  const first = -1 << turnOf(id, skus.count, skuWeek);
  for (let left = wants; left !== 0;) {
    const k = lowestBit((left & first) === 0 ? left : left & first);
    left &= ~(1 << k);
    if (pause && k >= skus.ownFrom && skus.packUse[k] === GIFT_PACK) continue;
    const own = o * skus.ownCount + k - skus.ownFrom;
    const due = k >= skus.ownFrom && shelf.openingDue[own] === 1;
    const traditional = chain === NO_CHAIN;
    const price = priceCell(world.channels, k, c, r);
    const costVnd =
      (pricing.shelfVnd[price] ?? 0) * (1 - (pricing.shopMargin[price] ?? 0));
    const opening = !due
      ? 0
      : traditional
        ? Math.min(load, drop / (skus.priceVnd[k] ?? 1))
        : openingPacks(world, o, k);
    let packs = wanted(world, o, k, cover[c] ?? 1, minimum[c] ?? 1, opening);
    const whole = packs;
    if (packs === 0 && !due) continue;
    if (uniform(service, id, k) >= (traditional ? shopServed : served))
      continue;
    if (due && whole === 0) opened(world, own, o * skus.count + k, memory);
    if (packs === 0) continue;
    if (traditional) {
      const inner = skus.innerPack[k] ?? 1;
      const cost = costVnd * (k < skus.ownFrom ? 1 : (cashOfOwn[r] ?? 1));
      // An inner pack a week is always within its means.
      const least = cash === budget ? inner : 0;
      if (packs * cost > cash)
        packs = Math.max(least, Math.floor(cash / cost / inner) * inner);
      if (packs === 0) continue;
      cash = Math.max(0, cash - packs * cost);
    }
    const ours = k >= skus.ownFrom;
    const route = (ours ? shelf.ownRoute : shelf.incumbentRoute)[o] === 1;
    const byRep = traditional && route && ours;
    if (byRep && !called) continue;
    const tier = !traditional ? CHAIN : route ? DISTRIBUTOR : WHOLESALER;
    const get = due && !traditional ? take : draw;
    const given = deliver(terms, o, k, packs, tier, get);
    if (byRep && given > 0) {
      lines += 1;
      orderVnd += given * costVnd;
    }
    // A shop's delivery in parts opens the shelf when the last part has come; a store reorders by what it expects.
    if (due && traditional && given === whole)
      opened(world, own, o * skus.count + k, memory);
    if (due && !traditional && given > 0) expectSales(world, o, k);
  }
  if (lines > 0) {
    const at = routeAt(ledger, week, r);
    const weight = outlets.weight[o] ?? 0;
    add(ledger.route.orders, at, weight);
    add(ledger.route.orderLines, at, lines * weight);
    shelf.orderVnd[o] = orderVnd;
  }
}

/** A store of a chain has got a new SKU: it expects a rate of sale, and so does its centre, which knew of the opening order. */
function expectSales(world: World, o: number, k: number): void {
  const { shelf, skus, outlets, trade } = world;
  const rate = newcomerRate(world, o, k);
  shelf.openingDue[o * skus.ownCount + k - skus.ownFrom] = 0;
  shelf.rate[o * skus.count + k] = rate;
  add(
    trade.centre.rate,
    ((outlets.chain[o] ?? 0) * REGIONS + (outlets.region[o] ?? 0)) *
      skus.count +
      k,
    rate * (outlets.weight[o] ?? 0),
  );
}

/** The opening order is complete: it is expected to last as long as the memory of sales. */
function opened(world: World, own: number, at: number, memory: number): void {
  const { shelf } = world;
  shelf.openingDue[own] = 0;
  shelf.rate[at] = Math.max(
    shelf.rate[at] ?? 0,
    (shelf.stock[at] ?? 0) / (memory + 1),
  );
}

const parts: Parts = {
  sheet,
  inAreas,
  then: serveShops,
  afterwards,
  ofOutlets: true,
};

export const replenishment: Mechanism = {
  name: "replenishment",
  summary:
    "outlets reorder inner packs from route, wholesaler or distribution centre: secondary sales and deliveries to stores",
  writes: [
    "shelf.wants",
    "shelf.orderVnd",
    "shelf.stock",
    "shelf.rate",
    "shelf.openingDue",
    "trade.distributor.stock",
    "trade.distributor.asked",
    "trade.distributor.unmet",
    "trade.distributor.given",
    "trade.distributor.left",
    "trade.wholesaler.stock",
    "trade.wholesaler.asked",
    "trade.wholesaler.unmet",
    "trade.wholesaler.given",
    "trade.wholesaler.left",
    "trade.centre.stock",
    "trade.centre.asked",
    "trade.centre.unmet",
    "trade.centre.given",
    "trade.centre.left",
    "trade.centre.rate",
  ],
  records: [
    "stock.in",
    "stock.out",
    "cells.receiptUnits",
    "route.orders",
    "route.orderLines",
    "route.orderVnd",
  ],
  parameters: [
    "salesMemoryWeeks",
    "outletCoverWeeks",
    "storeServiceChance",
    "shopServiceChance",
    "shopOrderCashShare",
    "delistHurdle",
  ],
  levers: [
    "opening_load",
    "drop_size",
    "visit_cycle",
    "credit_days_shop",
    "mechanism_shop_cash",
  ],
  step: wholeStep(parts),
  parts,
};
