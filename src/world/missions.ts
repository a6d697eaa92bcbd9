/**
 * Missions of a category: the tables of missions say how snacks are bought, `category_missions` leans them.
 *   share of mission m = table × lean(m) ÷ Σ (table × lean) × Σ table;  packs of m = units a trip × table × lean(m)
 */
import { missions } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";

/** Shares of the purchase occasions of a region, in the order of the missions. */
export function missionShares(
  market: Market,
  category: string,
  region: string,
): number[] {
  const plain = missions.map((mission) =>
    market.fact("missions", mission, region),
  );
  const leaning = missions.map(
    (mission, m) =>
      (plain[m] ?? 0) *
      market.fact("category_missions", category, mission, "share", region),
  );
  const sum = (values: readonly number[]): number =>
    values.reduce((total, value) => total + value, 0);
  const level = sum(plain) / sum(leaning);
  return leaning.map((share) => share * level);
}

/** Mean packs of an occasion in an ordinary week, in the order of the missions. */
export function missionPacks(market: Market, category: string): number[] {
  const units = market.fact(
    "category_facts",
    category,
    "units_per_trip",
    "all",
  );
  return missions.map(
    (mission) =>
      units *
      market.fact("mission_packs", mission) *
      market.fact("category_missions", category, mission, "packs", "all"),
  );
}
