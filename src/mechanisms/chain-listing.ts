/**
 * How the entrant gets into chains, and out again. Talks begin some weeks before the channel's start week; after
 * `listing_weeks`, and not before the label is ready, the buyer decides, SKU by SKU:
 *   worth = appeal × own margin per pack ÷ mean margin per pack of incumbents × (1 + awareness) + fee ÷ a year's margin
 *   listed if worth × buyer's luck ≥ hurdle;  a refusal is looked at again at the next review
 * The luck is a market-wide event of chain and SKU: it does not depend on scale. Stores follow a roll-out up to the
 * plan's share of the chain's stores. At every review after the grace weeks a SKU whose value sold per store and week
 * is under a share of the incumbents' mean is delisted: its stock goes back to the brand and is destroyed.
 * Leaves out: openings and closures, promotion slots, remaining life at the door, consignment.
 */
import { regionIds } from "../inputs/ids.ts";
import { netPrice } from "../inputs/net-price.ts";
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { dexp } from "../base/math.ts";
import { normal, streamKey, textKey, uniform } from "../base/random.ts";
import { type Ledger, add, stockAt, tiers } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { term } from "../world/terms.ts";
import { chainStatus } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const OUTLET = tiers.indexOf("outlet");
const CHAIN = tiers.indexOf("chain");
const BRAND = tiers.indexOf("brand");

/** Regions in which the plan sells through this chain in this week. */
function regionsOn(world: World, n: number, week: number): boolean[] {
  const { plan, market } = world;
  const chain = market.chains[n];
  return regionIds.map(
    (region) =>
      plan.flag("region_on", { region }, week) &&
      plan.flag(
        "channel_on",
        { channel: chain?.channel ?? "", chain: chain?.id ?? "", region },
        week,
      ),
  );
}

/** What the buyer expects of SKU i per facing, 1 = an average incumbent SKU. */
function worth(
  world: World,
  n: number,
  i: number,
  week: number,
  on: readonly boolean[],
): number {
  const { plan, market, skus, taste, trade, marketing, geography } = world;
  const chain = market.chains[n];
  const scope = { channel: chain?.channel ?? "", chain: chain?.id ?? "" };
  const k = skus.ownFrom + i;
  const usual =
    term(market, "front_margin", scope.channel, scope.chain) +
    term(market, "back_margin", scope.channel, scope.chain);
  // A marketplace has no buyer: whoever pays its commission is listed.
  if (usual === 0) return Infinity;
  const offered =
    plan.number("front_margin", scope, week) +
    plan.number("back_margin", scope, week);
  let appeal = 0;
  let aware = 0;
  let regions = 0;
  let households = 0;
  regionIds.forEach((region, r) => {
    if (on[r] !== true) return;
    regions += 1;
    appeal += taste.ownAppeal[i * REGIONS + r] ?? 0;
    aware += (marketing.aware[r] ?? 0) * world.scale;
    for (let a = 0; a < geography.areaIds.length; a++)
      if (geography.region[a] === regionIds.indexOf(region))
        households += geography.realHouseholds[a] ?? 0;
  });
  let value = 0;
  let storeWeeks = 0;
  for (let j = 0; j < skus.ownFrom; j++) {
    value += trade.reviewValue[n * skus.count + j] ?? 0;
    storeWeeks += trade.reviewStoreWeeks[n * skus.count + j] ?? 0;
  }
  const stores = storesOf(world, n, on);
  const yearMargin =
    storeWeeks > 0
      ? (value / storeWeeks) * usual * WEEKS_PER_YEAR * stores
      : Infinity;
  const price = plan.number(
    "rsp",
    { sku: skus.ids[k] ?? "", channel: scope.channel },
    week,
  );
  return (
    ((appeal / Math.max(1, regions)) *
      (price / taste.meanPriceVnd) *
      offered *
      (1 + aware / Math.max(1, households))) /
      usual +
    plan.number("listing_fee", scope, week) / yearMargin
  );
}

/** Conflict about the online price, mean of the regions that are on. */
function undercut(world: World, on: readonly boolean[]): number {
  const felt = [...world.trade.onlineConflict].filter((_, r) => on[r] === true);
  return felt.reduce((sum, x) => sum + x, 0) / Math.max(1, felt.length);
}

