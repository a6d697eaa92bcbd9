/**
 * Tết in weeks of the run, and what the plan has arranged around it: boxes ordered by companies, and the clearance of
 * boxes that were left over. Known in advance, so that the entrant's own orders can count on it.
 */
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import { GIFT_PACK } from "./season.ts";
import type { World } from "./world.ts";

/** Weeks from the Tết nearest to a week to that week; negative before it, 0 = its first day lies in the week. */
export function weeksSinceTet(world: World, week: number): number {
  let best = Infinity;
  for (const tet of world.market.tetDays) {
    const day = tet - world.startDay;
    const since = week - 1 - Math.floor(day / DAYS_PER_WEEK);
    if (Math.abs(since) < Math.abs(best)) best = since;
  }
  return best;
}

/** True if own SKU i is a gift pack. */
export function isGiftPack(world: World, i: number): boolean {
  return world.skus.packUse[world.skus.ownFrom + i] === GIFT_PACK;
}

/** True in the weeks after Tết in which outlets order no packs of own SKU i. */
export function isGiftPause(world: World, i: number, week: number): boolean {
  const { plan } = world;
  if (!isGiftPack(world, i) || plan.number("mechanism_leftovers") === 0)
    return false;
  const since = weeksSinceTet(world, week) - plan.parameter("tetReturnWeeks");
  return since >= 0 && since < plan.parameter("giftPauseWeeks");
}

/** Packs of own SKU i that companies have ordered for a week: the boxes of a Tết, spread evenly over its weeks. */
export function companyGifts(world: World, i: number, week: number): number {
  const { plan, skus } = world;
  if (week < 1 || !isGiftPack(world, i)) return 0;
  const sku = skus.ids[skus.ownFrom + i] ?? "";
  const boxes = Math.round(
    plan.number("mechanism_company_gifts") * plan.number("b2b_gift", { sku }),
  );
  if (boxes === 0) return 0;
  const before = -weeksSinceTet(world, week);
  const first = Math.round(plan.parameter("companyGiftFirstWeek"));
  const last = Math.round(plan.parameter("companyGiftLastWeek"));
  if (before > first || before < last) return 0;
  const weeks = first - last + 1;
  const due = (n: number): number => Math.round((boxes * n) / weeks);
  return due(first - before + 1) - due(first - before);
}

/** Depth of the price-off that clears left-over gift packs this week, 0–1. */
export function clearanceDepth(world: World, i: number, week: number): number {
  const { plan, skus } = world;
  if (week < 1 || !isGiftPack(world, i)) return 0;
  const sku = skus.ids[skus.ownFrom + i] ?? "";
  if (plan.word("leftover_plan", { sku }) !== "discount") return 0;
  const strength = plan.number("mechanism_leftovers");
  const since = weeksSinceTet(world, week) - plan.parameter("tetReturnWeeks");
  return strength > 0 && since >= 0 && since < plan.parameter("leftoverWeeks")
    ? Math.min(1, strength * plan.parameter("leftoverDiscount"))
    : 0;
}
