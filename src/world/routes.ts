/**
 * The entrant's sales routes in traditional trade: how many shops the reps can keep, and how many the plan wants.
 *   shops on routes = reps × calls a day × work days a month ÷ weeks in a month × weeks between calls × stretch
 *   stretch         = min(1, partners ÷ territories)^exponent: reps of few partners drive far
 *   shops wanted    = outlets of the channel × reachable share × distribution target
 */
import { regionIds } from "../inputs/ids.ts";
import { dpow } from "../base/math.ts";
import { DAYS_PER_WEEK, WEEKS_PER_MONTH } from "../base/calendar-date.ts";
import { REGIONS } from "./geography.ts";
import type { Ground } from "./world.ts";

/** Weeks between two calls at the same shop, at least one. */
export function visitWeeks(world: Ground, week: number): number {
  return Math.max(
    1,
    Math.round(world.plan.number("visit_cycle", {}, week) / DAYS_PER_WEEK),
  );
}

/** Where a week stands in a cycle of some weeks, 0 … weeks − 1; weeks of the burn-in lie before 1. */
export function weekIn(weeks: number, week: number): number {
  return ((week % weeks) + weeks) % weeks;
}

/** Where an outlet stands in such a cycle in that week. Said to be whole, numbers have their remainders quickly. */
export function turnOf(id: number, weeks: number, weekIn: number): number {
  const own = ((id >>> 0) % (weeks >>> 0)) >>> 0;
  return own + weekIn < weeks ? own + weekIn : own + weekIn - weeks;
}

/** Shops the sales force of a region can keep on its routes: real outlets. */
export function routeCapacity(world: Ground, r: number, week: number): number {
  const { plan } = world;
  const region = regionIds[r] ?? "";
  return (
    ((plan.number("reps", { region }, week) *
      plan.number("calls_per_day", {}, week) *
      plan.number("work_days", {}, week)) /
      WEEKS_PER_MONTH) *
    visitWeeks(world, week) *
    stretch(world, r)
  );
}

/** What is left of a day's calls where partners are fewer than territories. */
function stretch(world: Ground, r: number): number {
  const { plan, territories } = world;
  const share = Math.min(1, territories.partnersPerTerritory[r] ?? 1);
  return dpow(
    share,
    plan.parameter("territoryStretchExponent") *
      plan.number("mechanism_partners"),
  );
}

/** Real outlets the plan wants in a traditional channel of a region once its ramp is over; 0 where it does not sell. */
export function wantedOutlets(
  world: Ground,
  c: number,
  r: number,
  week: number,
): number {
  const { plan, market, sites } = world;
  const channel = market.channels[c];
  const region = regionIds[r] ?? "";
  if (channel?.trade !== "traditional") return 0;
  const scope = { channel: channel.id, region };
  if (!plan.flag("region_on", { region }, week)) return 0;
  if (!plan.flag("channel_on", scope, week)) return 0;
  return (
    (sites.outlets[c * REGIONS + r] ?? 0) *
    plan.parameter("reachableTraditionalShare") *
    Math.min(1, plan.number("nd_target", scope, week))
  );
}

/** How far the plan's ramp of a channel has come, 0–1. */
export function rampShare(
  world: Ground,
  c: number,
  r: number,
  week: number,
): number {
  const channel = world.market.channels[c]?.id ?? "";
  const ramp = world.plan.number(
    "nd_ramp_weeks",
    { channel, region: regionIds[r] ?? "" },
    Math.max(1, week),
  );
  return Math.min(1, week / ramp);
}