/** Real stores of a chain in the regions that are on. */
function storesOf(world: World, n: number, on: readonly boolean[]): number {
  const { outlets } = world;
  let stores = 0;
  for (let o = 0; o < outlets.count; o++)
    if (outlets.chain[o] === n && on[outlets.region[o] ?? 0] === true)
      stores += outlets.weight[o] ?? 0;
  return stores;
}

/** Lists the SKU in the stores whose turn it is. */
function rollOut(
  world: World,
  n: number,
  i: number,
  week: number,
  on: readonly boolean[],
): void {
  const { plan, market, skus, outlets, shelf, trade, root } = world;
  const chain = market.chains[n];
  const channel = chain?.channel ?? "";
  const listedWeek = trade.listedWeek[n * skus.ownCount + i] ?? week;
  const order = streamKey(root, purposes.rollOut, 0);
  const bit = 1 << (skus.ownFrom + i);
  const shares = regionIds.map((region) => {
    const scope = { channel, chain: chain?.id ?? "", region };
    const ramp = Math.max(
      term(market, "rollout_weeks", channel, scope.chain),
      plan.number("nd_ramp_weeks", scope, week),
    );
    return (
      plan.number("nd_target", scope, week) *
      Math.min(1, (week - listedWeek + 1) / ramp)
    );
  });
  for (let o = 0; o < outlets.count; o++) {
    const r = outlets.region[o] ?? 0;
    if (outlets.chain[o] !== n || on[r] !== true) continue;
    if (((shelf.listed[o] ?? 0) & bit) !== 0) continue;
    if (uniform(order, outlets.id[o] ?? 0, 0) >= (shares[r] ?? 0)) continue;
    shelf.listed[o] = (shelf.listed[o] ?? 0) | bit;
    shelf.openingDue[o * skus.ownCount + i] = 1;
  }
}

/** Takes the SKU out of every store of the chain; stock goes back to the brand and is destroyed there. */
function delist(
  world: World,
  ledger: Ledger,
  n: number,
  i: number,
  week: number,
): void {
  const { plan, market, skus, outlets, shelf, trade } = world;
  const channel = market.channels.find(
    ({ id }) => id === market.chains[n]?.channel,
  );
  const k = skus.ownFrom + i;
  const bit = 1 << k;
  const takeBack = (tier: number, region: number, packs: number): void => {
    add(ledger.stock.returned, stockAt(ledger, week, k, tier, region), packs);
    add(ledger.stock.in, stockAt(ledger, week, k, BRAND, 0), packs);
    add(ledger.stock.writeOff, stockAt(ledger, week, k, BRAND, 0), packs);
    add(trade.returnedThisWeek, i, packs);
    if (channel !== undefined)
      add(
        ledger.money.returns,
        week - ledger.shape.firstWeek,
        -packs *
          netPrice(
            plan,
            market,
            skus.ids[k] ?? "",
            channel,
            week,
            regionIds[region],
          ).invoiceVnd,
      );
  };
  for (let o = 0; o < outlets.count; o++) {
    if (outlets.chain[o] !== n) continue;
    const at = o * skus.count + k;
    takeBack(
      OUTLET,
      outlets.region[o] ?? 0,
      (shelf.stock[at] ?? 0) * (outlets.weight[o] ?? 1),
    );
    shelf.stock[at] = 0;
    shelf.rate[at] = 0;
    shelf.openingDue[o * skus.ownCount + i] = 0;
    shelf.listed[o] = (shelf.listed[o] ?? 0) & ~bit;
  }
  for (let r = 0; r < REGIONS; r++) {
    const at = (n * REGIONS + r) * skus.count + k;
    takeBack(
      CHAIN,
      r,
      (trade.centre.stock[at] ?? 0) + (trade.centre.transit[at] ?? 0),
    );
    trade.centre.stock[at] = 0;
    trade.centre.transit[at] = 0;
    trade.centre.rate[at] = 0;
  }
}

