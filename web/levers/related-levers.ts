/**
 * Which other levers a planner looks at together with one: those that share its money, its shelf or its season. A lever
 * without a row of its own goes with its neighbours on the panel. Pure.
 */
import { fieldsOf } from "../plan-wish.ts";
import type { PlanSheet } from "../messages.ts";
import type { FieldView } from "./lever-sheet.ts";

const MOST = 4;

const together: Readonly<Record<string, readonly string[]>> = {
  origin: ["exw_cost", "freight_20ft", "country_image", "clearance_cost"],
  rsp: ["channel_price_idx", "promo_depth", "taphoa_margin", "front_margin"],
  portfolio_mode: ["rsp", "pack_size", "concept_appeal", "facings"],
  region_on: ["reps", "n_distributors", "message_mode", "nd_target"],
  channel_on: ["nd_target", "front_margin", "listing_fee", "channel_price_idx"],
  nd_target: ["nd_ramp_weeks", "reps", "safety_weeks", "opening_load"],
  reps: ["calls_per_day", "strike_rate", "nd_target", "rep_cost"],
  media_video: ["media_social", "kol_micro", "nd_target", "message_mode"],
  promo_depth: ["promo_type", "retailer_funding", "rsp", "safety_weeks"],
  kwave_on: ["kwave_fee", "kwave_fit", "nd_target", "media_video"],
  start_date: ["label_ready", "sea_days", "safety_weeks", "prod_weeks"],
  safety_weeks: ["capacity_week", "review_weeks", "sea_days", "start_date"],
};

/** The levers that have a row. */
export const rowed = together;

export function relatedTo(
  lever: string,
  sheet: PlanSheet | undefined,
): FieldView[] {
  const fields = fieldsOf(sheet);
  const firstOf = (id: string): FieldView | undefined =>
    fields.find((field) => field.lever === id);
  const own = together[lever]?.flatMap((id) => firstOf(id) ?? []);
  if (own !== undefined) return own.slice(0, MOST);
  const cards = [...(sheet?.levers ?? []), ...(sheet?.more ?? [])];
  const holds = (card: (typeof cards)[number]): boolean =>
    card.fields.some((field) => field.lever === lever);
  const group = cards.find(holds)?.group;
  return cards
    .filter((card) => card.group === group && !holds(card))
    .flatMap((card) => card.fields[0] ?? [])
    .slice(0, MOST);
}
