/**
 * What the brand keeps of a shelf price in a channel, per pack in VND without VAT:
 *   traditional: shelf ÷ (1 + VAT) × (1 − shop's margin) × (1 − wholesaler's margin) × (1 − distributor's margin)
 *                × list price index
 *   chains:      shelf ÷ (1 + VAT) × (1 − front margin) × (1 − margin of the distributor that holds the vendor code, if any)
 *                × (1 − back margin − logistics allowance)
 *   online:      as chains, and less the platform's fees: commission, payment and affiliates on what the buyer pays, tax
 *                included, and a fee per order ÷ packs of an order
 * Shelf = recommended price × the channel's price index; online the entrant's own price is the lever `price_parity`. Margins are on price, not mark-ups on cost.
 * The wholesaler's margin is in every traditional price: one list price serves routed and unrouted shops alike.
 * Leaves out: fixed fees, displays, promotions.
 */
import { taxRate } from "./landed-cost.ts";
import { promotionAt } from "./promotions.ts";
import type { Channel, Market } from "./market-types.ts";
import type { Plan, Scope } from "./plan-types.ts";

export interface NetPrice {
  readonly shelfVnd: number;
  readonly exVatVnd: number;
  /** What the trade pays the brand on the invoice. */
  readonly invoiceVnd: number;
  /** Fees of an online platform. */
  readonly feesVnd: number;
  /** Invoice less rebates, allowances and platform fees. */
  readonly netVnd: number;
}

/** The entrant's shelf price in a channel ÷ its recommended price. */
export function ownPriceIndex(
  plan: Plan,
  channel: Channel,
  scope: Scope,
  week: number,
): number {
  return plan.number(
    channel.trade === "online" ? "price_parity" : "channel_price_idx",
    scope,
    week,
  );
}

/** Fees of the platform on a pack whose shelf price is given; nothing where the channel is no platform. */
function platformFees(
  plan: Plan,
  market: Market,
  channel: Channel,
  scope: Scope,
  week: number,
  shelfVnd: number,
): number {
  if (channel.trade !== "online") return 0;
  const promotion = promotionAt(plan, market, channel.trade, scope, week);
  const cut = (promotion?.depth ?? 0) * (promotion?.price ?? 0);
  const paid = shelfVnd * (1 - cut);
  return (
    paid *
      (plan.number("platform_commission", {}, week) +
        plan.number("transaction_fee", {}, week) +
        plan.number("affiliate", {}, week)) +
    plan.number("order_fee", {}, week) / plan.parameter("onlineOrderPacks")
  );
}

export function netPrice(
  plan: Plan,
  market: Market,
  sku: string,
  channel: Channel,
  week: number,
  region = "",
  chain = "",
): NetPrice {
  const scope: Scope = { sku, channel: channel.id, region, chain };
  const shelf =
    plan.number("rsp", scope, week) * ownPriceIndex(plan, channel, scope, week);
  const exVat = shelf / (1 + taxRate(plan, market, "vat", week, sku));
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
      feesVnd: 0,
      netVnd: invoice,
    };
  }
  const viaDistributor =
    channel.trade === "modern" &&
    plan.word("vendor_code", scope, week) === "distributor";
  const invoice =
    exVat *
    (1 - plan.number("front_margin", scope, week)) *
    (viaDistributor ? 1 - plan.number("vendor_margin", scope, week) : 1);
  const rebates =
    plan.number("back_margin", scope, week) +
    plan.number("dc_allowance", scope, week);
  const fees = platformFees(plan, market, channel, scope, week, shelf);
  return {
    shelfVnd: shelf,
    exVatVnd: exVat,
    invoiceVnd: invoice,
    feesVnd: fees,
    netVnd: invoice * (1 - rebates) - fees,
  };
}
