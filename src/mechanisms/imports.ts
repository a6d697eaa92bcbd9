/**
 * The entrant imports: every `review_weeks` it orders up to
 *   orders expected over lead + review + safety weeks (`world/import-forecast.ts`) + orders waiting − stock − on the way
 * lead = production + sea + clearance, whose days are luck of the shipment, the same at any scale. The first shipment
 * arrives with the launch. What the factory could not make in time later on is made now, no earlier than goods can stand
 * and still pass a chain's door. SKUs share the factory's weeks in proportion to their needs. A need under the factory's
 * least order waits while the safety stock lasts; then the least order is made, if it can be sold in time.
 * Part of every shipment arrives damaged.
 * Leaves out: a second port, rush freight, overtime.
 */
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import { type Ledger, add, ownAt, stockAt, tiers } from "../ledger/ledger.ts";
import { strictestDoor } from "../world/chains.ts";
import { factoryCases, reviewWeeks, usualLead } from "../world/factory.ts";
import { expectedOrders, pace } from "../world/import-forecast.ts";
import { plannedOrders, targetLevel } from "../world/launch-plan.ts";
import { purposes } from "../world/purposes.ts";
import { addedClearance } from "../world/shocks.ts";
import { SHIPMENT_RING, learnDemand, servedShare } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const BRAND = tiers.indexOf("brand");

/** Shipments due this week reach the warehouse. */
function receive(world: World, ledger: Ledger, week: number): void {
  const { trade, skus, plan } = world;
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
    add(ledger.arrivedUnits, ownAt(ledger, week, i), arrived);
    add(ledger.stock.writeOff, at, broken);
  }
}

/** Weeks this shipment takes: clearance days are triangular between shortest and longest, luck of the shipment. */
function shipmentWeeks(world: World, week: number, sku: string): number {
  const { plan, root } = world;
  const usual = plan.number("clearance_days", {}, week);
  const shortest = plan.parameter("clearanceShortest");
  const longest = plan.parameter("clearanceLongest");
  const u = uniform(streamKey(root, purposes.clearance, week), textKey(sku), 0);
  const mode = (1 - shortest) / (longest - shortest);
  const share =
    u < mode
      ? shortest + Math.sqrt(u * (longest - shortest) * (1 - shortest))
      : longest - Math.sqrt((1 - u) * (longest - shortest) * (longest - 1));
  // A jam at the port is met by what lands while it lasts, whoever ordered it when.
  const lands =
    week + Math.round(usualLead(plan, week) - usual / DAYS_PER_WEEK);
  const jam = 1 + addedClearance(world, lands);
  const late = (usual * (share * jam - 1)) / DAYS_PER_WEEK;
  return Math.ceil(usualLead(plan, week) + late);
}

/** What the trade ordered last week teaches, and what the plan had expected of that week. */
function learn(world: World, week: number, level: number): void {
  const { trade, skus, plan } = world;
  const memory = plan.parameter("salesMemoryWeeks");
  for (let i = 0; i < skus.ownCount; i++) {
    const weight = servedShare(trade.brand, i) / memory;
    learnDemand(trade.brand, i, memory);
    if (week === 1) continue;
    const { shops, stores } = plannedOrders(world, level, i, week - 1);
    const before = trade.planned[i] ?? 0;
    trade.planned[i] = before + weight * (shops + stores - before);
    const slow = trade.slowPace[i] ?? 1;
    trade.slowPace[i] = slow + weight * (pace(world, i, week, level) - slow);
  }
}

/** Sum of the first `weeks` of a row, the last one in part. */
function sumOf(row: Float64Array, weeks: number): number {
  let sum = 0;
  row.forEach((x, ahead) => {
    sum += x * Math.max(0, Math.min(1, weeks - ahead));
  });
  return sum;
}

/** Weeks that goods may stand in the warehouse and still pass the strictest chain's door with what is in stock before them. */
function longestStand(world: World, week: number): number {
  const { plan } = world;
  const life = Math.min(
    ...plan.skus.map(
      ({ id: sku }) =>
        plan.number("shelf_life_days", { sku }, week) *
        (1 - strictestDoor(world, sku, week)),
    ),
  );
  return (
    life / DAYS_PER_WEEK -
    (usualLead(plan, week) - plan.number("prod_weeks", {}, week)) -
    plan.number("safety_weeks", {}, week)
  );
}

/** An own SKU as the planner sees it in the week of an order: cases. */
interface Outlook {
  /** Orders expected by week from now on. */
  readonly orders: Float64Array;
  /** In stock and on the way, less what is asked for in vain. */
  readonly position: number;
}

function lookAhead(
  world: World,
  week: number,
  i: number,
  weeks: number,
  level: number,
): Outlook {
  const { trade, skus } = world;
  const casePack = skus.casePack[skus.ownFrom + i] ?? 1;
  let packs = (trade.brand.stock[i] ?? 0) - (trade.brand.lastUnmet[i] ?? 0);
  for (let slot = 0; slot < SHIPMENT_RING; slot++)
    packs += trade.shipments[i * SHIPMENT_RING + slot] ?? 0;
  return {
    orders: expectedOrders(world, i, week, weeks, level).map(
      (x) => x / casePack,
    ),
    position: packs / casePack,
  };
}

