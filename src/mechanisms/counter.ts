/**
 * Advice at the counter: a shopper whose own brand is not there, or who has none, hears what the shopkeeper recommends.
 *   odds with advice = odds × (the SKU's margin for the shop ÷ usual margin)^strength of the channel and kind of area
 * Advice is strongest where goods are handed over the counter: rural shops and wet-market stalls. One table for a kind
 * of area, not a shopkeeper's own mind: shops of a kind earn alike. Leaves out: credit and friendship as reasons, and
 * incumbents' margins by brand, which nobody publishes: all earn the shop the usual margin until their list price moves.
 */
import { areaTypes } from "../inputs/ids.ts";
import { dpow } from "../base/math.ts";
import { KINDS } from "../world/geography.ts";
import { type World, adviceRow, oddsRow, priceCell } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number): void {
  const { plan, market, skus, pricing, geography } = world;
  const strength = plan.number("mechanism_counter");
  const usual = plan.parameter("retailerMarginReference");
  const cap = plan.parameter("promotionMultiplierCap");
  const count = week < 1 ? skus.ownFrom : skus.count;
  market.channels.forEach((channel, c) => {
    if (channel.trade !== "traditional") return;
    for (let kind = 0; kind < KINDS; kind++) {
      const r = geography.kindRegion[kind] ?? 0;
      const exponent =
        strength *
        market.fact(
          "counter_advice",
          channel.id,
          areaTypes[kind % areaTypes.length] ?? "",
        );
      const from = oddsRow(world, c, r);
      const to = adviceRow(world, c, kind);
      for (let k = 0; k < count; k++) {
        const margin =
          pricing.shopMargin[priceCell(world.channels, k, c, r)] ?? usual;
        // Nobody recommends what loses money.
        const advice =
          exponent === 0 ? 1 : margin > 0 ? dpow(margin / usual, exponent) : 0;
        pricing.odds[to + k] = Math.min(
          cap,
          (pricing.odds[from + k] ?? 1) * advice,
        );
      }
    }
  });
}

export const counter: Mechanism = {
  name: "counter",
  summary:
    "shopkeepers advise shoppers without a brand of their own on the shelf, by what a SKU earns the shop",
  writes: ["pricing.odds"],
  records: [],
  parameters: ["retailerMarginReference", "promotionMultiplierCap"],
  levers: ["mechanism_counter"],
  step,
};
