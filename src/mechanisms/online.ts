/**
 * The online channel of the entrant: seen by rank, and watched by the trade.
 *   reviews grow with last week's own sales online;  organic = reviews ÷ (reviews + half)
 *   paid = 1 − e^(−livestream spend ÷ reference);  affiliates = commission × reach of affiliates, at most 1
 *   visibility = newcomer's + (1 − newcomer's) × (1 − (1 − organic) × (1 − paid) × (1 − affiliates))
 *   the chance to be noticed online is multiplied by it
 *   conflict of a region = most × (gap − threshold) ÷ (full − threshold), 0 to most;  gap = 1 − online ÷ street price of
 *   the own SKU that is undercut most. Shops and buyers read it next week.
 * Leaves out: fading of old reviews, bad reviews, several platforms, resale of online goods by shops.
 */
import { regionIds } from "../inputs/ids.ts";
import { WEEKS_PER_MONTH } from "../base/calendar-date.ts";
import { dexp } from "../base/math.ts";
import { type Ledger, add, cellAt } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { type World, priceCell } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { plan, market, skus, online, marketing, pricing, trade } = world;
  const c = market.channels.findIndex((channel) => channel.trade === "online");
  const strength = Math.min(1, plan.number("mechanism_online"));
  if (c < 0) return;
  const channel = market.channels[c]?.id ?? "";
  const open = regionIds.map(
    (region) =>
      plan.flag("region_on", { region }, week) &&
      plan.flag("channel_on", { channel, region }, week),
  );
  let sold = 0;
  if (week > ledger.shape.firstWeek)
    for (let k = skus.ownFrom; k < skus.count; k++)
      for (let r = 0; r < REGIONS; r++)
        sold +=
          ledger.cells.sellOutUnits[cellAt(ledger, week - 1, k, c, r)] ?? 0;
  add(online.reviews, 0, sold * plan.parameter("onlineReviewShare"));
  const reviews = online.reviews[0] ?? 0;
  // Switched off, nobody streams and nobody is paid for it.
  const spend =
    strength > 0 && open.includes(true)
      ? plan.number("livestream", {}, week)
      : 0;
  const organic = reviews / (reviews + plan.parameter("onlineReviewsHalf"));
  const paid = 1 - dexp(-spend / plan.parameter("livestreamReference"));
  const affiliates = Math.min(
    1,
    plan.number("affiliate", {}, week) * plan.parameter("affiliateReach"),
  );
  const newcomer = plan.parameter("onlineNewcomerVisibility");
  const seen =
    newcomer +
    (1 - newcomer) * (1 - (1 - organic) * (1 - paid) * (1 - affiliates));
  const visible = 1 - strength * (1 - seen);
  online.visibility[0] = visible;
  marketing.notice[c] = (marketing.notice[c] ?? 1) * visible;
  if (spend > 0)
    add(
      ledger.money.media,
      week - ledger.shape.firstWeek,
      -spend / WEEKS_PER_MONTH,
    );

  const street = market.channels.findIndex(
    ({ trade: kind }) => kind === "traditional",
  );
  const threshold = plan.parameter("onlineConflictThreshold");
  const full = plan.parameter("onlineConflictFull");
  for (let r = 0; r < REGIONS; r++) {
    let gap = 0;
    if (open[r] === true && street >= 0)
      for (let k = skus.ownFrom; k < skus.count; k++) {
        const there = pricing.shelfVnd[priceCell(world.channels, k, c, r)] ?? 0;
        const here =
          pricing.shelfVnd[priceCell(world.channels, k, street, r)] ?? 0;
        if (here > 0) gap = Math.max(gap, 1 - there / here);
      }
    const felt = Math.max(
      0,
      Math.min(1, (gap - threshold) / (full - threshold)),
    );
    trade.onlineConflict[r] =
      strength * plan.parameter("onlineConflictMost") * felt;
  }
}

export const online: Mechanism = {
  name: "online",
  summary:
    "how well the entrant is seen on the platforms, by reviews, livestreams and affiliates; what the trade makes of its price there",
  writes: [
    "online.reviews",
    "online.visibility",
    "marketing.notice",
    "trade.onlineConflict",
  ],
  records: ["money.media"],
  parameters: [
    "onlineReviewShare",
    "onlineReviewsHalf",
    "livestreamReference",
    "affiliateReach",
    "onlineNewcomerVisibility",
    "onlineConflictThreshold",
    "onlineConflictFull",
    "onlineConflictMost",
  ],
  levers: [
    "region_on",
    "channel_on",
    "livestream",
    "affiliate",
    "mechanism_online",
  ],
  step,
};
