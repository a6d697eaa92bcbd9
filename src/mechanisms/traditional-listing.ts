/**
 * How the entrant gets into traditional trade: sales calls, and wholesalers for shops that no route covers.
 *   shops on routes = reps × calls a day × work days ÷ visits, shared over the plan's channels, the call list's top first
 *   at each call some own SKUs are offered (lines per call), never beyond this week's target of the plan's ramp
 *   chance to accept = strike rate × (shop's margin ÷ usual margin)^exponent × appeal
 *                    × (1 + gain × share of the modern stores nearby that showed the brand last week)
 *   appeal = cash at risk × credit × take-back × requests × neighbours × free first pack, each 1 at its neutral point
 * A shop does not compute: it looks at the part of a week's cash that the drop takes, at who asked for the SKU in vain,
 * and at what its neighbours handled last week. A full shelf takes a SKU only in place of a slow one
 * (`world/shop-shelf.ts`). What does not move for weeks loses its place, and is taken again only if shoppers ask; with a
 * take-back promise the rest goes back and is destroyed. Shops without a route hear of a SKU from the wholesaler who carries it, slowly.
 * Leaves out: which street a chain's store stands in; nearby is the area (`signals`).
 */
import { regionIds } from "../inputs/ids.ts";
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import { dpow } from "../base/math.ts";
import { streamKey, uniform } from "../base/random.ts";
import { type Ledger, add, routeAt, stockAt, tiers } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { NO_CHAIN } from "../world/outlets.ts";
import { isServed } from "../world/partners.ts";
import { purposes } from "../world/purposes.ts";
import {
  rampShare,
  routeCapacity,
  turnOf,
  visitWeeks,
  wantedOutlets,
  weekIn,
} from "../world/routes.ts";
import {
  giveUp,
  isFull,
  settleShelf,
  slowestSku,
  takePlace,
} from "../world/shop-shelf.ts";
import { tradeInvoiceVnd } from "../world/shop-terms.ts";
import { siteStatus } from "../world/sites.ts";
import { type World, priceCell } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const BRAND = tiers.indexOf("brand");
const OUTLET = tiers.indexOf("outlet");

/** What is the same for all shops of a channel and region this week: channel × region, some × own SKU. */
interface Offer {
  readonly target: Float64Array;
  /** Outlets the ramp asks for by now, and outlets the routes keep. */
  readonly due: Float64Array;
  readonly onRoutes: Float64Array;
  /** Chance of a call before the shop's own appeal; value of the first drop; what free packs cost the brand. */
  readonly chance: Float64Array;
  readonly dropVnd: Float64Array;
  readonly freeVnd: Float64Array;
  /** Credit, take-back and free pack: the part of the appeal that the plan sets. */
  readonly terms: Float64Array;
}

