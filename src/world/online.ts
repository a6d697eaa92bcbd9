/**
 * The online channel: who shops there, and how well the entrant is seen.
 *   a household shops online with the share of its kind of area (`online_reach`), for life; others never do; among those
 *   who buy the category the odds of it are `online_lean` times as high
 *   so that the channel keeps its share of each mission, those who do go there 1 ÷ share as often
 *   on sale days of the platforms the odds of the channel are multiplied inside every mission
 * Leaves out: age and income of online shoppers, platforms apart, delivery time.
 */
import { areaTypes, regionIds } from "../inputs/ids.ts";
import { KINDS } from "./geography.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";

export interface Online {
  /** Reviews of the entrant's brand so far, all platforms. */
  readonly reviews: Float64Array;
  /** Share of visits to the platforms in which the entrant comes into sight, against a settled brand. */
  readonly visibility: Float64Array;
}

export function buildOnline(): Online {
  return { reviews: new Float64Array(1), visibility: new Float64Array(1) };
}

/** Share of the category's buyers who shop online, by kind of area; everybody with the mechanism off. */
export function onlineReach(market: Market, plan: Plan): Float64Array {
  const strength = Math.min(1, plan.number("mechanism_online"));
  const lean = plan.categoryFact("online_lean");
  return Float64Array.from({ length: KINDS }, (_, kind) => {
    const region = regionIds[Math.floor(kind / areaTypes.length)] ?? "";
    const type = areaTypes[kind % areaTypes.length] ?? "";
    const reach = market.fact("online_reach", region, type);
    const among = (lean * reach) / (lean * reach + 1 - reach);
    return 1 - strength * (1 - among);
  });
}

/** Index of the online channel, or −1. */
export function onlineChannel(market: Market): number {
  return market.channels.findIndex(({ trade }) => trade === "online");
}
