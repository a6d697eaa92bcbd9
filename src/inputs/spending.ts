/**
 * What a plan commits itself to spend in its first year whatever it sells, in VND, and the outlets it aims at.
 * Leaves out: the goods, promotions (they follow sales), and what grows with volume.
 */
import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { communicationCost } from "./communication.ts";
import { regionIds } from "./ids.ts";
import type { Chain, Market } from "./market-types.ts";
import type { Plan } from "./plan-types.ts";
import { repPay } from "./rep-pay.ts";

export interface FixedSpending {
  readonly repsVnd: number;
  readonly teamVnd: number;
  readonly feesVnd: number;
  readonly mediaVnd: number;
  readonly totalVnd: number;
}

/** Regions a plan is in during a week. */
export function openRegions(plan: Plan, week: number): readonly string[] {
  return regionIds.filter((region) => plan.flag("region_on", { region }, week));
}

/** Chains a plan sells to in some open region at some time, by the first week of each quarter. */
export function openChains(plan: Plan, market: Market): readonly Chain[] {
  return market.chains.filter((chain) =>
    quarterWeeks(plan).some((week) =>
      openRegions(plan, week).some((region) =>
        plan.flag("channel_on", { chain: chain.id, region }, week),
      ),
    ),
  );
}

/** Weeks 1, 14, 27 … and the last: enough to see what opens when. */
export function quarterWeeks(plan: Plan): readonly number[] {
  const weeks: number[] = [];
  for (let week = 1; week <= plan.horizonWeeks; week += WEEKS_PER_YEAR / 4)
    weeks.push(week);
  return [...weeks, plan.horizonWeeks];
}

/** Traditional outlets of a region that the plan aims to be in. */
export function aimedOutlets(
  plan: Plan,
  market: Market,
  region: string,
  week: number,
): number {
  const reachable = plan.parameter("reachableTraditionalShare");
  let outlets = 0;
  for (const channel of market.channels) {
    if (channel.trade !== "traditional") continue;
    const scope = { channel: channel.id, region };
    if (!plan.flag("channel_on", scope, week)) continue;
    let all = 0;
    for (const { key, value } of market.facts("channel_outlets"))
      if (key[0] === channel.id && key[1] === region) all += value;
    outlets += all * reachable * plan.number("nd_target", scope, week);
  }
  return outlets;
}

/** Stores of a chain in the whole country. */
function storesOf(market: Market, chain: string): number {
  return market
    .facts("chain_stores")
    .reduce((sum, { key, value }) => sum + (key[0] === chain ? value : 0), 0);
}

export function fixedSpending(plan: Plan, market: Market): FixedSpending {
  let reps = 0;
  let media = 0;
  const weeks = Math.min(WEEKS_PER_YEAR, plan.horizonWeeks);
  for (let week = 1; week <= weeks; week++) {
    media += communicationCost(plan, market, week);
    if (plan.flag("kwave_on", {}, week))
      media += plan.number("kwave_fee") / WEEKS_PER_YEAR;
    const open = openRegions(plan, week);
    if (open.length > 0 && plan.number("mechanism_online") > 0)
      media += plan.number("livestream", {}, week) / WEEKS_PER_MONTH;
    for (const region of open) {
      reps += repPay(plan, region, week).brandVnd / WEEKS_PER_MONTH;
      for (const kind of ["media_video", "media_social", "media_store"])
        media += plan.number(kind, { region }, week) / WEEKS_PER_MONTH;
    }
  }
  const team =
    (plan.number("overhead") * weeks) / WEEKS_PER_MONTH + plan.number("setup");
  let fees = 0;
  for (const { id: sku } of plan.skus) {
    fees += plan.number("declaration_fee", { sku });
    for (const chain of openChains(plan, market)) {
      const scope = { sku, channel: chain.channel, chain: chain.id };
      fees +=
        plan.word("fee_basis", scope) === "per_store"
          ? plan.number("listing_fee_store", scope) *
            plan.number("nd_target", scope) *
            storesOf(market, chain.id)
          : plan.number("listing_fee", scope);
    }
  }
  return {
    repsVnd: reps,
    teamVnd: team,
    feesVnd: fees,
    mediaVnd: media,
    totalVnd: reps + team + fees + media,
  };
}
