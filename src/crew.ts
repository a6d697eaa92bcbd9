/**
 * A crew: who does the weeks of one run, one thread or several. World and ledgers are laid into one memory that all hands
 * and their kernels (`kernel/kernel.ts`) see. In a step that falls into parts (`mechanisms/mechanism.ts`) every hand does
 * some areas, the captain some itself, and each books in a ledger of one week of its own; sums are exact, so the captain
 * may add them up in any order. All other steps are the captain's alone. What a hand needs it gets once, as plain data; then
 * orders are five numbers in shared memory.
 * Leaves out: starting threads, which is the shell's (`cli/crew.ts`).
 */
import { Bug } from "./base/problem.ts";
import { type Ledger, createLedger, ledgerColumns } from "./ledger/ledger.ts";
import {
  type Kernel,
  kernelProgram,
  sheetBytes,
  startKernel,
} from "./kernel/kernel.ts";
import {
  type Ground,
  bytesOf,
  lay,
  openGround,
  partOf,
} from "./kernel/memory.ts";
import { mechanisms } from "./mechanisms/index.ts";
import type { Mechanism, Parts } from "./mechanisms/mechanism.ts";
import { dealAreas } from "./world/catchments.ts";
import type { World } from "./world/world.ts";

/** The world without what every thread reads for itself. */
type Laid = Omit<World, keyof Papers>;

/** The areas that are a hand's, ascending: in steps of households, and in steps of outlets (`Parts.ofOutlets`). */
interface Share {
  readonly areas: readonly number[];
  readonly outletAreas: readonly number[];
}

/** What a hand is given: all of it plain data over shared memory. */
export interface HandWork {
  readonly world: Laid;
  /** A ledger of one week. */
  readonly ledger: Ledger;
  readonly share: Share;
  readonly board: Int32Array;
  /** Where the hand's kernel may lay what it needs. */
  readonly ground: Ground;
}

/** World and ledgers where all hands see them. */
export interface Mustered {
  readonly world: World;
  readonly ledgers: readonly Ledger[];
}

/** The captain's side: a run asks it for every step. */
export interface Crew {
  /** Lays world and ledgers into one memory and hands out the areas; the run goes on with what is returned. */
  muster(world: World, ledgers: readonly Ledger[]): Mustered;
  /** Does a step with all hands. */
  step(world: World, mechanism: Mechanism, week: number, ledger: Ledger): void;
  /** Sends the hands home. */
  dismiss(): void;
}

/** Places on the board: number of the order, its mechanism and week, hands still at work, hands that failed. */
const ORDER = 0;
const MECHANISM = 1;
const WEEK = 2;
const AT_WORK = 3;
const FAILED = 4;
const BOARD = 5;

/** Instead of a mechanism: go home. */
const HOME = -1;
/** A step that takes longer than this, ms, has lost a hand. */
const PATIENCE = 600_000;

/** A crew over threads that each `lendHand`; `send` gives hand number i its own. Without hands the captain is alone. */
export function createCrew(
  hands: number,
  send: (hand: number, work: HandWork) => void,
): Crew {
  const board = hands > 0 ? newBoard() : new Int32Array(BOARD);
  let shares: readonly Share[] = [];
  let booked: readonly Ledger[] = [];
  let kernel: Kernel | undefined;
  const order = (mechanism: number, week: number): void => {
    if (hands === 0) return;
    board[MECHANISM] = mechanism;
    board[WEEK] = week;
    Atomics.store(board, AT_WORK, hands);
    Atomics.add(board, ORDER, 1);
    Atomics.notify(board, ORDER);
  };
  const wait = (name: string): void => {
    for (;;) {
      const left = Atomics.load(board, AT_WORK);
      if (left === 0) break;
      if (Atomics.wait(board, AT_WORK, left, PATIENCE) === "timed-out")
        throw new Bug(`${name}: a thread does not answer`);
    }
    if (Atomics.load(board, FAILED) !== 0)
      throw new Bug(`${name}: a thread failed`);
  };
  return {
    muster(world, ledgers) {
      const { market, plan, ...rest } = world;
      shares = sharesOf(world, hands + 1);
      const others = shares.slice(1);
      const plain = {
        world: rest,
        ledgers,
        booked: others.map(() => weekOf(ledgers[0])),
      };
      const desk = sheetBytes(world, mechanisms);
      const ground = openGround(
        bytesOf(plain) + desk * (hands + 1),
        hands > 0,
        kernelProgram(hands > 0) !== undefined,
      );
      const laid = lay(ground, plain);
      booked = laid.booked;
      others.forEach((share, i) => {
        const ledger = booked[i];
        if (ledger !== undefined)
          send(i, {
            world: laid.world,
            ledger,
            share,
            board,
            ground: partOf(ground, 1 + i, desk),
          });
      });
      const mustered = { ...laid.world, market, plan };
      kernel = startKernel(partOf(ground, 0, desk), mustered);
      return { world: mustered, ledgers: laid.ledgers };
    },
    step(world, mechanism, week, ledger) {
      const { name, records } = mechanism;
      const parts = kernel?.partsOf(mechanism);
      if (parts === undefined) {
        mechanism.step(world, week, ledger);
        return;
      }
      order(
        mechanisms.findIndex((each) => each.name === name),
        week,
      );
      doShare(parts, world, week, ledger, shares[0]);
      wait(name);
      for (const of of booked) gather(ledger, of, records, week);
      parts.afterwards?.(world, week, ledger);
    },
    dismiss: () => {
      order(HOME, 0);
    },
  };
}

