/** One small run of the brisk plan, made once and shared by the tests of reports. */
import { type Run, simulate } from "../../src/simulate.ts";
import { goodPlan, theMarket } from "./inputs.ts";
import { briskPlan, TINY_SCALE } from "./tiny-world.ts";

export const SMALL_WEEKS = 20;

let made: Run | undefined;

export function smallRun(): Run {
  made ??= simulate(
    goodPlan([...briskPlan, "burnInWeeks,,,,,,26,weeks,"]),
    theMarket(),
    {
      seed: "small run",
      scale: TINY_SCALE,
      channelBasis: "brief",
      weeks: SMALL_WEEKS,
      audit: true,
    },
  );
  return made;
}
