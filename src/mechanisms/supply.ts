/**
 * The tiers behind the outlets order upstream: sell-in.
 *   order = demand rate × (cover + delivery week) × season's outlook + orders waiting − stock − on the way, in cases
 * Goods are on the way for one week. Wholesalers buy from the distributor of their region; distributors and chains'
 * centres from the brand. A new SKU's first orders follow the plan: shops still to be opened × opening load.
 * In a week with days of rest a depot whose ordering day is one of them orders nothing.
 * Incumbents' factories always deliver; the entrant's warehouse gives what it has (`imports`).
 * Leaves out: month-end loading, credit limits, quitting distributors.
 */
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import { streamKey, uniform } from "../base/random.ts";
import { type Ledger, add, cellAt, stockAt, tiers } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { rampShare, routeCapacity, wantedOutlets } from "../world/routes.ts";
import { categoryTerm } from "../world/terms.ts";
import { chainStatus, draw, learnDemand, orderUpTo } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const BRAND = tiers.indexOf("brand");
const DISTRIBUTOR = tiers.indexOf("distributor");
const WHOLESALER = tiers.indexOf("wholesaler");
const CHAIN = tiers.indexOf("chain");

/** Whole cases that cover a need in packs. */
function cases(packs: number, casePack: number): number {
  return packs > 0 ? Math.ceil(packs / casePack) * casePack : 0;
}

/** Packs of SKU k the brand can ship now, taken from its stock; incumbents always can. */
function ship(
  world: World,
  ledger: Ledger,
  week: number,
  k: number,
  packs: number,
): number {
  const { skus, trade } = world;
  if (k < skus.ownFrom || packs <= 0) return Math.max(0, packs);
  const given = draw(trade.brand, k - skus.ownFrom, packs, 1);
  add(ledger.stock.out, stockAt(ledger, week, k, BRAND, 0), given);
  return given;
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
  const { trade } = world;
  for (const { stock, transit } of [trade.distributor, trade.centre])
    for (let at = 0; at < stock.length; at++) {
      stock[at] = (stock[at] ?? 0) + (transit[at] ?? 0);
      transit[at] = 0;
    }
}

/** Packs the plan expects to need for opening traditional outlets over the next weeks, per region. */
function openingNeed(
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
  return (
    Math.min(shops, routeCapacity(world, r, week)) *
    world.plan.number("opening_load")
  );
}

/** Distributors and wholesalers of every region. */
function orderTraditional(world: World, ledger: Ledger, week: number): void {
  const { plan, skus, trade } = world;
  const memory = plan.parameter("salesMemoryWeeks");
  const wholesaleCover = plan.parameter("wholesalerCoverWeeks");
  const incumbentCover =
    plan.parameter("incumbentDistributorStockDays") / DAYS_PER_WEEK;
  const asked = Math.max(1, week);
  const ownCover = plan.number("dist_stock_norm", {}, asked) / DAYS_PER_WEEK;
  for (let r = 0; r < REGIONS; r++) {
    if (rests(world, week, r)) continue;
    for (let k = 0; k < skus.count; k++) {
      const at = r * skus.count + k;
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
              orderUpTo(trade.wholesaler, at, wholesaleCover * outlook),
            ),
            skus.casePack[k] ?? 1,
          )
        : 0;
      const moved = draw(trade.distributor, at, wanted, 1);
      trade.wholesaler.stock[at] = (trade.wholesaler.stock[at] ?? 0) + moved;
      add(ledger.stock.out, stockAt(ledger, week, k, DISTRIBUTOR, r), moved);
      add(ledger.stock.in, stockAt(ledger, week, k, WHOLESALER, r), moved);

      learnDemand(trade.distributor, at, memory);
      const cover = (own ? ownCover : incumbentCover) + 1;
      const planned = own ? openingNeed(world, r, week, cover) : 0;
      const order = cases(
        Math.max(
          orderUpTo(trade.distributor, at, cover * outlook),
          planned -
            (trade.distributor.stock[at] ?? 0) -
            (trade.distributor.transit[at] ?? 0),
        ),
        skus.casePack[k] ?? 1,
      );
      const shipped = ship(world, ledger, week, k, order);
      trade.distributor.transit[at] =
        (trade.distributor.transit[at] ?? 0) + shipped;
      add(ledger.stock.in, stockAt(ledger, week, k, DISTRIBUTOR, r), shipped);
    }
  }
}

/** Distribution centres of every chain. */
function orderChains(world: World, ledger: Ledger, week: number): void {
  const { plan, market, skus, trade, outlets } = world;
  const memory = plan.parameter("salesMemoryWeeks");
  const cover = plan.parameter("dcCoverWeeks") + 1;
  const due = new Float64Array(trade.centre.stock.length);
  for (let o = 0; o < outlets.count; o++) {
    const chain = outlets.chain[o] ?? 0;
    if (chain >= market.chains.length) continue;
    for (let i = 0; i < skus.ownCount; i++)
      if (world.shelf.openingDue[o * skus.ownCount + i] === 1)
        add(
          due,
          (chain * REGIONS + (outlets.region[o] ?? 0)) * skus.count +
            skus.ownFrom +
            i,
          outlets.weight[o] ?? 0,
        );
  }
  market.chains.forEach((chain, n) => {
    const c = market.channels.findIndex(({ id }) => id === chain.channel);
    const opening = Math.max(
      plan.number("opening_load"),
      categoryTerm(market, plan.category, "min_shelf_packs", chain.channel),
    );
    for (let r = 0; r < REGIONS; r++) {
      if (rests(world, week, REGIONS + n * REGIONS + r)) continue;
      for (let k = 0; k < skus.count; k++) {
        const at = (n * REGIONS + r) * skus.count + k;
        if (
          k >= skus.ownFrom &&
          trade.status[n * skus.ownCount + k - skus.ownFrom] !==
            chainStatus.listed
        )
          continue;
        learnDemand(trade.centre, at, memory);
        const outlook = world.season.outlook[skus.packUse[k] ?? 0] ?? 1;
        const order = cases(
          orderUpTo(trade.centre, at, cover * outlook) +
            (due[at] ?? 0) * opening,
          skus.casePack[k] ?? 1,
        );
        const shipped = ship(world, ledger, week, k, order);
        trade.centre.transit[at] = (trade.centre.transit[at] ?? 0) + shipped;
        add(ledger.stock.in, stockAt(ledger, week, k, CHAIN, r), shipped);
        add(
          ledger.cells.chainSellInUnits,
          cellAt(ledger, week, k, c, r),
          shipped,
        );
      }
    }
  });
}

function step(world: World, week: number, ledger: Ledger): void {
  receive(world);
  orderTraditional(world, ledger, week);
  orderChains(world, ledger, week);
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
  ],
  records: ["stock.in", "stock.out", "cells.chainSellInUnits"],
  parameters: [
    "salesMemoryWeeks",
    "wholesalerCoverWeeks",
    "incumbentDistributorStockDays",
    "dcCoverWeeks",
  ],
  levers: ["dist_stock_norm", "opening_load"],
  step,
};
