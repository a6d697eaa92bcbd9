/**
 * One run: build the world, live through the burn-in with incumbents only, then the plan's weeks.
 * For each week, for each mechanism in the list, step; that is all. Same plan, data, seed and scale: the same bytes.
 * The burned-in market is the same for all plans that share data, seed, scale, start and model settings; a caller may
 * keep a BaseCache so that the next plan starts from it.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { Bug, type Warning } from "./base/problem.ts";
import { movedFromBase, movesBase } from "./inputs/base-inputs.ts";
import { calibrationWarnings } from "./inputs/calibration.ts";
import type { ChannelBasis } from "./inputs/ids.ts";
import { drawLever } from "./inputs/joint-draws.ts";
import type { Market } from "./inputs/market.ts";
import type { Plan } from "./inputs/plan.ts";
import { type Ledger, createLedger, ledgerColumns } from "./ledger/ledger.ts";
import { auditStock } from "./ledger/audit.ts";
import { mechanisms, recordStock } from "./mechanisms/index.ts";
import { type Crew, createCrew } from "./crew.ts";
import { lifted } from "./kernel/memory.ts";
import { RAKING_QUARTERS, correctChannels } from "./base-market.ts";
import { type World, buildWorld, mutableColumns } from "./world/world.ts";

/** Version of the model: results may differ between versions, never within one. */
export const MODEL_VERSION = "0.1.0";

export interface RunOptions {
  /** Any text; it becomes the root key of every draw. */
  readonly seed: string;
  /** Real households per simulated one; also the largest weight of an outlet. */
  readonly scale: number;
  readonly channelBasis: ChannelBasis;
  /** A quick look, at coarser shelves: see `world/sketch.ts`. */
  readonly sketch?: boolean;
  /** Write down what each visit carried home: for a watcher that keeps a panel or a diary. */
  readonly receipts?: boolean;
  /** Weeks to simulate, at most the plan's horizon; the plan's horizon if absent. */
  readonly weeks?: number;
  /** Check the stock identity after every week and throw a Bug if it fails. */
  readonly audit?: boolean;
  readonly base?: BaseCache;
  /**
   * Names another draw of the simulated households and outlets. Events of the whole market (buyers' moods, rivals' moves,
   * storms, clearance) stay as the seed has them: what differs between two crowds is simulation error.
   */
  readonly crowd?: string;
  /** Threads that share the weeks; the bytes are the same with any number of them. */
  readonly crew?: Crew;
  /** Let the mechanisms do every step as they are written, without the kernel: the same bytes, more slowly. */
  readonly reference?: boolean;
  /** Called after every week, burn-in included. */
  readonly onWeek?: (done: number, total: number) => void;
  /** An experimenter's hand: called before a week's mechanisms and free to set columns of the world. */
  readonly intervene?: WeekHook;
  /** A watcher: called after a week's mechanisms to read the world's columns, such as this week's list of occasions. */
  readonly observe?: WeekHook;
}

/**
 * Called once a week, the weeks of the burn-in (0, −1, …) included. A burn-in taken from a kept base is not lived
 * through, so nobody is called in it: who intervenes before week 1 brings a cache of its own, or none.
 */
export type WeekHook = (world: World, week: number) => void;

/** Burned-in markets by key; holds the few used last. */
export interface BaseCache {
  readonly entries: Map<string, BaseMarket>;
}

interface BaseMarket {
  readonly columns: Map<string, ArrayLike<number>>;
  readonly ledger: Ledger;
}

export interface Run {
  readonly market: Market;
  readonly plan: Plan;
  readonly options: {
    readonly seed: string;
    readonly scale: number;
    readonly channelBasis: ChannelBasis;
    readonly sketch: boolean;
    readonly weeks: number;
  };
  readonly world: World;
  readonly ledger: Ledger;
  /** The burn-in's ledger: incumbents only. */
  readonly baseLedger: Ledger;
  readonly warnings: readonly Warning[];
}

const BASES_KEPT = 3;

export function createBaseCache(): BaseCache {
  return { entries: new Map() };
}

