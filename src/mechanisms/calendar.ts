/**
 * Season and Tết. The month's index moves occasions. Around Tết the index of the day (counted in weeks before the
 * first day of the lunar year, averaged over the days of the Monday week) multiplies packs per occasion while it is
 * above 1 — baskets grow, trips do not — and occasions while it is below 1. The category's own Tết index sets the
 * height. Shops, distributors and trucks rest for some days from the eve on: no deliveries in a week that is mostly rest.
 * Leaves out: other festivals, weather, leftovers.
 */
import { areaTypes } from "../inputs/ids.ts";
import {
  DAYS_PER_WEEK,
  civilDate,
  parseIsoDate,
} from "../base/calendar-date.ts";
import { KINDS } from "../world/geography.ts";
import type { Market } from "../inputs/market.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Index of the day `sinceTet` days after the first day of the lunar year, for all FMCG; 1 outside the window. */
function tetIndex(market: Market, type: string, sinceTet: number): number {
  const week = String(Math.floor(sinceTet / DAYS_PER_WEEK));
  return market.hasFact("tet_weeks", type, week)
    ? market.fact("tet_weeks", type, week)
    : 1;
}

/** Rises of the index in the four weeks before Tết, mean and highest, for one area type. */
function tetRise(market: Market, type: string): { mean: number; top: number } {
  let sum = 0;
  let top = 0;
  let weeks = 0;
  for (const { key, value } of market.facts("tet_weeks")) {
    const week = Number(key[1]);
    if (key[0] !== type || week >= 0 || value <= 1) continue;
    top = Math.max(top, value - 1);
    // The window before Tết is the published four weeks; the earliest row is its run-up.
    if (market.hasFact("tet_weeks", type, String(week - 1))) {
      sum += value - 1;
      weeks += 1;
    }
  }
  return { mean: sum / weeks, top };
}

/** Days since the nearest first day of a lunar year. */
function daysSinceTet(market: Market, day: number): number {
  let best = Infinity;
  for (const date of market.tetDates) {
    const since = day - (parseIsoDate(date) ?? 0);
    if (Math.abs(since) < Math.abs(best)) best = since;
  }
  return best;
}

function step(world: World, week: number): void {
  const { market, plan, season } = world;
  const strength = plan.number("mechanism_calendar");
  const monday = world.startDay + DAYS_PER_WEEK * (week - 1);
  const height =
    market.fact("category_facts", plan.category, "tet_index", "all") - 1;
  const restDays = plan.parameter("tetDeliveryStopDays");
  let seasonIndex = 0;
  let rest = 0;
  for (let d = 0; d < DAYS_PER_WEEK; d++) {
    const month = civilDate(monday + d).month;
    seasonIndex +=
      market.fact("category_season", plan.category, String(month)) /
      DAYS_PER_WEEK;
    const since = daysSinceTet(market, monday + d);
    if (since >= -1 && since < restDays - 1) rest += 1;
  }
  season.deliveries[0] = strength > 0 && rest + rest > DAYS_PER_WEEK ? 0 : 1;
  areaTypes.forEach((type, t) => {
    const rise = tetRise(market, type);
    let index = 0;
    for (let d = 0; d < DAYS_PER_WEEK; d++) {
      const plain = tetIndex(market, type, daysSinceTet(market, monday + d));
      const scaled = plain > 1 ? 1 + ((plain - 1) * height) / rise.mean : plain;
      index += scaled / DAYS_PER_WEEK;
    }
    index = 1 + (index - 1) * strength;
    for (let kind = t; kind < KINDS; kind += areaTypes.length) {
      season.occasions[kind] =
        (1 + (seasonIndex - 1) * strength) * Math.min(1, Math.max(0, index));
      season.packs[kind] = Math.max(1, index);
      season.festive[kind] = Math.max(
        0,
        ((index - 1) * rise.mean) / (rise.top * height),
      );
    }
  });
}

export const calendar: Mechanism = {
  name: "calendar",
  summary:
    "season and Tết in force, by area type: occasions, packs per occasion, gift buying, rest of the trade",
  writes: [
    "season.occasions",
    "season.packs",
    "season.festive",
    "season.deliveries",
  ],
  records: [],
  parameters: ["tetDeliveryStopDays"],
  levers: ["start_date", "mechanism_calendar"],
  step,
};
