/**
 * Diaries of a few simulated households: a microscope into the choice. A watcher of `simulate` writes down every visit of the
 * households watched: where, what for, what was bought at what price, and what stood in the way of the entrant. For a purchase
 * it weighs the shelf once more and says how likely the SKU was and what spoke for it, against the mean of the shelf:
 *   weight = taste × price and advice × fit of the mission
 * Shelves are read after the week, so that a pack that was the last one still counts as there. Leaves out: habit, which has
 * already moved on to the brand just bought; a second SKU taken where the shelf had too few of the first, and what had been
 * put off in part and is found now; visits of households that are not watched.
 */
import {
  type LifeStage,
  type Mission,
  lifeStages,
  missions,
  regionIds,
} from "../inputs/ids.ts";
import type { WeekHook } from "../simulate.ts";
import {
  type Occasion,
  buildScales,
  fitRow,
  inStock,
  weigh,
} from "../world/choice.ts";
import { FIFTHS } from "../world/classes.ts";
import { NO_BRAND } from "../world/households.ts";
import { STAGE_SHIFT } from "../world/life-stages.ts";
import { NOTHING } from "../world/trips.ts";
import { marks } from "../world/visit-list.ts";
import { type World, oddsRow } from "../world/world.ts";
import { receipt } from "./receipt.ts";

/** What stood in the way of the entrant at a visit; `open` if nothing did. */
export const obstacles = [
  "unknown",
  "unlisted",
  "unnoticed",
  "outOfStock",
  "open",
] as const;
export type Obstacle = (typeof obstacles)[number];

export interface DiaryEntry {
  readonly week: number;
  readonly mission: Mission;
  readonly channel: string;
  /** Number of the outlet, and whether it is the household's regular one of the channel. */
  readonly outlet: number;
  readonly regular: boolean;
  /** SKU and brand bought, or "". */
  readonly sku: string;
  readonly brand: string;
  readonly own: boolean;
  readonly packs: number;
  readonly paidVnd: number;
  readonly promotion: string;
  /** Bought before by this household, since the diary began. */
  readonly before: boolean;
  readonly obstacle: Obstacle;
  /** Of a purchase from a shelf that could be weighed. */
  readonly choice: Choice | undefined;
}

export interface Choice {
  /** SKUs on offer that the household knew. */
  readonly offered: number;
  /** Chance that this one was taken, 0–1. */
  readonly chance: number;
  /** Taste, price with advice, and fit, each ÷ its mean over the shelf. */
  readonly taste: number;
  readonly price: number;
  readonly fit: number;
}

export interface Diary {
  /** Area and number in it, as in the panel. */
  readonly household: string;
  readonly region: string;
  readonly area: string;
  /** Fifth of income, 1 the lowest. */
  readonly fifth: number;
  readonly stage: LifeStage;
  /** Week in which it first knew the brand; undefined if never. */
  readonly knewFrom: number | undefined;
  readonly entries: readonly DiaryEntry[];
}

interface Kept {
  readonly who: Omit<Diary, "knewFrom" | "entries">;
  knewFrom: number | undefined;
  readonly entries: DiaryEntry[];
  readonly bought: Set<string>;
}

/** Watches every n-th household, so that about `wanted` are watched. */
export function diaryKeeper(wanted: number): {
  readonly observe: WeekHook;
  readonly diaries: () => Diary[];
} {
  const kept = new Map<number, Kept>();
  const observe: WeekHook = (world, week) => {
    if (week < 1) return;
    const { trips, geography, households, skus } = world;
    const step = Math.max(1, Math.floor(households.count / wanted));
    const scales = buildScales(world);
    const own = 1 << skus.ownBrand;
    let area = 0;
    for (let i = 0; i < (trips.count[0] ?? 0); i++) {
      const h = trips.household[i] ?? 0;
      while (h >= (geography.firstHousehold[area + 1] ?? 0)) area += 1;
      if (h % step !== 0) continue;
      const page = kept.get(h) ?? begin(world, h, area);
      kept.set(h, page);
      const entry = entryOf(world, i, week, page.bought);
      const seen = weighed(world, scales, i, area);
      page.entries.push({ ...entry, choice: seen });
      if (entry.sku !== "") page.bought.add(entry.sku);
    }
    for (const [h, page] of kept)
      if (page.knewFrom === undefined && (households.known[h] ?? 0) & own)
        page.knewFrom = week;
  };
  return {
    observe,
    diaries: () =>
      [...kept.values()].map(({ who, knewFrom, entries }) => ({
        ...who,
        knewFrom,
        entries,
      })),
  };
}

function begin(world: World, h: number, area: number): Kept {
  const { geography, households } = world;
  const id = geography.areaIds[area] ?? "";
  return {
    who: {
      household: `${id}-${h - (geography.firstHousehold[area] ?? 0)}`,
      region: regionIds[geography.region[area] ?? 0] ?? "",
      area: id,
      fifth: ((households.class[h] ?? 0) % FIFTHS) + 1,
      stage:
        lifeStages[(households.traits[h] ?? 0) >>> STAGE_SHIFT] ??
        lifeStages[0],
    },
    knewFrom: undefined,
    entries: [],
    bought: new Set(),
  };
}

