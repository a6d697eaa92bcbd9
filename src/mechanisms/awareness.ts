/**
 * Media make the entrant's brand known and salient; memory fades.
 *   contacts per household = spend ÷ cost per thousand × 1,000 ÷ households (rural ones count at a reach factor)
 *   reach = ceiling × (1 − e^(−contacts ÷ ceiling));  chance to learn = 1 − Π over media (1 − reach × recall)
 *   adstock = retention × adstock + contacts;  salience = (adstock ÷ own norm)^elasticity, as odds
 * An endorsement adds reach and heat among followers of the Korean wave; both halve every `kwave_decay` weeks.
 * Effects on sales become odds through (S + 1) ÷ S, because polarised tastes move less than odds.
 * Leaves out: messages, sampling, influencers, word of mouth. Presence on the shelf works in `purchase`.
 */
import { regionIds } from "../inputs/ids.ts";
import { WEEKS_PER_MONTH } from "../base/calendar-date.ts";
import { dexp, dpow } from "../base/math.ts";
import { streamKey, uniform } from "../base/random.ts";
import { type Ledger, add, peopleAt } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { MEDIA, PER_THOUSAND, type World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const SUFFIX = ["Video", "Social", "Store"] as const;
/** An effect on sales as a multiplier of odds, for a brand of small share. */
function asOdds(world: World, effect: number, elasticity: number): number {
  const s = world.market.fact(
    "category_facts",
    world.plan.category,
    "dirichlet_s",
    "all",
  );
  return dpow(effect, (elasticity * (s + 1)) / s);
}

/** This week's reach, adstock, salience and heat from the plan's spending. */
function buyMedia(world: World, week: number): void {
  const { plan, marketing, geography } = world;
  const scale = plan.number("mechanism_awareness");
  const recall = plan.parameter("recallChance");
  const retention = plan.parameter("adstockRetention");
  const memory = plan.parameter("usualPriceWeeks");
  const heatNow = plan.flag("kwave_on")
    ? dexp(((1 - week) / plan.number("kwave_decay")) * Math.LN2) *
      plan.number("kwave_fit")
    : 0;
  regionIds.forEach((region, r) => {
    const households = [0, 0];
    for (let a = 0; a < geography.areaIds.length; a++)
      if (geography.region[a] === r) {
        const t = (geography.kind[a] ?? 0) % 2;
        households[t] =
          (households[t] ?? 0) + (geography.realHouseholds[a] ?? 0);
      }
    const missed = [1, 1];
    let stock = 0;
    MEDIA.forEach((medium, m) => {
      const name = SUFFIX[m] ?? "";
      const spend = plan.flag("region_on", { region }, week)
        ? plan.number(`media_${medium}`, { region }, week) / WEEKS_PER_MONTH
        : 0;
      const ceiling = plan.parameter(`reachCeiling${name}`);
      const rural = plan.parameter(`ruralReachFactor${name}`);
      const contacts =
        ((spend / plan.parameter(`costPerThousand${name}`)) * PER_THOUSAND) /
        ((households[0] ?? 0) + rural * (households[1] ?? 0));
      [contacts, contacts * rural].forEach((c, t) => {
        const reach = ceiling * (1 - dexp(-c / ceiling));
        missed[t] = (missed[t] ?? 1) * (1 - reach * recall);
      });
      const at = r * MEDIA.length + m;
      marketing.adstock[at] =
        retention * (marketing.adstock[at] ?? 0) + contacts;
      stock += marketing.adstock[at] ?? 0;
    });
    for (let t = 0; t < 2; t++)
      marketing.reach[r * 2 + t] = Math.min(1, scale * (1 - (missed[t] ?? 1)));
    const norm = marketing.norm[r] ?? 0;
    marketing.norm[r] = norm === 0 ? stock : norm + (stock - norm) / memory;
    // The brand's presence in shops counts as one contact a week, so that a silent brand has a salience too.
    marketing.salience[r] = asOdds(
      world,
      (1 + stock) / (1 + (marketing.norm[r] ?? 0)),
      plan.parameter("salienceElasticity") * scale,
    );
    marketing.heat[r] = asOdds(
      world,
      1 + (plan.parameter("endorsementHeat") - 1) * heatNow,
      1,
    );
    for (let t = 0; t < 2; t++)
      marketing.followerReach[r * 2 + t] = Math.min(
        1,
        scale * plan.parameter("endorsementReachPerWeek") * heatNow,
      );
  });
  const facings = plan.parameter("noticeFacingsExponent");
  const noticing = plan.number("mechanism_noticing");
  world.market.channels.forEach((channel, c) => {
    const scope = { channel: channel.id };
    const paid =
      channel.trade === "traditional"
        ? plan.number("display_program", {}, week) /
          plan.parameter("displayReferenceTraditional")
        : plan.number("display_fee", scope, week) /
          plan.parameter("displayReferenceModern");
    const seen = (plan.number("facings", scope, week) / 2) * (1 + paid);
    marketing.notice[c] =
      noticing === 0
        ? 1
        : 1 -
          dpow(
            1 -
              Math.min(
                1,
                plan.parameter("noticeChance") * noticing * dpow(seen, facings),
              ),
            plan.parameter("visitsPerOccasion"),
          );
  });
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  buyMedia(world, week);
  const { plan, marketing, geography, households, skus, root } = world;
  const open = plan.number("mechanism_awareness") === 0;
  const bit = 1 << skus.ownBrand;
  const learn = streamKey(root, purposes.knownBrand, week);
  const forget = streamKey(root, purposes.forget, week);
  const fade = plan.parameter("forgettingRate");
  marketing.aware.fill(0);
  for (let a = 0; a < geography.areaIds.length; a++) {
    const first = geography.firstHousehold[a] ?? 0;
    const end = geography.firstHousehold[a + 1] ?? 0;
    const kind = geography.kind[a] ?? 0;
    const key = geography.key[a] ?? 0;
    const chance = marketing.reach[kind] ?? 0;
    const missedFollower =
      (1 - chance) * (1 - (marketing.followerReach[kind] ?? 0));
    let aware = 0;
    for (let h = first; h < end; h++) {
      const id = (key + h - first) >>> 0;
      let known = households.known[h] ?? 0;
      if ((known & bit) === 0) {
        const p = households.follower[h] === 1 ? 1 - missedFollower : chance;
        if (open || (p > 0 && uniform(learn, id, 0) < p)) known |= bit;
      } else if (
        !open &&
        households.tried[h] === 0 &&
        uniform(forget, id, 0) < fade
      ) {
        known &= ~bit;
      }
      households.known[h] = known;
      if ((known & bit) !== 0) aware += 1;
    }
    const r = geography.region[a] ?? 0;
    marketing.aware[r] = (marketing.aware[r] ?? 0) + aware;
  }
  for (let r = 0; r < REGIONS; r++)
    add(
      ledger.people.aware,
      peopleAt(ledger, week, skus.ownCount, r),
      (marketing.aware[r] ?? 0) * world.scale,
    );
}

export const awareness: Mechanism = {
  name: "awareness",
  summary:
    "media and endorsement make the brand known and salient; memory fades; display decides how soon a shelf is noticed",
  writes: [
    "households.known",
    "marketing.adstock",
    "marketing.norm",
    "marketing.reach",
    "marketing.followerReach",
    "marketing.salience",
    "marketing.heat",
    "marketing.aware",
    "marketing.notice",
  ],
  records: ["people.aware"],
  parameters: [
    "recallChance",
    "adstockRetention",
    "usualPriceWeeks",
    "salienceElasticity",
    "endorsementHeat",
    "endorsementReachPerWeek",
    "noticeChance",
    "visitsPerOccasion",
    "noticeFacingsExponent",
    "forgettingRate",
    "displayReferenceTraditional",
    "displayReferenceModern",
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
    "kwave_on",
    "kwave_fit",
    "kwave_decay",
    "facings",
    "display_fee",
    "display_program",
    "mechanism_awareness",
    "mechanism_noticing",
  ],
  step,
};
