/**
 * What a plan pays in a week to be heard, beyond media time: versions of the message, influencers, tastings, in VND.
 * Tastings are counted as planned; in a run those nobody came for are not paid.
 */
import { WEEKS_PER_MONTH, WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { regionIds } from "./ids.ts";
import type { Market } from "./market-types.ts";
import type { Plan } from "./plan-types.ts";

const MEDIA_LEVERS = ["media_video", "media_social", "media_store"] as const;
export const INFLUENCER_TIERS = ["nano", "micro", "macro"] as const;

/** Versions of the message in use: none without media, one, one per region with media, or one per segment. */
export function messageVersions(plan: Plan, week: number): number {
  const regions = regionIds.filter(
    (region) =>
      plan.flag("region_on", { region }, week) &&
      MEDIA_LEVERS.some((lever) => plan.number(lever, { region }, week) > 0),
  ).length;
  if (regions === 0) return 0;
  const mode = plan.word("message_mode");
  if (mode === "national") return 1;
  return mode === "regional" ? regions : plan.parameter("messageSegments");
}

/** Posts of a week in a region by influencers of one tier. */
export function influencerPosts(
  plan: Plan,
  region: string,
  tier: string,
  week: number,
): number {
  return plan.flag("region_on", { region }, week)
    ? plan.number(`kol_${tier}`, { region }, week) / WEEKS_PER_MONTH
    : 0;
}

/** What a week costs as planned: versions, influencers and tastings. */
export function communicationCost(
  plan: Plan,
  market: Market,
  week: number,
): number {
  let vnd =
    (messageVersions(plan, week) * plan.number("message_cost")) /
    WEEKS_PER_YEAR;
  for (const region of regionIds) {
    for (const tier of INFLUENCER_TIERS)
      vnd +=
        influencerPosts(plan, region, tier, week) *
        market.fact("influencers", tier, "fee");
    if (!plan.flag("region_on", { region }, week)) continue;
    for (const channel of market.channels) {
      const scope = { channel: channel.id, region };
      vnd +=
        (plan.number("sampling_contacts", scope, week) *
          plan.number("sampling_cost", scope, week)) /
        WEEKS_PER_MONTH;
    }
  }
  return vnd;
}
