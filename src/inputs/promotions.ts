/**
 * What a promotion of the plan is, by type (`promotions.csv`): the depth says how much is given, as a part of the
 * recommended price; the type says in which form, how much of it the shopper sees, and what it costs the brand.
 *   runs where the table has a row of its sign: a coupon needs a till
 *   price:     part of the depth that comes off the price paid       value: part felt as worth beyond the price
 *   kept:      part of what the trade holds back of a price-off that it holds back here; what is in the pack passes
 *   sign:      strength of its sign against a flagged price-off in a chain
 *   packs:     packs of a purchase ÷ usual, as the deal asks         attention: factor on the chance to be noticed
 *   cost:      what the brand pays per pack sold ÷ (depth × recommended price before tax)
 * Leaves out: fixed costs of a promotion (moulds, prizes that are not drawn), deals of the trade with itself.
 */
import { type PromotionType, type Trade, promotionTypes } from "./ids.ts";
import type { Market } from "./market-types.ts";
import type { Plan, Scope } from "./plan-types.ts";

export interface Promotion {
  readonly type: PromotionType;
  /** What is given, as a part of the recommended price, 0–1. */
  readonly depth: number;
  readonly price: number;
  readonly value: number;
  readonly kept: number;
  readonly sign: number;
  readonly packs: number;
  readonly attention: number;
  readonly cost: number;
}

/** Whether a type can run in a trade. */
export function runsIn(market: Market, type: string, trade: Trade): boolean {
  return market.hasFact("promotions", type, trade, "sign");
}

/** The promotion a plan has for a scope and week in a trade; none without a depth, or where its type cannot run. */
export function promotionAt(
  plan: Plan,
  market: Market,
  trade: Trade,
  scope: Scope,
  week: number,
): Promotion | undefined {
  const depth = plan.number("promo_depth", scope, week);
  if (depth <= 0) return undefined;
  const word = plan.word("promo_type", scope, week);
  const type = promotionTypes.find((each) => each === word);
  if (type === undefined || !runsIn(market, type, trade)) return undefined;
  const fact = (name: string): number =>
    market.fact("promotions", type, "all", name);
  return {
    type,
    depth,
    price: fact("price"),
    value: fact("value"),
    kept: fact("kept"),
    packs: fact("packs"),
    attention: fact("attention"),
    cost: fact("cost"),
    sign: market.fact("promotions", type, trade, "sign"),
  };
}

/** Part of a promotion that reaches the shopper, where the trade passes on `passThrough` of a price-off. */
export function reached(
  promotion: Pick<Promotion, "kept">,
  passThrough: number,
): number {
  return passThrough + (1 - passThrough) * (1 - promotion.kept);
}

/** What the brand pays per pack sold in a promotion, as a part of the recommended price before tax; 0 without one. */
export function promotionCost(promotion: Promotion | undefined): number {
  return promotion === undefined ? 0 : promotion.depth * promotion.cost;
}
