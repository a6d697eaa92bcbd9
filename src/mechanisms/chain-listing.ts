/**
 * How a chain's buyer decides about each own SKU. Talks begin some weeks before the channel's start week; after
 * `listing_weeks`, not before the label is ready, and with an own vendor code not before the chain has opened it, the
 * buyer decides in the chain's next window:
 *   promise  = appeal × price ÷ mean price × (front + back margin offered ÷ usual) ÷ (facings asked ÷ usual facings)
 *   evidence = 1 + awareness + sales record;  record = the SKU's sell-out in the regions ÷ that of a mean incumbent SKU
 *   listed if (promise × evidence + fee ÷ a year's margin of an incumbent SKU) × buyer's luck ≥ hurdle
 * that is: if the expected margin per facing beats a share of what a facing of an incumbent earns. A refusal is looked
 * at again in the next window. The luck is a market-wide event of chain and SKU: it does not depend on scale.
 * Fees are per banner, or per store as stores list (`fee_basis`); both totals are kept. At strength 0 the buyer takes
 * whatever is offered. Leaves out: bargaining, range limits, private label.
 */
import { regionIds } from "../inputs/ids.ts";
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { dexp } from "../base/math.ts";
import { normal, streamKey, textKey } from "../base/random.ts";
import { type Ledger, add } from "../ledger/ledger.ts";
import {
  chainScope,
  hasBuyer,
  isWindow,
  regionsOn,
  storesOf,
} from "../world/chains.ts";
import { REGIONS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { term } from "../world/terms.ts";
import { chainStatus } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Facings of an incumbent SKU, and of an own SKU unless the plan asks for more. */
const USUAL_FACINGS = 2;

/** Sell-out of own SKU k in the regions that are on ÷ that of a mean incumbent SKU, at most 1. */
function record(world: World, k: number, on: readonly boolean[]): number {
  const { skus, trade } = world;
  let own = 0;
  let all = 0;
  for (let r = 0; r < REGIONS; r++) {
    if (on[r] !== true) continue;
    own += trade.regionSales[r * skus.count + k] ?? 0;
    for (let j = 0; j < skus.ownFrom; j++)
      all += trade.regionSales[r * skus.count + j] ?? 0;
  }
  return all > 0 ? Math.min(1, (own * skus.ownFrom) / all) : 0;
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
  const scope = chainScope(world, n);
  const k = skus.ownFrom + i;
  const usual =
    term(market, "front_margin", scope.channel, scope.chain) +
    term(market, "back_margin", scope.channel, scope.chain);
  // Whoever pays a marketplace's commission is listed.
  if (!hasBuyer(world, n)) return Infinity;
  const offered =
    plan.number("front_margin", scope, week) +
    plan.number("back_margin", scope, week);
  let appeal = 0;
  let aware = 0;
  let regions = 0;
  let households = 0;
  regionIds.forEach((_, r) => {
    if (on[r] !== true) return;
    regions += 1;
    appeal += taste.ownAppeal[i * REGIONS + r] ?? 0;
    aware += (marketing.aware[r] ?? 0) * world.scale;
    for (let a = 0; a < geography.areaIds.length; a++)
      if (geography.region[a] === r)
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
  const facings = plan.number("facings", scope, week) / USUAL_FACINGS;
  const promise =
    ((appeal / Math.max(1, regions)) * (price / taste.meanPriceVnd) * offered) /
    usual /
    facings;
  const evidence = 1 + aware / Math.max(1, households) + record(world, k, on);
  const fee =
    plan.word("fee_basis", scope) === "per_store"
      ? plan.number("listing_fee_store", scope, week) *
        stores *
        plan.number("nd_target", scope, week)
      : plan.number("listing_fee", scope, week);
  return promise * evidence + fee / yearMargin;
}

/** First week in which the buyer may decide: talks over, label ready, vendor code open. */
function firstDecision(world: World, n: number, week: number): number {
  const { plan } = world;
  const scope = chainScope(world, n);
  const own = plan.word("vendor_code", scope) === "own";
  const code = own ? plan.parameter("vendorCodeWeeks") : 0;
  const ready = Math.max(
    plan.number("listing_weeks", scope, week) + code,
    plan.number("label_ready"),
  );
  return (
    week + Math.max(0, Math.ceil(ready - plan.parameter("buyerTalksLead")))
  );
}

/** Conflict about the online price, mean of the regions that are on. */
function undercut(world: World, on: readonly boolean[]): number {
  const felt = [...world.trade.onlineConflict].filter((_, r) => on[r] === true);
  return felt.reduce((sum, x) => sum + x, 0) / Math.max(1, felt.length);
}

function decide(
  world: World,
  ledger: Ledger,
  n: number,
  i: number,
  week: number,
  on: readonly boolean[],
): void {
  const { plan, skus, trade, root } = world;
  const scope = chainScope(world, n);
  const at = n * skus.ownCount + i;
  const strength = plan.number("mechanism_chain_listing");
  const luck = normal(
    streamKey(root, purposes.buyer, 0),
    textKey(`${scope.chain}/${skus.ids[skus.ownFrom + i]}`),
  );
  const judgement =
    worth(world, n, i, week, on) *
    (world.opinion.acceptance[0] ?? 1) *
    (1 - undercut(world, on)) *
    dexp(plan.parameter("buyerLuck") * luck);
  if (judgement < strength * plan.parameter("buyerHurdle")) {
    trade.status[at] = chainStatus.refused;
    return;
  }
  trade.status[at] = chainStatus.listed;
  trade.listedWeek[at] = week;
  const row = week - ledger.shape.firstWeek;
  const fee = plan.number("listing_fee", scope, week);
  add(ledger.feesPerBanner, row, fee);
  if (plan.word("fee_basis", scope) !== "per_store")
    add(ledger.money.listingFees, row, -fee);
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { market, skus, trade } = world;
  for (let n = 0; n < market.chains.length; n++) {
    const on = regionsOn(world, n, week);
    if (!on.includes(true)) continue;
    for (let i = 0; i < skus.ownCount; i++) {
      const at = n * skus.ownCount + i;
      const status = trade.status[at];
      if (status === chainStatus.listed || status === chainStatus.delisted)
        continue;
      if (trade.decisionWeek[at] === 0)
        trade.decisionWeek[at] = firstDecision(world, n, week);
      if (week < (trade.decisionWeek[at] ?? 0)) continue;
      if (isWindow(world, n, week) || !hasBuyer(world, n))
        decide(world, ledger, n, i, week, on);
    }
  }
}

export const chainListing: Mechanism = {
  name: "chain-listing",
  summary:
    "chains' buyers decide in their windows: expected margin per facing against that of incumbents",
  writes: ["trade.status", "trade.listedWeek", "trade.decisionWeek"],
  records: ["money.listingFees", "feesPerBanner"],
  parameters: ["buyerTalksLead", "buyerLuck", "buyerHurdle", "vendorCodeWeeks"],
  levers: [
    "rsp",
    "label_ready",
    "region_on",
    "channel_on",
    "nd_target",
    "facings",
    "front_margin",
    "back_margin",
    "fee_basis",
    "listing_fee",
    "listing_fee_store",
    "listing_weeks",
    "vendor_code",
    "mechanism_chain_listing",
  ],
  step,
};
