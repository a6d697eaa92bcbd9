/**
 * The year of the category, known to everybody in advance: month index, Tết by the day, rest of the trade.
 * The month's index moves occasions. Around Tết the index of the day (counted in weeks before the first day of the lunar
 * year, averaged over the days of the Monday week) multiplies packs per occasion while it is above 1 — baskets grow,
 * trips do not — and occasions while it is below 1. The category's own Tết index sets the height.
 * The trade orders by it: `outlook` is the demand index of the coming weeks ÷ that of the weeks its sales rates remember.
 * Leaves out: other festivals, weather, leftovers.
 */
import { areaTypes } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import {
  DAYS_PER_WEEK,
  civilDate,
  parseIsoDate,
} from "../base/calendar-date.ts";
import { KINDS } from "./geography.ts";

/** Weeks known beyond the horizon, so that orders can look ahead. */
const BEYOND = 60;

export interface Season {
  /** This week, by kind of area: multipliers of occasions and of packs per occasion. */
  readonly occasions: Float64Array;
  readonly packs: Float64Array;
  /** 0 outside Tết, 1 at its height: how far gift buying has taken over. */
  readonly festive: Float64Array;
  /** 1 if the trade delivers this week, 0 while it rests. */
  readonly deliveries: Uint8Array;
  /** Demand of the next weeks ÷ demand remembered in sales rates; and that remembered index. */
  readonly outlook: Float64Array;
  readonly remembered: Float64Array;
  readonly year: Year;
}

/** Weeks in advance; column index = week − firstWeek, by area type where it differs. */
export interface Year {
  readonly firstWeek: number;
  readonly occasions: readonly Float64Array[];
  readonly packs: readonly Float64Array[];
  readonly festive: readonly Float64Array[];
  readonly deliveries: Uint8Array;
  /** Packs wanted in the week ÷ an ordinary week, mean of the area types. */
  readonly demand: Float64Array;
}

/** Demand index of a week; 1 beyond the table. */
export function demandIndex(year: Year, week: number): number {
  return year.demand[week - year.firstWeek] ?? 1;
}

/** Mean demand index of weeks from … to, inclusive. */
export function meanDemand(year: Year, from: number, to: number): number {
  let sum = 0;
  for (let week = from; week <= to; week++) sum += demandIndex(year, week);
  return sum / (to - from + 1);
}

/** Index of the day `sinceTet` days after the first day of the lunar year, for all FMCG; 1 outside the window. */
function tetIndex(market: Market, type: string, sinceTet: number): number {
  const week = String(Math.floor(sinceTet / DAYS_PER_WEEK));
  return market.hasFact("tet_weeks", type, week)
    ? market.fact("tet_weeks", type, week)
    : 1;
}

/** Rise of the index in the four weeks before Tết, mean and highest: the earliest row is the run-up and not counted. */
function tetRise(market: Market, type: string): { mean: number; top: number } {
  let sum = 0;
  let top = 0;
  let weeks = 0;
  for (const { key, value } of market.facts("tet_weeks")) {
    const week = Number(key[1]);
    if (key[0] !== type || week >= 0 || value <= 1) continue;
    top = Math.max(top, value - 1);
    if (!market.hasFact("tet_weeks", type, String(week - 1))) continue;
    sum += value - 1;
    weeks += 1;
  }
  return { mean: sum / weeks, top };
}

function daysSinceTet(market: Market, day: number): number {
  let best = Infinity;
  for (const date of market.tetDates) {
    const since = day - (parseIsoDate(date) ?? 0);
    if (Math.abs(since) < Math.abs(best)) best = since;
  }
  return best;
}

function buildYear(
  market: Market,
  plan: Plan,
  startDay: number,
  firstWeek: number,
  weeks: number,
): Year {
  const strength = plan.number("mechanism_calendar");
  const restDays = plan.parameter("tetDeliveryStopDays");
  const height = plan.categoryFact("tet_index") - 1;
  const columns = (): Float64Array[] =>
    areaTypes.map(() => new Float64Array(weeks));
  const year: Year = {
    firstWeek,
    occasions: columns(),
    packs: columns(),
    festive: columns(),
    deliveries: new Uint8Array(weeks),
    demand: new Float64Array(weeks),
  };
  const rises = areaTypes.map((type) => tetRise(market, type));
  for (let w = 0; w < weeks; w++) {
    const monday = startDay + DAYS_PER_WEEK * (firstWeek + w - 1);
    const index = areaTypes.map(() => 0);
    let season = 0;
    let rest = 0;
    for (let d = 0; d < DAYS_PER_WEEK; d++) {
      const month = String(civilDate(monday + d).month);
      season +=
        market.fact("category_season", plan.category, month) / DAYS_PER_WEEK;
      const since = daysSinceTet(market, monday + d);
      if (since >= -1 && since < restDays - 1) rest += 1;
      areaTypes.forEach((type, t) => {
        const plain = tetIndex(market, type, since);
        const mean = rises[t]?.mean ?? 1;
        const scaled = plain > 1 ? 1 + ((plain - 1) * height) / mean : plain;
        index[t] = (index[t] ?? 0) + scaled / DAYS_PER_WEEK;
      });
    }
    year.deliveries[w] = strength > 0 && 2 * rest > DAYS_PER_WEEK ? 0 : 1;
    areaTypes.forEach((_, t) => {
      const rise = rises[t] ?? { mean: 1, top: 1 };
      const tet = 1 + ((index[t] ?? 1) - 1) * strength;
      const occasions =
        (1 + (season - 1) * strength) * Math.min(1, Math.max(0, tet));
      const packs = Math.max(1, tet);
      (year.occasions[t] ?? year.demand)[w] = occasions;
      (year.packs[t] ?? year.demand)[w] = packs;
      // A category that sells less before Tết, or no more than ever, is no gift.
      (year.festive[t] ?? year.demand)[w] =
        height > 0
          ? Math.max(0, ((tet - 1) * rise.mean) / (rise.top * height))
          : 0;
      year.demand[w] =
        (year.demand[w] ?? 0) + (occasions * packs) / areaTypes.length;
    });
  }
  return year;
}

export function buildSeason(
  market: Market,
  plan: Plan,
  startDay: number,
): Season {
  const burnIn = Math.round(plan.parameter("burnInWeeks"));
  return {
    occasions: new Float64Array(KINDS),
    packs: new Float64Array(KINDS),
    festive: new Float64Array(KINDS),
    deliveries: new Uint8Array(1),
    outlook: new Float64Array(1),
    remembered: new Float64Array(1),
    year: buildYear(
      market,
      plan,
      startDay,
      1 - burnIn,
      burnIn + plan.horizonWeeks + BEYOND,
    ),
  };
}