function entryOf(
  world: World,
  i: number,
  week: number,
  bought: ReadonlySet<string>,
): Omit<DiaryEntry, "choice"> {
  const { trips, outlets, skus, market } = world;
  const k = trips.bought[i] ?? NOTHING;
  const o = trips.outlet[i] ?? 0;
  const channel = outlets.channel[o] ?? 0;
  const bag = k === NOTHING ? undefined : receipt(world, i)[0];
  const sku = k === NOTHING ? "" : (skus.ids[k] ?? "");
  return {
    week,
    mission: missions[trips.mission[i] ?? 0] ?? missions[0],
    channel: market.channels[channel]?.id ?? "",
    outlet: outlets.id[o] ?? 0,
    regular: ((trips.marks[i] ?? 0) & marks.regular) !== 0,
    sku,
    brand: k === NOTHING ? "" : (skus.brandIds[skus.brand[k] ?? 0] ?? ""),
    own: k !== NOTHING && k >= skus.ownFrom,
    packs: bag?.packs ?? 0,
    paidVnd: bag?.paidVnd ?? 0,
    promotion: bag?.promotion ?? "none",
    before: bought.has(sku),
    obstacle: obstacleAt(world, i),
  };
}

/** The first thing that stood between the household and the entrant at this visit. */
function obstacleAt(world: World, i: number): Obstacle {
  const { trips, outlets, skus, shelf, households } = world;
  const h = trips.household[i] ?? 0;
  const o = trips.outlet[i] ?? 0;
  if (((households.known[h] ?? 0) & (1 << skus.ownBrand)) === 0)
    return "unknown";
  const listed = (shelf.listed[o] ?? 0) & (skus.brandMask[skus.ownBrand] ?? 0);
  if (listed === 0) return "unlisted";
  const noticed = noticedBits(world, h, outlets.channel[o] ?? 0);
  if ((listed & noticed) === 0) return "unnoticed";
  return inStock(world, o, listed & noticed) === 0 ? "outOfStock" : "open";
}

/** Own SKUs that the household noticed in a channel, as bits of SKUs. */
function noticedBits(world: World, h: number, channel: number): number {
  const { households, skus, channels } = world;
  return (households.noticed[h * channels + channel] ?? 0) << skus.ownFrom;
}

/** The shelf of visit i weighed once more, for what was bought; undefined without a purchase. */
function weighed(
  world: World,
  scales: ReturnType<typeof buildScales>,
  i: number,
  area: number,
): Choice | undefined {
  const { trips, outlets, skus, shelf, households, geography, pricing } = world;
  const k = trips.bought[i] ?? NOTHING;
  if (k === NOTHING) return undefined;
  const h = trips.household[i] ?? 0;
  const o = trips.outlet[i] ?? 0;
  const channel = outlets.channel[o] ?? 0;
  const region = outlets.region[o] ?? 0;
  const own = skus.brandMask[skus.ownBrand] ?? 0;
  const seen = (shelf.listed[o] ?? 0) & (~own | noticedBits(world, h, channel));
  const fifth = (households.class[h] ?? 0) % FIFTHS;
  const occasion: Occasion = {
    household: h,
    id:
      ((geography.key[area] ?? 0) +
        h -
        (geography.firstHousehold[area] ?? 0)) >>>
      0,
    region,
    zone: geography.zone[area] ?? 0,
    fitAt: fitRow(world, trips.mission[i] ?? 0, fifth),
    oddsAt: oddsRow(world, channel, region),
    known: households.known[h] ?? 0,
    streetAt: o * skus.ownCount,
    // What was bought was there, even if it was the last pack.
    mask: inStock(world, o, seen) | (1 << k),
    sought: NO_BRAND,
    missing: 0,
    total: 0,
  };
  weigh(world, scales, occasion);
  const on = Array.from({ length: skus.count }, (_, s) => s).filter(
    (s) => ((occasion.mask >>> s) & 1) === 1,
  );
  if (((occasion.mask >>> k) & 1) === 0 || occasion.total <= 0)
    return undefined;
  const priceOf = (s: number): number =>
    (pricing.odds[occasion.oddsAt + s] ?? 1) *
    (s < skus.ownFrom
      ? 1
      : (shelf.priceOdds[occasion.streetAt + s - skus.ownFrom] ?? 1));
  const fitOf = (s: number): number => scales.fit[occasion.fitAt + s] ?? 1;
  const tasteOf = (s: number): number =>
    (scales.weight[s] ?? 0) / (priceOf(s) * fitOf(s));
  const against = (of: (s: number) => number): number =>
    of(k) / (on.reduce((sum, s) => sum + of(s), 0) / on.length);
  return {
    offered: on.length,
    chance: (scales.weight[k] ?? 0) / occasion.total,
    taste: against(tasteOf),
    price: against(priceOf),
    fit: against(fitOf),
  };
}

/**
 * The diaries worth reading: those that bought most of the entrant, then some that knew it and never bought it, then some
 * that never knew it; each with the most visits first.
 */
export function tellingDiaries(
  diaries: readonly Diary[],
  each: number,
): Diary[] {
  const own = (diary: Diary): number =>
    diary.entries.filter((entry) => entry.own).length;
  const kindOf = (diary: Diary): number =>
    own(diary) > 0 ? 0 : diary.knewFrom === undefined ? 2 : 1;
  const sorted = [...diaries].sort(
    (a, b) =>
      own(b) - own(a) ||
      b.entries.length - a.entries.length ||
      (a.household < b.household ? -1 : 1),
  );
  return [0, 1, 2].flatMap((kind) =>
    sorted.filter((diary) => kindOf(diary) === kind).slice(0, each),
  );
}
