/**
 * Cross-check of supply: can the factory make what the plan asks for in its best week?
 *   asked in a week = target of the first year × build × season ÷ Σ of the same over the first year
 *   build = Σ over channels and regions that are open of distribution target × the channel's share × ramp
 * so a launch that ends its first year at twice its mean asks for twice the mean, and after that year it does not stop.
 * Leaves out: shares of single chains, stock made beforehand, growth beyond the target.
 */
import {
  DAYS_PER_WEEK,
  WEEKS_PER_YEAR,
  civilDate,
  parseIsoDate,
} from "../base/calendar-date.ts";
import type { Check } from "./check.ts";
import { regionIds } from "./ids.ts";
import { dayOfWeek } from "./landed-cost.ts";
import type { Market } from "./market-types.ts";
import type { Plan } from "./plan-types.ts";

/** Weeks before the lunar new year to which the category's index belongs. */
const FESTIVE_WEEKS = 4;

/** Mean share of a channel in the category, over kinds of area of a region. */
function channelShare(market: Market, channel: string, region: string): number {
  const shares = market
    .facts("channel_shares")
    .filter(({ key }) => key.includes(channel) && key.includes(region));
  return (
    shares.reduce((sum, { value }) => sum + value, 0) /
    Math.max(1, shares.length)
  );
}

/** How far distribution has come, weighed by channels, in each week of the horizon and at least a year. */
function build(plan: Plan, market: Market, weeks: number): Float64Array {
  const reached = new Float64Array(weeks);
  for (const { id: channel } of market.channels)
    for (const region of regionIds) {
      const scope = { channel, region };
      const share = channelShare(market, channel, region);
      let since = 0;
      for (let week = 1; week <= weeks; week++) {
        const open =
          plan.flag("region_on", { region }, week) &&
          plan.flag("channel_on", scope, week);
        since = open ? since + 1 : 0;
        if (!open) continue;
        const ramp = plan.number("nd_ramp_weeks", scope, week);
        reached[week - 1] =
          (reached[week - 1] ?? 0) +
          share *
            Math.min(1, plan.number("nd_target", scope, week)) *
            Math.min(1, since / ramp);
      }
    }
  return reached;
}

/** Index of a week: the month's, and in the weeks before the lunar new year the category's. */
function season(plan: Plan, market: Market, week: number): number {
  const day = parseIsoDate(dayOfWeek(plan, week)) ?? 0;
  const festive = market.tetDates.some((date) => {
    const before = (parseIsoDate(date) ?? 0) - day;
    return before > 0 && before <= FESTIVE_WEEKS * DAYS_PER_WEEK;
  });
  const month = String(civilDate(day).month);
  return (
    market.fact("category_season", plan.category, month) *
    (festive ? plan.categoryFact("tet_index") : 1)
  );
}

export const capacity: Check = {
  id: "capacity",
  meaning: "can the factory make what the plan's best week asks for?",
  find: (plan, market) => {
    const weeks = Math.max(plan.horizonWeeks, WEEKS_PER_YEAR);
    const wanted = build(plan, market, weeks).map(
      (reached, w) => reached * season(plan, market, w + 1),
    );
    const year = wanted
      .subarray(0, WEEKS_PER_YEAR)
      .reduce((sum, x) => sum + x, 0);
    if (year === 0) return [];
    const perUnit = plan.number("target_cases") / year;
    let worst = { gap: 0, week: 0, peak: 0, most: 0 };
    for (let week = 1; week <= plan.horizonWeeks; week++) {
      const peak = (wanted[week - 1] ?? 0) * perUnit;
      const most = plan.number("capacity_week", {}, week);
      if (peak - most > worst.gap)
        worst = { gap: peak - most, week, peak, most };
    }
    if (worst.gap === 0) return [];
    const date = dayOfWeek(plan, worst.week);
    return [
      {
        message: `With the distribution planned by then, the target asks for about ${Math.ceil(worst.peak)} cases in the week of ${date}, the factory makes ${worst.most}.`,
        params: { peak: Math.ceil(worst.peak), capacity: worst.most, date },
      },
    ];
  },
};
