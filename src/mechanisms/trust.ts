/**
 * How far households trust the brand before they have tried it: fills the table that choice reads, by the one formula
 * of `world/opinion.ts`, from what relieves doubt this week.
 *   relief = 1 − image^−exponent … (1 − chains × presence) × e^−(influencers' stock) × (1 − partner's part), capped at 1
 *   among followers also: endorsement's part × fit × heat (negative in a scandal)
 *   voices heard weigh as the region's trait says; scandals and sanctions take a share of all trust
 * Doubt by region is data, lowest among novelty-seekers. After trial nobody asks for trust any more.
 * Off: the region's doubt alone. Leaves out: trust in incumbents, which all have been tried.
 */
import { regionIds } from "../inputs/ids.ts";
import { dexp, dpow } from "../base/math.ts";
import { fillTrust } from "../world/opinion.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number): void {
  if (week < 1) return;
  const { plan, market, trade, opinion } = world;
  const strength = plan.number("mechanism_trust");
  const chains = plan.parameter("chainPresenceTrust");
  const exponent = plan.parameter("trustImageExponent");
  const borrowed = opinion.borrowed[0] ?? 0;
  const voices = regionIds.map((region) =>
    market.fact("traits", "word_of_mouth", region),
  );
  const reliefs = regionIds.map((region, r) => {
    let image = 0;
    for (const sku of plan.skus)
      image +=
        plan.number("country_image", { sku: sku.id, region }) /
        plan.skus.length;
    const left =
      dpow(image, -exponent) *
      (1 - chains * (trade.presence[r] ?? 0)) *
      dexp(-(opinion.influencerTrust[r] ?? 0)) *
      (1 - borrowed);
    return Math.min(1, strength * (1 - left));
  });
  fillTrust(opinion, {
    relief: (r) => reliefs[r] ?? 0,
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
  });
}

export const trust: Mechanism = {
  name: "trust",
  summary:
    "reputation, chains, a partner, influencers, an endorser and voices heard decide how far the untried brand is trusted",
  writes: ["opinion.trust"],
  records: [],
  parameters: ["chainPresenceTrust", "trustImageExponent", "endorsementTrust"],
  levers: ["country_image", "mechanism_trust"],
  step,
};
