/**
 * Co-branding with a local maker: while it lasts, the maker's name removes a part of the doubt about the untried brand,
 * and its reps and record open doors (a factor on the odds that shops and buyers accept); for a royalty on net sales.
 * Trust gained so ends with the contract, for those who have not tried the product by then. Doubt differs by region, so
 * the name is worth most where doubt is greatest.
 * Leaves out: what the partner's taste for the deal is, and harm to either name.
 */
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number): void {
  if (week < 1) return;
  const { plan, opinion } = world;
  const strength = plan.number("mechanism_co_branding");
  const on = strength > 0 && plan.flag("cobrand_on", {}, week);
  opinion.borrowed[0] = on
    ? Math.min(1, strength * plan.parameter("cobrandTrust"))
    : 0;
  opinion.acceptance[0] = on
    ? 1 + strength * (plan.parameter("cobrandAcceptance") - 1)
    : 1;
  opinion.royalty[0] = on ? plan.number("cobrand_royalty", {}, week) : 0;
}

export const coBranding: Mechanism = {
  name: "co-branding",
  summary:
    "a local maker’s name lends trust and opens doors, for a royalty on net sales",
  writes: ["opinion.borrowed", "opinion.acceptance", "opinion.royalty"],
  records: [],
  parameters: ["cobrandTrust", "cobrandAcceptance"],
  levers: ["cobrand_on", "cobrand_royalty", "mechanism_co_branding"],
  step,
};
