/**
 * Cross-checks of what a plan knows of the market: shares of the incumbents that do not make a whole, and a category
 * that is bought too rarely for the households that are said to buy it.
 */
import type { Check } from "./check.ts";
import { dexp } from "../base/math.ts";
import { areaTypes, regionIds } from "./ids.ts";
import type { Plan } from "./plan-types.ts";

/** Shares as written may miss 100 % by rounding. */
const ROUNDING = 1e-9;

export const incumbentShares: Check = {
  id: "incumbent-shares",
  meaning: "do the incumbents' shares of each region make a whole?",
  find: (plan) =>
    regionIds.flatMap((region) => {
      const sum = plan.brands.reduce(
        (total, { id }) =>
          total + plan.number("incumbent_share", { sku: id, region }),
        0,
      );
      if (Math.abs(sum - 1) <= ROUNDING) return [];
      const percent = Number((sum * 100).toFixed(2));
      const scaled = plan.brands
        .filter((brand) => hasMoved(plan, brand.id, region))
        .map(({ id }) => id);
      return [
        {
          message: `${region}: the incumbents' shares sum to ${percent} %, not 100; they were made to, by scaling ${scaled.join(", ")}.`,
          params: { region, percent, brands: scaled.join(", ") },
        },
      ];
    }),
};

function hasMoved(
  plan: Plan,
  id: string,
  region: (typeof regionIds)[number],
): boolean {
  const asked = plan.number("incumbent_share", { sku: id, region });
  const used = plan.brands.find((brand) => brand.id === id)?.share[region];
  return Math.abs((used ?? asked) - asked) > ROUNDING;
}

export const categorySize: Check = {
  id: "category-size",
  meaning: "do buyers buy often enough for so many households to buy?",
  find: (plan) =>
    areaTypes.flatMap((type) => {
      const penetration = plan.categoryFact("penetration", type);
      const mean = penetration * plan.categoryFact("purchases_per_buyer");
      const most = 1 - dexp(-mean);
      if (penetration <= most) return [];
      const percent = Math.round(penetration * 100);
      const mostPercent = Math.round(most * 100);
      return [
        {
          message: `${type}: ${percent} % of households cannot buy a category that buyers buy so rarely; chance alone leaves ${mostPercent} % at most, and so many will.`,
          params: { areaType: type, percent, mostPercent },
        },
      ];
    }),
};
