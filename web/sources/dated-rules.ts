/** Rules of law by their days: in order, and which begin within a run. Pure. */
import type { DatedRule, Inputs } from "../messages.ts";

/** Rules by the day they begin; of one day, as the data have them. */
export function inOrder(rules: readonly DatedRule[]): DatedRule[] {
  return [...rules].sort((a, b) => a.fromDate.localeCompare(b.fromDate));
}

/** True if a rule begins after the first day of a run and no later than its last. */
export function beginsWithin(
  { fromDate }: Pick<DatedRule, "fromDate">,
  { from, to }: Inputs["horizon"],
): boolean {
  return fromDate > from && fromDate <= to;
}
