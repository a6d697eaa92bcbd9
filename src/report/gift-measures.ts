/**
 * Measures of gifts and of what Tết leaves behind. Left over are own gift packs at outlets at the close of the week before
 * they are counted (`tetReturnWeeks` after Tết); sell-in of Tết is that of the weeks from `TET_SELL_IN_WEEKS` before it to
 * that count.
 */
import { isGiftPack, weeksSinceTet } from "../world/tet.ts";
import { ownAt } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";
import type { MeasureValues } from "./run-document.ts";
import { type Slice, sumCells, sumPeople, sumStock } from "./slice.ts";

/** Gift packs reach the trade from three months before Tết on. */
const TET_SELL_IN_WEEKS = 12;

export function giftMeasures(run: Run, slice: Slice): MeasureValues {
  if (!slice.allChannels) return {};
  const { world, ledger } = run;
  const { ownFrom } = world.skus;
  const gifts = slice.skus.filter((k) => isGiftPack(world, k - ownFrom));
  const counted = run.plan.parameter("tetReturnWeeks") - 1;
  let left = 0;
  let shipped = 0;
  let counts = 0;
  for (let week = slice.fromWeek; week <= slice.toWeek; week++) {
    if (weeksSinceTet(world, week) !== counted) continue;
    counts += 1;
    const of = { ...slice, skus: gifts };
    const from = Math.max(1, week - TET_SELL_IN_WEEKS - counted);
    left += sumStock(ledger, "closing", "outlet", of, week, week);
    shipped +=
      sumStock(ledger, "in", "distributor", of, from, week) +
      sumCells(ledger, "chainSellInUnits", of, gifts, from, week);
  }
  const households = householdsOf(run, slice);
  let companies = 0;
  for (let week = slice.fromWeek; week <= slice.toWeek; week++)
    for (const k of slice.skus)
      companies +=
        ledger.companyGiftUnits[ownAt(ledger, week, k - ownFrom)] ?? 0;
  return {
    tet_leftover: counts > 0 ? left : null,
    tet_leftover_share: counts > 0 && shipped > 0 ? left / shipped : null,
    gift_tasters: slice.wholeBrand
      ? sumPeople(run, "giftTasters", slice, 1) / households
      : null,
    company_gift_units: slice.regions.length > 1 ? companies : null,
  };
}

function householdsOf(run: Run, slice: Slice): number {
  const { geography } = run.world;
  let households = 0;
  for (let a = 0; a < geography.areaIds.length; a++)
    if (slice.regions.includes(geography.region[a] ?? 0))
      households += geography.realHouseholds[a] ?? 0;
  return households;
}
