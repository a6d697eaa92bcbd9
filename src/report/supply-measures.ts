/** Measures of the factory: how much of what it can make was ordered, and how much of what was wanted it could make. */
import { ownAt } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";
import { factoryCases } from "../world/factory.ts";
import type { MeasureValues } from "./run-document.ts";
import type { Slice } from "./slice.ts";
import { ratio } from "./standing-measures.ts";

/** Of the whole country and all channels: one factory serves them; one SKU has no capacity of its own. */
export function supplyMeasures(run: Run, slice: Slice): MeasureValues {
  if (!slice.allChannels || slice.regions.length === 1) return {};
  const { plan, ledger, world } = run;
  const { ownFrom, casePack } = world.skus;
  let [wanted, ordered, makes] = [0, 0, 0];
  for (let week = slice.fromWeek; week <= slice.toWeek; week++) {
    makes += factoryCases(plan, week);
    for (const k of slice.skus) {
      const at = ownAt(ledger, week, k - ownFrom);
      const inCase = casePack[k] ?? 1;
      wanted += (ledger.wantedUnits[at] ?? 0) / inCase;
      ordered += (ledger.orderedUnits[at] ?? 0) / inCase;
    }
  }
  return {
    capacity_use: slice.wholeBrand ? ratio(ordered, makes) : null,
    order_fill: ratio(ordered, wanted),
  };
}
