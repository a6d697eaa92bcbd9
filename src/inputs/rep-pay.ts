/**
 * What the sales force of a region costs a month, and who pays it:
 *   cost = reps × (exclusive + (1 − exclusive) × the brand's share of a shared rep) × cost of a rep
 * The brand pays all, nothing, or a share of it. Leaves out: hiring, cars, commissions.
 */
import type { Plan } from "./plan-types.ts";

export interface RepPay {
  readonly brandVnd: number;
  readonly partnerVnd: number;
}

/** Share of the reps' pay that the brand bears. */
function brandShare(plan: Plan, week: number): number {
  const employer = plan.word("rep_employer", {}, week);
  if (employer === "brand") return 1;
  return employer === "shared" ? plan.parameter("repSubsidyShared") : 0;
}

/** Pay of a region's reps in VND a month. */
export function repPay(plan: Plan, region: string, week: number): RepPay {
  const exclusive = plan.number("rep_exclusive", { region }, week);
  const cost =
    plan.number("reps", { region }, week) *
    (exclusive + (1 - exclusive) * plan.parameter("sharedRepCostShare")) *
    plan.number("rep_cost", {}, week);
  const brand = brandShare(plan, week);
  return { brandVnd: cost * brand, partnerVnd: cost * (1 - brand) };
}
