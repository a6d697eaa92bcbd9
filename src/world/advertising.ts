/**
 * What incumbents usually spend on advertising: the brand's figure for the country, split over regions by households.
 * Leaves out: the split over media; all of it is priced as video.
 */
import type { Plan } from "../inputs/plan.ts";
import { type Geography, REGIONS } from "./geography.ts";

/** Usual advertising of each brand by region, VND a month: brand × region; the entrant's, last, comes from its plan. */
export function usualSpending(plan: Plan, geography: Geography): Float64Array {
  const { brands } = plan;
  const households = new Float64Array(REGIONS);
  let all = 0;
  for (let a = 0; a < geography.areaIds.length; a++) {
    const r = geography.region[a] ?? 0;
    const real = geography.realHouseholds[a] ?? 0;
    households[r] = (households[r] ?? 0) + real;
    all += real;
  }
  return Float64Array.from(
    { length: (brands.length + 1) * REGIONS },
    (_, i) =>
      ((brands[Math.floor(i / REGIONS)]?.mediaVndPerMonth ?? 0) *
        (households[i % REGIONS] ?? 0)) /
      all,
  );
}