/** True if the SKU sells too little per store and week against the chain's incumbents. */
function isTooSlow(world: World, n: number, i: number): boolean {
  const { trade, skus, plan } = world;
  const row = n * skus.count;
  const own =
    (trade.reviewValue[row + skus.ownFrom + i] ?? 0) /
    Math.max(1, trade.reviewStoreWeeks[row + skus.ownFrom + i] ?? 0);
  let value = 0;
  let weeks = 0;
  for (let k = 0; k < skus.ownFrom; k++) {
    value += trade.reviewValue[row + k] ?? 0;
    weeks += trade.reviewStoreWeeks[row + k] ?? 0;
  }
  return own < (plan.parameter("delistHurdle") * value) / Math.max(1, weeks);
}

function step(world: World, week: number, ledger: Ledger): void {
  const { plan, market, skus, trade, root } = world;
  const luck = streamKey(root, purposes.buyer, 0);
  market.chains.forEach((chain, n) => {
    const review = term(market, "review_weeks", chain.channel, chain.id);
    if (week >= 1) {
      const on = regionsOn(world, n, week);
      const any = on.includes(true);
      const scope = { channel: chain.channel, chain: chain.id };
      for (let i = 0; i < skus.ownCount; i++) {
        const at = n * skus.ownCount + i;
        const status = trade.status[at] ?? 0;
        if (status === chainStatus.delisted || !any) continue;
        if (status === chainStatus.listed) {
          const age = week - (trade.listedWeek[at] ?? 0);
          const grace = term(market, "grace_weeks", chain.channel, chain.id);
          if (age >= grace && week % review === 0 && isTooSlow(world, n, i)) {
            trade.status[at] = chainStatus.delisted;
            delist(world, ledger, n, i, week);
          } else rollOut(world, n, i, week, on);
          continue;
        }
        if (trade.decisionWeek[at] === 0)
          trade.decisionWeek[at] =
            week +
            Math.max(
              0,
              Math.ceil(
                Math.max(
                  plan.number("listing_weeks", scope, week),
                  plan.number("label_ready"),
                ) - plan.parameter("buyerTalksLead"),
              ),
            );
        if (week < (trade.decisionWeek[at] ?? 0)) continue;
        const judgement =
          worth(world, n, i, week, on) *
          (world.opinion.acceptance[0] ?? 1) *
          (1 - undercut(world, on)) *
          dexp(
            plan.parameter("buyerLuck") *
              normal(
                luck,
                textKey(`${chain.id}/${skus.ids[skus.ownFrom + i]}`),
              ),
          );
        if (judgement < plan.parameter("buyerHurdle")) {
          trade.status[at] = chainStatus.refused;
          trade.decisionWeek[at] = week + review;
          continue;
        }
        trade.status[at] = chainStatus.listed;
        trade.listedWeek[at] = week;
        add(
          ledger.money.listingFees,
          week - ledger.shape.firstWeek,
          -plan.number("listing_fee", scope, week),
        );
        rollOut(world, n, i, week, on);
      }
    }
    if (week % review === 0)
      for (let k = 0; k < skus.count; k++) {
        trade.reviewValue[n * skus.count + k] = 0;
        trade.reviewStoreWeeks[n * skus.count + k] = 0;
      }
  });
}

export const chainListing: Mechanism = {
  name: "chain-listing",
  summary:
    "chains' buyers list, stores roll out, reviews delist what sells too little",
  writes: [
    "shelf.listed",
    "shelf.stock",
    "shelf.rate",
    "shelf.openingDue",
    "trade.status",
    "trade.listedWeek",
    "trade.decisionWeek",
    "trade.centre.stock",
    "trade.centre.transit",
    "trade.centre.rate",
    "trade.reviewValue",
    "trade.reviewStoreWeeks",
    "trade.returnedThisWeek",
  ],
  records: [
    "money.listingFees",
    "money.returns",
    "stock.returned",
    "stock.in",
    "stock.writeOff",
  ],
  parameters: ["buyerTalksLead", "buyerLuck", "buyerHurdle", "delistHurdle"],
  levers: [
    "rsp",
    "label_ready",
    "region_on",
    "channel_on",
    "nd_target",
    "nd_ramp_weeks",
    "front_margin",
    "back_margin",
    "listing_fee",
    "listing_weeks",
  ],
  step,
};
