/**
 * Prices at the shelf, and what they do to odds this week.
 *   shelf price = reference price × channel index × (1 − cut the shopper sees), in whole đồng; in traditional trade
 *   also × what `pass-through` lets reach the shelf of a changed cost
 *   odds = (shelf × (1 − worth beyond the price) ÷ usual)^−β × sign of a promotion × salience × social proof, capped;
 *   β × loss aversion while above the usual;  sign = `promotionSignalMultiplier`^strength of the type's sign, as odds
 *   usual = slow average of what was on the shelf: a rise hurts first as a loss, then enters the price level of taste
 * What a gift or a bonus pack is worth leaves the usual price as it was. Cuts, worth and signs come from `promotions`, and
 * count in the channel by the share of stores that run them.
 * Leaves out: price disorder and rounding, which are `street-prices`.
 */
import { regionIds } from "../inputs/ids.ts";
import { dpow } from "../base/math.ts";
import { asOdds, priceExponent } from "../world/odds.ts";
import { REGIONS } from "../world/geography.ts";
import { fillEntrant } from "../world/taste.ts";
import { type World, oddsRow, priceCell } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Reference price of one SKU in one channel and region. */
function referencePrice(
  world: World,
  week: number,
  k: number,
  c: number,
  r: number,
): number {
  const { market, plan, skus, pricing } = world;
  const channel = market.channels[c];
  const region = regionIds[r] ?? "";
  const passed = pricing.costPassed[priceCell(world.channels, k, c, r)] ?? 1;
  if (k >= skus.ownFrom) {
    const scope = {
      sku: skus.ids[k] ?? "",
      channel: channel?.id ?? "",
      region,
    };
    const asked = Math.max(1, week);
    // In small shops a new recommended price is passed on by the mechanism pass-through.
    return channel?.trade === "traditional"
      ? plan.number("rsp", scope, 1) * passed
      : plan.number("rsp", scope, asked);
  }
  return (
    (skus.priceVnd[k] ?? 0) *
    (world.rivals.priceIndex[k * REGIONS + r] ?? 1) *
    (channel?.trade === "traditional" ? passed : 1)
  );
}

function step(world: World, week: number): void {
  const { market, plan, skus, pricing, promotions, marketing } = world;
  const { social, priceEase } = world.opinion;
  const brands = skus.brandIds.length;
  const strength = plan.number("mechanism_pricing");
  const lossAversion = plan.parameter("priceLossAversion");
  const memory = plan.parameter("usualPriceWeeks");
  const cap = plan.parameter("promotionMultiplierCap");
  const signal = asOdds(
    world,
    plan.parameter("promotionSignalMultiplier"),
    strength * world.constants.feature,
  );
  const betas = regionIds.map((_, r) => strength * priceExponent(world, r));
  market.channels.forEach((channel, c) => {
    regionIds.forEach((region, r) => {
      const beta = betas[r] ?? 0;
      const row = oddsRow(world, c, r);
      // The entrant has no price before its launch: a burned-in market serves every plan.
      const count = week < 1 ? skus.ownFrom : skus.count;
      for (let k = 0; k < count; k++) {
        const cell = priceCell(world.channels, k, c, r);
        const price = referencePrice(world, week, k, c, r);
        const seen = promotions.cut[row + k] ?? 0;
        // Online the entrant sets a price of its own against the street.
        const index =
          k >= skus.ownFrom && channel.trade === "online"
            ? plan.number(
                "price_parity",
                { sku: skus.ids[k] ?? "", region },
                Math.max(1, week),
              )
            : (world.channelPrice[c] ?? 1);
        const regular = price * index * (pricing.level[k] ?? 1);
        const shelf = Math.max(1, Math.round(regular * (1 - seen)));
        const known = pricing.usualVnd[cell] ?? 0;
        const usual = known === 0 ? Math.max(1, Math.round(regular)) : known;
        const ratio = (shelf * (1 - (promotions.value[row + k] ?? 0))) / usual;
        let odds = dpow(ratio, ratio > 1 ? -beta * lossAversion : -beta);
        const promoted = promotions.sign[row + k] ?? 0;
        // A sign without a price-off is an experimenter's.
        const sign =
          promoted > 0
            ? promoted
            : channel.trade === "traditional"
              ? 0
              : (pricing.sign[k] ?? 0);
        if (sign > 0)
          odds *=
            1 +
            ((sign === 1 ? signal : dpow(signal, sign)) - 1) *
              (promoted > 0 ? (promotions.run[row + k] ?? 1) : 1);
        odds *= social[r * brands + (skus.brand[k] ?? 0)] ?? 1;
        odds *= world.shocks.trustOdds[k] ?? 1;
        odds *= marketing.salience[(skus.brand[k] ?? 0) * REGIONS + r] ?? 1;
        pricing.shelfVnd[cell] = shelf;
        pricing.depth[cell] = seen;
        pricing.usualVnd[cell] = usual + (shelf - usual) / memory;
        pricing.odds[row + k] = Math.min(cap, odds);
      }
    });
  });
  if (week < 1) return;
  // The price level of the entrant's taste follows what is usual in the first channel of the list, the grocers'.
  fillEntrant(
    skus,
    world.taste,
    world.classes,
    (k, r) => pricing.usualVnd[priceCell(world.channels, k, 0, r)] ?? 1,
    priceEase[0],
  );
}

export const pricing: Mechanism = {
  name: "pricing",
  summary:
    "shelf prices by channel and region, and the odds they and promotions give against the usual price",
  writes: [
    "pricing.shelfVnd",
    "pricing.usualVnd",
    "pricing.depth",
    "pricing.odds",
    "taste.shape",
    "taste.expected",
    "taste.expectedMean",
    "taste.ownSplit",
    "taste.ownPriceFit",
    "taste.followerExpected",
    "taste.followerExpectedMean",
    "taste.ownAppeal",
  ],
  records: [],
  parameters: [
    "priceLossAversion",
    "usualPriceWeeks",
    "promotionMultiplierCap",
    "promotionSignalMultiplier",
  ],
  levers: ["rsp", "channel_price_idx", "price_parity", "mechanism_pricing"],
  step,
};
