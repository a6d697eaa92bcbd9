/**
 * The entrant imports: every `review_weeks` it orders up to
 *   forecast × season's outlook × (lead + review + safety weeks) + orders waiting + companies' orders − stock − on the way
 * within capacity and minimum order; lead = production + sea + clearance, whose days are luck of the shipment, the same
 * at any scale. The first shipment arrives with the launch. The forecast moves from the plan's target to what the trade
 * has ordered; where a chain shares its tills (`chain_pos_data`), after some weeks to what its stores sell. Part of every shipment arrives damaged.
 * The mean age of what the warehouse holds is kept, for the chains' doors. Leaves out: a second port, rush freight.
 */
import { DAYS_PER_WEEK, WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import { type Ledger, add, stockAt, tiers } from "../ledger/ledger.ts";
import { chainScope } from "../world/chains.ts";
import { REGIONS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { meanDemand } from "../world/season.ts";
import { addedClearance } from "../world/shocks.ts";
import { companyGifts } from "../world/tet.ts";
import { SHIPMENT_RING, chainStatus, learnDemand } from "../world/trade.ts";
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

/** Shipments due this week reach the warehouse; what is there has grown older by a week. */
function receive(world: World, ledger: Ledger, week: number): void {
  const { trade, skus, plan } = world;
  const slot = week % SHIPMENT_RING;
  const damage = plan.number("damage");
  const fresh = usualLead(world, week) - plan.number("prod_weeks", {}, week);
  for (let i = 0; i < skus.ownCount; i++) {
    const held = trade.brand.stock[i] ?? 0;
    const arrived = trade.shipments[i * SHIPMENT_RING + slot] ?? 0;
    const packs = held + arrived;
    trade.brandAge[i] =
      packs > 0
        ? (held * ((trade.brandAge[i] ?? 0) + 1) + arrived * fresh) / packs
        : 0;
    if (arrived === 0) continue;
    trade.shipments[i * SHIPMENT_RING + slot] = 0;
    const broken = Math.round(arrived * damage);
    const at = stockAt(ledger, week, skus.ownFrom + i, BRAND, 0);
    trade.brand.stock[i] = (trade.brand.stock[i] ?? 0) + arrived - broken;
    add(ledger.stock.in, at, arrived);
    add(ledger.stock.writeOff, at, broken);
  }
}

/** Usual weeks from order to warehouse: production, sea, clearance. */
function usualLead(world: World, week: number): number {
  const { plan } = world;
  return (
    plan.number("prod_weeks", {}, week) +
    (plan.number("sea_days", {}, week) +
      plan.number("clearance_days", {}, week)) /
      DAYS_PER_WEEK
  );
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
    week + Math.round(usualLead(world, week) - usual / DAYS_PER_WEEK);
  const jam = 1 + addedClearance(world, lands);
  const late = (usual * (share * jam - 1)) / DAYS_PER_WEEK;
  return Math.ceil(usualLead(world, week) + late);
}

/**
 * What the tills of chains that share them add to the rate of orders: rate of sale per stocked store × stores listed,
 * less the orders of those chains, which also hold what filled their pipeline and what was asked for twice.
 */
function tillCorrection(world: World, i: number, week: number): number {
  const { plan, market, skus, trade } = world;
  const seen = plan.parameter("posDataWeeks");
  let sum = 0;
  for (let n = 0; n < market.chains.length; n++) {
    const at = n * skus.ownCount + i;
    if (trade.status[at] !== chainStatus.listed) continue;
    if (!plan.flag("chain_pos_data", chainScope(world, n), week)) continue;
    if (week - (trade.listedWeek[at] ?? 0) < seen) continue;
    const storeWeeks = trade.tillStoreWeeks[at] ?? 0;
    if (storeWeeks > 0)
      sum +=
        ((trade.tillPacks[at] ?? 0) / storeWeeks) *
          (trade.listedStores[at] ?? 0) -
        (trade.chainOrders[at] ?? 0);
  }
  return sum;
}

/** Packs of own SKU i to order now, before capacity. */
function need(world: World, week: number, i: number, review: number): number {
  const { plan, skus, trade, season } = world;
  const casePack = skus.casePack[skus.ownFrom + i] ?? 1;
  const use = skus.packUse[skus.ownFrom + i] ?? 0;
  const memory = plan.parameter("salesMemoryWeeks");
  const planned =
    (plan.number("target_cases") * plannedShare(world, i) * casePack) /
    WEEKS_PER_YEAR;
  if (week === 1) trade.brand.rate[i] = planned;
  // The forecast leans on the plan at first and on orders received after twice the memory of sales; who sees the tills
  // knows after once.
  const learning = memory + memory * (1 - plan.number("pos_data", {}, week));
  const trust = Math.min(1, (week - 1) / learning);
  const orders = (trade.brand.rate[i] ?? 0) + tillCorrection(world, i, week);
  const forecast = planned + trust * (Math.max(0, orders) - planned);
  let onTheWay = 0;
  for (let slot = 0; slot < SHIPMENT_RING; slot++)
    onTheWay += trade.shipments[i * SHIPMENT_RING + slot] ?? 0;
  // What is ordered now serves the weeks until the next order has landed: their season is known.
  const cover =
    usualLead(world, week) + review + plan.number("safety_weeks", {}, week);
  const outlook =
    meanDemand(season.year, week, week + Math.round(cover), use) /
    (season.remembered[use] ?? 1);
  // The order book of companies is known as far ahead as it reaches.
  let ordered = 0;
  for (let ahead = week; ahead <= week + Math.round(cover); ahead++)
    ordered += companyGifts(world, i, ahead);
  return (
    forecast * outlook * cover +
    ordered +
    (trade.brand.lastUnmet[i] ?? 0) -
    (trade.brand.stock[i] ?? 0) -
    onTheWay
  );
}

/** The entrant's own ordering: all SKUs share the factory's capacity in proportion to their needs. */
function importGoods(world: World, week: number): void {
  const { plan, skus, trade } = world;
  const review = Math.max(1, Math.round(plan.number("review_weeks", {}, week)));
  for (let i = 0; i < skus.ownCount; i++)
    learnDemand(trade.brand, i, plan.parameter("salesMemoryWeeks"));
  if ((week - 1) % review !== 0) return;
  const cases = Array.from({ length: skus.ownCount }, (_, i) =>
    Math.max(
      0,
      need(world, week, i, review) / (skus.casePack[skus.ownFrom + i] ?? 1),
    ),
  );
  // The opening shipment was made in the weeks before the launch.
  const weeksMade =
    week === 1
      ? usualLead(world, week) + review + plan.number("safety_weeks")
      : review;
  const capacity = plan.number("capacity_week", {}, week) * weeksMade;
  const all = cases.reduce((sum, x) => sum + x, 0);
  const served = all > capacity ? capacity / all : 1;
  cases.forEach((wanted, i) => {
    const order = Math.floor(wanted * served);
    if (order === 0) return;
    if (week > 1 && served === 1 && order < plan.number("moq", {}, week))
      return;
    const weeks =
      week === 1
        ? 0
        : shipmentWeeks(world, week, skus.ids[skus.ownFrom + i] ?? "");
    const slot = (week + Math.min(weeks, SHIPMENT_RING - 1)) % SHIPMENT_RING;
    add(
      trade.shipments,
      i * SHIPMENT_RING + slot,
      order * (skus.casePack[skus.ownFrom + i] ?? 1),
    );
  });
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
    "trade.brandAge",
  ],
  records: ["stock.in", "stock.writeOff"],
  parameters: [
    "salesMemoryWeeks",
    "clearanceShortest",
    "clearanceLongest",
    "posDataWeeks",
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
    "pos_data",
  ],
  step,
};