function newBoard(): Int32Array {
  return new Int32Array(
    new SharedArrayBuffer(BOARD * Int32Array.BYTES_PER_ELEMENT),
  );
}

/** An empty ledger of one week, of the shape of another. */
function weekOf(ledger: Ledger | undefined): Ledger {
  if (ledger === undefined) throw new Bug("a crew without a ledger");
  return createLedger({ ...ledger.shape, firstWeek: 0, weeks: 1 });
}

/** What every hand does of the steps: whole catchments, and whole territories with about as many outlets. */
function sharesOf(world: World, hands: number): Share[] {
  const { catchments, geography, territories, outlets } = world;
  const households = geography.areaIds.map(
    (_, a) =>
      (geography.firstHousehold[a + 1] ?? 0) -
      (geography.firstHousehold[a] ?? 0),
  );
  const shops = new Float64Array(households.length);
  for (const a of outlets.area) shops[a] = (shops[a] ?? 0) + 1;
  const byTerritory = Array.from({ length: territories.count }, (_, t) =>
    [...geography.areaIds.keys()].filter((a) => territories.ofArea[a] === t),
  );
  const outletAreas = dealAreas(byTerritory, shops, hands);
  return dealAreas(catchments, households, hands).map((areas, hand) => ({
    areas,
    outletAreas: outletAreas[hand] ?? [],
  }));
}

/** Does a hand's share of a step. */
function doShare(
  { inAreas, then, ofOutlets = false }: Parts,
  world: World,
  week: number,
  ledger: Ledger,
  share: Share | undefined,
): void {
  const areas = (ofOutlets ? share?.outletAreas : share?.areas) ?? [];
  inAreas(world, week, ledger, areas);
  then?.(world, week, ledger, areas);
}

/** What a hand reads for itself. */
export type Papers = Pick<World, "market" | "plan">;

/** A hand's whole service: does its areas of each order until it is sent home. */
export function lendHand(work: HandWork, papers: Papers): void {
  const { board, share } = work;
  const world: World = { ...work.world, ...papers };
  const kernel = startKernel({ ...work.ground }, world);
  for (let order = 0; ; order++) {
    // The call of an order may come after it was seen, and wake nobody to a new one.
    while (Atomics.load(board, ORDER) === order)
      Atomics.wait(board, ORDER, order);
    const number = board[MECHANISM] ?? HOME;
    if (number === HOME) return;
    const week = board[WEEK] ?? 0;
    const { shape } = work.ledger;
    const ledger = { ...work.ledger, shape: { ...shape, firstWeek: week } };
    try {
      const mechanism = mechanisms[number];
      if (mechanism === undefined) throw new Bug(`no mechanism ${number}`);
      const parts = kernel.partsOf(mechanism);
      if (parts !== undefined) doShare(parts, world, week, ledger, share);
    } catch (error) {
      Atomics.add(board, FAILED, 1);
      throw error;
    } finally {
      Atomics.sub(board, AT_WORK, 1);
      Atomics.notify(board, AT_WORK);
    }
  }
}

/** Adds what a hand booked in a week to the ledger, and clears its own. */
function gather(
  ledger: Ledger,
  hand: Ledger,
  records: readonly string[],
  week: number,
): void {
  const of = new Map(ledgerColumns(hand));
  const at = week - ledger.shape.firstWeek;
  for (const [name, column] of ledgerColumns(ledger)) {
    const added = of.get(name);
    if (added === undefined || !records.includes(name)) continue;
    const from = at * added.length;
    for (let i = 0; i < added.length; i++)
      column[from + i] = (column[from + i] ?? 0) + (added[i] ?? 0);
    added.fill(0);
  }
}
