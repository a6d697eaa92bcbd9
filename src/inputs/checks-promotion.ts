/**
 * Cross-check of a plan's promotions: is each planned where its type can run? A coupon needs a till, a display a floor.
 * Asked of every row of a depth that names its channel, in its first week.
 */
import type { Check } from "./check.ts";
import { runsIn } from "./promotions.ts";

export const promotionPlace: Check = {
  id: "promotion-place",
  meaning: "can each promotion run in the channel it is planned for?",
  find: (plan, market) => {
    const seen = new Set<string>();
    return plan.settings.flatMap((setting) => {
      const { lever, sku, channel, fromWeek } = setting;
      if (lever !== "promo_depth" || setting.from === "data") return [];
      const place = market.channels.find(({ id }) => id === channel);
      if (place === undefined) return [];
      const scope = { channel, ...(sku === "" ? {} : { sku }) };
      const week = fromWeek ?? 1;
      if (plan.number(lever, scope, week) <= 0) return [];
      const type = plan.word("promo_type", scope, week);
      const said = `${type}/${channel}`;
      if (runsIn(market, type, place.trade) || seen.has(said)) return [];
      seen.add(said);
      return [
        {
          message: `A promotion of the type ${type} cannot run in ${channel}: it is not run there, and costs nothing.`,
          params: { type, channel },
        },
      ];
    });
  },
};
