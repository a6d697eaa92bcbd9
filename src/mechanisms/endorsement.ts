/**
 * A Korean idol lends heat to the brand, among those who follow the wave.
 *   heat = fit × 2^(−weeks since the contract began ÷ half-life);  a poor fit lends little
 *   among followers: more of them learn of the brand, odds rise with heat, and before trial the price level weighs less
 *   scandal: a market-wide event keyed by week, the same at every scale; then heat is negative for some weeks and after
 *   that nothing, while the fee runs on (booked by `accounts`); the untried trust the brand less everywhere
 * Distribution first or endorsement first matters by itself: heat that meets empty shelves fades unused.
 * The idol gives the brand no Korean origin. Leaves out: renewal of heat by new films, mega-events, several endorsers.
 */
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { dexp, dpow } from "../base/math.ts";
import { streamKey, uniform } from "../base/random.ts";
import { KINDS } from "../world/geography.ts";
import { asOdds } from "../world/odds.ts";
import { purposes } from "../world/purposes.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** First week of the contract in force; 0 without one. */
function contractStart(world: World, week: number): number {
  const { plan } = world;
  if (!plan.flag("kwave_on", {}, week)) return 0;
  let start = week;
  while (start > 1 && plan.flag("kwave_on", {}, start - 1)) start -= 1;
  return start;
}

/** Week of the first scandal of a contract, or 0. */
function scandalWeek(world: World, start: number, week: number): number {
  const perYear = world.plan.number("scandal_prob");
  const chance = 1 - dpow(1 - Math.min(1, perYear), 1 / WEEKS_PER_YEAR);
  for (let w = start; w <= week; w++)
    if (uniform(streamKey(world.root, purposes.scandal, w), 0, 0) < chance)
      return w;
  return 0;
}

function step(world: World, week: number): void {
  if (week < 1) return;
  const { plan, marketing, opinion } = world;
  const strength = plan.number("mechanism_endorsement");
  const start = strength === 0 ? 0 : contractStart(world, week);
  let heat = 0;
  let scandal = false;
  if (start > 0) {
    const broke = scandalWeek(world, start, week);
    scandal = broke > 0 && week < broke + plan.parameter("scandalWeeks");
    if (broke === 0)
      heat =
        strength *
        plan.number("kwave_fit") *
        dexp(((start - week) / plan.number("kwave_decay")) * Math.LN2);
  }
  const effect = scandal
    ? 1 - strength * (1 - plan.parameter("scandalHeat"))
    : 1 + (plan.parameter("endorsementHeat") - 1) * heat;
  marketing.heat.fill(asOdds(world, Math.max(0, effect), 1));
  const reach = Math.min(1, plan.parameter("endorsementReachPerWeek") * heat);
  for (let kind = 0; kind < KINDS; kind++)
    marketing.followerReach[kind] = reach;
  opinion.endorsement[0] = scandal ? -strength : heat;
  opinion.priceEase[0] = Math.min(
    1,
    plan.parameter("endorsementPriceEase") * heat,
  );
  opinion.scandal[0] = scandal
    ? Math.min(1, strength * plan.parameter("scandalTrustLoss"))
    : 0;
}

export const endorsement: Mechanism = {
  name: "endorsement",
  summary:
    "an idol’s heat among followers: awareness, odds, and less weight of the price level; heat fades, and may turn in a scandal",
  writes: [
    "marketing.heat",
    "marketing.followerReach",
    "opinion.endorsement",
    "opinion.priceEase",
    "opinion.scandal",
  ],
  records: [],
  parameters: [
    "endorsementHeat",
    "endorsementReachPerWeek",
    "endorsementPriceEase",
    "scandalWeeks",
    "scandalHeat",
    "scandalTrustLoss",
  ],
  levers: [
    "kwave_on",
    "kwave_fit",
    "kwave_decay",
    "scandal_prob",
    "mechanism_endorsement",
  ],
  step,
};
