/**
 * Which stores of chains will open, and when: net openings per year by chain, region and area type, from a table.
 *   openings of a zone = those of its region and area type × the zone's share of the chain's stores there
 *   opening j of a zone falls in the week in which (j + luck) × weight real stores have opened
 * So the expected number of open stores does not depend on the scale, and each keeps a weight that divides it.
 * A negative row means net closures. Leaves out: openings between the date of the store counts and the launch.
 */
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { MAX_HORIZON_WEEKS } from "../inputs/limits.ts";
import type { Market } from "../inputs/market.ts";

/** Closures are settled once a quarter. */
export const CLOSING_WEEKS = 13;

/** Net openings per year of a chain in a zone (one of six regions × area type), real stores. */
export function openingsPerYear(
  market: Market,
  chain: string,
  region6: string,
  type: string,
): number {
  const region = market.areas.find((area) => area.region6 === region6)?.region;
  if (region === undefined) return 0;
  if (!market.hasFact("chain_openings", chain, region, type)) return 0;
  const zones = new Set(
    market.areas
      .filter((area) => area.region === region)
      .map((area) => area.region6),
  );
  const stores = (zone: string): number =>
    market.hasFact("chain_stores", chain, zone, type)
      ? market.fact("chain_stores", chain, zone, type)
      : 0;
  let all = 0;
  for (const zone of zones) all += stores(zone);
  const share = all > 0 ? stores(region6) / all : 1 / zones.size;
  return market.fact("chain_openings", chain, region, type) * share;
}

/** Weeks (1 = launch) in which simulated stores of a weight open, given yearly openings and luck 0–1. */
export function openingWeeks(
  yearly: number,
  weight: number,
  luck: number,
): number[] {
  const weeks: number[] = [];
  if (yearly <= 0) return weeks;
  for (let j = 0; ; j++) {
    const week = Math.max(
      1,
      Math.ceil(((j + luck) * weight * WEEKS_PER_YEAR) / yearly),
    );
    if (week > MAX_HORIZON_WEEKS) return weeks;
    weeks.push(week);
  }
}
