/**
 * What shoppers meet of this week's promotions, by type (`inputs/promotions.ts`):
 *   reached = pass-through of a price-off + the rest × (1 − kept);  cut = depth × price × reached × run
 *   value = depth × value × reached × run;  sign, packs and attention as the type has them;  run = stores that run it
 * In traditional trade a price-off is a deal to the trade: only a part reaches the shopper, and no sign is hung out;
 * gifts are stripped; what is in or on the pack arrives. Incumbents run price-offs in modern channels in keyed windows
 * by the chains' calendar, the same for every plan; what they do in answer to the entrant comes from `rivals`. The
 * entrant's is run by the chains that give it a slot. Boxes cleared after Tết are a price-off without a slot.
 * At strength 0 a promotion is what comes off its price and nothing else.
 * Leaves out: other types of incumbents, several promotions of one SKU in one channel and week, the size of the deal.
 */
import { promotionTypes, regionIds } from "../inputs/ids.ts";
import { promotionAt, reached } from "../inputs/promotions.ts";
import {
  incumbentDepth,
  promotionChances,
  slotShare,
} from "../world/chain-calendar.ts";
import { REGIONS } from "../world/geography.ts";
import { clearanceDepth } from "../world/tet.ts";
import { type World, oddsRow } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const PRICE_OFF = promotionTypes.indexOf("price_off");

/** Writes a price-off of a depth, or that there is no promotion. */
function writePriceOff(
  world: World,
  at: number,
  depth: number,
  passThrough: number,
  sign: number,
): void {
  const { promotions } = world;
  promotions.type[at] = depth > 0 ? PRICE_OFF + 1 : 0;
  promotions.cut[at] = depth * passThrough;
  promotions.value[at] = 0;
  promotions.sign[at] = depth > 0 ? sign : 0;
  promotions.run[at] = 1;
  promotions.packs[at] = 1;
  promotions.attention[at] = 1;
}

/** The entrant's promotion in one channel and region. */
function writeOwn(
  world: World,
  week: number,
  k: number,
  c: number,
  r: number,
  passThrough: number,
  strength: number,
  sign: number,
): void {
  const { market, plan, skus, promotions } = world;
  const channel = market.channels[c];
  if (channel === undefined) return;
  const { trade } = channel;
  const at = oddsRow(world, c, r) + k;
  const i = k - skus.ownFrom;
  const scope = {
    sku: skus.ids[k] ?? "",
    channel: channel.id,
    region: regionIds[r] ?? "",
  };
  const promotion = promotionAt(plan, market, trade, scope, week);
  const clearance = clearanceDepth(world, i, week);
  const cut = (promotion?.depth ?? 0) * (promotion?.price ?? 0);
  if (promotion === undefined || clearance > cut) {
    writePriceOff(world, at, clearance, passThrough, sign);
    return;
  }
  const run = trade === "modern" ? slotShare(world, c, r, i) : 1;
  const felt = reached(promotion, passThrough) * run;
  promotions.type[at] =
    run > 0 ? promotionTypes.indexOf(promotion.type) + 1 : 0;
  promotions.cut[at] = cut * felt;
  promotions.value[at] = strength * promotion.depth * promotion.value * felt;
  promotions.sign[at] = strength * promotion.sign;
  promotions.run[at] = run;
  promotions.packs[at] = 1 + strength * (promotion.packs - 1) * run;
  promotions.attention[at] = 1 + strength * (promotion.attention - 1) * run;
}

function step(world: World, week: number): void {
  const { market, plan, skus, rivals } = world;
  const strength = plan.number("mechanism_promotions");
  const chances = promotionChances(world, week);
  market.channels.forEach(({ trade }, c) => {
    const passThrough = plan.parameter(
      trade === "traditional"
        ? "priceOffPassThroughTraditional"
        : "priceOffPassThroughModern",
    );
    const sign =
      strength * market.fact("promotions", "price_off", trade, "sign");
    for (let r = 0; r < REGIONS; r++) {
      const row = oddsRow(world, c, r);
      const chance = trade === "modern" ? (chances[c * REGIONS + r] ?? 0) : 0;
      for (let k = 0; k < skus.ownFrom; k++) {
        const depth =
          trade === "modern"
            ? Math.max(
                incumbentDepth(world, week, k, c, r, chance),
                rivals.promotion[k * REGIONS + r] ?? 0,
              )
            : 0;
        writePriceOff(world, row + k, depth, passThrough, sign);
      }
      // The entrant promotes nothing before its launch: a burned-in market serves every plan.
      for (let k = skus.ownFrom; week >= 1 && k < skus.count; k++)
        writeOwn(world, week, k, c, r, passThrough, strength, sign);
    }
  });
}

export const promotions: Mechanism = {
  name: "promotions",
  summary:
    "what shoppers meet of each promotion, by type: off the price, worth beyond it, signs, packs of a deal, a look",
  writes: [
    "promotions.type",
    "promotions.cut",
    "promotions.value",
    "promotions.sign",
    "promotions.run",
    "promotions.packs",
    "promotions.attention",
  ],
  records: [],
  parameters: [
    "priceOffPassThroughTraditional",
    "priceOffPassThroughModern",
    "incumbentPromotionWeeks",
    "incumbentPromotionChance",
    "incumbentPromotionDepth",
  ],
  levers: ["promo_type", "promo_depth", "mechanism_promotions"],
  step,
};
