/**
 * Paid posts by nano, micro and macro influencers: reach and trust by tier, for a fee per post.
 *   contacts per household = posts × persons who see one ÷ households (rural ones at the factor of social media)
 *   chance to learn the brand = reach × recall, under the ceiling of social media
 *   trust stock = retention × stock + Σ over tiers contacts × trust of the tier × discount of disclosed posts
 * Posts that are not disclosed persuade a little more, and may be sanctioned (endorsements too): a market-wide event
 * keyed by week, the same at every scale, with a fine and a loss of trust for some weeks.
 * Table `influencers`. Leaves out: single accounts, fit of account and brand, posts nobody paid for (word of mouth).
 */
import { INFLUENCER_TIERS, influencerPosts } from "../inputs/communication.ts";
import { regionIds } from "../inputs/ids.ts";
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { dpow } from "../base/math.ts";
import { streamKey, uniform } from "../base/random.ts";
import { type Ledger, add } from "../ledger/ledger.ts";
import { KINDS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { contactsPerHousehold, reachOf } from "../world/reach.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Whether somebody is paid for praise in a week without saying so. */
function isHidden(world: World, week: number): boolean {
  const { plan } = world;
  if (plan.flag("disclosure_ok", {}, week)) return false;
  return (
    plan.flag("kwave_on", {}, week) ||
    regionIds.some((region) =>
      INFLUENCER_TIERS.some(
        (tier) => influencerPosts(plan, region, tier, week) > 0,
      ),
    )
  );
}

/** Whether a sanction falls in a week. */
function isSanctioned(world: World, week: number): boolean {
  const yearly = Math.min(1, world.plan.parameter("sanctionChance"));
  const chance = 1 - dpow(1 - yearly, 1 / WEEKS_PER_YEAR);
  const luck = uniform(streamKey(world.root, purposes.sanction, week), 0, 0);
  return luck < chance && isHidden(world, week);
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { plan, market, geography, opinion } = world;
  const strength = plan.number("mechanism_influencers");
  const row = week - ledger.shape.firstWeek;
  const retention = plan.parameter("influencerTrustRetention");
  const ceiling = plan.parameter("reachCeilingSocial");
  const rural = plan.parameter("ruralReachFactorSocial");
  const recall = strength * plan.parameter("recallChance");
  const discount = plan.flag("disclosure_ok", {}, week)
    ? plan.parameter("disclosureDiscount")
    : 1;
  const types = KINDS / regionIds.length;
  let fees = 0;
  regionIds.forEach((region, r) => {
    let contacts = 0;
    let trust = 0;
    for (const tier of INFLUENCER_TIERS) {
      const n = influencerPosts(plan, region, tier, week);
      const seen = contactsPerHousehold(
        geography,
        r,
        rural,
        n * market.fact("influencers", tier, "reach"),
      );
      contacts += seen;
      trust += seen * market.fact("influencers", tier, "trust");
      fees += n * market.fact("influencers", tier, "fee");
    }
    for (let t = 0; t < types; t++)
      opinion.influencerReach[r * types + t] = Math.min(
        1,
        reachOf(contacts * (t === 0 ? 1 : rural), ceiling) * recall,
      );
    opinion.influencerTrust[r] =
      retention * (opinion.influencerTrust[r] ?? 0) +
      strength * discount * trust;
  });
  if (strength === 0) return;
  if (fees > 0) add(ledger.money.media, row, -fees);
  if (isSanctioned(world, week))
    add(ledger.money.media, row, -plan.parameter("sanctionFineVnd"));
  opinion.sanction[0] = 0;
  const first = week - plan.parameter("sanctionWeeks");
  for (let w = Math.max(1, Math.ceil(first + 1)); w <= week; w++)
    if (isSanctioned(world, w))
      opinion.sanction[0] = Math.min(
        1,
        strength * plan.parameter("sanctionTrustLoss"),
      );
}

export const influencers: Mechanism = {
  name: "influencers",
  summary:
    "paid posts by tier bring awareness and trust for a fee; undisclosed ones may be sanctioned",
  writes: [
    "opinion.influencerReach",
    "opinion.influencerTrust",
    "opinion.sanction",
  ],
  records: ["money.media"],
  parameters: [
    "recallChance",
    "reachCeilingSocial",
    "ruralReachFactorSocial",
    "influencerTrustRetention",
    "disclosureDiscount",
    "sanctionChance",
    "sanctionFineVnd",
    "sanctionWeeks",
    "sanctionTrustLoss",
  ],
  levers: [
    "kol_nano",
    "kol_micro",
    "kol_macro",
    "kwave_on",
    "disclosure_ok",
    "region_on",
    "mechanism_influencers",
  ],
  step,
};
