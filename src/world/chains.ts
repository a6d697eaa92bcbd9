/**
 * What several mechanisms ask about a chain: where the plan sells through it, how many stores it has open there, when
 * its range windows are, how its goods are supplied, and how young they must be.
 *   a window opens every `review_weeks`, shifted by luck of the chain, the same at every scale and for every plan
 */
import { regionIds } from "../inputs/ids.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import { REGIONS } from "./geography.ts";
import { purposes } from "./purposes.ts";
import { term } from "./terms.ts";
import type { World } from "./world.ts";

export interface ChainScope {
  readonly channel: string;
  readonly chain: string;
}

export function chainScope(world: World, n: number): ChainScope {
  const chain = world.market.chains[n];
  return { channel: chain?.channel ?? "", chain: chain?.id ?? "" };
}

/** Regions in which the plan sells through chain n in this week. */
export function regionsOn(world: World, n: number, week: number): boolean[] {
  const { channel, chain } = chainScope(world, n);
  return regionIds.map(
    (region) =>
      world.plan.flag("region_on", { region }, week) &&
      world.plan.flag("channel_on", { channel, chain, region }, week),
  );
}

/** Real stores of a chain that are open in the regions that are on. */
export function storesOf(
  world: World,
  n: number,
  on: readonly boolean[],
): number {
  let stores = 0;
  for (let r = 0; r < REGIONS; r++)
    if (on[r] === true) stores += world.sites.chainStores[n * REGIONS + r] ?? 0;
  return stores;
}

/** Whether the chain opens its range in this week. */
export function isWindow(world: World, n: number, week: number): boolean {
  const { channel, chain } = chainScope(world, n);
  const every = term(world.market, "review_weeks", channel, chain);
  const luck = streamKey(world.root, purposes.reviewWindow, 0);
  const shift = Math.floor(uniform(luck, textKey(chain), 0) * every);
  return (((week - shift) % every) + every) % every === 0;
}

/** Whether a buyer decides here: a marketplace takes no margin and has none. */
export function hasBuyer(world: World, n: number): boolean {
  const { channel, chain } = chainScope(world, n);
  const { market } = world;
  return (
    term(market, "front_margin", channel, chain) +
      term(market, "back_margin", channel, chain) >
    0
  );
}

/** Whether goods at the chain stay the brand's until a shopper buys them. */
export function isConsigned(world: World, n: number): boolean {
  return world.plan.word("supply_mode", chainScope(world, n)) === "consignment";
}

/** Part of the shelf life of an own SKU that must be left at the door of chain n. */
export function doorLife(
  world: World,
  n: number,
  sku: string,
  week: number,
): number {
  const scope = { ...chainScope(world, n), sku };
  return world.plan.number("min_life_at_receipt", scope, Math.max(1, week));
}

/** What the strictest chain that the plan sells through asks for; without a chain, what trade asks for as a rule. */
export function strictestDoor(world: World, sku: string, week: number): number {
  const doors = world.market.chains.flatMap((_, n) =>
    regionsOn(world, n, week).includes(true)
      ? [doorLife(world, n, sku, week)]
      : [],
  );
  return doors.length > 0
    ? Math.max(...doors)
    : world.plan.number("min_life_at_receipt", { sku }, week);
}
