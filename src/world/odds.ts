/**
 * Effects on sales as multipliers of odds. Literature reports what an effect does to sales of a brand; tastes are
 * polarised, so odds times m move sales of a small brand by m^(S ÷ (S + 1)) only. The inverse is used here.
 */
import { dpow } from "../base/math.ts";
import { regionIds } from "../inputs/ids.ts";
import type { World } from "./world.ts";

/**
 * Exponent of price against the usual price in a region, at full strength of the mechanism: the trait, which is the
 * elasticity of sales put through the closed form, × the calibration's factor, which meets it at real shelves.
 */
export function priceExponent(world: World, region: number): number {
  return (
    world.market.fact("traits", "price_exponent", regionIds[region] ?? "") *
    world.constants.price
  );
}

/** Odds multiplier whose effect on sales of a brand of small share is effect^elasticity. */
export function asOdds(
  world: World,
  effect: number,
  elasticity: number,
): number {
  const s = world.market.fact(
    "category_facts",
    world.plan.category,
    "dirichlet_s",
    "all",
  );
  return dpow(effect, (elasticity * (s + 1)) / s);
}