/** Cases to order of every SKU now, before this order's own limits. */
function wantedCases(
  world: World,
  week: number,
  review: number,
  level: number,
): number[] {
  const { plan, skus } = world;
  // What is ordered now serves the weeks until the next order has landed, and the safety stock the weeks after them.
  const safety = plan.number("safety_weeks", {}, week);
  const cover = usualLead(plan, week) + review + safety;
  const later = Math.max(0, Math.floor(longestStand(world, week) / review));
  const weeks = Math.ceil(cover + later * review);
  const seen = Array.from({ length: skus.ownCount }, (_, i) =>
    lookAhead(world, week, i, weeks, level),
  );
  const needs = (orders: number): number[] =>
    seen.map((sku) =>
      Math.max(0, sumOf(sku.orders, cover + orders * review) - sku.position),
    );
  const now = needs(0);
  const total = (cases: readonly number[]): number =>
    cases.reduce((sum, x) => sum + x, 0);
  // What the factory cannot make in time later on has to be made now.
  let most = total(now);
  let ahead = now;
  let makes = 0;
  for (let n = 1; n <= later; n++) {
    makes += review * plan.number("capacity_week", {}, week + n * review);
    const all = needs(n);
    if (total(all) - makes <= most) continue;
    most = total(all) - makes;
    ahead = all;
  }
  const extra = most - total(now);
  const share = extra > 0 ? extra / (total(ahead) - total(now)) : 0;
  const least = week === 1 ? 0 : plan.number("moq", {}, week);
  return now.map((cases, i) => {
    const wanted = cases + share * ((ahead[i] ?? 0) - cases);
    const sku = seen[i];
    if (wanted === 0 || wanted >= least || sku === undefined) return wanted;
    // A small need waits while the safety stock lasts; then the least order is made, if it can be sold in time.
    const urgent = sumOf(sku.orders, cover - safety) > sku.position;
    const sold = sumOf(sku.orders, weeks);
    return urgent && least <= sold ? least : 0;
  });
}

/** The entrant's own ordering: all SKUs share the factory's capacity in proportion to their needs. */
function importGoods(world: World, week: number, ledger: Ledger): void {
  const { plan, skus, trade } = world;
  const review = reviewWeeks(plan, week);
  const level = targetLevel(world);
  learn(world, week, level);
  if ((week - 1) % review !== 0) return;
  const cases = wantedCases(world, week, review, level);
  const capacity = factoryCases(plan, week);
  const all = cases.reduce((sum, x) => sum + x, 0);
  const served = all > capacity ? capacity / all : 1;
  cases.forEach((wanted, i) => {
    const casePack = skus.casePack[skus.ownFrom + i] ?? 1;
    const order = Math.floor(wanted * served);
    const at = ownAt(ledger, week, i);
    add(ledger.wantedUnits, at, Math.floor(wanted) * casePack);
    if (order === 0) return;
    const weeks =
      week === 1
        ? 0
        : Math.min(
            shipmentWeeks(world, week, skus.ids[skus.ownFrom + i] ?? ""),
            SHIPMENT_RING - 1,
          );
    const slot = (week + weeks) % SHIPMENT_RING;
    add(trade.shipments, i * SHIPMENT_RING + slot, order * casePack);
    add(ledger.orderedUnits, at, order * casePack);
    add(ledger.arrivalWeek, at, week + weeks);
  });
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  importGoods(world, week, ledger);
  receive(world, ledger, week);
}

export const imports: Mechanism = {
  name: "imports",
  summary:
    "the entrant orders from its factory and receives shipments: production, sea, clearance, damage",
  writes: [
    "trade.brand.stock",
    "trade.brand.rate",
    "trade.brand.asked",
    "trade.brand.unmet",
    "trade.brand.lastUnmet",
    "trade.planned",
    "trade.slowPace",
    "trade.shipments",
  ],
  records: [
    "stock.in",
    "stock.writeOff",
    "wantedUnits",
    "orderedUnits",
    "arrivalWeek",
    "arrivedUnits",
  ],
  parameters: [
    "salesMemoryWeeks",
    "clearanceShortest",
    "clearanceLongest",
    "posDataWeeks",
    "forecastTrendKept",
    "buyerTalksLead",
    "dcCoverWeeks",
  ],
  levers: [
    "chain_pos_data",
    "pos_data",
    "target_cases",
    "review_weeks",
    "safety_weeks",
    "prod_weeks",
    "sea_days",
    "clearance_days",
    "capacity_week",
    "moq",
    "damage",
    "shelf_life_days",
    "min_life_at_receipt",
    "dist_stock_norm",
    "opening_load",
    "drop_size",
    "nd_target",
    "nd_ramp_weeks",
    "listing_weeks",
    "label_ready",
    "b2b_gift",
  ],
  step,
};