function offers(world: World, week: number): Offer {
  const { plan, market, skus, pricing } = world;
  const cells = world.channels * REGIONS;
  const offer: Offer = {
    target: new Float64Array(cells),
    due: new Float64Array(cells),
    onRoutes: new Float64Array(cells),
    chance: new Float64Array(cells * skus.ownCount),
    dropVnd: new Float64Array(cells * skus.ownCount),
    freeVnd: new Float64Array(cells * skus.ownCount),
    terms: new Float64Array(cells * skus.ownCount),
  };
  const usual = plan.parameter("retailerMarginReference");
  const exponent = plan.parameter("marginAcceptanceExponent");
  const strike =
    plan.number("strike_rate", {}, week) * (world.opinion.acceptance[0] ?? 1);
  const load = plan.number("opening_load");
  const drop = plan.number("drop_size", {}, week);
  const callDays = visitWeeks(world, week) * DAYS_PER_WEEK;
  const promise = plan.flag("take_back", {}, week)
    ? 1 + plan.parameter("takeBackAcceptance")
    : 1;
  regionIds.forEach((region, r) => {
    const credit = plan.number("credit_days_shop", { region }, week) / callDays;
    let all = 0;
    for (let c = 0; c < world.channels; c++) {
      const target = wantedOutlets(world, c, r, week);
      offer.target[c * REGIONS + r] = target;
      all += target;
    }
    const capacity = routeCapacity(world, r, week);
    market.channels.forEach((channel, c) => {
      const cell = c * REGIONS + r;
      const target = offer.target[cell] ?? 0;
      if (target === 0) return;
      offer.due[cell] = target * rampShare(world, c, r, week);
      offer.onRoutes[cell] = (capacity * target) / all;
      for (let i = 0; i < skus.ownCount; i++) {
        const at = cell * skus.ownCount + i;
        const k = skus.ownFrom + i;
        const price = priceCell(world.channels, k, c, r);
        const margin = pricing.shopMargin[price] ?? 0;
        const scope = { sku: skus.ids[k] ?? "", channel: channel.id, region };
        const inner = skus.innerPack[k] ?? 1;
        const packs =
          Math.max(
            1,
            Math.floor(Math.min(load, drop / (skus.priceVnd[k] ?? 1)) / inner),
          ) * inner;
        const free = Math.min(packs, plan.number("free_pack", scope, week));
        offer.chance[at] =
          margin > 0 ? strike * dpow(margin / usual, exponent) : 0;
        offer.dropVnd[at] =
          packs * (pricing.shelfVnd[price] ?? 0) * (1 - margin);
        offer.freeVnd[at] =
          free > 0 ? free * tradeInvoiceVnd(world, k, c, r, week) : 0;
        offer.terms[at] =
          promise *
          (1 + plan.parameter("creditAcceptance") * Math.min(1, credit)) *
          (1 +
            plan.parameter("freePackAcceptance") * Math.min(1, free / inner));
      }
    });
  });
  return offer;
}

/** Share of the traditional outlets of each area that had each own SKU on the shelf last week: area × own SKU. */
function neighbours(world: World): Float64Array {
  const { outlets, sites, shelf, skus, geography } = world;
  const { ownCount } = skus;
  const share = new Float64Array(geography.areaIds.length * ownCount);
  const all = new Float64Array(geography.areaIds.length);
  for (let o = 0; o < outlets.count; o++) {
    if (outlets.chain[o] !== NO_CHAIN) continue;
    if (sites.status[o] !== siteStatus.open) continue;
    const a = outlets.area[o] ?? 0;
    const weight = outlets.weight[o] ?? 0;
    all[a] = (all[a] ?? 0) + weight;
    for (let i = 0; i < ownCount; i++)
      if ((shelf.stock[o * skus.count + skus.ownFrom + i] ?? 0) > 0)
        add(share, a * ownCount + i, weight);
  }
  for (let at = 0; at < share.length; at++) {
    const n = all[Math.floor(at / ownCount)] ?? 0;
    share[at] = n > 0 ? (share[at] ?? 0) / n : 0;
  }
  return share;
}

