/**
 * Purchases put off: what was wanted for home and was not on the shelf is still wanted next week, and the visit is made
 * again as it was. On the way and for gifts nothing is put off; of a need that grows with what is at hand
 * (`expandability`) a part passes. So how many of the shoppers who find nothing come back follows from what they shop for.
 * The list holds the visits in the order of households, as the week's list of occasions does.
 * Leaves out: other outlets than the one that failed; how long a need may wait.
 */
import { HOME_MISSIONS, type Larder } from "./larder.ts";
import { marks, startsOf } from "./visit-list.ts";
import type { World } from "./world.ts";

/** Visits of last week that are made again, in the order of households. */
export interface PutOff {
  /** Where the room of each area begins, and its end; how many of its visits wait. */
  readonly room: Int32Array;
  readonly count: Int32Array;
  readonly household: Int32Array;
  readonly outlet: Int32Array;
  readonly mission: Uint8Array;
  readonly packs: Uint8Array;
  readonly marks: Uint8Array;
}

/** Share of an area's occasions of a week that there is room for; what is beyond is not put off. */
const ROOM = 0.25;
/** Room for the bad luck of an area with few households. */
const SPARE = 4;

/** Empty lists; `visits` says where the room of each area begins in the list of visits. */
export function buildPutOff(visits: Int32Array): PutOff {
  const areas = visits.length - 1;
  const room = startsOf(
    Array.from(
      { length: areas },
      (_, a) =>
        Math.ceil(((visits[a + 1] ?? 0) - (visits[a] ?? 0)) * ROOM) + SPARE,
    ),
  );
  const places = room[areas] ?? 0;
  return {
    room,
    count: new Int32Array(areas),
    household: new Int32Array(places),
    outlet: new Int32Array(places),
    mission: new Uint8Array(places),
    packs: new Uint8Array(places),
    marks: new Uint8Array(places),
  };
}

/** Whether a need that was not met on a mission waits for next week, for a uniform u. */
export function isPutOff(larder: Larder, mission: number, u: number): boolean {
  return ((HOME_MISSIONS >>> mission) & 1) === 1 && u < larder.repaid;
}

/** Puts off visit i of this week's list, by a household of area a, for some packs, rounded by a uniform u; `memorable` if the household still waits to buy. */
export function putOff(
  { trips, putOff: list }: World,
  a: number,
  i: number,
  packs: number,
  memorable: boolean,
  u: number,
): void {
  const n = (list.room[a] ?? 0) + (list.count[a] ?? 0);
  const whole = Math.floor(packs + u);
  if (whole < 1 || n === list.room[a + 1]) return;
  list.household[n] = trips.household[i] ?? 0;
  list.outlet[n] = trips.outlet[i] ?? 0;
  list.mission[n] = trips.mission[i] ?? 0;
  list.packs[n] = whole;
  const of = (trips.marks[i] ?? 0) & ~marks.memorable;
  list.marks[n] = of | (memorable ? marks.memorable : 0);
  list.count[a] = (list.count[a] ?? 0) + 1;
}
