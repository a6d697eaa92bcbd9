/**
 * What the brand keeps of a shelf price in a channel, per pack in VND without VAT:
 *   traditional: shelf ÷ (1 + VAT) × (1 − shop's margin) × (1 − wholesaler's margin) × (1 − distributor's margin)
 *                × list price index
 *   chains:      shelf ÷ (1 + VAT) × (1 − front margin) × (1 − back margin − logistics allowance)
 *   online:      as chains, and less the platform's commission and payment fee on the shelf price
 * Shelf = recommended price × the channel's price index. Margins are on price, not mark-ups on cost.
 * The wholesaler's margin is in every traditional price: one list price serves routed and unrouted shops alike.
 * Leaves out: fixed fees, displays, promotions.
 */
import { taxRate } from "./landed-cost.ts";
import type { Channel, Market } from "./market-types.ts";
import type { Plan, Scope } from "./plan-types.ts";

export interface NetPrice {
  readonly shelfVnd: number;
  readonly exVatVnd: number;
  /** What the trade pays the brand on the invoice. */
  readonly invoiceVnd: number;
  /** Invoice less rebates, allowances and platform fees. */
  readonly netVnd: number;
}

export function netPrice(
  plan: Plan,
  market: Market,
  sku: string,
  channel: Channel,
  week: number,
  region?: string,
): NetPrice {
  const scope: Scope =
    region === undefined
      ? { sku, channel: channel.id }
      : { sku, channel: channel.id, region };
  const shelf =
    plan.number("rsp", scope, week) *
    plan.number("channel_price_idx", scope, week);
  const exVat = shelf / (1 + taxRate(plan, market, "vat", week));
  if (channel.trade === "traditional") {
    const invoice =
      exVat *
      (1 - plan.number("taphoa_margin", scope, week)) *
      (1 - plan.number("wholesale_margin", scope, week)) *
      (1 - plan.number("dist_margin", scope, week)) *
      plan.number("list_price_idx", scope, week);
    return {
      shelfVnd: shelf,
      exVatVnd: exVat,
      invoiceVnd: invoice,
      netVnd: invoice,
    };
  }
  const invoice = exVat * (1 - plan.number("front_margin", scope, week));
  const rebates =
    plan.number("back_margin", scope, week) +
    plan.number("dc_allowance", scope, week);
  const fees = ["commission", "transaction_fee", "affiliate"].reduce(
    (sum, term) =>
      sum +
      (market.hasFact("terms", term, channel.id)
        ? market.fact("terms", term, channel.id)
        : 0),
    0,
  );
  return {
    shelfVnd: shelf,
    exVatVnd: exVat,
    invoiceVnd: invoice,
    netVnd: invoice * (1 - rebates) - exVat * fees,
  };
}