/** Sends what is left of an own SKU at shop o back: it passes through the brand's stock and is destroyed. */
function takeBack(
  world: World,
  ledger: Ledger,
  week: number,
  o: number,
  k: number,
): void {
  const { shelf, outlets, skus, trade } = world;
  const spot = o * skus.count + k;
  const r = outlets.region[o] ?? 0;
  const units = (shelf.stock[spot] ?? 0) * (outlets.weight[o] ?? 0);
  if (units === 0) return;
  shelf.stock[spot] = 0;
  add(ledger.stock.returned, stockAt(ledger, week, k, OUTLET, r), units);
  add(ledger.stock.in, stockAt(ledger, week, k, BRAND, 0), units);
  add(ledger.stock.writeOff, stockAt(ledger, week, k, BRAND, 0), units);
  add(trade.returnedThisWeek, k - skus.ownFrom, units);
  const invoice = tradeInvoiceVnd(world, k, outlets.channel[o] ?? 0, r, week);
  add(ledger.money.returns, week - ledger.shape.firstWeek, -units * invoice);
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { plan, outlets, sites, shelf, skus, trade, root } = world;
  const { ownCount, ownFrom } = skus;
  const accept = streamKey(root, purposes.acceptance, week);
  const calls = streamKey(root, purposes.partnerCall, week);
  const room = streamKey(root, purposes.acceptance, 0);
  const adopt = streamKey(root, purposes.wholesale, week);
  const cycle = visitWeeks(world, week);
  const callWeek = weekIn(cycle, week);
  const dropWeeks = plan.parameter("shopDropWeeks");
  const lines = plan.number("lines_per_call", {}, week);
  const promise = plan.flag("take_back", {}, week);
  const strength = plan.number("mechanism_acceptance");
  const aversion = plan.parameter("cashRiskAversion");
  const calm = 1 + aversion * plan.parameter("cashAtRiskReference");
  const asked = plan.parameter("requestAcceptance");
  const convinced = plan.parameter("requestReference");
  const memory = 1 - 1 / plan.parameter("salesMemoryWeeks");
  const near = plan.parameter("neighbourAcceptance");
  const gain =
    plan.number("mechanism_presence") *
    plan.parameter("presenceAcceptanceGain");
  const slowShare = plan.parameter("shelfSlowShare");
  const adoption = plan.parameter("wholesaleAdoptionRate");
  const threshold = plan.parameter("wholesaleThreshold");
  const offer = offers(world, week);
  const around = neighbours(world);

  const listed = new Float64Array(world.channels * REGIONS * ownCount);
  const handling = new Float64Array(REGIONS);
  const universe = new Float64Array(REGIONS);
  for (let o = 0; o < outlets.count; o++) {
    if (outlets.chain[o] !== NO_CHAIN) continue;
    if (sites.status[o] !== siteStatus.open) continue;
    const r = outlets.region[o] ?? 0;
    const weight = outlets.weight[o] ?? 0;
    const own = (shelf.listed[o] ?? 0) >>> ownFrom;
    add(universe, r, weight);
    if (own === 0) continue;
    add(handling, r, weight);
    const cell = (outlets.channel[o] ?? 0) * REGIONS + r;
    for (let i = 0; i < ownCount; i++)
      if ((own >>> i) & 1) add(listed, cell * ownCount + i, weight);
  }

  for (let o = 0; o < outlets.count; o++) {
    if (outlets.chain[o] !== NO_CHAIN) continue;
    if (sites.status[o] !== siteStatus.open) continue;
    const c = outlets.channel[o] ?? 0;
    const r = outlets.region[o] ?? 0;
    const cell = c * REGIONS + r;
    const id = outlets.id[o] ?? 0;
    const weight = outlets.weight[o] ?? 1;
    const territory = outlets.territory[o] ?? 0;
    const onRoute =
      isServed(world, territory, week) &&
      (outlets.callRank[o] ?? 1) * (outlets.universe[cell] ?? 0) <
        (offer.onRoutes[cell] ?? 0);
    shelf.ownRoute[o] = onRoute ? 1 : 0;
    for (let i = 0; i < ownCount; i++) {
      const k = ownFrom + i;
      const at = o * ownCount + i;
      if (
        ((shelf.listed[o] ?? 0) >>> k) & 1 &&
        (shelf.idleWeeks[at] ?? 0) >= dropWeeks
      ) {
        // An empty shelf is the supplier's fault: the shop may take the SKU again. One that did not move is remembered.
        if (shelf.stock[o * skus.count + k] === 0) shelf.idleWeeks[at] = 0;
        else if (promise) takeBack(world, ledger, week, o, k);
        giveUp(world, o, k);
      }
    }
    settleShelf(world, o);
    const called =
      onRoute &&
      turnOf(id, cycle, callWeek) === 0 &&
      uniform(calls, id, 0) < (trade.partner.callChance[territory] ?? 1);
    if (called) add(ledger.route.calls, routeAt(ledger, week, r), weight);
    const carried =
      !onRoute &&
      trade.wholesalerCarries[r] === 1 &&
      (offer.target[cell] ?? 0) > 0;
    const area = outlets.area[o] ?? 0;
    // A brand that stands in the chains nearby is an easier sale.
    const proof = 1 + gain * (trade.nearPresence[area] ?? 0);
    const share =
      (universe[r] ?? 0) > 0 ? (handling[r] ?? 0) / (universe[r] ?? 1) : 0;
    for (let i = 0; i < ownCount; i++) {
      const k = ownFrom + i;
      const at = o * ownCount + i;
      const spot = cell * ownCount + i;
      const wish = shelf.requests[at] ?? 0;
      shelf.requests[at] = wish * memory;
      if (((shelf.listed[o] ?? 0) >>> k) & 1) continue;
      if (!called && !carried) continue;
      const full =
        (listed[spot] ?? 0) + uniform(room, id, i) * weight >
        (offer.due[cell] ?? 0);
      if (called && full) continue;
      // Once bitten: what did not move here is taken again only if shoppers ask for it.
      if ((shelf.idleWeeks[at] ?? 0) >= dropWeeks && wish < convinced) continue;
      const risk = (offer.dropVnd[spot] ?? 0) / (shelf.weeklyCashVnd[o] ?? 1);
      const appeal =
        (calm / (1 + aversion * risk)) *
        (offer.terms[spot] ?? 1) *
        (1 + asked * Math.min(1, wish / convinced)) *
        (1 + near * (around[area * ownCount + i] ?? 0));
      const willing = Math.max(0, 1 + strength * (appeal - 1));
      const taken = called
        ? uniform(accept, id, i) <
            (offer.chance[spot] ?? 0) *
              proof *
              willing *
              (1 - (trade.onlineConflict[r] ?? 0)) &&
          uniform(accept, id, skus.count + i) * ownCount < lines
        : uniform(adopt, id, i) <
          adoption * Math.max(share, threshold) * willing;
      if (!taken) continue;
      if (strength > 0 && isFull(world, o)) {
        const slowest = slowestSku(world, o, slowShare);
        if (slowest < 0) continue;
        giveUp(world, o, slowest);
      }
      takePlace(world, o, k);
      shelf.openingDue[at] = 1;
      shelf.idleWeeks[at] = 0;
      shelf.requests[at] = 0;
      add(listed, spot, weight);
      const row = week - ledger.shape.firstWeek;
      add(ledger.money.promotion, row, -(offer.freeVnd[spot] ?? 0) * weight);
    }
  }
}

