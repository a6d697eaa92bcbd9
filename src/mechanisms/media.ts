/**
 * Paid media: this week's reach, and the salience of a known brand.
 *   contacts per household = spend ÷ cost per thousand × 1,000 ÷ households (rural ones count at a reach factor)
 *   chance to learn the brand = 1 − Π over media (1 − reach × recall × fit of the message)
 *   adstock = retention × adstock + contacts × fit;  salience = ((1 + adstock) ÷ (1 + own norm))^elasticity, as odds
 * Effects on sales become odds through (S + 1) ÷ S, because polarised tastes move less than odds. The elasticity is the
 * mean of published short-run estimates; what follows in the long run through trial, habit and talk is a result.
 * Leaves out: reach by age or income (no public figures by class), daily timing, wear-out. The spend is booked by
 * `accounts`.
 */
import { regionIds } from "../inputs/ids.ts";
import { WEEKS_PER_MONTH } from "../base/calendar-date.ts";
import { KINDS, REGIONS } from "../world/geography.ts";
import { asOdds } from "../world/odds.ts";
import { contactsPerHousehold, reachOf } from "../world/reach.ts";
import { MEDIA, PER_THOUSAND, type World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const SUFFIX = ["Video", "Social", "Store"] as const;

function step(world: World, week: number): void {
  if (week < 1) return;
  const { plan, skus, marketing, geography, opinion } = world;
  const strength = plan.number("mechanism_media");
  const recall = strength * plan.parameter("recallChance");
  const retention = plan.parameter("adstockRetention");
  const memory = plan.parameter("usualPriceWeeks");
  const elasticity = strength * plan.parameter("salienceElasticity");
  const types = KINDS / regionIds.length;
  regionIds.forEach((region, r) => {
    const open = plan.flag("region_on", { region }, week);
    const fit = opinion.messageFit[r] ?? 1;
    const missed = [1, 1];
    let stock = 0;
    MEDIA.forEach((medium, m) => {
      const name = SUFFIX[m] ?? "";
      const spend = open
        ? plan.number(`media_${medium}`, { region }, week) / WEEKS_PER_MONTH
        : 0;
      const ceiling = plan.parameter(`reachCeiling${name}`);
      const rural = plan.parameter(`ruralReachFactor${name}`);
      const contacts = contactsPerHousehold(
        geography,
        r,
        rural,
        (spend / plan.parameter(`costPerThousand${name}`)) * PER_THOUSAND,
      );
      for (let t = 0; t < types; t++)
        missed[t] =
          (missed[t] ?? 1) *
          (1 -
            Math.min(
              1,
              reachOf(contacts * (t === 0 ? 1 : rural), ceiling) * recall * fit,
            ));
      const at = r * MEDIA.length + m;
      marketing.adstock[at] =
        retention * (marketing.adstock[at] ?? 0) + contacts * fit;
      stock += marketing.adstock[at] ?? 0;
    });
    for (let t = 0; t < types; t++)
      marketing.reach[r * types + t] = 1 - (missed[t] ?? 1);
    const norm = marketing.norm[r] ?? 0;
    marketing.norm[r] = norm === 0 ? stock : norm + (stock - norm) / memory;
    // The brand's presence in shops counts as one contact a week, so that a silent brand has a salience too.
    marketing.salience[skus.ownBrand * REGIONS + r] = asOdds(
      world,
      (1 + stock) / (1 + (marketing.norm[r] ?? 0)),
      elasticity,
    );
  });
}

export const media: Mechanism = {
  name: "media",
  summary:
    "paid media reach households that do not know the brand, and make it salient among those who do",
  writes: [
    "marketing.adstock",
    "marketing.norm",
    "marketing.reach",
    "marketing.salience",
  ],
  records: [],
  parameters: [
    "recallChance",
    "adstockRetention",
    "usualPriceWeeks",
    "salienceElasticity",
    ...SUFFIX.flatMap((name) => [
      `costPerThousand${name}`,
      `reachCeiling${name}`,
      `ruralReachFactor${name}`,
    ]),
  ],
  levers: [
    "region_on",
    "media_video",
    "media_social",
    "media_store",
    "mechanism_media",
  ],
  step,
};
