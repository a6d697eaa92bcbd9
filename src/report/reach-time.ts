/** How soon distribution was where the plan wanted it. */
import type { Run } from "../simulate.ts";
import { regionIds } from "../inputs/ids.ts";
import type { MeasureValues } from "./run-document.ts";
import { type Slice, handling, universe } from "./slice.ts";

/**
 * First week in which the outlets with stock reach those aimed at: Σ over channels and regions of the distribution target ×
 * the outlets within reach. Null if the run ended before, if nothing was aimed at, or if the slice begins after the launch.
 */
export function reachTime(run: Run, slice: Slice): MeasureValues {
  if (slice.fromWeek > 1 || !slice.wholeBrand) return {};
  for (let week = 1; week <= slice.toWeek; week++) {
    const aimed = outletsAimedAt(run, slice, week);
    if (aimed > 0 && handling(run, slice, week).outlets >= aimed)
      return { time_to_nd: week };
  }
  return { time_to_nd: null };
}

function outletsAimedAt(run: Run, slice: Slice, week: number): number {
  const { plan, market } = run;
  let aimed = 0;
  for (const c of slice.channels)
    for (const r of slice.regions) {
      const scope = {
        channel: market.channels[c]?.id ?? "",
        region: regionIds[r] ?? "",
      };
      const sold =
        plan.flag("channel_on", scope, week) &&
        plan.flag("region_on", scope, week);
      const cell = { ...slice, channels: [c], regions: [r], toWeek: week };
      if (sold)
        aimed +=
          plan.number("nd_target", scope, week) * universe(run, cell).within;
    }
  return aimed;
}
