/**
 * Meets the channel basis in a running market that has no calibration for its data. The constants of `trips.ts` are found on paper; what is then sold also
 * depends on assortment, prices and empty shelves. So at the quarters of the burn-in the chances of every region's
 * channels are multiplied by target ÷ simulated share of value since the quarter before, and normalised by mission.
 * The entrant is not there yet, and nothing is corrected after the burn-in.
 */
import { areaTypes } from "./inputs/ids.ts";
import { type Ledger, cellAt } from "./ledger/ledger.ts";
import { CLASSES } from "./world/classes.ts";
import { KINDS, REGIONS } from "./world/geography.ts";
import { regionOfClass } from "./world/taste.ts";
import { onlineChannel, onlineReach } from "./world/online.ts";
import { MISSIONS, fillUsual, fillVisits } from "./world/visits.ts";
import type { World } from "./world/world.ts";

/** Corrections during the burn-in, after each of its first quarters. */
export const RAKING_QUARTERS = 4;

/** Target share of each channel in the category's value by region: kinds of area weighed by their expected value. */
export function regionTargets(world: World): Float64Array {
  const { trips, households, channels } = world;
  const weight = new Float64Array(KINDS);
  const kinds = CLASSES / KINDS;
  for (let h = 0; h < households.count; h++) {
    const kind = Math.floor((households.class[h] ?? 0) / kinds);
    weight[kind] = (weight[kind] ?? 0) + (households.occasionsPerWeek[h] ?? 0);
  }
  const target = new Float64Array(REGIONS * channels);
  for (let r = 0; r < REGIONS; r++) {
    let total = 0;
    for (let t = 0; t < areaTypes.length; t++) {
      const kind = r * areaTypes.length + t;
      total += weight[kind] ?? 0;
      for (let c = 0; c < channels; c++)
        target[r * channels + c] =
          (target[r * channels + c] ?? 0) +
          (weight[kind] ?? 0) * (trips.target[kind * channels + c] ?? 0);
    }
    for (let c = 0; c < channels; c++)
      target[r * channels + c] = (target[r * channels + c] ?? 0) / total;
  }
  return target;
}

/** Share of each channel in the category's value by region, over weeks from … to of a ledger. */
export function regionShares(
  world: World,
  ledger: Ledger,
  from: number,
  to: number,
): Float64Array {
  const { channels, skus } = world;
  const share = new Float64Array(REGIONS * channels);
  for (let r = 0; r < REGIONS; r++) {
    let total = 0;
    for (let c = 0; c < channels; c++) {
      let sold = 0;
      for (let week = from; week <= to; week++)
        for (let k = 0; k < skus.ownFrom; k++)
          sold += ledger.cells.sellOutValue[cellAt(ledger, week, k, c, r)] ?? 0;
      share[r * channels + c] = sold;
      total += sold;
    }
    for (let c = 0; c < channels; c++)
      share[r * channels + c] = (share[r * channels + c] ?? 0) / total;
  }
  return share;
}

/** Multiplies every class's chances by target ÷ simulated share of its region and keeps each mission's share. */
export function correctChannels(
  world: World,
  ledger: Ledger,
  from: number,
  to: number,
): void {
  const { trips, channels } = world;
  const target = regionTargets(world);
  const share = regionShares(world, ledger, from, to);
  for (let c = 0; c < CLASSES; c++) {
    const r = regionOfClass(c);
    for (let m = 0; m < MISSIONS; m++) {
      const row = (c * MISSIONS + m) * channels;
      let before = 0;
      let after = 0;
      for (let ch = 0; ch < channels; ch++) {
        const chance = trips.chance[row + ch] ?? 0;
        const sold = share[r * channels + ch] ?? 0;
        const factor = sold > 0 ? (target[r * channels + ch] ?? 0) / sold : 1;
        before += chance;
        after += chance * factor;
        trips.chance[row + ch] = chance * factor;
      }
      for (let ch = 0; ch < channels; ch++)
        trips.chance[row + ch] =
          ((trips.chance[row + ch] ?? 0) * before) / after;
    }
  }
  const reach = onlineReach(world.market, world.plan);
  fillVisits(trips, trips.chance, onlineChannel(world.market), reach);
  const { geography, households, lifeStages, root } = world;
  fillUsual(trips, geography, households, lifeStages, root, reach);
}
