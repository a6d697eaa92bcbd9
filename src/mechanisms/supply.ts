/**
 * The tiers behind the outlets order upstream: sell-in.
 *   order = demand rate × (cover + delivery week) × season's outlook + orders waiting − stock − on the way, in cases
 * Goods are on the way for one week. Wholesalers buy from the distributor of their territory; distributors and chains'
 * centres from the brand. A new SKU's first orders follow the plan in traditional trade: shops still to be opened ×
 * opening load, within the value of a drop; in chains the stores' opening orders, on top of demand.
 * What the trade buys ahead is decided by `loading`, who still orders by `partners`.
 * In a week with days of rest a depot whose ordering day is one of them orders nothing.
 * Incumbents' factories always deliver; the entrant's warehouse deals what it has (`imports`) in proportion to need, to
 * chains only packs with the life they ask for at their door (`min_life_at_receipt`); what is missing is short supply.
 * Leaves out: credit limits.
 */
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import { streamKey, uniform } from "../base/random.ts";
import {
  type Order,
  type Waiting,
  place,
  shipOwn,
} from "../ledger/dispatch.ts";
import { type Ledger, add, stockAt, tiers } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { openingPacks } from "../world/opening.ts";
import { takesOrders } from "../world/partners.ts";
import { purposes } from "../world/purposes.ts";
import { rampShare, routeCapacity, wantedOutlets } from "../world/routes.ts";
import { chainStatus, draw, learnDemand, orderUpTo } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const DISTRIBUTOR = tiers.indexOf("distributor");
const WHOLESALER = tiers.indexOf("wholesaler");

/** Whole cases that cover a need in packs. */
function cases(packs: number, casePack: number): number {
  return packs > 0 ? Math.ceil(packs / casePack) * casePack : 0;
}

/** True if a depot's ordering day of this week is one on which the trade rests: luck of the depot, at any scale. */
function rests(world: World, week: number, depot: number): boolean {
  const open = world.season.deliveries[0] ?? 1;
  if (open === 1) return false;
  const day = streamKey(world.root, purposes.deliveryDay, week);
  return uniform(day, depot, 1) >= open;
}

/** What was ordered last week arrives. */
function receive(world: World): void {
  const { trade, skus } = world;
  for (const depot of [trade.distributor, trade.centre]) {
    const { stock, transit } = depot;
    for (let at = 0; at < stock.length; at++) {
      const own = at % skus.count >= skus.ownFrom;
      if (
        own &&
        depot === trade.distributor &&
        trade.partner.late[Math.floor(at / skus.count)] === 1
      )
        continue;
      stock[at] = (stock[at] ?? 0) + (transit[at] ?? 0);
      transit[at] = 0;
    }
  }
}

/** Traditional outlets of a region that the plan means to open over the next weeks, as far as its reps can call on them. */
function openings(
  world: World,
  r: number,
  week: number,
  ahead: number,
): number {
  let shops = 0;
  for (let c = 0; c < world.channels; c++) {
    const wanted = wantedOutlets(world, c, r, week);
    if (wanted > 0)
      shops +=
        wanted *
        (rampShare(world, c, r, week + ahead) -
          rampShare(world, c, r, week - 1));
  }
  return Math.min(shops, routeCapacity(world, r, week));
}

/** Distributors and wholesalers of every territory. */
function orderTraditional(
  world: World,
  ledger: Ledger,
  week: number,
  waiting: Waiting,
): void {
  const { plan, skus, trade, territories } = world;
  const { loading } = trade;
  const memory = plan.parameter("salesMemoryWeeks");
  const wholesaleCover = plan.parameter("wholesalerCoverWeeks");
  const incumbentCover =
    plan.parameter("incumbentDistributorStockDays") / DAYS_PER_WEEK;
  const asked = Math.max(1, week);
  const ownCover = plan.number("dist_stock_norm", {}, asked) / DAYS_PER_WEEK;
  const opening = new Float64Array(REGIONS);
  if (week >= 1)
    for (let r = 0; r < REGIONS; r++)
      opening[r] = openings(world, r, week, ownCover + 1);
  const load = plan.number("opening_load");
  const drop = plan.number("drop_size", {}, asked);
  for (let t = 0; t < territories.count; t++) {
    const r = territories.region[t] ?? 0;
    if (rests(world, week, r)) continue;
    const takes = takesOrders(world, t, week);
    for (let k = 0; k < skus.count; k++) {
      const at = t * skus.count + k;
      const own = k >= skus.ownFrom;
      if (own && week < 1) continue;
      const outlook = world.season.outlook[skus.packUse[k] ?? 0] ?? 1;
      learnDemand(trade.wholesaler, at, memory);
      const carries = !own || trade.wholesalerCarries[r] === 1;
      const first = (skus.casePack[k] ?? 1) * (own ? 1 : 0);
      const wanted = carries
        ? cases(
            Math.max(
              first - (trade.wholesaler.stock[at] ?? 0),
              orderUpTo(trade.wholesaler, at, wholesaleCover * outlook) +
                (loading.wholesaleExtra[at] ?? 0),
            ),
            skus.casePack[k] ?? 1,
          )
        : 0;
      const moved = draw(trade.distributor, at, wanted, 1);
      trade.wholesaler.stock[at] = (trade.wholesaler.stock[at] ?? 0) + moved;
      add(ledger.stock.out, stockAt(ledger, week, k, DISTRIBUTOR, r), moved);
      add(ledger.stock.in, stockAt(ledger, week, k, WHOLESALER, r), moved);

      learnDemand(trade.distributor, at, memory);
      if (own && !takes) continue;
      const cover = (own ? ownCover : incumbentCover) + 1;
      const planned = own
        ? (opening[r] ?? 0) *
          (territories.share[t] ?? 0) *
          Math.min(load, drop / (skus.priceVnd[k] ?? 1))
        : 0;
      const need = Math.max(
        orderUpTo(trade.distributor, at, cover * outlook),
        planned -
          (trade.distributor.stock[at] ?? 0) -
          (trade.distributor.transit[at] ?? 0),
      );
      const packs = cases(
        Math.max(need + (loading.extra[at] ?? 0), loading.goal[at] ?? 0),
        skus.casePack[k] ?? 1,
      );
      if (packs === 0) continue;
      const depot = trade.distributor;
      const order = {
        depot,
        at,
        region: r,
        territory: t,
        channel: -1,
        chain: -1,
        packs,
      };
      place(world, ledger, week, k, order, waiting);
    }
  }
}

