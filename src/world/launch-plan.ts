/**
 * What the brand's planner writes down before the launch and corrects by what is known: how own sell-out should build up.
 *   planned sell-out = target of the first year, dealt to SKUs and weeks by
 *                      appeal × season of the pack's use × category sales of the outlets that are to carry it by then
 *   outlets carrying = shops: what the plan wants and the reps can keep × ramp;  chains: distribution target × roll-out
 *                      from the listing: the real one once a chain has listed, before that a usual one
 *   planned orders   = planned sell-out of the week to which stocks in between reach + opening loads of shops
 * Cases differ by pack: the target is in cases, appeal in packs. It knows levers, dates and what buyers have decided, no
 * future: no refusal before it is spoken, no growth by habit or talk. Leaves out: new stores, shops that refuse, shops
 * that close.
 */
import { regionIds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { DAYS_PER_WEEK, WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { REGIONS } from "./geography.ts";
import { rampShare, routeCapacity, wantedOutlets } from "./routes.ts";
import { demandIndex } from "./season.ts";
import { term } from "./terms.ts";
import { chainStatus } from "./trade.ts";
import { isGiftPause } from "./tet.ts";
import type { Ground, World } from "./world.ts";

/** Weeks planned beyond the horizon. */
const BEYOND = 60;

/** Fixed when the world is built. Places: shops, then the stores of each chain; a cell is place × region. */
export interface LaunchPlan {
  readonly weeks: number;
  /** Category sales of a cell, packs a week, as the laid-out shelves imply them. */
  readonly sales: Float64Array;
  /** Share of the shops that is to carry the brand, a chain's distribution target while the plan sells there: cell × week. */
  readonly share: Float64Array;
  /** Category sales of the outlets that carry the brand as a rule in the first year: cell × week. */
  readonly carried: Float64Array;
  /** Shops of a region that are opened in the week: region × week. */
  readonly shopsOpened: Float64Array;
  /** Week in which a chain would list, as a rule; 0 = never. And weeks until all its stores carry the SKU. */
  readonly listing: Int16Array;
  readonly rampWeeks: Float64Array;
  /** Weeks by which orders at the brand run ahead of sell-out: by place. */
  readonly leadWeeks: Int16Array;
}

export function buildLaunchPlan(ground: Ground): LaunchPlan {
  const { market, plan } = ground;
  const chains = market.chains.length;
  const weeks = plan.horizonWeeks + BEYOND;
  const places = 1 + chains;
  const share = new Float64Array(places * REGIONS * weeks);
  const listing = new Int16Array(chains);
  const rampWeeks = new Float64Array(chains);
  const openRegions = Array.from({ length: weeks }, (_, w) =>
    regionIds.flatMap((region, r) =>
      plan.flag("region_on", { region }, w + 1) ? [{ region, r }] : [],
    ),
  );
  market.chains.forEach(({ id: chain, channel }, n) => {
    const scope = { channel, chain };
    openRegions.forEach((regions, w) =>
      regions.forEach(({ region, r }) => {
        const here = { ...scope, region };
        if (!plan.flag("channel_on", here, w + 1)) return;
        share[((1 + n) * REGIONS + r) * weeks + w] = Math.min(
          1,
          plan.number("nd_target", here, w + 1),
        );
        if (listing[n] === 0)
          listing[n] = w + 1 + talks(market, plan, scope, w + 1);
      }),
    );
    rampWeeks[n] = Math.max(
      1,
      term(market, "rollout_weeks", channel, chain),
      plan.number("nd_ramp_weeks", scope),
    );
  });
  const shopsOpened = planShops(ground, weeks, share);
  const sales = categorySales(ground);
  const carried = new Float64Array(places * REGIONS * WEEKS_PER_YEAR);
  for (let cell = 0; cell < sales.length; cell++)
    for (let w = 0; w < WEEKS_PER_YEAR; w++) {
      const n = Math.floor(cell / REGIONS) - 1;
      const out = n < 0 ? 1 : rampUp(w + 1, listing[n] ?? 0, rampWeeks[n] ?? 1);
      carried[cell * WEEKS_PER_YEAR + w] =
        (share[cell * weeks + w] ?? 0) * out * (sales[cell] ?? 0);
    }
  return {
    weeks,
    sales,
    share,
    carried,
    shopsOpened,
    listing,
    rampWeeks,
    leadWeeks: Int16Array.of(
      Math.round(plan.number("dist_stock_norm") / DAYS_PER_WEEK + 1),
      ...market.chains.map(({ id, channel }) =>
        Math.round(
          plan.parameter("dcCoverWeeks") +
            1 +
            term(market, "order_cover_weeks", channel, id),
        ),
      ),
    ),
  };
}

/** Category sales by cell as the laid-out shelves imply them. */
function categorySales(ground: Ground): Float64Array {
  const { outlets, shelf, skus, market } = ground;
  const chains = market.chains.length;
  const sales = new Float64Array((1 + chains) * REGIONS);
  for (let o = 0; o < outlets.count; o++) {
    const n = outlets.chain[o] ?? chains;
    const cell = (n < chains ? 1 + n : 0) * REGIONS + (outlets.region[o] ?? 0);
    let packs = 0;
    for (let k = 0; k < skus.ownFrom; k++)
      packs += shelf.rate[o * skus.count + k] ?? 0;
    packs *= outlets.weight[o] ?? 0;
    sales[cell] = (sales[cell] ?? 0) + packs;
  }
  return sales;
}

/** How shops are to be opened, what the plan wants by then and its reps can keep: their share, and returns how many a week. */
function planShops(
  ground: Ground,
  weeks: number,
  share: Float64Array,
): Float64Array {
  const { market, sites } = ground;
  const opened = new Float64Array(REGIONS * weeks);
  for (let r = 0; r < REGIONS; r++) {
    let all = 0;
    market.channels.forEach(({ trade }, c) => {
      if (trade === "traditional") all += sites.outlets[c * REGIONS + r] ?? 0;
    });
    let most = 0;
    for (let w = 0; w < weeks; w++) {
      let open = 0;
      market.channels.forEach((_, c) => {
        open +=
          wantedOutlets(ground, c, r, w + 1) * rampShare(ground, c, r, w + 1);
      });
      open = Math.min(open, routeCapacity(ground, r, w + 1));
      share[r * weeks + w] = all > 0 ? open / all : 0;
      opened[r * weeks + w] = Math.max(0, open - most);
      most = Math.max(most, open);
    }
  }
  return opened;
}

/** Weeks from a channel's start to a listing, as a rule: talks, label, and half the time between two windows. */
function talks(
  market: Market,
  plan: Plan,
  scope: { channel: string; chain: string },
  week: number,
): number {
  const ready = Math.max(
    plan.number("listing_weeks", scope, week),
    plan.number("label_ready"),
  );
  const buyer =
    term(market, "front_margin", scope.channel, scope.chain) +
      term(market, "back_margin", scope.channel, scope.chain) >
    0;
  const wait = buyer
    ? term(market, "review_weeks", scope.channel, scope.chain) / 2
    : 0;
  return Math.round(
    Math.max(0, ready - plan.parameter("buyerTalksLead")) + wait,
  );
}

/** Share of a chain's target stores that carry own SKU i in a week: as it lists, or before that as a rule. */
function rolledOut(world: World, n: number, i: number, week: number): number {
  const { trade, launch, skus } = world;
  const at = n * skus.ownCount + i;
  const status = trade.status[at] ?? chainStatus.none;
  if (status === chainStatus.delisted || status === chainStatus.refused)
    return 0;
  const rule = launch.listing[n] ?? 0;
  return rampUp(
    week,
    status === chainStatus.listed ? (trade.listedWeek[at] ?? rule) : rule,
    launch.rampWeeks[n] ?? 1,
  );
}

/** Share of the stores that are to list a SKU that do so in a week; 0 listed is never. */
function rampUp(week: number, listed: number, weeks: number): number {
  if (listed === 0 || week < listed) return 0;
  return Math.min(1, (week - listed + 1) / weeks);
}

/** Part of the plan that a place has in a region and week. */
function part(
  world: World,
  i: number,
  place: number,
  r: number,
  week: number,
): number {
  const { launch, taste, season, skus } = world;
  const cell = place * REGIONS + r;
  const w = Math.min(week, launch.weeks) - 1;
  const wanted = launch.share[cell * launch.weeks + w] ?? 0;
  if (wanted === 0) return 0;
  return (
    wanted *
    (place === 0 ? 1 : rolledOut(world, place - 1, i, week)) *
    (launch.sales[cell] ?? 0) *
    (taste.ownAppeal[i * REGIONS + r] ?? 0) *
    demandIndex(season.year, week, skus.packUse[skus.ownFrom + i] ?? 0)
  );
}

/** Packs per unit of `part`, so that the parts of the first year, with chains listing as a rule, make the plan's target. */
export function targetLevel(world: World): number {
  const { plan, skus, launch, taste, season } = world;
  const { carried } = launch;
  const start = 1 - season.year.firstWeek;
  let all = 0;
  for (let i = 0; i < skus.ownCount; i++) {
    const demand =
      season.year.demand[skus.packUse[skus.ownFrom + i] ?? 0] ?? [];
    let packs = 0;
    for (let cell = 0; cell < launch.sales.length; cell++) {
      const appeal = taste.ownAppeal[i * REGIONS + (cell % REGIONS)] ?? 0;
      const first = cell * WEEKS_PER_YEAR;
      for (let w = 0; w < WEEKS_PER_YEAR; w++)
        packs += (carried[first + w] ?? 0) * appeal * (demand[start + w] ?? 1);
    }
    all += packs / (skus.casePack[skus.ownFrom + i] ?? 1);
  }
  return all > 0 ? plan.number("target_cases") / all : 0;
}

/** Planned orders of the trade for own SKU i in a week, packs: outlets that begin fill what lies between, then order ahead. */
export function plannedOrders(
  world: World,
  level: number,
  i: number,
  week: number,
): { shops: number; stores: number } {
  const { launch, plan, skus } = world;
  const load = Math.min(
    plan.number("opening_load"),
    plan.number("drop_size", {}, week) / (skus.priceVnd[skus.ownFrom + i] ?? 1),
  );
  const w = Math.min(week, launch.weeks) - 1;
  const orders = { shops: 0, stores: 0 };
  if (isGiftPause(world, i, week)) return orders;
  for (let place = 0; place < launch.leadWeeks.length; place++) {
    const lead = launch.leadWeeks[place] ?? 0;
    const who = place === 0 ? "shops" : "stores";
    for (let r = 0; r < REGIONS; r++) {
      if (place === 0)
        orders.shops += load * (launch.shopsOpened[r * launch.weeks + w] ?? 0);
      if (part(world, i, place, r, week) === 0) continue;
      const begins = week === 1 || part(world, i, place, r, week - 1) === 0;
      for (let ahead = begins ? 0 : lead; ahead <= lead; ahead++)
        orders[who] += level * part(world, i, place, r, week + ahead);
    }
  }
  return orders;
}

/** Planned sell-out of own SKU i through the tills of stores in a week, packs. */
export function plannedStoreSales(
  world: World,
  level: number,
  i: number,
  week: number,
): number {
  let sum = 0;
  for (let place = 1; place < world.launch.leadWeeks.length; place++)
    for (let r = 0; r < REGIONS; r++) sum += part(world, i, place, r, week);
  return level * sum;
}
