/**
 * The entrant's distributors keep books of the line (`world/partner-books.ts`) and leave when it does not pay:
 *   return = (margin − cost) ÷ mean capital, a year; a partner with several territories is judged on their sum
 * After the grace weeks two quarters in a row under the hurdle make it stop ordering; some weeks later it goes: the brand
 * takes back its part of the stock at the invoice price and destroys it, the rest is dumped into wholesale, and nobody
 * serves the territory until a successor is found: keyed luck of the territory, the same at any scale.
 * It also says how many of the calls due are made and reach the brand: empty routes after a rep left, calls a weak partner
 * misses, and the late turn of a new brand in the folder of a shared rep.
 * Source: distributor return on investment as sales forces compute it. Leaves out: bargaining, rival offers, tax, the
 * partner's other lines, expiry of its stock.
 */
import { regionIds } from "../inputs/ids.ts";
import { WEEKS_PER_QUARTER, WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { streamKey, uniform } from "../base/random.ts";
import { type Ledger, add, stockAt, tiers } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { distributorPrices, keepBooks } from "../world/partner-books.ts";
import { purposes } from "../world/purposes.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const BRAND = tiers.indexOf("brand");
const DISTRIBUTOR = tiers.indexOf("distributor");
const WHOLESALER = tiers.indexOf("wholesaler");
/** Quarters under the hurdle that make a partner leave. */
const PATIENCE = 2;

/** Closes a partner's quarter: its return, and whether it has had enough. */
function judge(world: World, h: number, week: number): void {
  const { plan, trade, territories } = world;
  const { partner } = trade;
  const age = week - (partner.since[h] ?? week);
  if (partner.since[h] === 0 || age === 0 || age % WEEKS_PER_QUARTER !== 0)
    return;
  const region = regionIds[territories.region[h] ?? 0] ?? "";
  // Credit from the brand never leaves a partner without money of its own in the line.
  const own = plan.parameter("partnerEquipmentVnd") * WEEKS_PER_QUARTER;
  const capital = Math.max(own, partner.capital[h] ?? 0);
  const profit = (partner.margin[h] ?? 0) - (partner.cost[h] ?? 0);
  const roi = (profit / capital) * WEEKS_PER_YEAR;
  partner.lastRoi[h] = roi;
  partner.margin[h] = 0;
  partner.cost[h] = 0;
  partner.capital[h] = 0;
  const weakness =
    1 - plan.number("partner_reliability", { region }, Math.max(1, week));
  const hurdle =
    plan.parameter("distributorHurdle") *
    (1 + weakness * plan.parameter("weakHurdleRise"));
  const weak = roi < hurdle && age > plan.parameter("partnerGraceWeeks");
  const quarters = weak ? (partner.weakQuarters[h] ?? 0) + 1 : 0;
  partner.weakQuarters[h] = quarters;
  if (quarters >= PATIENCE && partner.exitWeek[h] === 0)
    partner.exitWeek[h] = week + Math.round(plan.parameter("partnerExitWeeks"));
}

/** Clears the territory's own stock: part back to the brand, the rest into wholesale at a discount. */
function clearStock(
  world: World,
  ledger: Ledger,
  t: number,
  week: number,
  invoiceVnd: readonly number[],
): void {
  const { plan, skus, trade, territories } = world;
  const { distributor, wholesaler, partner } = trade;
  const r = territories.region[t] ?? 0;
  const promised = plan.number("buy_back", {}, week);
  for (let i = 0; i < skus.ownCount; i++) {
    const k = skus.ownFrom + i;
    const at = t * skus.count + k;
    const held = (distributor.stock[at] ?? 0) + (distributor.transit[at] ?? 0);
    const back = Math.floor(held * promised);
    const dumped = held - back;
    distributor.stock[at] = 0;
    distributor.transit[at] = 0;
    distributor.rate[at] = 0;
    distributor.asked[at] = 0;
    distributor.unmet[at] = 0;
    distributor.lastUnmet[at] = 0;
    wholesaler.stock[at] = (wholesaler.stock[at] ?? 0) + dumped;
    trade.dealDiscount[at] = plan.parameter("partnerDumpDiscount");
    const from = stockAt(ledger, week, k, DISTRIBUTOR, r);
    const to = stockAt(ledger, week, k, BRAND, 0);
    add(ledger.stock.out, from, dumped);
    add(ledger.stock.in, stockAt(ledger, week, k, WHOLESALER, r), dumped);
    add(ledger.stock.returned, from, back);
    add(ledger.stock.in, to, back);
    add(ledger.stock.writeOff, to, back);
    add(trade.returnedThisWeek, i, back);
    const paid = back * (invoiceVnd[i] ?? 0);
    add(ledger.money.returns, week - ledger.shape.firstWeek, -paid);
    add(partner.boughtBackVnd, t, paid);
  }
}

/** The partner goes; a successor is found after some weeks and starts with a clean slate. */
function leave(world: World, t: number, week: number): void {
  const { plan, trade, territories, root } = world;
  const { partner } = trade;
  const shortest = plan.parameter("partnerReplacementShortest");
  const longest = plan.parameter("partnerReplacementLongest");
  const h = territories.partner[t] ?? t;
  const luck = uniform(
    streamKey(root, purposes.partnerReplacement, week),
    territories.key[h] ?? 0,
    0,
  );
  partner.servedFrom[t] =
    week + Math.round(shortest + luck * (longest - shortest));
  partner.quits[t] = (partner.quits[t] ?? 0) + 1;
  partner.lastQuit[t] = week;
  partner.quitRoi[t] = partner.lastRoi[h] ?? 0;
  partner.since[t] = 0;
  partner.weakQuarters[t] = 0;
  partner.margin[t] = 0;
  partner.cost[t] = 0;
  partner.capital[t] = 0;
}

/** How far this week's calls are made and reach the brand, and whether goods come late. */
function setService(world: World, t: number, week: number): void {
  const { plan, trade, territories, root } = world;
  const region = regionIds[territories.region[t] ?? 0] ?? "";
  const strength = plan.number("mechanism_partners");
  const exclusive = plan.number("rep_exclusive", { region }, week);
  const weakness = 1 - plan.number("partner_reliability", { region }, week);
  const vacant =
    (plan.number("rep_turnover", {}, week) *
      plan.parameter("repVacancyWeeks")) /
    WEEKS_PER_YEAR;
  const made =
    Math.max(0, 1 - vacant) *
    (1 - weakness * plan.parameter("weakMissedCalls")) *
    (exclusive + (1 - exclusive) * plan.parameter("sharedRepReach"));
  const luck = uniform(
    streamKey(root, purposes.partnerLate, week),
    territories.key[t] ?? 0,
    0,
  );
  trade.partner.callChance[t] = Math.max(0, 1 - strength * (1 - made));
  trade.partner.late[t] =
    luck < strength * weakness * plan.parameter("weakLateDeliveries") ? 1 : 0;
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1 || world.plan.number("mechanism_partners") === 0) return;
  const { territories, trade, skus } = world;
  const { partner } = trade;
  const prices = regionIds.map((_, r) => distributorPrices(world, r, week));
  for (let r = 0; r < REGIONS; r++) keepBooks(world, r, week, prices[r] ?? []);
  for (let t = 0; t < territories.count; t++)
    if (territories.partner[t] === t) judge(world, t, week);
  for (let t = 0; t < territories.count; t++) {
    const exit = partner.exitWeek[territories.partner[t] ?? t] ?? 0;
    if (exit > 0 && week >= exit) {
      clearStock(
        world,
        ledger,
        t,
        week,
        prices[territories.region[t] ?? 0] ?? [],
      );
      leave(world, t, week);
    } else if (partner.servedFrom[t] === week)
      for (let k = skus.ownFrom; k < skus.count; k++)
        trade.dealDiscount[t * skus.count + k] = 0;
    setService(world, t, week);
  }
  for (let t = 0; t < territories.count; t++)
    if ((partner.exitWeek[t] ?? 0) > 0 && week >= (partner.exitWeek[t] ?? 0))
      partner.exitWeek[t] = 0;
}

