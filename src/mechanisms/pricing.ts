/**
 * Prices at the shelf, and what they do to odds this week.
 *   shelf price = reference price × channel index × (1 − depth the shopper sees), in whole đồng; in traditional trade
 *   also × what `pass-through` lets reach the shelf of a changed cost
 *   odds = (shelf ÷ usual)^−β × promotion signal × salience × social proof, capped;  β × loss aversion while above the usual
 *   usual = slow average of what was on the shelf: a rise hurts first as a loss, then enters the price level of taste
 * In traditional trade a price-off is a deal to the trade: only a part reaches the shopper, and no sign is hung out.
 * Incumbents run price-offs in modern channels in keyed windows by the chains' calendar, the same for every plan; what
 * they do in answer to the entrant comes from `rivals`. The entrant's is run by the chains that give it a slot, and
 * counts in the channel by their share of stores.
 * Leaves out: other promotion types; price disorder and rounding are `street-prices`.
 */
import { regionIds } from "../inputs/ids.ts";
import { dpow } from "../base/math.ts";
import { asOdds, priceExponent } from "../world/odds.ts";
import { incumbentDepth, slotShare } from "../world/chain-calendar.ts";
import { REGIONS } from "../world/geography.ts";
import { fillEntrant } from "../world/taste.ts";
import { clearanceDepth } from "../world/tet.ts";
import { type World, oddsRow, priceCell } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/**
 * Reference price and depth of promotion of one SKU in one channel and region, before pass-through, and the share of
 * the stores that run it.
 */
function offer(
  world: World,
  week: number,
  k: number,
  c: number,
  r: number,
): { price: number; depth: number; run: number } {
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
    const promotion = week < 1 ? 0 : plan.number("promo_depth", scope, asked);
    const clearance =
      week < 1 ? 0 : clearanceDepth(world, k - skus.ownFrom, week);
    // In small shops a new recommended price is passed on by the mechanism pass-through.
    return {
      price:
        channel?.trade === "traditional"
          ? plan.number("rsp", scope, 1) * passed
          : plan.number("rsp", scope, asked),
      depth: Math.max(promotion, clearance),
      // Clearing what is left needs no slot.
      run:
        promotion > clearance && channel?.trade === "modern"
          ? slotShare(world, c, r, k - skus.ownFrom)
          : 1,
    };
  }
  const { rivals } = world;
  const answer = k * REGIONS + r;
  const price =
    (skus.priceVnd[k] ?? 0) *
    (rivals.priceIndex[answer] ?? 1) *
    (channel?.trade === "traditional" ? passed : 1);
  const depth =
    channel?.trade === "modern"
      ? Math.max(
          incumbentDepth(world, week, k, c, r),
          rivals.promotion[answer] ?? 0,
        )
      : 0;
  return { price, depth, run: 1 };
}

function step(world: World, week: number): void {
  const { market, plan, skus, pricing, marketing } = world;
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
  market.channels.forEach((channel, c) => {
    const traditional = channel.trade === "traditional";
    const passThrough = plan.parameter(
      traditional
        ? "priceOffPassThroughTraditional"
        : "priceOffPassThroughModern",
    );
    regionIds.forEach((region, r) => {
      const beta = strength * priceExponent(world, r);
      const row = oddsRow(world, c, r);
      // The entrant has no price before its launch: a burned-in market serves every plan.
      const count = week < 1 ? skus.ownFrom : skus.count;
      for (let k = 0; k < count; k++) {
        const cell = priceCell(world.channels, k, c, r);
        const { price, depth, run } = offer(world, week, k, c, r);
        const seen = depth * passThrough * run;
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
        const ratio = shelf / usual;
        let odds = dpow(ratio, ratio > 1 ? -beta * lossAversion : -beta);
        const sign = depth > 0 ? run : (pricing.sign[k] ?? 0);
        if (!traditional) odds *= 1 + (signal - 1) * sign;
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
    plan,
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
    "shelf prices by channel and region, price-offs, and the odds they give against the usual price",
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
    "priceOffPassThroughTraditional",
    "priceOffPassThroughModern",
    "incumbentPromotionWeeks",
    "incumbentPromotionChance",
    "incumbentPromotionDepth",
  ],
  levers: [
    "rsp",
    "promo_type",
    "promo_depth",
    "channel_price_idx",
    "price_parity",
    "mechanism_pricing",
  ],
  step,
};
