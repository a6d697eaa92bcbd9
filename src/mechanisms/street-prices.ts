/**
 * Disorder of street prices of own SKUs in traditional trade.
 *   street price = shelf price × the shop's level × the SKU's own deviation × (1 − deal or undercut passed on), rounded
 *   odds in the shop = (street price ÷ (shelf price × level))^−β
 * The shop's level is common to all it sells: it cancels in the choice within the shop and counts in money. A SKU's
 * own deviation is wider where it comes from a wholesaler than where a rep calls, and narrower under price control. A
 * wholesaler passes on part of a deal, and the price of goods from a cheaper region. Shops round to 500 or 1,000 đồng or
 * to whole notes, and cut the price of packs near the end of their life that nobody takes back; a shopper compares the rounded price. Leaves out: bargaining, and disorder of incumbents' single SKUs.
 */
import { regionIds } from "../inputs/ids.ts";
import { dpow } from "../base/math.ts";
import { normal, streamKey } from "../base/random.ts";
import { lifeWeeks } from "../world/ages.ts";
import { REGIONS } from "../world/geography.ts";
import { priceExponent } from "../world/odds.ts";
import { purposes } from "../world/purposes.ts";
import { meanOne } from "../world/shelf.ts";
import { type World, priceCell } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Đồng to which shops round a price, by the plan's word and the notes in use, ascending; 0 if they do not. */
function roundingVnd(
  ending: string,
  notes: readonly number[],
  most: number,
): number {
  if (ending === "none") return 0;
  if (ending === "five_hundred") return notes[0] ?? 0;
  if (ending === "thousand") return notes[1] ?? 0;
  return notes.filter((note) => note <= most).at(-1) ?? notes[0] ?? 0;
}

function step(world: World, week: number): void {
  if (week < 1) return;
  const { market, plan, skus, shelf, outlets, trade, pricing } = world;
  const strength = plan.number("mechanism_street_prices");
  const control = plan.word("price_control");
  const order =
    control === "traced"
      ? plan.parameter("priceControlTraced")
      : control === "recommended"
        ? plan.parameter("priceControlRecommended")
        : 1;
  const calledSigma = strength * order * plan.parameter("streetSigmaRoute");
  const otherSigma = strength * order * plan.parameter("streetSigmaWholesale");
  const passedOn = plan.parameter("wholesaleDealPassOn");
  const ending = strength > 0 ? plan.word("price_endings") : "none";
  const notes = market.facts("notes").map((fact) => fact.value);
  notes.sort((a, b) => a - b);
  const noteShare = plan.parameter("noteShareOfPrice");
  const expires = plan.number("mechanism_expiry");
  const clearance = 1 - Math.min(1, expires) * plan.parameter("expiryMarkdown");
  const beta = regionIds.map(
    (_, r) => plan.number("mechanism_pricing") * priceExponent(world, r),
  );
  for (let i = 0; i < skus.ownCount; i++) {
    const k = skus.ownFrom + i;
    const stream = streamKey(world.root, purposes.streetPrice, i);
    const base = new Float64Array(world.channels * REGIONS);
    const round = new Float64Array(world.channels * REGIONS);
    for (let c = 0; c < world.channels; c++)
      for (let r = 0; r < REGIONS; r++) {
        const price = pricing.shelfVnd[priceCell(world.channels, k, c, r)] ?? 0;
        base[c * REGIONS + r] = price;
        round[c * REGIONS + r] = roundingVnd(ending, notes, price * noteShare);
      }
    const cheaper = regionIds.map(
      (region) =>
        1 -
        strength *
          passedOn *
          plan.number(
            "wholesale_deal",
            { sku: skus.ids[k] ?? "", region },
            week,
          ),
    );
    // A shop that cannot send back cuts the price of what is near the end of its life.
    const old =
      expires > 0 && !plan.flag("take_back", {}, week)
        ? lifeWeeks(world, i) / expires - plan.parameter("expiryMarkdownWeeks")
        : Infinity;
    for (let o = 0; o < outlets.count; o++) {
      if ((((shelf.listed[o] ?? 0) >>> k) & 1) === 0) continue;
      if (shelf.weeklyCashVnd[o] === 0) continue;
      const r = outlets.region[o] ?? 0;
      const cell = (outlets.channel[o] ?? 0) * REGIONS + r;
      const called = shelf.ownRoute[o] === 1;
      let factor = meanOne(
        called ? calledSigma : otherSigma,
        normal(stream, outlets.id[o] ?? 0),
      );
      if (!called)
        factor *=
          (cheaper[r] ?? 1) -
          strength *
            (trade.undercut[(outlets.territory[o] ?? 0) * skus.ownCount + i] ??
              0);
      if ((shelf.age[o * skus.ownCount + i] ?? 0) > old) factor *= clearance;
      const unit = round[cell] ?? 0;
      if (unit > 0) {
        const level = (base[cell] ?? 0) * (shelf.priceLevel[o] ?? 1);
        factor =
          (Math.max(1, Math.round((level * factor) / unit)) * unit) / level;
      }
      const at = o * skus.ownCount + i;
      shelf.priceFactor[at] = factor;
      shelf.priceOdds[at] = dpow(factor, -(beta[r] ?? 0));
    }
  }
}

export const streetPrices: Mechanism = {
  name: "street-prices",
  summary:
    "each small shop’s own price of each own SKU: by source, deal and shop, rounded to notes, and the odds it gives there",
  writes: ["shelf.priceFactor", "shelf.priceOdds"],
  records: [],
  parameters: [
    "streetSigmaRoute",
    "streetSigmaWholesale",
    "priceControlRecommended",
    "priceControlTraced",
    "wholesaleDealPassOn",
    "noteShareOfPrice",
    "expiryMarkdown",
    "expiryMarkdownWeeks",
  ],
  levers: [
    "price_control",
    "price_endings",
    "wholesale_deal",
    "mechanism_pricing",
    "mechanism_street_prices",
    "mechanism_expiry",
    "take_back",
    "shelf_life_days",
  ],
  step,
};