export const partners: Mechanism = {
  name: "partners",
  summary:
    "distributors keep books of the line, stop ordering and quit when it does not pay; their reps make the calls",
  writes: [
    "trade.distributor.stock",
    "trade.distributor.transit",
    "trade.distributor.rate",
    "trade.distributor.asked",
    "trade.distributor.unmet",
    "trade.distributor.lastUnmet",
    "trade.distributor.given",
    "trade.wholesaler.stock",
    "trade.dealDiscount",
    "trade.returnedThisWeek",
    "trade.partner.bought",
    "trade.partner.callChance",
    "trade.partner.late",
    "trade.partner.servedFrom",
    "trade.partner.since",
    "trade.partner.exitWeek",
    "trade.partner.weakQuarters",
    "trade.partner.margin",
    "trade.partner.cost",
    "trade.partner.capital",
    "trade.partner.lastRoi",
    "trade.partner.profit",
    "trade.partner.capitalWeeks",
    "trade.partner.weeks",
    "trade.partner.quits",
    "trade.partner.lastQuit",
    "trade.partner.quitRoi",
    "trade.partner.boughtBackVnd",
  ],
  records: [
    "stock.in",
    "stock.out",
    "stock.writeOff",
    "stock.returned",
    "money.returns",
  ],
  parameters: [
    "distributorHurdle",
    "partnerCapitalCost",
    "partnerDeliveryVndPerCase",
    "partnerDumpDiscount",
    "partnerEquipmentVnd",
    "partnerExitWeeks",
    "partnerFixedVndPerMonth",
    "partnerGraceWeeks",
    "partnerReplacementLongest",
    "partnerReplacementShortest",
    "partnerWarehouseVndPerCase",
    "repSubsidyShared",
    "repVacancyWeeks",
    "sharedRepCostShare",
    "sharedRepReach",
    "territoryLuck",
    "weakHurdleRise",
    "weakLateDeliveries",
    "weakMissedCalls",
  ],
  levers: [
    "mechanism_partners",
    "region_on",
    "n_distributors",
    "partner_reliability",
    "dist_margin",
    "credit_days_shop",
    "credit_days_tt",
    "buy_back",
    "reps",
    "rep_cost",
    "rep_employer",
    "rep_exclusive",
    "rep_turnover",
  ],
  step,
};
