/** How each measure is written and which way is better; one row per measure id of the run document. */
import type { MeasureValues } from "../../src/index.ts";
import {
  compact,
  grouped,
  indexText,
  money,
  percent,
  type NumberStyle,
} from "../format.ts";
import { fill, type Texts } from "../text/index.ts";

type Form =
  | "packs"
  | "cases"
  | "money"
  | "share"
  | "weeks"
  | "week"
  | "index"
  | "decimal";
type Better = "more" | "less" | "neither";

const style = (form: Form, better: Better): { form: Form; better: Better } => ({
  form,
  better,
});

export const measureStyles = {
  sellin_units: style("packs", "neither"),
  sellin_value: style("money", "neither"),
  secondary_units: style("packs", "neither"),
  sellout_units: style("packs", "more"),
  sellout_value: style("money", "more"),
  sellout_cases: style("cases", "more"),
  sell_through: style("share", "more"),
  sell_through_w13: style("share", "more"),
  sell_through_w26: style("share", "more"),
  sell_through_w52: style("share", "more"),
  sell_through_brand: style("share", "more"),
  nd: style("share", "more"),
  wd: style("share", "more"),
  nd_reach: style("share", "more"),
  tdp: style("decimal", "more"),
  ros: style("decimal", "more"),
  oos_rate: style("share", "less"),
  osa: style("share", "more"),
  time_to_nd: style("week", "less"),
  lost_sales: style("packs", "less"),
  switched_sales: style("packs", "less"),
  weeks_cover_dist: style("weeks", "neither"),
  weeks_cover_store: style("weeks", "neither"),
  stuffing_index: style("decimal", "less"),
  awareness: style("share", "more"),
  trial: style("share", "more"),
  repeat: style("share", "more"),
  depth: style("decimal", "more"),
  frequency: style("decimal", "more"),
  crp: style("packs", "more"),
  spend_per_purchase: style("money", "neither"),
  share_of_requirements: style("share", "more"),
  penetration: style("share", "more"),
  share_vol: style("share", "more"),
  share_val: style("share", "more"),
  price_index: style("index", "neither"),
  cost_per_trier: style("money", "less"),
  nsv: style("money", "more"),
  landed_cost: style("money", "neither"),
  cost_to_serve: style("money", "less"),
  fx_loss: style("money", "less"),
  trade_rate: style("share", "less"),
  contribution_y1: style("money", "more"),
  contribution: style("money", "more"),
  cash: style("money", "more"),
  npv: style("money", "more"),
  receivables: style("money", "neither"),
  bad_debt: style("money", "less"),
  peak_cash: style("money", "less"),
  peak_week: style("week", "neither"),
  payback_weeks: style("week", "less"),
  returns_units: style("packs", "less"),
  write_off_units: style("packs", "less"),
  capacity_use: style("share", "neither"),
  order_fill: style("share", "more"),
  expiry_units: style("packs", "less"),
  expiry_value: style("money", "less"),
  price_dispersion: style("index", "less"),
  diverted_units: style("packs", "less"),
  leakage: style("share", "less"),
  dist_roi: style("share", "more"),
  calls: style("decimal", "neither"),
  call_success: style("share", "more"),
  order_lines: style("decimal", "more"),
  order_value: style("money", "more"),
  rep_productivity: style("money", "more"),
  cost_per_order: style("money", "less"),
  listing_survival: style("share", "more"),
  retailer_pnl: style("money", "more"),
  retailer_pnl_index: style("share", "more"),
  tet_dependency: style("share", "neither"),
  tet_leftover: style("packs", "less"),
  tet_leftover_share: style("share", "less"),
  gift_tasters: style("share", "more"),
  out_of_home: style("share", "neither"),
  company_gift_units: style("packs", "more"),
};

export type MeasureId = keyof typeof measureStyles;

/** What the first page has as cards. */
export const headline: readonly MeasureId[] = [
  "sellout_cases",
  "sell_through",
  "nd",
  "wd",
  "contribution_y1",
  "contribution",
  "peak_cash",
  "payback_weeks",
];

export function isMeasure(id: string): id is MeasureId {
  return Object.hasOwn(measureStyles, id);
}

/** A measure's value for a person; a measure that is not defined is a dash, a payback that never comes says so. */
export function measureText(
  id: string,
  value: number | null | undefined,
  numbers: NumberStyle,
  texts: Texts,
): string {
  if (value === null || value === undefined)
    return id === "payback_weeks"
      ? texts.verdict.payNever
      : texts.verdict.undefined;
  if (!isMeasure(id)) return grouped(value, 2, numbers.language);
  return formText(measureStyles[id].form, value, numbers, texts);
}

function formText(
  form: Form,
  value: number,
  numbers: NumberStyle,
  texts: Texts,
): string {
  const { language } = numbers;
  switch (form) {
    case "packs":
    case "cases":
      return fill(texts.words[form], {
        value: compact(value, language),
      });
    case "money":
      return money(value, numbers);
    case "share":
      return percent(value, language);
    case "weeks":
      return fill(texts.words.weeksShort, {
        value: grouped(value, 1, language),
      });
    case "week":
      return fill(texts.words.weekOf, {
        value: grouped(value, 0, language),
      });
    case "index":
      return indexText(value, language);
    case "decimal":
      return grouped(value, 2, language);
  }
}

/** How a figure differs from the baseline: how much, and whether that is good. */
export interface Change {
  readonly direction: "up" | "down" | "same";
  readonly amount: string;
  readonly tone: "better" | "worse" | "neutral";
}

/** Shares differ in points, counts in percent, money and weeks in their own unit. */
export function changeOf(
  id: MeasureId,
  now: MeasureValues,
  before: MeasureValues,
  numbers: NumberStyle,
  texts: Texts,
): Change | undefined {
  const [value, base] = [now[id] ?? null, before[id] ?? null];
  if (value === null || base === null) return undefined;
  const { form, better } = measureStyles[id];
  const difference = value - base;
  const amount = differenceText(form, difference, base, numbers, texts);
  if (difference === 0 || /^[^1-9]*$/.test(amount))
    return { direction: "same", amount: "", tone: "neutral" };
  const direction = difference > 0 ? "up" : "down";
  const good = (better === "more") === difference > 0;
  return {
    direction,
    amount,
    tone: better === "neither" ? "neutral" : good ? "better" : "worse",
  };
}

function differenceText(
  form: Form,
  difference: number,
  base: number,
  numbers: NumberStyle,
  texts: Texts,
): string {
  const size = Math.abs(difference);
  const { language } = numbers;
  if (form === "share")
    return fill(texts.words.points, {
      value: grouped(size * 100, 1, language),
    });
  if ((form === "packs" || form === "cases") && base !== 0)
    return percent(size / Math.abs(base), language);
  if (form === "week")
    return fill(texts.words.weeksShort, {
      value: grouped(size, 0, language),
    });
  return formText(form, size, numbers, texts);
}
