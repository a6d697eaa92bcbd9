/**
 * How soon a newly listed SKU is noticed on the shelf.
 *   chance per visit = base chance × (facings seen ÷ 2)^exponent;  facings seen = facings × (1 + display paid ÷ usual)
 *   chance per purchase occasion = 1 − (1 − chance per visit)^visits per occasion
 * Only occasions to buy the category are simulated; people pass the shelf more often than that. `purchase` draws.
 * Without it a new listing sells at full rate in its first week, which no launch does. Off: everything is noticed.
 * Leaves out: where on the shelf, what stands beside it, the look of the pack.
 */
import { dpow } from "../base/math.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number): void {
  if (week < 1) return;
  const { plan, market, marketing } = world;
  const strength = plan.number("mechanism_noticing");
  const base = strength * plan.parameter("noticeChance");
  const exponent = plan.parameter("noticeFacingsExponent");
  const visits = plan.parameter("visitsPerOccasion");
  market.channels.forEach((channel, c) => {
    const scope = { channel: channel.id };
    const paid =
      channel.trade === "traditional"
        ? plan.number("display_program", {}, week) /
          plan.parameter("displayReferenceTraditional")
        : plan.number("display_fee", scope, week) /
          plan.parameter("displayReferenceModern");
    const seen = (plan.number("facings", scope, week) / 2) * (1 + paid);
    const perVisit = Math.min(1, base * dpow(seen, exponent));
    marketing.notice[c] = strength === 0 ? 1 : 1 - dpow(1 - perVisit, visits);
  });
}

export const noticing: Mechanism = {
  name: "noticing",
  summary: "facings and display decide how soon a listed SKU is noticed",
  writes: ["marketing.notice"],
  records: [],
  parameters: [
    "noticeChance",
    "visitsPerOccasion",
    "noticeFacingsExponent",
    "displayReferenceTraditional",
    "displayReferenceModern",
  ],
  levers: ["facings", "display_fee", "display_program", "mechanism_noticing"],
  step,
};
