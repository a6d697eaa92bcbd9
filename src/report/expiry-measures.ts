/** Measures of goods that passed their shelf life, at any tier, and of what that cost the brand. */
import { ownAt, tiers } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";
import type { MeasureValues } from "./run-document.ts";
import type { Slice } from "./slice.ts";

export function expiryMeasures(run: Run, slice: Slice): MeasureValues {
  if (!slice.allChannels || slice.regions.length === 1) return {};
  const { ledger, world } = run;
  let units = 0;
  let vnd = 0;
  for (let week = slice.fromWeek; week <= slice.toWeek; week++) {
    vnd += ledger.expiredVnd[week - ledger.shape.firstWeek] ?? 0;
    for (const k of slice.skus) {
      const at = ownAt(ledger, week, k - world.skus.ownFrom) * tiers.length;
      for (let tier = 0; tier < tiers.length; tier++)
        units += ledger.expiredUnits[at + tier] ?? 0;
    }
  }
  return { expiry_units: units, expiry_value: slice.wholeBrand ? vnd : null };
}
