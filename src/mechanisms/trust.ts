/**
 * How far households trust the brand before they have tried it: fills the table that choice reads, by the one formula
 * of `world/opinion.ts`, from what relieves doubt this week.
 *   relief = 1 − image^−exponent × (1 − chains × presence) × e^−(influencers' stock) × (1 − partner's part), capped at 1
 *   among followers also: endorsement's part × fit × heat (negative in a scandal)
 *   voices heard weigh as the region's trait says; scandals and sanctions take a share of all trust
 *   stake  = (usual shelf price of the pack ÷ the category's mean)^`outlayDoubtExponent`, a power of trust
 * Presence is that in the modern stores of the zone, which is where its households go. Prices are those that have become
 * usual, as in taste: what a passing cut does is in the odds of prices, which are solved for all of it.
 * Doubt by region is data, lowest among novelty-seekers. After trial nobody asks for trust any more.
 * Off: the region's doubt alone. Leaves out: trust in incumbents, which all have been tried.
 */
import { regionIds } from "../inputs/ids.ts";
import { dexp, dpow } from "../base/math.ts";
import { REGIONS } from "../world/geography.ts";
import { fillTrust } from "../world/opinion.ts";
import { type World, priceCell } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** What is at stake with a pack of each own SKU against a mean pack of the category: region × own SKU. */
function stakes(world: World, exponent: number): Float64Array {
  const { skus, pricing, taste, channels } = world;
  const { ownFrom, ownCount } = skus;
  return Float64Array.from({ length: REGIONS * ownCount }, (_, at) => {
    const r = Math.floor(at / ownCount);
    // The first channel of the list is the grocers', as for the price level of taste.
    const cell = priceCell(channels, ownFrom + (at % ownCount), 0, r);
    const price = pricing.usualVnd[cell] ?? taste.meanPriceVnd;
    return dpow(price / taste.meanPriceVnd, exponent);
  });
}

function step(world: World, week: number): void {
  if (week < 1) return;
  const { plan, market, trade, opinion, geography, skus } = world;
  const strength = plan.number("mechanism_trust");
  const chains = plan.parameter("chainPresenceTrust");
  const exponent = plan.parameter("trustImageExponent");
  const borrowed = opinion.borrowed[0] ?? 0;
  const voices = regionIds.map((region) =>
    market.fact("traits", "word_of_mouth", region),
  );
  const stake = stakes(world, strength * plan.parameter("outlayDoubtExponent"));
  const images = regionIds.map((region) => {
    let image = 0;
    for (const sku of plan.skus)
      image +=
        plan.number("country_image", { sku: sku.id, region }) /
        plan.skus.length;
    return dpow(image, -exponent);
  });
  const reliefs = Array.from(geography.zoneRegion, (r, zone) => {
    const left =
      (images[r] ?? 1) *
      (1 - chains * (trade.presence[zone] ?? 0)) *
      dexp(-(opinion.influencerTrust[r] ?? 0)) *
      (1 - borrowed);
    return Math.min(1, strength * (1 - left));
  });
  fillTrust(world, {
    relief: (zone) => reliefs[zone] ?? 0,
    followerRelief: Math.min(
      1,
      strength *
        plan.parameter("endorsementTrust") *
        (opinion.endorsement[0] ?? 0),
    ),
    voice: (r) => Math.min(1, strength * (voices[r] ?? 0)),
    lost: Math.min(
      1,
      strength *
        (1 -
          (1 - (opinion.scandal[0] ?? 0)) * (1 - (opinion.sanction[0] ?? 0))),
    ),
    stake: (r, i) => stake[r * skus.ownCount + i] ?? 1,
  });
}

export const trust: Mechanism = {
  name: "trust",
  summary:
    "reputation, chains, a partner, influencers, an endorser and voices heard decide how far the untried brand is trusted; with a dear pack more is at stake",
  writes: ["opinion.trust"],
  records: [],
  parameters: [
    "chainPresenceTrust",
    "trustImageExponent",
    "endorsementTrust",
    "outlayDoubtExponent",
  ],
  levers: ["country_image", "mechanism_trust"],
  step,
};
