/** The brand's factory: how long goods take from an order to the warehouse, how often it is asked, and what it can make. */
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import type { Plan } from "../inputs/plan.ts";

/** Usual weeks from order to warehouse: production, sea, clearance. */
export function usualLead(plan: Plan, week: number): number {
  return (
    plan.number("prod_weeks", {}, week) +
    (plan.number("sea_days", {}, week) +
      plan.number("clearance_days", {}, week)) /
      DAYS_PER_WEEK
  );
}

/** Weeks between two orders, at least one. */
export const reviewWeeks = (plan: Plan, week: number): number =>
  Math.max(1, Math.round(plan.number("review_weeks", {}, week)));

/** Cases the factory can make for the order of a week, 0 in a week without one; the opening shipment was made before the launch. */
export function factoryCases(plan: Plan, week: number): number {
  const review = reviewWeeks(plan, week);
  if ((week - 1) % review !== 0) return 0;
  const weeksMade =
    week === 1
      ? usualLead(plan, week) + review + plan.number("safety_weeks")
      : review;
  return plan.number("capacity_week", {}, week) * weeksMade;
}
