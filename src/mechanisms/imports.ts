/**
 * The entrant imports: every `review_weeks` it orders up to
 *   forecast × season's outlook × (lead + review + safety weeks) + orders waiting − stock − on the way
 * within capacity and minimum order; lead = production + sea + clearance, whose days are luck of the shipment, the same
 * at any scale. The first shipment arrives with the launch. The forecast moves from the plan's target to what the trade
 * has ordered. Part of every shipment arrives damaged.
 * Leaves out: remaining life at the door, a second port, rush freight.
 */
import { DAYS_PER_WEEK, WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import { type Ledger, add, stockAt, tiers } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { meanDemand } from "../world/season.ts";
import { SHIPMENT_RING, learnDemand } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const BRAND = tiers.indexOf("brand");

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
    add(ledger.stock.writeOff, at, broken);
  }
}

/** The entrant's own ordering from its factory. */
function importGoods(world: World, week: number): void {
  const { plan, skus, trade, season, root } = world;
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
    // What is ordered now serves the weeks after it lands: their season is known.
    const lands = week + Math.round(usualLead);
    const outlook =
      meanDemand(season.year, week, lands + review + Math.round(safety)) /
      (season.remembered[0] ?? 1);
    const wanted =
      forecast * outlook * (usualLead + review + safety) +
      (trade.brand.lastUnmet[i] ?? 0) -
      (trade.brand.stock[i] ?? 0) -
      onTheWay;
    const need = wanted > 0 ? Math.ceil(wanted / casePack) * casePack : 0;
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
  if (week < 1) return;
  importGoods(world, week);
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
    "trade.shipments",
  ],
  records: ["stock.in", "stock.writeOff"],
  parameters: ["salesMemoryWeeks", "clearanceShortest", "clearanceLongest"],
  levers: [
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
