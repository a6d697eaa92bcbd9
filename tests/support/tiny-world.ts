/**
 * A small real world for tests: the project's own data at a coarse scale and a brisk plan, lived week by week.
 * 1 : 20,000 gives about 1,400 households and 1,300 outlets; a week takes some hundredths of a second.
 * The burn-in is short: enough for goods to flow, not for a steady trade.
 */
import type { Market } from "../../src/inputs/market.ts";
import type { Plan } from "../../src/inputs/plan.ts";
import {
  type Ledger,
  createLedger,
  ledgerColumns,
} from "../../src/ledger/ledger.ts";
import {
  type Mechanism,
  mechanisms,
  recordStock,
} from "../../src/mechanisms/index.ts";
import type { Run } from "../../src/simulate.ts";
import {
  type World,
  buildWorld,
  mutableColumns,
} from "../../src/world/world.ts";
import { goodPlan, theMarket } from "./inputs.ts";

export const TINY_SCALE = 20_000;

/** Sells everywhere at once: all regions, long routes, quick buyers, plenty of goods. */
export const briskPlan: readonly string[] = [
  "region_on,,,north,,,on,,",
  "region_on,,,central,,,on,,",
  "region_on,,,south,,,on,,",
  "nd_target,,,,,,80,%,",
  "nd_ramp_weeks,,,,,,4,weeks,",
  "reps,,,north,,,500,reps,",
  "reps,,,central,,,500,reps,",
  "reps,,,south,,,500,reps,",
  "strike_rate,,,,,,80,%,",
  "lines_per_call,,,,,,6,n,",
  "listing_weeks,,,,,,8,weeks,",
  "target_cases,,,,,,1000000,cases,",
  "capacity_week,,,,,,200000,cases,",
];

export interface Tiny {
  readonly plan: Plan;
  readonly world: World;
  readonly ledger: Ledger;
  /** The week to be lived next. */
  week: number;
}

export interface TinyOptions {
  /** Other data than the project's own. */
  readonly market?: Market;
  readonly rows?: readonly string[];
  /** Changes on top of the rows, as on the command line. */
  readonly sets?: readonly string[];
  readonly scale?: number;
  readonly seed?: string;
  /** Weeks lived before week 1, and from week 1 on. */
  readonly burnIn?: number;
  readonly weeks?: number;
  /** Weeks the ledger has room for after week 1. */
  readonly room?: number;
}

export function tinyWorld(options: TinyOptions = {}): Tiny {
  const {
    market = theMarket(),
    rows = briskPlan,
    sets = [],
    scale = TINY_SCALE,
    seed = "tiny",
    burnIn = 3,
    weeks = 0,
    room = weeks + 8,
  } = options;
  const plan = goodPlan(rows, sets, market);
  const world = buildWorld(market, plan, {
    seed,
    scale,
    channelBasis: "brief",
    receipts: true,
  });
  const ledger = createLedger({
    firstWeek: 1 - burnIn,
    weeks: burnIn + room,
    skus: world.skus.count,
    ownFrom: world.skus.ownFrom,
    channels: world.channels,
    areas: world.geography.areaIds.length,
    chains: world.market.chains.length,
  });
  recordStock(world, ledger, 1 - burnIn, ledger.stock.opening);
  const tiny = { plan, world, ledger, week: 1 - burnIn };
  live(tiny, burnIn + weeks);
  return tiny;
}

/** Lives whole weeks. */
export function live(tiny: Tiny, weeks: number): void {
  for (let i = 0; i < weeks; i++) {
    for (const mechanism of mechanisms)
      mechanism.step(tiny.world, tiny.week, tiny.ledger);
    tiny.week += 1;
  }
}

/** A finished run of some weeks, its burn-in in a ledger of its own, as `simulate` hands it over. */
export function tinyRun(weeks: number, options: TinyOptions = {}): Run {
  const burnIn = options.burnIn ?? 3;
  const base = tinyWorld({ ...options, burnIn, weeks: 0, room: 0 });
  const { plan, world } = base;
  const ledger = createLedger({ ...base.ledger.shape, firstWeek: 1, weeks });
  recordStock(world, ledger, 1, ledger.stock.opening);
  const { seed = "tiny", scale = TINY_SCALE } = options;
  live({ plan, world, ledger, week: 1 }, weeks);
  return {
    market: theMarket(),
    plan,
    options: { seed, scale, channelBasis: "brief", sketch: false, weeks },
    world,
    ledger,
    baseLedger: base.ledger,
    warnings: [],
  };
}

