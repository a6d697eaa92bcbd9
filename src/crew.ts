/**
 * A crew: threads that share the weeks of one run. The columns of the world lie in memory that all of them see. In a step
 * that falls into parts (`mechanisms/mechanism.ts`) every hand does some catchments, the captain some itself, and each books
 * in a ledger of one week of its own; whole numbers, so the captain may add them up in any order. All other steps are the
 * captain's alone. What a hand needs it gets once, as plain data; then orders are five numbers in shared memory.
 * Leaves out: starting threads, which is the shell's (`cli/crew.ts`).
 */
import { Bug } from "./base/problem.ts";
import {
  type Ledger,
  type LedgerShape,
  createLedger,
  ledgerColumns,
} from "./ledger/ledger.ts";
import { mechanisms } from "./mechanisms/index.ts";
import type { Mechanism } from "./mechanisms/mechanism.ts";
import { dealAreas } from "./world/catchments.ts";
import type { World } from "./world/world.ts";

/** The world without what every thread reads for itself. */
type Laid = Omit<World, keyof Papers>;

/** What a hand is given: all of it plain data over shared memory. */
export interface HandWork {
  readonly world: Laid;
  /** A ledger of one week. */
  readonly ledger: Ledger;
  /** The areas that are this hand's, ascending. */
  readonly areas: readonly number[];
  readonly board: Int32Array;
}

/** The captain's side: a run asks it for steps that fall into parts. */
export interface Crew {
  /** Lays the world into shared memory and hands out its areas; the run goes on with the world returned. */
  muster(world: World, shape: LedgerShape): World;
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

/** A crew over threads that each `lendHand`; `send` gives hand number i its own. */
export function createCrew(
  hands: number,
  send: (hand: number, work: HandWork) => void,
): Crew {
  const board = new Int32Array(new SharedArrayBuffer(BOARD * BYTES));
  let own: readonly number[] = [];
  let booked: Ledger[] = [];
  const order = (mechanism: number, week: number): void => {
    board[MECHANISM] = mechanism;
    board[WEEK] = week;
    Atomics.store(board, AT_WORK, hands);
    Atomics.add(board, ORDER, 1);
    Atomics.notify(board, ORDER);
  };
  return {
    muster(world, shape) {
      const { market, plan, ...rest } = world;
      const laid = shared(rest);
      const [captains = [], ...others] = dealAreas(
        world.catchments,
        world.geography,
        hands + 1,
      );
      own = captains;
      booked = others.map(() =>
        shared(createLedger({ ...shape, firstWeek: 0, weeks: 1 })),
      );
      others.forEach((areas, i) => {
        const ledger = booked[i];
        if (ledger !== undefined)
          send(i, { world: laid, ledger, areas, board });
      });
      return { ...laid, market, plan };
    },
    step(world, { name, parts, records }, week, ledger) {
      if (parts === undefined) throw new Bug(`${name} has no parts`);
      order(
        mechanisms.findIndex((each) => each.name === name),
        week,
      );
      parts.inAreas(world, week, ledger, own);
      for (;;) {
        const left = Atomics.load(board, AT_WORK);
        if (left === 0) break;
        if (Atomics.wait(board, AT_WORK, left, PATIENCE) === "timed-out")
          throw new Bug(`${name}: a thread does not answer`);
      }
      if (Atomics.load(board, FAILED) !== 0)
        throw new Bug(`${name}: a thread failed`);
      for (const of of booked) gather(ledger, of, records, week);
      parts.afterwards?.(world);
    },
    dismiss: () => {
      order(HOME, 0);
    },
  };
}

/** What a hand reads for itself. */
export type Papers = Pick<World, "market" | "plan">;

/** A hand's whole service: does its areas of each order until it is sent home. */
export function lendHand(work: HandWork, papers: Papers): void {
  const { board, areas } = work;
  const world: World = { ...work.world, ...papers };
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
      mechanisms[number]?.parts?.inAreas(world, week, ledger, areas);
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

const BYTES = Int32Array.BYTES_PER_ELEMENT;

/** The same plain data, every column of it in shared memory. */
function shared<T>(data: T): T {
  if (data === null || typeof data !== "object") return data;
  if (ArrayBuffer.isView(data)) {
    const column = data as unknown as Float64Array;
    const memory = new SharedArrayBuffer(column.byteLength);
    const Column = column.constructor as Float64ArrayConstructor;
    const copy = new Column(memory);
    copy.set(column);
    return copy as unknown as T;
  }
  if (Array.isArray(data)) return data.map(shared) as unknown as T;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, shared(value)]),
  ) as T;
}