export function simulate(
  plan: Plan,
  market: Market,
  options: RunOptions,
  warnings: readonly Warning[] = [],
): Run {
  const weeks = Math.min(options.weeks ?? plan.horizonWeeks, plan.horizonWeeks);
  const burnIn = Math.round(plan.parameter("burnInWeeks"));
  const total = burnIn + weeks;
  const { seed, scale, channelBasis, sketch = false } = options;
  const calibrated = market.calibration(
    plan.category,
    channelBasis,
    plan.number(drawLever),
  );
  const built = buildWorld(market, plan, {
    seed,
    scale,
    channelBasis,
    sketch,
    receipts: options.receipts === true,
    constants: calibrated.constants,
    ...(options.crowd === undefined ? {} : { crowd: options.crowd }),
  });
  const shape = {
    skus: built.skus.count,
    ownFrom: built.skus.ownFrom,
    channels: built.channels,
    areas: built.geography.areaIds.length,
    chains: market.chains.length,
  };
  const key = baseKey(market, plan, options, built);
  const kept = options.base?.entries.get(key);
  const plain = [createLedger({ ...shape, firstWeek: 1, weeks })];
  if (kept === undefined)
    plain.push(
      createLedger({ ...shape, firstWeek: 1 - burnIn, weeks: burnIn }),
    );
  const crew =
    options.reference === true
      ? asWritten
      : (options.crew ?? createCrew(0, () => undefined));
  const { world, ledgers } = crew.muster(built, plain);
  const [ledger, baseLedger = kept?.ledger] = ledgers;
  if (ledger === undefined || baseLedger === undefined)
    throw new Bug("a run without a ledger");
  if (kept === undefined) {
    // Without a calibration the channels are corrected while the burn-in goes on.
    const living = calibrated.state === "fits" ? live : liveBurnIn;
    living(world, baseLedger, crew, options, (done) =>
      options.onWeek?.(done, total),
    );
    remember(options.base, key, world, baseLedger);
  } else {
    for (const [name, column] of mutableColumns(world)) {
      const saved = kept.columns.get(name);
      if (saved === undefined) throw new Bug(`base market lacks ${name}`);
      column.set(saved);
    }
    options.onWeek?.(burnIn, total);
  }
  live(world, ledger, crew, options, (done) =>
    options.onWeek?.(burnIn + done, total),
  );
  return {
    market,
    plan,
    options: { seed, scale, channelBasis, sketch, weeks },
    world,
    ledger,
    baseLedger,
    warnings: [
      ...warnings,
      ...calibrationWarnings(
        calibrated,
        plan.category,
        channelBasis,
        movedFromBase(plan),
      ),
    ],
  };
}

/** Nobody: world and ledgers stay where they are, and the mechanisms do their steps themselves. */
const asWritten: Crew = {
  muster: (world, ledgers) => ({ world, ledgers }),
  step: (world, mechanism, week, ledger) => {
    mechanism.step(world, week, ledger);
  },
  dismiss: () => undefined,
};

/** The burn-in of a market that was not calibrated, with the channels corrected towards their basis at the end of each quarter but the last. */
function liveBurnIn(
  world: World,
  ledger: Ledger,
  crew: Crew,
  options: RunOptions,
  onWeek: (done: number) => void,
): void {
  const { firstWeek, weeks } = ledger.shape;
  const quarter = Math.floor(weeks / RAKING_QUARTERS);
  live(world, ledger, crew, options, (done) => {
    if (done % quarter === 0 && done <= weeks - quarter)
      correctChannels(
        world,
        ledger,
        firstWeek + done - quarter,
        firstWeek + done - 1,
      );
    onWeek(done);
  });
}

/** Steps every mechanism through every week of the ledger. */
function live(
  world: World,
  ledger: Ledger,
  crew: Crew,
  options: RunOptions,
  onWeek: (done: number) => void,
): void {
  const { firstWeek, weeks } = ledger.shape;
  recordStock(world, ledger, firstWeek, ledger.stock.opening);
  for (let week = firstWeek; week < firstWeek + weeks; week++) {
    options.intervene?.(world, week);
    for (const mechanism of mechanisms)
      crew.step(world, mechanism, week, ledger);
    if (options.audit === true) auditStock(ledger, week);
    options.observe?.(world, week);
    onWeek(week - firstWeek + 1);
  }
}

function remember(
  cache: BaseCache | undefined,
  key: string,
  world: World,
  ledger: Ledger,
): void {
  if (cache === undefined) return;
  const columns = new Map<string, ArrayLike<number>>();
  for (const [name, column] of mutableColumns(world))
    columns.set(name, column.slice());
  cache.entries.set(key, { columns, ledger: lifted(ledger) });
  for (const oldest of cache.entries.keys()) {
    if (cache.entries.size <= BASES_KEPT) break;
    cache.entries.delete(oldest);
  }
}

/** What the burned-in market depends on. The plan's own settings of incumbents' world are in its overrides. */
function baseKey(
  market: Market,
  plan: Plan,
  options: RunOptions,
  world: World,
): string {
  const overrides = plan.settings
    .filter(
      (setting) =>
        setting.from !== "data" &&
        (market.parameters.has(setting.lever) ||
          setting.lever.startsWith("mechanism_") ||
          movesBase(setting.lever)),
    )
    .map(({ lever, sku, channel, region, fromWeek, toWeek, value }) =>
      [lever, sku, channel, region, fromWeek, toWeek, value].join(","),
    );
  return JSON.stringify([
    MODEL_VERSION,
    market.dataHash,
    plan.category,
    plan.startDate,
    options.seed,
    options.scale,
    options.channelBasis,
    options.crowd ?? "",
    options.sketch === true,
    plan.incumbentKey,
    world.skus.ownCount,
    // Room for the occasions of a growing category: the columns kept must be as long.
    world.trips.household.length,
    world.trips.tookHome.length,
    overrides.sort(),
  ]);
}

/** SHA-256 (hex) over every column of the ledger with its name: equal hashes, equal bytes. */
export function ledgerHash(ledger: Ledger): string {
  const hash = sha256.create();
  for (const [name, column] of ledgerColumns(ledger)) {
    hash.update(utf8ToBytes(name));
    hash.update(
      new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
    );
  }
  return bytesToHex(hash.digest());
}