/** A run in whose ledger nothing is written yet but what is open, for tests that write it themselves; the world is as built. */
export function blankRun(weeks: number, options: TinyOptions = {}): Run {
  const run = tinyRun(0, { ...options, burnIn: 1 });
  for (const [, column] of ledgerColumns(run.baseLedger)) column.fill(0);
  const ledger = createLedger({ ...run.ledger.shape, weeks });
  const { outlets } = run.world;
  for (let week = 0; week < weeks; week++) {
    ledger.openOutlets.set(outlets.universe, week * outlets.universe.length);
    ledger.openTurnover.set(
      outlets.universeTurnover,
      week * outlets.universeTurnover.length,
    );
  }
  return { ...run, options: { ...run.options, weeks }, ledger };
}

/** Lives the week to come up to a mechanism, which has not stepped yet. */
export function liveUpTo(tiny: Tiny, mechanism: Mechanism): void {
  for (const earlier of mechanisms) {
    if (earlier === mechanism) return;
    earlier.step(tiny.world, tiny.week, tiny.ledger);
  }
}

/** Bytes of every column there is, by name: `group.column`, `ledger table.field`, `fixed group.column`. */
function allBytes(tiny: Tiny): Map<string, Buffer> {
  const { world, ledger } = tiny;
  const bytes = new Map<string, Buffer>();
  const collect = (name: string, column: unknown): void => {
    if (ArrayBuffer.isView(column))
      bytes.set(
        name,
        Buffer.from(column.buffer, column.byteOffset, column.byteLength),
      );
  };
  for (const [name, column] of mutableColumns(world)) collect(name, column);
  const fixed = {
    geography: world.geography,
    classes: world.classes,
    skus: world.skus,
    outlets: world.outlets,
    year: world.season.year,
  };
  for (const [group, table] of Object.entries(fixed))
    for (const [name, value] of Object.entries(table))
      collect(`fixed ${group}.${name}`, value);
  for (const [name, column] of ledgerColumns(ledger))
    collect(`ledger ${name}`, column);
  return bytes;
}

export type Snapshot = Map<string, Buffer>;

export function snapshot(tiny: Tiny): Snapshot {
  return new Map(
    [...allBytes(tiny)].map(([name, bytes]) => [name, Buffer.from(bytes)]),
  );
}

/** Names of the columns that differ from a snapshot, which is brought up to date. */
export function changedSince(tiny: Tiny, before: Snapshot): string[] {
  const changed: string[] = [];
  for (const [name, bytes] of allBytes(tiny)) {
    if (before.get(name)?.equals(bytes) === true) continue;
    changed.push(name);
    before.set(name, Buffer.from(bytes));
  }
  return changed;
}

/** What a step changed that the mechanism does not say: columns outside `writes`, ledger fields outside `records`. */
export function undeclared(
  mechanism: Mechanism,
  changed: readonly string[],
): string[] {
  const said = new Set([
    ...mechanism.writes,
    ...mechanism.records.map((field) => `ledger ${field}`),
  ]);
  return changed.filter((name) => !said.has(name));
}

/** Steps a mechanism in the coming week of a warmed-up world; what it changed. */
export function changesOf(
  mechanism: Mechanism,
  tiny: Tiny = tinyWorld({ weeks: 3 }),
): string[] {
  liveUpTo(tiny, mechanism);
  const before = snapshot(tiny);
  mechanism.step(tiny.world, tiny.week, tiny.ledger);
  return changedSince(tiny, before);
}

export function total(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Index of a channel, chain or brand by its id. */
export function channelOf(id: string): number {
  return theMarket().channels.findIndex((channel) => channel.id === id);
}
export function chainOf(id: string): number {
  return theMarket().chains.findIndex((chain) => chain.id === id);
}
