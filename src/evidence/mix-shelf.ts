/**
 * Shelves: rows D4, D8 and D9. D4 adds a tenth to a brand's weighted distribution. D8 keeps a SKU off a fifth of its
 * shelves for two weeks and follows every occasion that would have bought it there. D9 counts empty shelf positions.
 * What an occasion would have bought is what it did buy in the same weeks of the same luck without the gap.
 */
import { dlog } from "../base/math.ts";
import { mean } from "../base/stats.ts";
import { regionIds } from "../inputs/ids.ts";
import { cellAt } from "../ledger/ledger.ts";
import { uniform } from "../base/random.ts";
import type { Run } from "../simulate.ts";
import { purposes } from "../world/purposes.ts";
import { NOTHING } from "../world/trips.ts";
import type { World } from "../world/world.ts";
import {
  type Lab,
  type Statistics,
  labKey,
  matureYears,
  noEntrant,
  ofBrand,
  pairedRuns,
  planOf,
  soldPacks,
} from "./experiment.ts";
import type { Row } from "./row.ts";

const MORE = 1.1;
const MONTH = 4;
const YEAR = 52;
const LAST_QUARTER = 40;

/** Lists a brand in outlets without it, in keyed order, until its category turnover covered has grown by a tenth. */
function widen(world: World, brand: number, seed: string): void {
  const { outlets, shelf, skus } = world;
  const mask = skus.brandMask[brand] ?? 0;
  const turnover = (o: number): number =>
    (outlets.weight[o] ?? 0) * (outlets.size[o] ?? 0);
  const key = labKey(seed, purposes.givenReach);
  const order = Array.from({ length: outlets.count }, (_, o) => o).sort(
    (a, b) =>
      uniform(key, outlets.id[a] ?? 0, 0) -
        uniform(key, outlets.id[b] ?? 0, 0) || a - b,
  );
  // Each channel grows by its own tenth, with the SKUs that an outlet of the channel carries.
  for (let c = 0; c < world.channels; c++) {
    let wanted = 0;
    let pattern = 0;
    for (const o of order) {
      const bits = (shelf.listed[o] ?? 0) & mask;
      if (outlets.channel[o] !== c || bits === 0) continue;
      wanted += turnover(o) * (MORE - 1);
      pattern = bits;
    }
    for (const o of order) {
      if (outlets.channel[o] !== c) continue;
      const bits = (shelf.listed[o] ?? 0) & mask;
      if (bits !== 0) pattern = bits;
      else if (
        wanted > 0 &&
        uniform(key, outlets.id[o] ?? 0, 1) * turnover(o) < wanted
      ) {
        shelf.listed[o] = (shelf.listed[o] ?? 0) | pattern;
        wanted -= turnover(o);
      }
    }
  }
}

/** Share of category turnover in outlets that list a brand. */
function weighted(world: World, brand: number): number {
  const { outlets, shelf, skus } = world;
  let covered = 0;
  let all = 0;
  for (let o = 0; o < outlets.count; o++) {
    const turnover = (outlets.weight[o] ?? 0) * (outlets.size[o] ?? 0);
    all += turnover;
    if (((shelf.listed[o] ?? 0) & (skus.brandMask[brand] ?? 0)) !== 0)
      covered += turnover;
  }
  return covered / all;
}

function distribution(lab: Lab, seed: string): Statistics {
  const run = pairedRuns(lab, planOf(lab, "distribution", noEntrant), seed);
  const plain = run(YEAR);
  const { skus } = plain.world;
  const short: number[] = [];
  const long: number[] = [];
  for (let b = 0; b < skus.ownBrand; b++) {
    lab.say(`distribution of brand ${b + 1} of ${skus.ownBrand}`);
    let growth = 1;
    const wide = run(YEAR, {
      intervene: (world, week) => {
        if (week !== 1) return;
        const before = weighted(world, b);
        widen(world, b, seed);
        growth = weighted(world, b) / before;
      },
    });
    // A brand that is everywhere already cannot grow by a tenth.
    if (growth < 1 + (MORE - 1) / 2) continue;
    const effect = (from: number, to: number): number =>
      dlog(
        ofBrand(soldPacks(wide, from, to), skus.brand, b) /
          ofBrand(soldPacks(plain, from, to), skus.brand, b),
      ) / dlog(growth);
    short.push(effect(1, MONTH));
    long.push(effect(LAST_QUARTER, YEAR));
  }
  return { short: mean(short), long: mean(long), brands: short.length };
}

/** Weeks with the gap, and weeks after in which a postponed purchase may be made. */
const GAP_FROM = 5;
const GAP_TO = 6;
const AFTER = 10;
const EMPTIED = 0.2;
/** SKUs tried: those with at least this share of packs. */
const WORTH_TRYING = 0.05;

/** What every occasion of some weeks ended in, by week and by household and number of the occasion in that week. */
type Diary = Map<number, Map<string, { sku: number; outlet: number }>>;

