/**
 * What a pack costs on the ground, without VAT, in VND:
 *   CIF = (factory price + way to the port + freight per pack) ÷ (1 − insurance share of CIF)
 *   landed = CIF + duty on CIF + excise on both + clearance per pack + sticker
 * Packs per container = usable volume ÷ volume of a case × packs of a case.
 * Sums written in a foreign currency are worth the plan's rate × `index`, which is 1 unless the rate has moved.
 * VAT on imports is creditable, so it costs time, not money (`mechanisms/import-vat.ts`). Leaves out: storage and losses, which depend on sales.
 */
import {
  DAYS_PER_WEEK,
  formatIsoDate,
  parseIsoDate,
} from "../base/calendar-date.ts";
import { type ByWeek, byWeek } from "./by-week.ts";
import type { Market } from "./market-types.ts";
import type { Currency, Plan } from "./plan-types.ts";
import { ruleInForce } from "./rules.ts";

export interface LandedCost {
  readonly cifVnd: number;
  readonly dutyVnd: number;
  readonly exciseVnd: number;
  readonly clearanceVnd: number;
  readonly stickerVnd: number;
  readonly landedVnd: number;
}

/** Word of a rate that is looked up in rules.csv by date; a duty by category and origin besides. */
const BY_RULE = "by_rule";

/** First day of a week of the plan, ISO. */
export function dayOfWeek(plan: Plan, week: number): string {
  const start = parseIsoDate(plan.startDate) ?? 0;
  return formatIsoDate(start + (week - 1) * DAYS_PER_WEEK);
}

/** What a sweetened drink is called in the table of rules. */
const SUGARY = "sugary_drinks";

/** What rules may call the goods of a plan, or one SKU of it, most special first. */
export function taxedAs(plan: Plan, sku: string): string[] {
  const sugary = plan.flag("sweetened", { sku }) ? [SUGARY] : [];
  return [...sugary, plan.category, "all"];
}

/** What each currency is worth ÷ the plan's rate. */
export type RateIndex = Readonly<Record<Currency, number>>;

export const PLAN_RATES: RateIndex = Object.freeze({ VND: 1, TWD: 1, USD: 1 });

/**
 * Rate of a tax on a SKU on the first day of a week: the rule in force, 0 where none is; for VAT the
 * plan's own rate if it has one.
 */
export function taxRate(
  plan: Plan,
  market: Market,
  rule: string,
  week: number,
  sku = "",
): number {
  const rate = rates.get(rule) ?? byWeek(rateOf(rule));
  rates.set(rule, rate);
  return rate(plan, market, sku, week);
}

const rates = new Map<string, ByWeek<number>>();

function rateOf(rule: string): ByWeek<number> {
  return (plan, market, sku, week) => {
    if (rule === "vat" && plan.word("vat_rate", {}, week) !== BY_RULE)
      return plan.number("vat_rate", {}, week);
    const things = taxedAs(plan, sku);
    const day = dayOfWeek(plan, week);
    return ruleInForce(market.rules, rule, things, day)?.amount ?? 0;
  };
}

/** Duty on a SKU: the plan's own rate, or the rule for its category and origin. */
export function dutyRate(
  plan: Plan,
  market: Market,
  sku: string,
  week: number,
): number {
  if (plan.word("duty_rate", { sku }, week) !== BY_RULE)
    return plan.number("duty_rate", { sku }, week);
  const origin = plan.word("origin", { sku }, week);
  const things = [`${plan.category}/${origin}`, `${plan.category}/other`];
  return (
    ruleInForce(market.rules, "duty", things, dayOfWeek(plan, week))?.amount ??
    0
  );
}

export function packsPerContainer(plan: Plan, sku: string): number {
  const cases =
    plan.parameter("containerCbm") / plan.number("case_cbm", { sku });
  return (
    Math.max(1, Math.floor(cases)) * plan.number("units_per_case", { sku })
  );
}

export function landedCost(
  plan: Plan,
  market: Market,
  sku: string,
  week: number,
  index: RateIndex = PLAN_RATES,
): LandedCost {
  return index === PLAN_RATES
    ? atPlanRates(plan, market, sku, week)
    : costOf(plan, market, sku, week, index);
}

const atPlanRates = byWeek((plan, market, sku, week) =>
  costOf(plan, market, sku, week, PLAN_RATES),
);

function costOf(
  plan: Plan,
  market: Market,
  sku: string,
  week: number,
  index: RateIndex,
): LandedCost {
  const packs = packsPerContainer(plan, sku);
  const money = (lever: string): number =>
    plan.number(lever, { sku }, week) *
    index[plan.currency(lever, { sku }, week)];
  const freight = money("freight_20ft") / packs;
  const factory = money("exw_cost");
  const way = plan.parameter("inlandTwdPerPack") * index.TWD;
  const cif =
    (factory + way + freight) / (1 - plan.number("insurance", { sku }, week));
  const duty = cif * dutyRate(plan, market, sku, week);
  const excise = (cif + duty) * taxRate(plan, market, "sct", week, sku);
  const clearance = money("clearance_cost") / packs;
  const sticker = money("sticker_cost");
  return {
    cifVnd: cif,
    dutyVnd: duty,
    exciseVnd: excise,
    clearanceVnd: clearance,
    stickerVnd: sticker,
    landedVnd: cif + duty + excise + clearance + sticker,
  };
}
