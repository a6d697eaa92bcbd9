/**
 * From the shelf to what is left: who takes which part of the price of a pack, by SKU and channel, in the launch week.
 * The parts add up to the shelf price: VAT, what shops and partners keep, what chains and platforms take afterwards, landed
 * cost, and the margin that is left. Leaves out: fixed fees, displays, promotions, media (they are not by pack).
 */
import { landedCost } from "../inputs/landed-cost.ts";
import { netPrice } from "../inputs/net-price.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";

/** VND a pack. */
export interface LadderRow {
  readonly sku: string;
  readonly channel: string;
  readonly shelf: number;
  readonly vat: number;
  /** Kept by shops, wholesalers, distributors, or the chain's front margin. */
  readonly trade: number;
  /** Back margins, allowances, platform fees. */
  readonly terms: number;
  /** CIF, duty, excise, clearance. */
  readonly landed: number;
  /** What a pack leaves to pay for everything else; negative when it loses. */
  readonly margin: number;
}

export function priceLadder(plan: Plan, market: Market): LadderRow[] {
  return plan.skus.flatMap(({ id: sku }) => {
    const landed = landedCost(plan, market, sku, 1).landedVnd;
    return market.channels.map((channel): LadderRow => {
      const price = netPrice(plan, market, sku, channel, 1);
      return {
        sku,
        channel: channel.id,
        shelf: price.shelfVnd,
        vat: price.shelfVnd - price.exVatVnd,
        trade: price.exVatVnd - price.invoiceVnd,
        terms: price.invoiceVnd - price.netVnd,
        landed,
        margin: price.netVnd - landed,
      };
    });
  });
}

/** What is left of a pack in a channel, as a share of its shelf price before VAT: the SKU that leaves least. */
export function leastMargin(
  plan: Plan,
  market: Market,
  channel: string,
): number {
  return Math.min(
    ...priceLadder(plan, market)
      .filter((row) => row.channel === channel)
      .map(({ margin, shelf, vat }) => margin / (shelf - vat)),
  );
}
