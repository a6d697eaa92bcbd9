/**
 * The tiers behind the outlets order upstream: sell-in.
 *   target of a tier = its weekly outflow × (cover + delivery week); orders in cases; on the way for one week
 * Wholesalers buy from the distributor of their region; distributors and chains' centres from the brand. A new SKU's
 * first orders follow the plan: shops still to be opened in the cover weeks × opening load.
 * The entrant imports: every `review_weeks` it orders up to forecast × (lead + review + safety weeks), within capacity
 * and minimum order; lead = production + sea + clearance, whose days are luck of the shipment, the same at any scale.
 * The first shipment arrives with the launch. Its forecast moves from the plan's target to what trade has ordered.
 * Incumbents' factories always deliver.
 * Leaves out: month-end loading, credit limits, remaining life at the door, quitting distributors.
 */
import { regionIds } from "../inputs/ids.ts";
import { DAYS_PER_WEEK, WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import { type Ledger, add, cellAt, stockAt, tiers } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { term } from "../world/terms.ts";
import {
  SHIPMENT_RING,
  chainStatus,
  draw,
  learnDemand,
} from "../world/trade.ts";
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

/** Share of the plan's first-year target that falls to each own SKU: in proportion to its appeal, by region count. */
function plannedShare(world: World, i: number): number {
  const { taste, skus } = world;
  let own = 0;
  let all = 0;
  for (let j = 0; j < skus.ownCount; j++)
    for (let r = 0; r < REGIONS; r++) {
      const appeal = taste.ownAppeal[j * REGIONS + r] ?? 0;
      all += appeal;
      if (j === i) own += appeal;
    }
  return all > 0 ? own / all : 0;
}

function receive(world: World, ledger: Ledger, week: number): void {
  const { trade, skus, plan } = world;
  for (const { stock, transit } of [trade.distributor, trade.centre])
    for (let at = 0; at < stock.length; at++) {
      stock[at] = (stock[at] ?? 0) + (transit[at] ?? 0);
      transit[at] = 0;
    }
  if (week < 1) return;
  const slot = week % SHIPMENT_RING;
  const damage = plan.number("damage");
  for (let i = 0; i < skus.ownCount; i++) {
    const arrived = trade.shipments[i * SHIPMENT_RING + slot] ?? 0;
    if (arrived === 0) continue;
    trade.shipments[i * SHIPMENT_RING + slot] = 0;
    const broken = Math.round(arrived * damage);
    const at = stockAt(ledger, week, skus.ownFrom + i, BRAND, 0);
    trade.brand.stock[i] = (trade.brand.stock[i] ?? 0) + arrived - broken;
    add(ledger.stock.in, at, arrived);
    add(ledger.stock.writeOff, at, broken);
  }
}

/** Packs the plan expects to need for opening traditional outlets over the next weeks, per region. */
function openingNeed(
  world: World,
  r: number,
  week: number,
  ahead: number,
): number {
  const { plan, market, outlets } = world;
  const region = regionIds[r] ?? "";
  if (!plan.flag("region_on", { region }, week)) return 0;
  let shops = 0;
  market.channels.forEach((channel, c) => {
    const scope = { channel: channel.id, region };
    if (channel.trade !== "traditional") return;
    if (!plan.flag("channel_on", scope, week)) return;
    const target =
      (outlets.universe[c * REGIONS + r] ?? 0) *
      plan.parameter("reachableTraditionalShare") *
      plan.number("nd_target", scope, week);
    const ramp = plan.number("nd_ramp_weeks", scope, week);
    shops +=
      target *
      (Math.min(1, (week + ahead) / ramp) - Math.min(1, (week - 1) / ramp));
  });
  const calls =
    (plan.number("reps", { region }, week) *
      plan.number("calls_per_day", {}, week) *
      plan.number("work_days", {}, week) *
      plan.number("visit_cycle", {}, week)) /
    DAYS_PER_WEEK;
  return Math.min(shops, calls) * plan.number("opening_load");
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
  for (let r = 0; r < REGIONS; r++)
    for (let k = 0; k < skus.count; k++) {
      const at = r * skus.count + k;
      const own = k >= skus.ownFrom;
      if (own && week < 1) continue;
      learnDemand(trade.wholesaler, at, memory);
      const carries = !own || trade.wholesalerCarries[r] === 1;
      const first = (skus.casePack[k] ?? 1) * (own ? 1 : 0);
      const wanted = carries
        ? cases(
            Math.max(first, (trade.wholesaler.rate[at] ?? 0) * wholesaleCover) -
              (trade.wholesaler.stock[at] ?? 0),
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
        Math.max((trade.distributor.rate[at] ?? 0) * cover, planned) -
          (trade.distributor.stock[at] ?? 0) -
          (trade.distributor.transit[at] ?? 0),
        skus.casePack[k] ?? 1,
      );
      const shipped = ship(world, ledger, week, k, order);
      trade.distributor.transit[at] =
        (trade.distributor.transit[at] ?? 0) + shipped;
      add(ledger.stock.in, stockAt(ledger, week, k, DISTRIBUTOR, r), shipped);
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
      term(market, "min_shelf_packs", chain.channel),
    );
    for (let r = 0; r < REGIONS; r++)
      for (let k = 0; k < skus.count; k++) {
        const at = (n * REGIONS + r) * skus.count + k;
        if (
          k >= skus.ownFrom &&
          trade.status[n * skus.ownCount + k - skus.ownFrom] !==
            chainStatus.listed
        )
          continue;
        learnDemand(trade.centre, at, memory);
        const order = cases(
          Math.max((trade.centre.rate[at] ?? 0) * cover, 0) +
            (due[at] ?? 0) * opening -
            (trade.centre.stock[at] ?? 0) -
            (trade.centre.transit[at] ?? 0),
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
  });
}

/** The entrant's own ordering from its factory. */
function importGoods(world: World, week: number): void {
  const { plan, skus, trade, root } = world;
  const clearance = streamKey(root, purposes.clearance, week);
  const review = Math.max(1, Math.round(plan.number("review_weeks", {}, week)));
  const safety = plan.number("safety_weeks", {}, week);
  const usualLead =
    plan.number("prod_weeks", {}, week) +
    (plan.number("sea_days", {}, week) +
      plan.number("clearance_days", {}, week)) /
      DAYS_PER_WEEK;
  const shortest = plan.parameter("clearanceShortest");
  const longest = plan.parameter("clearanceLongest");
  const memory = plan.parameter("salesMemoryWeeks");
  let room = plan.number("capacity_week", {}, week) * review;
  for (let i = 0; i < skus.ownCount; i++) {
    const casePack = skus.casePack[skus.ownFrom + i] ?? 1;
    const planned =
      (plan.number("target_cases") * plannedShare(world, i) * casePack) /
      WEEKS_PER_YEAR;
    learnDemand(trade.brand, i, memory);
    if (week === 1) trade.brand.rate[i] = planned;
    if ((week - 1) % review !== 0) continue;
    // The forecast leans on the plan at first and on orders received after the memory of sales.
    const trust = Math.min(1, (week - 1) / (memory + memory));
    const forecast = planned + trust * ((trade.brand.rate[i] ?? 0) - planned);
    let onTheWay = 0;
    for (let slot = 0; slot < SHIPMENT_RING; slot++)
      onTheWay += trade.shipments[i * SHIPMENT_RING + slot] ?? 0;
    const need = cases(
      forecast * (usualLead + review + safety) -
        (trade.brand.stock[i] ?? 0) -
        onTheWay,
      casePack,
    );
    const order = Math.min(need, Math.floor(room) * casePack);
    if (
      order < plan.number("moq", {}, week) * casePack &&
      need === order &&
      week > 1
    )
      continue;
    if (order <= 0) continue;
    room -= order / casePack;
    // Triangular days of clearance, drawn per shipment: a country-wide event.
    const u = uniform(clearance, textKey(skus.ids[skus.ownFrom + i] ?? ""), 0);
    const mode = (1 - shortest) / (longest - shortest);
    const days =
      u < mode
        ? shortest + Math.sqrt(u * (longest - shortest) * (1 - shortest))
        : longest - Math.sqrt((1 - u) * (longest - shortest) * (longest - 1));
    const lead =
      week === 1
        ? 0
        : Math.ceil(
            usualLead +
              (plan.number("clearance_days", {}, week) * (days - 1)) /
                DAYS_PER_WEEK,
          );
    const slot = (week + Math.min(lead, SHIPMENT_RING - 1)) % SHIPMENT_RING;
    add(trade.shipments, i * SHIPMENT_RING + slot, order);
  }
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week >= 1) importGoods(world, week);
  receive(world, ledger, week);
  if (world.season.deliveries[0] !== 1) return;
  orderTraditional(world, ledger, week);
  orderChains(world, ledger, week);
}

export const supply: Mechanism = {
  name: "supply",
  summary:
    "wholesalers, distributors, chains' centres and the entrant's imports order upstream: sell-in",
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
    "trade.brand.rate",
    "trade.brand.asked",
    "trade.brand.unmet",
    "trade.brand.lastUnmet",
    "trade.shipments",
  ],
  records: [
    "stock.in",
    "stock.out",
    "stock.writeOff",
    "cells.chainSellInUnits",
  ],
  parameters: [
    "salesMemoryWeeks",
    "wholesalerCoverWeeks",
    "incumbentDistributorStockDays",
    "reachableTraditionalShare",
    "dcCoverWeeks",
    "clearanceShortest",
    "clearanceLongest",
  ],
  levers: [
    "dist_stock_norm",
    "opening_load",
    "target_cases",
    "review_weeks",
    "safety_weeks",
    "prod_weeks",
    "sea_days",
    "clearance_days",
    "capacity_week",
    "moq",
    "damage",
  ],
  step,
};
