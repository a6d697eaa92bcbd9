/**
 * The entrant's distributors as other mechanisms see them: whether a territory is served, whether its partner still
 * orders, and which share of a region's reps is at work. Who serves what is decided by the mechanism `partners`.
 */
import type { World } from "./world.ts";

/** True while a partner works the territory. */
export function isServed(world: World, t: number, week: number): boolean {
  return week >= (world.trade.partner.servedFrom[t] ?? 0);
}

/** True while the territory's partner buys from the brand: it is there and has not decided to leave. */
export function takesOrders(world: World, t: number, week: number): boolean {
  const { trade, territories } = world;
  return (
    isServed(world, t, week) &&
    trade.partner.exitWeek[territories.partner[t] ?? t] === 0
  );
}

/** Share of a region's traditional outlets that lie in served territories: reps without a partner are not paid. */
export function servedShare(world: World, r: number, week: number): number {
  const { territories } = world;
  let gone = 0;
  for (
    let t = territories.first[r] ?? 0;
    t < (territories.first[r + 1] ?? 0);
    t++
  )
    if (!isServed(world, t, week)) gone += territories.share[t] ?? 0;
  return 1 - gone;
}