/** Packs of opening orders that stores wait for: centre × SKU. */
function openingOrders(world: World): Float64Array {
  const { skus, trade, outlets } = world;
  const due = new Float64Array(trade.centre.stock.length);
  for (const o of outlets.stores) {
    const chain = outlets.chain[o] ?? 0;
    for (let i = 0; i < skus.ownCount; i++)
      if (world.shelf.openingDue[o * skus.ownCount + i] === 1)
        add(
          due,
          (chain * REGIONS + (outlets.region[o] ?? 0)) * skus.count +
            skus.ownFrom +
            i,
          (outlets.weight[o] ?? 0) * openingPacks(world, o, skus.ownFrom + i),
        );
  }
  return due;
}

/** Distribution centres of every chain. */
function orderChains(
  world: World,
  ledger: Ledger,
  week: number,
  waiting: Waiting,
): void {
  const { plan, skus, trade } = world;
  const memory = plan.parameter("salesMemoryWeeks");
  const cover = plan.parameter("dcCoverWeeks") + 1;
  const due = openingOrders(world);
  world.chainChannel.forEach((c, n) => {
    const asked = new Float64Array(skus.ownCount);
    for (let r = 0; r < REGIONS; r++) {
      if (rests(world, week, REGIONS + n * REGIONS + r)) continue;
      for (let k = 0; k < skus.count; k++) {
        const at = (n * REGIONS + r) * skus.count + k;
        const i = k - skus.ownFrom;
        const listed = trade.status[n * skus.ownCount + i];
        if (i >= 0 && listed !== chainStatus.listed) continue;
        learnDemand(trade.centre, at, memory);
        const outlook = world.season.outlook[skus.packUse[k] ?? 0] ?? 1;
        const packs = cases(
          orderUpTo(trade.centre, at, cover * outlook) + (due[at] ?? 0),
          skus.casePack[k] ?? 1,
        );
        if (packs === 0) continue;
        if (i >= 0) add(asked, i, packs);
        const order = {
          depot: trade.centre,
          at,
          region: r,
          territory: -1,
          channel: c,
          chain: n,
          packs,
        };
        place(world, ledger, week, k, order, waiting);
      }
    }
    asked.forEach((packs, i) => {
      const at = n * skus.ownCount + i;
      const before = trade.chainOrders[at] ?? 0;
      trade.chainOrders[at] = before + (packs - before) / memory;
    });
  });
}

function step(world: World, week: number, ledger: Ledger): void {
  receive(world);
  const waiting = Array.from(
    { length: world.skus.ownCount },
    (): Order[] => [],
  );
  orderTraditional(world, ledger, week, waiting);
  orderChains(world, ledger, week, waiting);
  shipOwn(world, ledger, week, waiting);
}

export const supply: Mechanism = {
  name: "supply",
  summary:
    "wholesalers, distributors and chains' centres order upstream: sell-in",
  writes: [
    "trade.distributor.stock",
    "trade.distributor.transit",
    "trade.distributor.rate",
    "trade.distributor.asked",
    "trade.distributor.unmet",
    "trade.distributor.lastUnmet",
    "trade.distributor.given",
    "trade.distributor.left",
    "trade.wholesaler.stock",
    "trade.wholesaler.rate",
    "trade.wholesaler.asked",
    "trade.wholesaler.unmet",
    "trade.wholesaler.lastUnmet",
    "trade.centre.stock",
    "trade.centre.transit",
    "trade.centre.rate",
    "trade.centre.asked",
    "trade.centre.unmet",
    "trade.centre.lastUnmet",
    "trade.brand.stock",
    "trade.brand.asked",
    "trade.brand.unmet",
    "trade.brand.given",
    "trade.brand.left",
    "trade.partner.bought",
    "trade.loading.bought",
    "trade.boughtSoFar",
    "trade.chainOrders",
  ],
  records: [
    "stock.in",
    "stock.out",
    "cells.chainSellInUnits",
    "chain.sellInUnits",
    "chain.shortUnits",
  ],
  parameters: [
    "salesMemoryWeeks",
    "wholesalerCoverWeeks",
    "incumbentDistributorStockDays",
    "dcCoverWeeks",
    "delistHurdle",
  ],
  levers: [
    "dist_stock_norm",
    "opening_load",
    "drop_size",
    "supply_mode",
    "shelf_life_days",
    "min_life_at_receipt",
    "mechanism_door_life",
  ],
  step,
};
