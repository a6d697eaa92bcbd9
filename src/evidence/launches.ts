/**
 * Launches: rows C7 and C8. C7 gives an entrant its distribution and its awareness and watches who tries: a slow ramp
 * against full shelves from the first week. C8 takes a launch apart after a year: tried = know it × met it × tried of
 * those who did both; and share = triers × share of their needs × their buying index (Parfitt and Collins 1968).
 */
import { Bug } from "../base/problem.ts";
import { uniform } from "../base/random.ts";
import { regionIds } from "../inputs/ids.ts";
import { peopleAt } from "../ledger/ledger.ts";
import { panelKeeper } from "../report/panel.ts";
import { purposes } from "../world/purposes.ts";
import type { World } from "../world/world.ts";
import {
  type Lab,
  type Statistics,
  briskLaunch,
  labKey,
  noEntrant,
  pairedRuns,
  planOf,
  soldPacks,
} from "./experiment.ts";
import type { Row } from "./row.ts";

const YEAR = 52;
const HALF = 26;
/** Distribution of the ramp in its first and last week; the other launch is everywhere at once. */
const RAMP_FROM = 0.05;
const RAMP_TO = 0.6;
/** Awareness that the given media build, in how many weeks. */
const AWARE = 0.7;
const AWARE_WEEKS = 5;
/** More packs than an outlet can sell in a week: supply is no question here. */
const PLENTY = 10_000;
/** Weekly trial is looked at as a mean of so many weeks on each side: one simulated trial is one draw. */
const SMOOTHED = 2;
const EARLY = 8;

/** Puts the entrant on the shelves of a share of outlets and into the minds of a share of households. */
function give(
  world: World,
  week: number,
  seed: string,
  distribution: number,
): void {
  if (week < 1) return;
  const { outlets, shelf, skus, households, geography } = world;
  const own = skus.brandMask[skus.ownBrand] ?? 0;
  const reached = labKey(seed, purposes.givenReach);
  const told = labKey(seed, purposes.givenAwareness);
  for (let o = 0; o < outlets.count; o++) {
    const id = outlets.id[o] ?? 0;
    if (uniform(reached, id, 0) >= distribution) continue;
    shelf.listed[o] = (shelf.listed[o] ?? 0) | own;
    for (let k = skus.ownFrom; k < skus.count; k++)
      shelf.stock[o * skus.count + k] = PLENTY;
  }
  const known = AWARE * Math.min(1, week / AWARE_WEEKS);
  for (let a = 0; a < geography.areaIds.length; a++) {
    const first = geography.firstHousehold[a] ?? 0;
    for (let h = first; h < (geography.firstHousehold[a + 1] ?? 0); h++) {
      const id = ((geography.key[a] ?? 0) + h - first) >>> 0;
      if (uniform(told, id, 0) < known)
        households.known[h] = (households.known[h] ?? 0) | (1 << skus.ownBrand);
    }
  }
}

/** Households that try the brand for the first time, by week from 1. */
function trials(lab: Lab, seed: string, ramp: boolean): number[] {
  lab.say(ramp ? "a launch with a ramp" : "a launch everywhere at once");
  const plan = planOf(lab, "given", noEntrant);
  const run = pairedRuns(
    lab,
    plan,
    seed,
  )(YEAR, {
    intervene: (world, week) =>
      give(
        world,
        week,
        seed,
        ramp
          ? RAMP_FROM +
              (RAMP_TO - RAMP_FROM) * Math.min(1, (week - 1) / (HALF - 1))
          : 1,
      ),
  });
  const { ledger, world } = run;
  return Array.from({ length: YEAR }, (_, w) =>
    regionIds.reduce(
      (sum, _region, r) =>
        sum +
        (ledger.people.triers[
          peopleAt(ledger, w + 1, world.skus.ownCount, r)
        ] ?? 0),
      0,
    ),
  );
}

/** Week of the highest mean over the weeks around it. */
export function peakWeek(weekly: readonly number[]): number {
  const smooth = weekly.map((_, w) => {
    const around = weekly.slice(Math.max(0, w - SMOOTHED), w + SMOOTHED + 1);
    return sum(around) / around.length;
  });
  return 1 + smooth.indexOf(Math.max(...smooth));
}

/** Trial of the first weeks ÷ what an even year would have given: above 1 the curve bends down, below 1 up. */
export function earlyPace(weekly: readonly number[]): number {
  return ((sum(weekly.slice(0, EARLY)) / sum(weekly)) * weekly.length) / EARLY;
}

