/** Measures of the factory: how much of what it can make was ordered, and which part of the orders it could fill. */
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
  let [cases, makes, orders, filled] = [0, 0, 0, 0];
  for (let week = slice.fromWeek; week <= slice.toWeek; week++) {
    makes += factoryCases(plan, week);
    for (const k of slice.skus) {
      const at = ownAt(ledger, week, k - ownFrom);
      const wanted = ledger.wantedUnits[at] ?? 0;
      const ordered = ledger.orderedUnits[at] ?? 0;
      cases += ordered / (casePack[k] ?? 1);
      if (wanted === 0) continue;
      orders += 1;
      if (ordered >= wanted) filled += 1;
    }
  }
  return {
    capacity_use: slice.wholeBrand ? ratio(cases, makes) : null,
    order_fill: ratio(filled, orders),
  };
}