function keepDiary(diary: Diary) {
  return (world: World, week: number): void => {
    if (week < GAP_FROM) return;
    const { trips } = world;
    const entries = new Map<string, { sku: number; outlet: number }>();
    let previous = -1;
    let nth = 0;
    for (let i = 0; i < (trips.count[0] ?? 0); i++) {
      const h = trips.household[i] ?? 0;
      nth = h === previous ? nth + 1 : 0;
      previous = h;
      entries.set(`${h}/${nth}`, {
        sku: trips.bought[i] ?? NOTHING,
        outlet: trips.outlet[i] ?? 0,
      });
    }
    diary.set(week, entries);
  };
}

/** Purchases of the category by household in the weeks after the gap. */
function later(diary: Diary): Map<number, number> {
  const bought = new Map<number, number>();
  for (const [week, entries] of diary)
    if (week > GAP_TO)
      for (const [key, { sku }] of entries) {
        if (sku === NOTHING) continue;
        const h = Number(key.split("/")[0]);
        bought.set(h, (bought.get(h) ?? 0) + 1);
      }
  return bought;
}

function stockOut(lab: Lab, seed: string): Statistics {
  const run = pairedRuns(lab, planOf(lab, "gap", noEntrant), seed);
  const usual: Diary = new Map();
  const plain = run(AFTER, { observe: keepDiary(usual) });
  const { skus, outlets } = plain.world;
  const packs = soldPacks(plain, 1, AFTER);
  const all = packs.reduce((sum, x) => sum + x, 0);
  const after = later(usual);
  const key = labKey(seed, purposes.emptiedShelf);
  const isEmptied = (o: number): boolean =>
    uniform(key, outlets.id[o] ?? 0, 0) < EMPTIED;
  const outcome = { store: 0, brand: 0, same: 0, delay: 0, none: 0 };
  let hindered = 0;
  for (let k = 0; k < skus.ownFrom; k++) {
    if ((packs[k] ?? 0) < WORTH_TRYING * all) continue;
    lab.say(`a gap in the shelves: ${skus.ids[k] ?? ""}`);
    const diary: Diary = new Map();
    run(AFTER, {
      observe: keepDiary(diary),
      intervene: (world, week) => {
        for (let o = 0; o < outlets.count; o++) {
          if (!isEmptied(o)) continue;
          const { shelf } = world;
          const gap = week >= GAP_FROM && week <= GAP_TO;
          shelf.withheld[o] = gap ? 1 << k : 0;
          if (gap) shelf.stock[o * skus.count + k] = 0;
        }
      },
    });
    const laterNow = later(diary);
    let lost = 0;
    let postponed = 0;
    for (let week = GAP_FROM; week <= GAP_TO; week++)
      for (const [key, { sku, outlet }] of usual.get(week) ?? []) {
        if (sku !== k || !isEmptied(outlet)) continue;
        hindered += 1;
        const now = diary.get(week)?.get(key)?.sku ?? NOTHING;
        if (now === k) outcome.store += 1;
        else if (now === NOTHING) {
          lost += 1;
          const h = Number(key.split("/")[0]);
          postponed += (laterNow.get(h) ?? 0) - (after.get(h) ?? 0);
        } else if (skus.brand[now] === skus.brand[k]) outcome.same += 1;
        else outcome.brand += 1;
      }
    const delayed = Math.min(lost, Math.max(0, postponed));
    outcome.delay += delayed;
    outcome.none += lost - delayed;
  }
  return {
    other_store: outcome.store / hindered,
    other_brand: outcome.brand / hindered,
    same_brand: outcome.same / hindered,
    delay: outcome.delay / hindered,
    none: outcome.none / hindered,
    occasions: hindered,
  };
}

/** Cells of fewer simulated outlets say little of a share that moves by whole outlets. */
const OUTLETS_NEEDED = 30;

/** D9: empty shelf positions of the incumbents in a run's first year, by trade. */
export function emptyShelves({
  world,
  ledger,
}: Pick<Run, "world" | "ledger">): Statistics {
  const { outlets, skus, market } = world;
  const simulated = new Float64Array(world.channels * regionIds.length);
  for (let o = 0; o < outlets.count; o++) {
    const cell =
      (outlets.channel[o] ?? 0) * regionIds.length + (outlets.region[o] ?? 0);
    simulated[cell] = (simulated[cell] ?? 0) + 1;
  }
  const share = (trade: string): number => {
    let empty = 0;
    let listed = 0;
    market.channels.forEach((channel, c) => {
      if (channel.trade !== trade) return;
      regionIds.forEach((_, r) => {
        if ((simulated[c * regionIds.length + r] ?? 0) < OUTLETS_NEEDED) return;
        for (let week = 1; week <= YEAR; week++)
          for (let k = 0; k < skus.ownFrom; k++) {
            const at = cellAt(ledger, week, k, c, r);
            empty += ledger.cells.emptyOutlets[at] ?? 0;
            listed += ledger.cells.listedOutlets[at] ?? 0;
          }
      });
    });
    return empty / listed;
  };
  return { traditional: share("traditional"), modern: share("modern") };
}

export const shelves: readonly Row[] = [
  { id: "D4", quick: false, measure: distribution },
  { id: "D8", quick: false, measure: stockOut },
  {
    id: "D9",
    quick: true,
    measure: (lab, seed) => emptyShelves(matureYears(lab, seed).run),
  },
];
