/**
 * Trade terms as data: a chain's own row where there is one, else the row of its channel.
 * For the entrant a plan's lever of the same meaning wins; that is decided where the lever is read.
 */
import type { Market } from "../inputs/market.ts";

/** A term in the engine's unit; an absent term is a bug of the data. */
export function term(
  market: Market,
  name: string,
  channel: string,
  chain = "",
): number {
  return chain !== "" && market.hasFact("terms", name, channel, chain)
    ? market.fact("terms", name, channel, chain)
    : market.fact("terms", name, channel);
}

/** A term that depends on the category, such as room on the shelf: the category's own row of the channel, else the channel's. */
export function categoryTerm(
  market: Market,
  category: string,
  name: string,
  channel: string,
): number {
  return market.hasFact("category_terms", category, name, channel)
    ? market.fact("category_terms", category, name, channel)
    : term(market, name, channel);
}