export const traditionalListing: Mechanism = {
  name: "traditional-listing",
  summary:
    "sales calls list own SKUs in shops on routes, within the plan's target, as cash, terms, requests and neighbours allow; slow ones lose their place",
  writes: [
    "shelf.listed",
    "shelf.displaced",
    "shelf.ownRoute",
    "shelf.openingDue",
    "shelf.idleWeeks",
    "shelf.requests",
    "shelf.stock",
    "trade.returnedThisWeek",
  ],
  records: [
    "money.promotion",
    "money.returns",
    "stock.returned",
    "stock.in",
    "stock.writeOff",
    "route.calls",
  ],
  parameters: [
    "shopDropWeeks",
    "retailerMarginReference",
    "marginAcceptanceExponent",
    "reachableTraditionalShare",
    "wholesaleAdoptionRate",
    "wholesaleThreshold",
    "cashAtRiskReference",
    "cashRiskAversion",
    "creditAcceptance",
    "takeBackAcceptance",
    "freePackAcceptance",
    "requestAcceptance",
    "requestReference",
    "neighbourAcceptance",
    "presenceAcceptanceGain",
    "salesMemoryWeeks",
    "shelfSlowShare",
  ],
  levers: [
    "region_on",
    "channel_on",
    "nd_target",
    "nd_ramp_weeks",
    "reps",
    "calls_per_day",
    "work_days",
    "visit_cycle",
    "strike_rate",
    "lines_per_call",
    "taphoa_margin",
    "opening_load",
    "drop_size",
    "credit_days_shop",
    "take_back",
    "free_pack",
    "mechanism_acceptance",
    "mechanism_presence",
  ],
  step,
};
