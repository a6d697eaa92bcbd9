/** At which rate money is also said in New Taiwan dollars, and of which day that rate is. Pure. */
import { dateText, grouped } from "../format.ts";
import type { PlanState } from "../plan-state.ts";
import { fieldsOf } from "../plan-wish.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";

const LEVER = "fx_twd_vnd";

/** When the rate of a run was taken, ISO; undefined where the plan sets one of its own. */
export function rateDateOf(
  { sheet }: PlanState,
  vndPerTwd: number,
): string | undefined {
  const field = fieldsOf(sheet).find(({ lever }) => lever === LEVER);
  const evidence = field?.evidence ?? undefined;
  return Number(evidence?.value) === vndPerTwd ? evidence?.asOf : undefined;
}

export function rateLine(view: View): string {
  const { texts, language, vndPerTwd, rateDate } = view;
  const { rate, rateOfPlan } = texts.verdict;
  return fill(rateDate === undefined ? rateOfPlan : rate, {
    rate: grouped(vndPerTwd, 1, language),
    date: dateText(rateDate ?? "", language),
  });
}