function trialShapes(lab: Lab, seed: string): Statistics {
  const ramp = trials(lab, seed, true);
  const full = trials(lab, seed, false);
  return {
    ramp_peak_week: peakWeek(ramp),
    ramp_early_pace: earlyPace(ramp),
    full_peak_week: peakWeek(full),
    full_early_pace: earlyPace(full),
    ramp_trial: sum(ramp),
    full_trial: sum(full),
  };
}

/** Months 10–12. */
const LATE_FROM = 40;

function accounting(lab: Lab, seed: string): Statistics {
  lab.say("a launch taken apart");
  const panel = panelKeeper();
  /** Whether a household went shopping for the category, and met the entrant on a shelf. */
  let needed: Uint8Array | undefined;
  let met: Uint8Array | undefined;
  const run = pairedRuns(
    lab,
    planOf(lab, "launch", briskLaunch),
    seed,
  )(YEAR, {
    receipts: true,
    observe: (world, week) => {
      panel.observe(world, week);
      if (week < 1) return;
      needed ??= new Uint8Array(world.households.count);
      met ??= new Uint8Array(world.households.count);
      const { trips, shelf, skus } = world;
      for (let i = 0; i < (trips.count[0] ?? 0); i++) {
        const h = trips.household[i] ?? 0;
        const o = trips.outlet[i] ?? 0;
        needed[h] = 1;
        for (let k = skus.ownFrom; k < skus.count; k++) {
          const at = o * skus.count + k;
          // There before the last pack was sold, too.
          if ((shelf.stock[at] ?? 0) + (shelf.sold[at] ?? 0) > 0) met[h] = 1;
        }
      }
    },
  });
  if (needed === undefined || met === undefined) throw new Bug("no week seen");
  const { world } = run;
  const { households, skus, geography } = world;
  const own = skus.ownCount;
  const tried = (h: number): boolean => {
    for (let i = 0; i < own; i++)
      if ((households.bought[h * own + i] ?? 0) > 0) return true;
    return false;
  };
  const counts = regionIds.map(() => ({
    need: 0,
    aware: 0,
    met: 0,
    both: 0,
    triers: 0,
    boughtKnowing: 0,
  }));
  for (let a = 0; a < geography.areaIds.length; a++) {
    const count = counts[geography.region[a] ?? 0];
    if (count === undefined) continue;
    for (
      let h = geography.firstHousehold[a] ?? 0;
      h < (geography.firstHousehold[a + 1] ?? 0);
      h++
    ) {
      if (needed[h] !== 1) continue;
      const aware = ((households.known[h] ?? 0) >>> skus.ownBrand) & 1;
      count.need += 1;
      count.aware += aware;
      count.met += met[h] ?? 0;
      const both = aware === 1 && met[h] === 1;
      if (both) count.both += 1;
      if (!tried(h)) continue;
      count.triers += 1;
      if (both) count.boughtKnowing += 1;
    }
  }
  const gaps = counts.map((n) => {
    const product =
      (((n.aware / n.need) * n.met) / n.need) * (n.boughtKnowing / n.both);
    return Math.abs(product / (n.triers / n.need) - 1);
  });
  const purchases = panel.purchases();
  let category = 0;
  let theirs = 0;
  let brand = 0;
  for (let i = 0; i < purchases.count; i++) {
    if ((purchases.week[i] ?? 0) < LATE_FROM) continue;
    const packs = purchases.packs[i] ?? 0;
    category += packs;
    if (!tried(purchases.household[i] ?? 0)) continue;
    theirs += packs;
    if ((purchases.sku[i] ?? 0) >= skus.ownFrom) brand += packs;
  }
  const need = sum(counts.map((n) => n.need));
  const triers = sum(counts.map((n) => n.triers));
  const product =
    (triers / need) * (brand / theirs) * (theirs / triers / (category / need));
  const sold = soldPacks(run, LATE_FROM, YEAR);
  const share = sum([...sold.subarray(skus.ownFrom)]) / sum([...sold]);
  return {
    trial_gap: Math.max(...gaps),
    share_gap: Math.abs(product / share - 1),
    trial: triers / need,
    share,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export const launches: readonly Row[] = [
  { id: "C7", quick: false, measure: trialShapes },
  { id: "C8", quick: true, measure: accounting },
];
