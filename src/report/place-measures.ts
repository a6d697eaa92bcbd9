/**
 * Where own packs are used: the part bought on the way, to be eaten or used out of home. It is booked by region only;
 * inside one channel it is not known.
 */
import { outOfHomeAt } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";
import { type Slice, sumCells } from "./slice.ts";

export function placeMeasures(
  run: Run,
  slice: Slice,
): Record<string, number | null> {
  const { ledger } = run;
  const sold = sumCells(ledger, "sellOutUnits", slice);
  let out = 0;
  for (let week = slice.fromWeek; week <= slice.toWeek; week++)
    for (const k of slice.skus)
      for (const r of slice.regions)
        out += ledger.outOfHomeUnits[outOfHomeAt(ledger, week, k, r)] ?? 0;
  return { out_of_home: slice.allChannels && sold > 0 ? out / sold : null };
}
